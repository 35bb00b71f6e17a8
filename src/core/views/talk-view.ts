// How a talk looks on every card: in which form it is recorded, and what is asked about it.
import type { Asks, PupilName, RecordForm } from '../cards/card';
import { asksJoint, asksOtherWay, asksWish } from '../subject/talk-days';
import type { SubjectState } from '../subject/state';
import { isWithParents } from '../subject/talk-kind';
import { talkOf } from '../subject/asked-talk';
import type { Talk } from '../subject/subject';
import { isShort } from '../subject/talk-kind';
import { contextOf, type Viewer } from './viewer';

/** The form for this talk; while the target's wish is not known it is the one with the target (I1, I15). */
export function recordFormOf(state: SubjectState, talk: Talk): RecordForm {
  if (isShort(talk)) return 'record-short';
  if (talk.kind === 'hearing') return 'break-heard';
  const asks = asksOf(state, talk);
  if (isWithParents(talk)) return 'parents-told';
  if (talk.kind === 'step4') return asks === 'day' ? 'record-joint' : 'target-yes';
  return talk.kind === 'step3' && asks === 'day' ? 'record-others' : 'record-target';
}

/** What N10 and N11 ask (I1, I15); N12 asks whether help is wanted with it. */
export function asksOf(state: SubjectState, talk: Talk): Asks {
  if (asksOtherWay(state, talk)) return 'way';
  if (asksJoint(state, talk)) return 'joint';
  return asksWish(state, talk) ? 'wish' : 'day';
}

/** The pupil with whose parents this talk is, where more of them are asked for (I5); empty for every other talk. */
export function parentsOf(talk: Talk | undefined, { people }: Pick<SubjectState, 'people'>): PupilName {
  return talk?.kind === 'parents-break' ? (people.find(({ key }) => key === talk.pupil)?.name ?? '') : '';
}

/** The talk that a card is about, or the one that is asked first. */
export function talkAbout(state: SubjectState, viewer: Viewer, about: string): Talk | undefined {
  return talkOf(state, contextOf(viewer, about));
}
