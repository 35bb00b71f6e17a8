// What became of a round, or of what was not well: the steps that somebody took with it (N16-N19, I5).
import { followUpsOf } from '../subject/followed-up';
import { covers } from '../subject/rounds';
import type { SubjectState } from '../subject/state';
import type { Happened } from './happened';

/** A step without what only some steps have. */
export const STEP: Omit<Happened, 'done' | 'seq' | 'by'> = { at: 0, talk: '', on: '', person: '' };

/** Steps with a round (`round-41-2`, `follow-up-27`) or an alert (`alert-52`). */
export function followUpSteps(about: string, state: SubjectState): Happened[] {
  if (state.kind === 'report') return [];
  const pages = followUpsOf(state).pages.filter(({ round }) => covers(round, about));
  const moves = followUpsOf(state).moves.filter(({ round }) => round === about);
  const ofAlert = (seq: number): boolean => about === `alert-${seq}`;
  return [
    ...pages.map(({ seq, by, at }) => ({ ...STEP, done: 'round-answered' as const, seq, by, at })),
    ...moves.map(({ seq, by, at, on }) => ({ ...STEP, done: 'round-moved' as const, seq, by, at, on })),
    ...followUpsOf(state)
      .helps.filter(({ alert }) => ofAlert(alert))
      .map(({ seq, by, at, on }) => ({ ...STEP, done: 'help-chosen' as const, seq, by, at, on })),
    ...state.questions
      .filter((one) => one.about === about)
      .map(({ seq, asker, at }) => ({ ...STEP, done: 'talks-along' as const, seq, by: asker, at })),
    ...followUpsOf(state).hearings.flatMap(({ seq, chosen }) =>
      ofAlert(seq) && chosen !== undefined
        ? [{ ...STEP, done: 'break-answered' as const, seq: chosen.seq, by: chosen.by, at: chosen.at }]
        : [],
    ),
  ];
}
