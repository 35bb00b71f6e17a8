// What a command can give: events, or a refusal with a code that has one Dutch sentence.

/** The protocol or the rights say no. Shown to the person; `instead` opens what can be done. */
export interface Refusal {
  refused: string;
  /** Fields of the sentence of `cards/words/nl/refusals.json`. */
  params: Readonly<Record<string, string | number>>;
  /** The input at which the message belongs, when there is one. */
  field?: string;
  /** Card to open instead (`open:record-target`). */
  instead?: string;
}

/** Builds a refusal. */
export function refuse(
  code: string,
  params: Readonly<Record<string, string | number>> = {},
  more: { field?: string; instead?: string } = {},
): Refusal {
  return { refused: code, params, ...more };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}
