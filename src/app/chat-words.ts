// Typed text -> a word that the bot knows. Every platform asks here, so that each word works everywhere.

/** The words, as people type them, in the order in which help names them. */
export const WORDS = ['melding', 'casus', 'hulp', 'overzicht', 'afwezig'] as const;
export type Word = (typeof WORDS)[number];

export interface Typed {
  /** Undefined for text that is no word of ours. */
  word: Word | undefined;
  /** What was typed behind it. */
  rest: string;
}

/** Reads `/melding`, `melding`, in any case, with or without a mention before it. */
export function readWord(text: string): Typed {
  const plain = text.replace(/<at>.*?<\/at>/giu, ' ').trim();
  const [, first = '', rest = ''] = /^\/?(\S*)\s*([\s\S]*)$/u.exec(plain) ?? [];
  const word = WORDS.find((known) => known === first.toLowerCase());
  return { word, rest: word === undefined ? plain : rest.trim() };
}
