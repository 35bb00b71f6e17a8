// Where something broke, for the log.

/** The places in the code; the first line of a stack is the message, which may hold a piece of what somebody typed. */
export function stackPlaces(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const places = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return places.slice(0, 8).join('\n');
}
