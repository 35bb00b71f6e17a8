// What people wrote in their own words, so that who wrote it can correct it (I11).
import type { PersonId } from '../school/school';
import type { Entry } from '../kernel/entry';
import { dayOf, type Day } from '../time/instant';

/** One text as it counts now, with its last correction. */
export interface Written {
  /** Number of its entry. */
  seq: number;
  type: string;
  by: PersonId;
  /** When it happened. */
  on: Day;
  words: string;
  /** The day can be corrected too: it is a field of the entry. */
  dated: boolean;
  /** Keys of the pupils it is about and nobody else; left out when it is about the case. */
  pupils?: string[];
}

/** Which field of an event holds the words, which the day, and which the pupils when a co-mentor may write it (I17, N17). */
const FIELDS: Readonly<Record<string, { words: string; day?: string; pupils?: 'pupil' | 'answers' }>> = {
  'target-talk-recorded': { words: 'wish', day: 'heldOn' },
  'others-talk-recorded': { words: 'agreement', day: 'heldOn' },
  'joint-talk-recorded': { words: 'agreement', day: 'heldOn' },
  'joint-wish-recorded': { words: 'ownWords' },
  'parents-unwanted': { words: 'why' },
  'record-finished': { words: 'said' },
  'other-way-chosen': { words: 'why' },
  'search-reviewed': { words: 'found' },
  'class-talk-recorded': { words: 'said', day: 'heldOn' },
  'short-talk-recorded': { words: 'words', day: 'heldOn' },
  'hearing-recorded': { words: 'words', day: 'heldOn' },
  'round-answered': { words: 'view', pupils: 'answers' },
  'break-answered': { words: 'why' },
  'help-chosen': { words: 'agreement' },
  'note-written': { words: 'text', pupils: 'pupil' },
  'place-watched': { words: 'words' },
  'red-flag-written': { words: 'done' },
};

/** Every text that can be corrected, in the order in which it was written; empty ones are none. The entries are those that count. */
export function writtenOf(entries: readonly Entry[]): Written[] {
  const written: Written[] = [];
  for (const { seq, type, by, data, happenedOn, writtenAt } of entries) {
    const fields = FIELDS[type];
    if (fields === undefined) continue;
    const given = data as Readonly<Record<string, unknown>>;
    const words = given[fields.words];
    if (typeof words !== 'string' || words === '') continue;
    const day = fields.day === undefined ? undefined : given[fields.day];
    const on = typeof day === 'string' ? day : (happenedOn ?? dayOf(writtenAt));
    const pupils = fields.pupils === undefined ? [] : keysIn(given[fields.pupils]);
    written.push({ seq, type, by, on, words, dated: fields.day !== undefined, ...(pupils.length === 0 ? {} : { pupils }) });
  }
  return written;
}

/** The keys in such a field: one, or those of the answers of a page. */
function keysIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as readonly { pupil: string }[]).map(({ pupil }) => pupil) : [];
}

/** The fields of a correction, by the names that the corrected entry has for them. */
export function correctedFields(type: string, words: string, on: Day | ''): Readonly<Record<string, string>> {
  const fields = FIELDS[type];
  if (fields === undefined) return {};
  return { [fields.words]: words, ...(fields.day === undefined || on === '' ? {} : { [fields.day]: on }) };
}
