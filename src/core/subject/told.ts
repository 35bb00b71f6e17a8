// Who told, and must hear that something is done with it (N9): a parent, another pupil, or the target before the first talk.
import type { Day, Instant } from '../time/instant';
import type { SubjectState } from './state';
import type { JoinedReport, TellerAnswer } from './subject';

const TELLERS = ['target', 'pupil', 'parent'] as const;
export type TellerKind = (typeof TELLERS)[number];

/** Somebody who told a colleague; `part` is the number of the further report by which it came (I9); empty for the first one. */
export interface Teller {
  part: string;
  kind: TellerKind;
  at: Instant;
  answer: TellerAnswer | undefined;
}

/** Everybody who told and is no colleague, by what the reporters said. */
export function tellersOf(state: SubjectState): Teller[] {
  const told = [{ part: '', known: state.known, at: state.reportedAt }, ...(state.joined ?? []).map(joinedTeller)];
  return told.flatMap(({ part, known, at }) => {
    const kind = TELLERS.find((one) => one === known);
    return kind === undefined ? [] : [{ part, kind, at, answer: state.tellers?.find((answer) => answer.part === part) }];
  });
}

function joinedTeller({ number, known, reportedAt }: JoinedReport): { part: string; known: string; at: Instant } {
  return { part: number, known, at: reportedAt };
}

/** What a card about this teller is about. */
export function tellerAbout({ part }: Pick<Teller, 'part'>): string {
  return part === '' ? 'teller' : `teller-${part}`;
}

/** The teller that a card is about, or the first who waits. */
export function tellerOf(state: SubjectState, about: string): Teller | undefined {
  const tellers = tellersOf(state);
  return tellers.find((one) => tellerAbout(one) === about) ?? tellers.find((one) => !isAnswered(state, one));
}

/** The target hears it in the talk of step 2; everybody else when somebody said so. */
export function isAnswered(state: SubjectState, { kind, answer }: Teller): boolean {
  if (answer?.on !== undefined) return true;
  return kind === 'target' && state.talks.some((talk) => talk.id === 'step2' && talk.done !== undefined);
}

/** The day that was chosen instead; undefined while it is counted from the report. */
export function laterOn({ answer }: Teller): Day | undefined {
  return answer?.laterOn;
}
