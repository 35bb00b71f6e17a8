// The talks that an answer of a follow-up makes due (N18, N19, I5).
import type { CommandContext, EventOf } from '../kernel/command';
import { valueOf } from '../school/choices';
import type { NumberName } from '../../protocol/v1/values';
import type { TalkKind } from '../../protocol/v1/talks';
import type { PlanEvents } from '../subject/plan/events';
import type { CaseState } from './case';
import type { PupilAnswer } from './follow-up';

type Event = EventOf<Pick<PlanEvents, 'talk-asked' | 'talk-planned'>>;

/** A kind of talk that an answer asks for, and within how many school days. */
const ASKED: Partial<Record<PupilAnswer['answer'], { kind: TalkKind; within: NumberName }>> = {
  worse: { kind: 'worse', within: 'n19-talk-within' },
  partly: { kind: 'partly', within: 'n18-partly-talk-after' },
  not: { kind: 'hearing', within: 'i5-hear-both-within' },
};

/**
 * What follows from the answers on one page, as events behind the page itself: "worse" a talk with the target, "not" hearing both sides,
 * "partly" a talk that is planned. A talk of that kind with that pupil that is open already is not asked twice.
 */
export function followUpTalks(state: CaseState, answers: readonly PupilAnswer[], context: CommandContext): Event[] {
  const events: Event[] = [];
  for (const { pupil, answer } of answers) {
    const asked = ASKED[answer];
    if (asked === undefined || isAsked(state, asked.kind, pupil)) continue;
    events.push(...askTalk(state, asked.kind, pupil, asked.within, context, 1 + events.length));
  }
  return events;
}

/** I5: both sides are heard, of each of these pupils whose hearing is not open already. @param after how many events of the tap come before. */
export function hearingEvents(state: CaseState, pupils: readonly string[], context: CommandContext, after: number): Event[] {
  return pupils
    .filter((pupil) => !isAsked(state, 'hearing', pupil))
    .flatMap((pupil, index) => askTalk(state, 'hearing', pupil, 'i5-hear-both-within', context, after + index));
}

/** One talk with or about a pupil, due so many school days after today. */
function askTalk(
  state: CaseState,
  kind: TalkKind,
  pupil: string,
  within: NumberName,
  { today, world }: CommandContext,
  after: number,
): Event[] {
  const schoolDays = valueOf(world.school, within);
  const talk = `${kind}-${state.lastSeq + after + 1}`;
  const asked: Event = { type: 'talk-asked', data: { talk, kind, pupil, anchorOn: today, within: { schoolDays } } };
  return kind === 'partly' ? [asked, { type: 'talk-planned', data: { talk, on: world.days.after(today, schoolDays) } }] : [asked];
}

function isAsked(state: CaseState, kind: TalkKind, pupil: string): boolean {
  return state.talks.some((talk) => talk.kind === kind && talk.pupil === pupil && talk.done === undefined);
}
