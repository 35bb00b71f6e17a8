// Whether a talk together can be held: the target's own yes, the other side, and the coordinator while the case is severe (I15).
import type { CaseState } from '../case/case';
import type { JointWish } from '../case/joint-wish';
import type { EventOf } from '../kernel/command';
import type { QuestionEvents } from './questions/events';
import type { SubjectState } from './state';
import type { Talk } from './subject';

/** Why no day is asked for step 4: nobody asked the target yet, or another way is needed; '' when it can be held. */
export type JointBar = 'not-asked' | 'target-no' | 'others-not-there' | 'severe' | '';

/** Whether both sides would sit down together, as far as they were asked. */
export function canSit({ answer, otherSide }: Pick<JointWish, 'answer' | 'otherSide'>): boolean {
  return answer === 'yes' && (otherSide === '' || otherSide === 'joins');
}

/** What stands before this talk (I15); '' for every other kind of talk. */
export function jointBar(state: SubjectState, talk: Talk): JointBar {
  if (state.kind !== 'case' || talk.kind !== 'step4' || talk.done !== undefined) return '';
  if (state.joint?.answer === 'no') return 'target-no';
  if (state.joint !== undefined && !canSit(state.joint)) return 'others-not-there';
  if (state.severe !== undefined && !coordinatorAgrees(state)) return 'severe';
  return state.joint === undefined ? 'not-asked' : '';
}

/** While a case is severe, step 4 needs a yes of the coordinator that was given since, and since the last red flag (I15, N35). */
function coordinatorAgrees(state: CaseState): boolean {
  const since = Math.max(state.severe?.seq ?? 0, ...state.redFlags.map(({ seq }) => seq));
  const answered = state.questions.findLast((one) => one.kind === 'joint-talk' && one.answered !== undefined)?.answered;
  return answered !== undefined && answered.seq > since && answered.answer === 'yes';
}

/** Whether the coordinator has to be asked now: the target said yes, the case is severe, and no question is open. */
export function needsCoordinator(state: CaseState): boolean {
  if (state.severe === undefined || state.joint === undefined || !canSit(state.joint) || coordinatorAgrees(state)) return false;
  if (!state.talks.some(({ kind, done }) => kind === 'step4' && done === undefined)) return false;
  return !state.questions.some((one) => one.kind === 'joint-talk' && one.answered === undefined);
}

/** The question to the coordinator, when the case is severe from now on and the target said yes to a talk together before. */
export function askedWhenSevere(state: SubjectState, why: string): EventOf<Pick<QuestionEvents, 'question-asked'>>[] {
  const severe = { seq: state.lastSeq + 1, on: '', by: '', why };
  if (state.kind === 'report' || !needsCoordinator({ ...state, severe })) return [];
  return [{ type: 'question-asked', data: { kind: 'joint-talk', about: 'step4', asked: 'coordinator', on: '', why } }];
}
