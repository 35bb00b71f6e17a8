// What a person sees after planning or recording a talk, or after saying what the target wants (I1, I3, I15, I16).
import { jointBar } from '../subject/joint-talk';
import { askedPeople } from '../subject/seats';
import type { SubjectState } from '../subject/state';
import { done, lastTalk, nextForm, ofTalk, type Answering } from './answering';
import { approachOf, lastRecord, othersMoreOf, otherWayOf, targetMoreOf } from './record-opened';
import { dayChoiceOf } from './step-opened';
import { undoUntil } from './undo-until';
import type { AnyCard } from './viewer';

/** The day; for step 3 then how it is held, while nobody chose that (I16). */
export function talkPlanned(answering: Answering): AnyCard {
  const { after, viewer } = answering;
  const talk = lastTalk(after, (one) => one.plan?.seq);
  if (after.kind === 'case' && talk?.kind === 'step3' && after.approach === '') {
    return approachOf(after, nextForm(answering, talk.id), talk.plan?.on ?? '', undoUntil(after, viewer));
  }
  return done(answering, 'talk-planned', ofTalk(talk, talk?.plan?.on));
}

/** Page 2 of step 2. */
export function targetRecorded(answering: Answering): AnyCard {
  const { after, viewer } = answering;
  if (after.kind !== 'case') return done(answering, 'talk-recorded');
  return targetMoreOf(after, viewer, nextForm(answering, lastRecord(after, ['target'])), undoUntil(after, viewer));
}

/** Page 2 of the talk that was recorded. */
export function othersRecorded(answering: Answering): AnyCard {
  const { after, viewer } = answering;
  if (after.kind !== 'case') return done(answering, 'talk-recorded');
  return othersMoreOf(after, viewer, nextForm(answering, lastRecord(after, ['others', 'both'])), undoUntil(after, viewer));
}

/** A yes leads to the day of the talk, a no to another way (I15); what the coordinator is asked is said. */
export function jointAsked(answering: Answering): AnyCard {
  const { after, viewer } = answering;
  const talk = after.talks.find((one) => one.kind === 'step4');
  if (talk === undefined) return done(answering, 'joint-wanted');
  const bar = jointBar(after, talk);
  if (bar === '') return dayChoiceOf(nextForm(answering, talk.id), 'plan-talk', talk, after, viewer, false);
  return bar === 'severe'
    ? done(answering, 'along-asked', askedOf(answering))
    : otherWayOf(after, viewer, nextForm(answering, talk.id), '');
}

/** Of which step it takes the place, and when it is looked at. */
export function otherWayDone(state: SubjectState): { talk: 'step3' | 'step4'; on: string } {
  const talk = state.talks.some((one) => one.id === 'step4') ? 'step4' : 'step3';
  return { talk, on: state.kind === 'case' ? (state.otherWay?.followOn ?? '') : '' };
}

/** Who was asked last by the reader. */
export function askedOf({ after, viewer }: Answering): { person: string } {
  const question = after.questions.findLast((one) => one.asker === viewer.person);
  return { person: question === undefined ? '' : (askedPeople(question, after, viewer.world)[0] ?? '') };
}

/** When a pupil who does not want the parents to know is asked again. */
export function lastUnwanted(state: SubjectState): string {
  return state.kind === 'case' ? (state.parentsUnwanted.at(-1)?.askOn ?? '') : '';
}
