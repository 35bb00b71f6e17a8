// What a case still needs before it can be closed without a reason (I8), and when it may be (N20).
import type { CaseState } from '../case/case';
import type { FollowUpAnswer } from '../case/follow-up';
import type { World } from '../school/world';
import type { Instant } from '../time/instant';
import { followUpsOf } from './followed-up';
import { parentsTalks } from './parents-talks';
import { roundsOf } from './rounds';
import { roundPupilsOf, seriesOf, stepFiveBeganOn } from './series';
import type { Involved } from './subject';

/** `about`: the item that a card about it names. */
export type Gap =
  | { what: 'target' | 'other' | 'file'; pupil: string; about: string }
  | { what: 'parents'; pupil: string; about: string }
  | { what: 'month' | 'assessment'; pupil: ''; about: string };

/** Everything that is missing, in the order in which it is asked for; empty when the case can be closed. */
export function closingGaps(state: CaseState, world: World): Gap[] {
  const { monthPassed, open } = roundsOf(state, world);
  const round = open?.id ?? 'closing';
  const last = lastAnswers(state);
  const pupils = roundPupilsOf(state);
  const gaps: Gap[] = [];
  for (const { key, role } of pupils) {
    if (role === 'target' && last.get(key) !== 'stopped') gaps.push({ what: 'target', pupil: key, about: round });
    if (role !== 'target' && last.get(key) !== 'keeps') gaps.push({ what: 'other', pupil: key, about: round });
  }
  if (gaps.length === 0 && !monthPassed) gaps.push({ what: 'month', pupil: '', about: round });
  for (const { id, pupil = '', done } of parentsTalks(state)) {
    if (done === undefined) gaps.push({ what: 'parents', pupil, about: id });
  }
  if (state.assessment === undefined) gaps.push({ what: 'assessment', pupil: '', about: 'closing' });
  for (const { key } of filePupils(state)) {
    if (!(state.filed ?? []).some(({ pupil }) => pupil === key)) gaps.push({ what: 'file', pupil: key, about: 'closing' });
  }
  return gaps;
}

/** Whose file gets the record, each their own: targets, and who did it. */
export function filePupils({ people }: Pick<CaseState, 'people'>): Involved[] {
  return people.filter(({ role }) => role === 'target' || role === 'bully');
}

/** N20: the round after which everybody says that it is well, from one month on, while no further one is planned. */
export function wellSince(state: CaseState, world: World): { seq: number; at: Instant } | undefined {
  const { rounds, open, allWell, monthPassed } = roundsOf(state, world);
  const last = rounds.findLast(({ answered }) => answered !== undefined)?.answered;
  // I4: what follows a search is not over before step 5 began.
  if (stepFiveBeganOn(state) === undefined) return undefined;
  return allWell && monthPassed && open === undefined ? last : undefined;
}

/** The id of the round that comes after all that were held. */
export function nextRoundId(state: CaseState, world: World): string | undefined {
  const series = seriesOf(state).at(-1);
  return series === undefined ? undefined : `round-${series.seq}-${roundsOf(state, world).rounds.length + 1}`;
}

/** Each pupil's own last answer since step 5 began, or began again. */
function lastAnswers(state: CaseState): ReadonlyMap<string, FollowUpAnswer> {
  const since = seriesOf(state).at(-1)?.seq ?? Infinity;
  const last = new Map<string, FollowUpAnswer>();
  for (const { seq, answers } of followUpsOf(state).pages) {
    if (seq > since) for (const { pupil, answer } of answers) last.set(pupil, answer);
  }
  return last;
}
