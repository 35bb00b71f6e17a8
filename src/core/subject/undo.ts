// Taking back one's own last entries: within five minutes, and while nothing was built on them (I11).
import type { Entry, NewEvent } from '../kernel/entry';
import { effective, WITHDRAWN } from '../kernel/fold';
import { refuse, type Refusal } from '../kernel/outcome';
import { MINUTE, type Instant } from '../time/instant';

/** Entries that cannot be undone: somebody was told by them that a report exists. Taking back a report is a command of its own (I11). */
const STAY = [
  'report-sent',
  'report-started',
  'case-started',
  'route-shown',
  'red-flag-raised',
  'red-flag-seen',
  'other-report-joined',
  'mirror-asked',
];

/** Entries beside what happens with a case: they stand in nobody's way, and are not taken back. */
const BESIDE = ['guide-ticked', 'nudge-snoozed', 'progress-followed', 'mirror-linked', 'mirror-followed', 'mirror-parted'];

/** The entries of the last thing that happened, when they can be taken back; empty otherwise. */
export function lastTap(entries: readonly Entry[]): Entry[] {
  const all = effective(entries);
  const last = all.findLast(isInTheWay);
  if (last === undefined || last.cause === '') return [];
  const own = all.filter((entry) => entry.cause === last.cause && entry.by === last.by && isInTheWay(entry));
  return own.some((entry) => STAY.includes(entry.type)) ? [] : own;
}

/** The same, when this person did it. */
export function lastOwn(entries: readonly Entry[], person: string): Entry[] {
  const own = lastTap(entries);
  return own[0]?.by === person ? own : [];
}

/** The last thing of this person that counts for taking back; of anybody when nobody is named. */
export function lastBy(entries: readonly Entry[], person?: string): Entry | undefined {
  return effective(entries).findLast((entry) => isInTheWay(entry) && (person === undefined || entry.by === person));
}

function isInTheWay({ type }: Entry): boolean {
  return !BESIDE.includes(type);
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
