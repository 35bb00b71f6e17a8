// Messages about follow-ups: the one of step 3, a round, one that is open, and what is not well (N16-N19).
import { alertsOf } from '../subject/alerts';
import { leadersOf } from '../subject/leads';
import type { Round } from '../subject/rounds';
import { dueOn } from '../subject/talk-days';
import { canDo } from './asked';
import { foldedCard } from './folded-card';
import { seesStepOnly } from './office-of';
import { INSIDE, isOneOf } from './seen-by';
import { itemAs, type Told } from './told';
import { cardOf, type AnyCard } from './viewer';

function roundOf(told: Told): Round {
  return itemAs(told, 'follow-up').round;
}

/** Who leads; '' when that is the reader, or the reader sees the number only. */
function leadFor({ state, viewer, notice }: Told): string {
  const leaders = leadersOf(state, viewer.world);
  if (leaders.includes(notice.person) || seesStepOnly(viewer.person, state, viewer.world)) return '';
  return leaders[0] ?? '';
}

/** N16. */
export function followUpDue(told: Told): AnyCard {
  return cardOf('follow-up', told.message);
}

/** N17. */
export function roundDue(told: Told): AnyCard {
  const { kind, toAsk } = roundOf(told);
  return cardOf('round', { ...told.message, round: kind, count: toAsk.length });
}

/** N18; above the coordinator at level 1 with the number only. */
export function roundOpen(told: Told): AnyCard {
  const { state, viewer, message, notice } = told;
  const { kind, on } = roundOf(told);
  return cardOf('round-open', {
    ...message,
    round: kind,
    on,
    lead: leadFor(told),
    twice: notice.rule === 'N18-again',
    mayFill: canDo('answer-round', state, viewer, notice.about),
    mayTake: canDo('take-over', state, viewer, notice.about),
  });
}

/** N19 (a). */
export function caseWorse(told: Told): AnyCard {
  const { state, viewer, message, notice } = told;
  const { alert } = itemAs(told, 'alert');
  return cardOf('case-worse', {
    ...message,
    kind: alert.kind === 'first-break' ? 'break' : alert.kind,
    lead: leadFor(told),
    asks: canDo('answer-break', state, viewer, notice.about) ? 'choice' : 'help',
    mayOpen: isOneOf(INSIDE, state, viewer),
  });
}

/** N19 (b) to next above. */
export function caseWorseTold(told: Told): AnyCard {
  const { state, viewer, message } = told;
  return cardOf('case-worse-told', { ...message, lead: leadersOf(state, viewer.world)[0] ?? '' });
}

/** N19 (b) to who leads: the first talk of I5 that has no day yet. */
export function breakTalks(told: Told): AnyCard {
  const { state, viewer, message, notice } = told;
  const asked = alertsOf(state, viewer.world).find(({ id }) => id === notice.about)?.hearing?.talks ?? [];
  const talk = state.talks.find(({ id, plan, done }) => asked.includes(id) && plan === undefined && done === undefined);
  if (talk === undefined) return foldedCard(notice, state, viewer);
  return cardOf('break-talks', { ...message, about: talk.id, talk: talk.kind, dueOn: dueOn(talk, viewer.world) });
}
