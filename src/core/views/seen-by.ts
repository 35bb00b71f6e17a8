// Who may read what: each view names the readers of its fields here, and what has no reader does not leave the core.
import type { SubjectState } from '../subject/state';
import { officeOf } from '../subject/leads';
import { partsOf, type Part } from '../subject/rights';
import type { Viewer } from './viewer';

/** The readers of one field or card, by the parts that they play in this report or case. */
export type Readers = readonly Part[];

/** What was written: names, words, the plan. Others of the chain see number and step only (N12). */
export const INSIDE: Readers = ['lead', 'coordinator', 'offered', 'asked'];
/** A red flag: who is alerted must know whom it is about, until it is settled. */
export const ALARMED: Readers = [...INSIDE, 'alerted', 'seer'];
/** I2: who told. Nobody else, and on no card for use with bully, follower or their parents. */
export const KNOWS_WHO_TOLD: Readers = ['lead', 'coordinator'];
/** Whom to phone about a red flag is the one who told. */
export const PHONES_WHO_TOLD: Readers = [...KNOWS_WHO_TOLD, 'alerted', 'seer'];
/** Who has a task of the case: that one line, and nothing else of it. */
export const OWNER: Readers = [...INSIDE, 'owner'];
/** N28: who will lead it reads the case on one screen before saying yes. */
export const SUMMARY: Readers = [...INSIDE, 'successor'];
/** I17: the mentor of a pupil of another class, who is asked or joined; only that pupil's part. */
export const CO_MENTOR: Readers = ['co-mentor', 'co-asked', 'successor'];
/** I12: the reporter sees how far it is, and what the reporter typed about when and where. */
export const REPORTER: Readers = ['reporter'];

/** Gives a value to its readers, and what stands for "there is none" to everybody else. */
export type SeenBy = <Value>(readers: Readers, value: Value, hidden: Value) => Value;

/** The eyes of one viewer for one report or case. */
export function seenBy(state: SubjectState, viewer: Viewer): SeenBy {
  const parts = partsOf(state, viewer.person, viewer.world, viewer.now);
  return (readers, value, hidden) => (readers.some((part) => parts.has(part)) ? value : hidden);
}

/** Whether the viewer plays one of these parts. */
export function isOneOf(readers: Readers, state: SubjectState, viewer: Viewer): boolean {
  return seenBy(state, viewer)(readers, true, false);
}

/** Signals about health: who leads, the coordinator, and who is on call about a red flag. */
export function seesHealth(state: SubjectState, viewer: Viewer): boolean {
  if (isOneOf(KNOWS_WHO_TOLD, state, viewer)) return true;
  return isOneOf(['alerted', 'seer'], state, viewer) && officeOf(state, 'on-call', viewer.world).includes(viewer.person);
}
