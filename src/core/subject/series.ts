// From which day follow-ups are counted, and with whom they are held: those of step 5, and before it those of a search (step 5, I4, I5, I15).
import { talks, type TalkRow } from '../../protocol/v1/talks';
import type { CaseState } from '../case/case';
import { dayOf, type Day } from '../time/instant';
import { othersOf } from './state';
import type { Involved } from './subject';

/** A run of follow-ups. `seq` is the entry that set its day. */
export interface Series {
  seq: number;
  on: Day;
  /** I5: it began again after the talk about the last chance. */
  restarted: boolean;
  /** I4: with the target alone, counted from step 2, until step 5 begins. */
  search?: true;
}

/** Every run of follow-ups, the oldest first: of a search for a sender, then those of step 5. The last one counts. */
export function seriesOf(state: CaseState): Series[] {
  const { search } = state;
  const before: Series[] = search === undefined ? [] : [{ seq: search.seq, on: search.on, restarted: false, search: true }];
  return [...before, ...stepFiveSeries(state)];
}

/** Everything that step 5 was ever counted from, the oldest first: step 4, or the way chosen instead of it, and each talk about a last chance, and the day on which it was opened again. */
export function stepFiveSeries(state: CaseState): Series[] {
  const { otherWay } = state;
  const begun = [
    ...heldOf(state, ({ step }) => step === 4),
    ...(otherWay === undefined ? [] : [{ seq: otherWay.seq, on: otherWay.followOn }]),
  ].sort((one, other) => one.seq - other.seq);
  const [first] = begun;
  if (first === undefined) return [];
  const { reopened } = state;
  const opened = reopened === undefined ? [] : [{ seq: reopened.seq, on: dayOf(reopened.at) }];
  const again = [...lastChancesOf(state), ...opened].filter(({ seq }) => seq > first.seq);
  return [...begun.map((one) => ({ ...one, restarted: false })), ...again.map((one) => ({ ...one, restarted: true }))].sort(
    (one, other) => one.seq - other.seq,
  );
}

/** The talks about a last chance that were held (I5). */
export function lastChancesOf(state: CaseState): Pick<Series, 'seq' | 'on'>[] {
  return state.talks.flatMap(({ kind, done }) => (kind === 'last-chance' && done !== undefined ? [{ seq: done.seq, on: done.on }] : []));
}

/** The day on which step 5 began; undefined before that (I8 counts from it). */
export function stepFiveBeganOn(state: CaseState): Day | undefined {
  return stepFiveSeries(state)[0]?.on;
}

/**
 * Whom the card of a round asks about, targets first (N17). Who did it, or joined in, has an agreement to keep once step 3 was held or
 * another way was chosen with them.
 */
export function roundPupilsOf(state: CaseState): Involved[] {
  const here = { people: state.people.filter(({ key }) => !hasLeft(state, key)) };
  const targets = here.people.filter(({ role }) => role === 'target');
  const agreed = heldOf(state, ({ step }) => step === 3).length > 0 || (state.otherWay !== undefined && state.otherWay.way !== 'not-now');
  return agreed ? [...targets, ...othersOf(here)] : targets;
}

/** N28: who left the school is not asked about any more. */
function hasLeft({ gonePupils = [] }: CaseState, key: string): boolean {
  return gonePupils.some(({ pupil, how }) => pupil === key && how === 'left');
}

function heldOf(state: CaseState, matches: (row: TalkRow) => boolean): Pick<Series, 'seq' | 'on'>[] {
  return state.talks.flatMap(({ kind, done }) => (done !== undefined && matches(talks[kind]) ? [{ seq: done.seq, on: done.on }] : []));
}
