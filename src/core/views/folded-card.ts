// The one line that stays in the chat when a message is answered, or when nothing is asked any more.
import type { AnswerCards } from '../cards/answer-cards';
import type { Notice } from '../kernel/notice';
import { officeOf } from '../subject/leads';
import { snoozesOf } from '../subject/snoozed';
import type { SubjectState } from '../subject/state';
import { canDo } from './asked';
import { happenedTo, type Happened } from './happened';
import { lastRecord } from './record-opened';
import { ALARMED, INSIDE, isOneOf, REPORTER } from './seen-by';
import { undoUntil } from './undo-until';
import { cardOf, type AnyCard, type Viewer } from './viewer';

type Folded = AnswerCards['folded'];
type OfNotice = Pick<Notice, 'key' | 'about' | 'from'>;
/** What the reporter may know of what others did (I12); "seen" of a red flag too (N8). */
const TOLD_TO_REPORTER: readonly Happened['done'][] = ['red-flag-seen', 'route-answered', 'report-taken-back'];

/**
 * The line for a notice: what was done last with what it was about, by whom. Who has no access (any more) sees only that nothing is asked,
 * except of what that person did.
 */
export function foldedCard(notice: OfNotice, state: SubjectState, viewer: Viewer): AnyCard {
  const base = { subject: state.subject, ref: notice.key, about: notice.about, number: state.number };
  const happened = happenedFor(notice, state, viewer);
  if (happened === undefined) {
    const done = notice.about === 'progress' ? 'read' : 'over';
    return cardOf('folded', { ...base, done, talk: '', on: '', at: state.lastAt, by: '', person: '', opens: '', undoUntil: 0 });
  }
  const { seq, ...step } = happened;
  // Putting off is not taken back; what was done before it still is, on its own card.
  const mine = step.done !== 'snoozed' && state.undoable !== undefined && seq >= state.undoable.fromSeq;
  return cardOf('folded', {
    ...base,
    ...step,
    by: step.by === viewer.person ? '' : step.by,
    at: step.at === 0 ? state.lastAt : step.at,
    ...laterPage(happened, state, viewer, notice.about),
    undoUntil: mine ? undoUntil(state, viewer) : 0,
  });
}

/** Of the notices of one message, the one with which something was done last: its line stays, with the way back. The first when nothing was. */
export function lastDone<Asked extends { notice: OfNotice; state: SubjectState }>(
  asked: readonly Asked[],
  viewer: Viewer,
): Asked | undefined {
  const seqOf = ({ notice, state }: Asked): number => happenedFor(notice, state, viewer)?.seq ?? 0;
  return asked.reduce<Asked | undefined>((last, one) => (last === undefined || seqOf(one) > seqOf(last) ? one : last), undefined);
}

/** What the reader may know of what happened with it last. */
function happenedFor(notice: OfNotice, state: SubjectState, viewer: Viewer): Happened | undefined {
  if (notice.about === 'progress') return undefined;
  const happened = lastOf(happenedTo(notice.about, state, notice.from), putOff(notice.key, state, viewer));
  return happened !== undefined && maySee(happened, state, viewer) ? happened : undefined;
}

/** A message that spoke about several things, or about a desk: it was read. */
export function foldedDigest(viewer: Viewer): AnyCard {
  return cardOf('folded', {
    ...{ subject: '', ref: '', about: '', number: '' },
    ...{ done: 'read', talk: '', on: '', at: viewer.now, by: '', person: '', opens: '', undoUntil: 0 },
  });
}

/** The reader put it off; to others that is nothing that happened with it. */
function putOff(key: string, state: SubjectState, { person }: Viewer): Happened | undefined {
  const last = snoozesOf(state, key, person).at(-1);
  return last === undefined ? undefined : { done: 'snoozed', seq: last.seq, by: person, at: 0, talk: '', on: last.untilOn, person: '' };
}

function lastOf(one: Happened | undefined, other: Happened | undefined): Happened | undefined {
  return (one?.seq ?? 0) > (other?.seq ?? 0) ? one : (other ?? one);
}

/** Duo mentors both have the card; the other one reads who took it (I17). */
const TOLD_TO_MENTORS: readonly Happened['done'][] = ['picked-up', 'taken-over', 'not-mine', 'report-closed'];

function maySee(happened: Happened, state: SubjectState, viewer: Viewer): boolean {
  if (happened.by === viewer.person) return true;
  if (TOLD_TO_MENTORS.includes(happened.done) && officeOf(state, 'mentor', viewer.world).includes(viewer.person)) return true;
  if (TOLD_TO_REPORTER.includes(happened.done) && isOneOf(REPORTER, state, viewer)) return true;
  return isOneOf(happened.done.startsWith('red-flag') ? ALARMED : INSIDE, state, viewer);
}

/** Page 2 of a record stays behind *Vul aan* while it is empty. */
function laterPage({ done, talk }: Happened, state: SubjectState, viewer: Viewer, about: string): Pick<Folded, 'opens' | 'about'> {
  if (done === 'place-seen' || done === 'place-quiet')
    return { opens: canDo('watch-place', state, viewer, about) ? 'whisper-answer' : '', about };
  if ((done !== 'talk-recorded' && done !== 'parents-told') || state.kind !== 'case' || !canDo('finish-record', state, viewer, about))
    return { opens: '', about };
  const others = talk === 'step3' || talk === 'step4';
  const opens = done === 'parents-told' ? 'record-parents' : others ? 'record-others-more' : 'record-target-more';
  const record = lastRecord(state, done === 'parents-told' ? ['parents'] : others ? ['others', 'both'] : ['target']);
  const empty = state.records.some((one) => `record-${one.seq}` === record && one.said === '');
  return empty ? { opens, about: record } : { opens: '', about };
}
