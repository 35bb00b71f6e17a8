// A message that the app tried to put in somebody's chat, as the stand-in saw it; and how often that goes wrong.

/**
 * How a post ended. `sent`: it stands and the app was told. `later`: refused, to be tried again. `unknown`: the app was told nothing.
 * `too-fast`: the platform would have refused it, because the app did not keep its pace.
 */
export type Ended = 'sent' | 'later' | 'unknown' | 'too-fast' | 'refused';

export interface Post {
  chat: string;
  /** Of the stand-in's clock, in milliseconds. */
  at: number;
  /** The notices that it speaks about. */
  keys: string[];
  /** It says that it may have come before. */
  marked: boolean;
  stands: boolean;
  ended: Ended;
}

/** Keys of notices to the people of the measurement, anywhere in a message. */
const KEY = /devlinder:report:[\w-]+:N\d+[\w-]*:[^"\\]+?:mentor\d+/g;
const MARK = 'Misschien kreeg je dit al.';

/** What of a message counts. */
export function contentOf(message: unknown): Pick<Post, 'keys' | 'marked'> {
  const text = JSON.stringify(message ?? '');
  return { keys: [...new Set(text.match(KEY) ?? [])], marked: text.includes(MARK) };
}

/** Chances in [0, 1), the same in every run. */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** The first kind whose share of all calls the chance falls into; undefined for those that go well. */
export function drawn<Fate>(chance: number, fates: readonly { part: number; fate: Fate }[]): Fate | undefined {
  let end = 0;
  return fates.find(({ part }) => chance < (end += part))?.fate;
}
