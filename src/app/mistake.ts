// A mistake in a file that people write, named at its line in a sentence that says how to mend it.

export interface Mistake {
  /** Counted from 1. */
  line: number;
  /** Plain Dutch. May repeat what stands in the file: show it to who wrote the file, never log it. */
  message: string;
}

/** The values for the holes of a sentence. */
export type Fill = Readonly<Record<string, string | number>>;

/** Typed text in a message is cut to this length, unless it must be whole. */
const SHOWN = 40;

/** The sentence with each `{name}` replaced by its value, which is cut to `longest` signs. A hole without a value is a bug. */
export function fillIn(sentence: string, fill: Fill, longest = SHOWN): string {
  return sentence.replace(/\{([\w-]+)\}/gu, (_hole, name: string) => {
    const value = fill[name];
    if (value === undefined) throw new Error(`No value for {${name}} in a sentence about a mistake`);
    return String(value).slice(0, longest);
  });
}

/** By line, as people read a file. */
export function inOrder(mistakes: readonly Mistake[]): Mistake[] {
  return [...mistakes].sort((one, other) => one.line - other.line);
}
