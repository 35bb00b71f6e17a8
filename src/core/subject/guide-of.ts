// Which guide a talk gets: by whom it is held with and, for who did it, by the approach (I16).
import type { GuideName } from '../../protocol/v1/guides/guides';
import { talks, type TalkRow } from '../../protocol/v1/talks';
import type { SubjectState } from './state';
import type { Talk } from './subject';
import { asksJoint, asksOtherWay, asksWish } from './talk-days';

/** From this level on the coordinator leads (I6). */
const CONFRONTING_FROM = 2;
const JOINT: readonly GuideName[] = ['joint'];

/** One line per kind of company; a new one does not compile without its guide. */
const GUIDE_WITH: { readonly [With in TalkRow['with']]: (state: SubjectState, talk: Talk) => GuideName } = {
  target: () => 'target',
  // While the target's wish is not known, the pupil is asked first (I1).
  others: (state, talk) => (asksWish(state, talk) || asksOtherWay(state, talk) ? 'target' : approachGuide(state)),
  // Without the target's own yes it is a talk with the target (I15).
  both: (state, talk) => (asksJoint(state, talk) || asksOtherWay(state, talk) ? 'target' : 'joint'),
  parents: (state, { pupil }) => (pupil === undefined || isTarget(state, pupil) ? 'parents-target' : 'parents-others'),
};

/** The guide of a talk. */
export function guideOf(state: SubjectState, talk: Talk): GuideName {
  return GUIDE_WITH[talks[talk.kind].with](state, talk);
}

/**
 * The guides that one report or case can use. Of the two for who did it only the one of the approach, so that they are never mixed;
 * before pick-up only the first talk is near. Another way that was chosen takes the place of the joint talk (I15).
 */
export function guidesOf(state: SubjectState): GuideName[] {
  if (state.kind === 'report') return ['target'];
  const sitsTogether = state.otherWay === undefined || state.talks.some(({ kind, done }) => kind === 'step4' && done !== undefined);
  return ['target', approachGuide(state), ...(sitsTogether ? JOINT : []), 'parents-target', 'parents-others', 'class'];
}

/** I16: as chosen; before that without blame, from level 2 confronting (the coordinator's talk, 003 section 7). */
function approachGuide(state: SubjectState): GuideName {
  if (state.kind === 'report') return 'no-blame';
  const { approach, level } = state;
  return approach === 'confronting' || (approach === '' && level >= CONFRONTING_FROM) ? 'confronting' : 'no-blame';
}

function isTarget({ people }: SubjectState, key: string): boolean {
  return people.some((pupil) => pupil.key === key && pupil.role === 'target');
}
