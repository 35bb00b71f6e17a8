// What next above and who leads are told of five minutes after a tap: worse, still going on, a broken agreement (N19, I5).
import { followUpsOf } from './followed-up';
import type { CaseState } from '../case/case';
import type { FollowUpPage, Hearing } from '../case/follow-up';
import { valueOf } from '../school/choices';
import type { World } from '../school/world';
import { addDays } from '../time/calendar-days';
import type { Instant } from '../time/instant';
import { remembered } from './remembered';
import { seriesOf, type Series } from './series';
import type { SubjectState } from './state';

export interface Alert {
  /** `alert-` and the number of its entry. */
  id: string;
  seq: number;
  at: Instant;
  kind: 'worse' | 'still' | 'first-break' | 'break';
  /** The round in which it was said; empty for a break. */
  round: string;
  /** The hearing by which it was confirmed. */
  hearing?: Hearing;
  /** The lead went to somebody else by the same tap (N22). */
  handsOver: boolean;
  answered: boolean;
}

/** Every alert of a case, the oldest first. Taken back in time, it was never there. */
export function alertsOf(state: SubjectState, world: World): readonly Alert[] {
  return known(state, world, '');
}

const known = remembered((state, world): Alert[] => {
  if (state.kind === 'report') return [];
  const alerts: Alert[] = [];
  const runs = seriesOf(state);
  for (const page of followUpsOf(state).pages) {
    const kind = kindOf(page, runs, world);
    // The second page of one card, while the first alert is not answered yet, is the same alert.
    if (kind === undefined || alerts.some((alert) => alert.round === page.round && !alert.answered)) continue;
    alerts.push({ ...base(page), kind, round: page.round, handsOver: false, answered: isShared(page.seq, state) });
  }
  for (const hearing of followUpsOf(state).hearings) {
    if (hearing.follows !== 'nothing') alerts.push(ofBreak(hearing, state));
  }
  return alerts.sort((one, other) => one.seq - other.seq);
});

function base({ seq, at }: Pick<Alert, 'seq' | 'at'>): Pick<Alert, 'id' | 'seq' | 'at'> {
  return { id: `alert-${seq}`, seq, at };
}

/** The second round of a run, of one week, and those after it. */
const LATER_ROUND = /^round-\d+-(?:[2-9]|\d{2,})$/;

/** "Worse" at any time; "still going on" from one week after the beginning. */
function kindOf({ answers, on, seq, round }: FollowUpPage, runs: readonly Series[], world: World): 'worse' | 'still' | undefined {
  const said = answers.map(({ answer }) => answer);
  if (said.includes('worse')) return 'worse';
  const series = runs.findLast((one) => one.seq < seq);
  if (series === undefined || !said.includes('still')) return undefined;
  const fromWeek = on >= addDays(series.on, valueOf(world.school, 'n19-still-from')) || LATER_ROUND.test(round);
  return fromWeek ? 'still' : undefined;
}

function ofBreak(hearing: Hearing, state: CaseState): Alert {
  const first = hearing.follows === 'last-chance';
  const offer = state.handOvers.find(({ broken, at, by }) => broken === true && at === hearing.at && by === hearing.by);
  const planned = hearing.talks.every((id) =>
    state.talks.some((talk) => talk.id === id && (talk.plan !== undefined || talk.done !== undefined)),
  );
  const answered = first ? planned : hearing.chosen !== undefined || offer?.accepted !== undefined || isShared(hearing.seq, state);
  return { ...base(hearing), kind: first ? 'first-break' : 'break', round: '', hearing, handsOver: offer !== undefined, answered };
}

/** Something that helps was chosen, or somebody was asked to talk along: N35 goes on from there. */
function isShared(seq: number, state: CaseState): boolean {
  return followUpsOf(state).helps.some(({ alert }) => alert === seq) || state.questions.some(({ about }) => about === `alert-${seq}`);
}
