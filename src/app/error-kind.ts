// What a log line may hold of an error: its kind. What it says may repeat what somebody typed.

/** The name of its class; `unknown` for what is thrown and is no error. */
export function kindOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
