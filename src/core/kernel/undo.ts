// Taking back one's own last entries: within five minutes, and while nothing was built on them.
import type { Entry, NewEvent } from './entry';
import { effective, WITHDRAWN } from './fold';
import { refuse, type Refusal } from './outcome';
import { MINUTE, type Instant } from '../time/instant';

/**
 * Entries that cannot be undone: somebody was told by them that a report exists, or a message was put away for some days. Taking back a
 * report is a command of its own (I11).
 */
const STAY = ['report-sent', 'report-started', 'case-started', 'route-shown', 'red-flag-raised', 'red-flag-seen', 'nudge-snoozed'];

/** Entries beside what happens with a case: they stand in nobody's way. */
const BESIDE = ['guide-ticked', 'guide-unticked'];

/** The entries of the last thing that happened, when this person did it; empty otherwise. */
export function lastOwn(entries: readonly Entry[], person: string): Entry[] {
  const counting = effective(entries).filter(({ type }) => !BESIDE.includes(type));
  const last = counting.at(-1);
  if (last === undefined || last.by !== person || last.cause === '') return [];
  const own = counting.filter((entry) => entry.cause === last.cause && entry.by === person);
  return own.some((entry) => STAY.includes(entry.type)) ? [] : own;
}

/** Until when the last thing that this person did can be undone; 0 when it cannot. */
export function undoUntil(entries: readonly Entry[], person: string, minutes: number): Instant {
  const last = lastOwn(entries, person).at(-1);
  return last === undefined ? 0 : last.writtenAt + minutes * MINUTE;
}

/** The events that withdraw what was written for `cause`, or a refusal that says why not. */
export function undo(entries: readonly Entry[], person: string, cause: string, now: Instant, minutes: number): NewEvent[] | Refusal {
  const own = effective(entries).filter((entry) => entry.by === person && entry.cause === cause);
  const last = own.at(-1);
  if (last === undefined) return refuse('nothing-to-undo');
  const until = last.writtenAt + minutes * MINUTE;
  if (now > until) return refuse('too-late-to-undo', { at: until });
  const undoable = lastOwn(entries, person);
  if (!undoable.some((entry) => entry.seq === last.seq)) return refuse('built-upon');
  return undoable.map((entry) => ({ type: WITHDRAWN, data: { seq: entry.seq } }));
}
