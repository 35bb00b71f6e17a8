// The language in which a practice story is written: a table of who types, taps and fills in what, and when.
import type { PersonId } from '../../../core/school/school';
import type { Day, WallTime } from '../../../core/time/instant';

/** One row. What has no `at` happens right after the row above it. */
export interface Row {
  at?: `${Day} ${WallTime}`;
  who: PersonId;
  does: Deed;
  /** What the visitor reads beside it: a key of the story's `tells`. Without it the page says who taps what. */
  tells?: string;
}

/** A word that is typed, or a button (by its verb) on the newest card of this person that has it, with what is filled in there. */
export type Deed = { says: string } | { taps: string; fills?: Readonly<Record<string, string>> };

/** A story as it is played in a school of its own. Its sentences stand in `cards/words/nl/practice-stories.json`. */
export interface Script {
  id: string;
  rows: readonly Row[];
}

/** The sentences of one story. */
export interface StoryWords {
  title: string;
  about: string;
  /** What the visitor reads. */
  tells: Readonly<Record<string, string>>;
  /** What the people of the story fill in: `$wish` in a row is the sentence `wish` here. */
  texts: Readonly<Record<string, string>>;
}

/** A filled-in value: a sentence of the story when it begins with `$`. Throws when the story has no such sentence. */
export function valueOf(value: string, { texts }: StoryWords): string {
  if (!value.startsWith('$')) return value;
  const text = texts[value.slice(1)];
  if (text === undefined) throw new Error(`the story has no text ${value}`);
  return text;
}
