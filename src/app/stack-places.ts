// Where something broke, for the log.

/** A line of a stack that names a place: `    at receive (src/app/receive.ts:40:5)`. */
const PLACE = /^ {4}at .+:\d+:\d+\)?$/;

/** The places in the code. The lines before them are the message, however many it has: it may hold what somebody typed. */
export function stackPlaces(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const places = error.stack?.split('\n').filter((line) => PLACE.test(line)) ?? [];
  return places.slice(0, 8).join('\n');
}
