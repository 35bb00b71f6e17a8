// The forms after N19 and "not": what helps, both sides heard, what follows from a break, and a short talk (I5, N18, N19).
import { HIGHEST_LEVEL } from '../../protocol/v1/levels';
import { breaksOf, lastTalkDay } from '../case/break';
import type { CaseState } from '../case/case';
import { decidersOf } from '../case/level';
import type { Card } from '../cards/card';
import { refuse, type Refusal } from '../kernel/outcome';
import { valueOf } from '../school/choices';
import { hearingToRecord, shortTalkOf, waitingBreak } from '../subject/after-follow-up';
import { targetOf } from '../subject/state';
import { dayOf, type Day } from '../time/instant';
import { formBase, type Opening } from './opening';
import { cardOf, contextOf, type AnyCard, type Viewer } from './viewer';

function nameOf(state: CaseState, key: string | undefined): string {
  return state.people.find((pupil) => pupil.key === key)?.name ?? '';
}

/** One thing with a day. */
export function whatHelps(opening: Opening): AnyCard {
  const { viewer } = opening;
  return cardOf('what-helps', { ...formBase(opening), on: viewer.world.days.after(dayOf(viewer.now), 1) });
}

/** Both sides; at a first break with the days of the two talks that follow. */
export function breakHeard(opening: Opening): AnyCard | Refusal {
  const { state, viewer, about, values } = opening;
  const talk = state.kind === 'case' ? hearingToRecord(state, about) : undefined;
  if (state.kind !== 'case' || talk === undefined) return refuse('not-possible-now');
  const heldOn = values['heldOn'] ?? dayOf(viewer.now);
  const first = afterHearing(state, talk.pupil ?? '', viewer);
  const untilOn = lastTalkDay(heldOn, contextOf(viewer, ''));
  const on = first ? dayAfterToday(viewer, untilOn) : '';
  const target = targetOf(state)?.name ?? '';
  return cardOf('break-heard', {
    ...formBase(opening, talk.id),
    ...{ pupil: nameOf(state, talk.pupil), target, heldOn, first, lastChanceOn: on, targetOn: on, untilOn },
  });
}

/** Whether a break would be the first one, with a last chance (I5). */
function afterHearing(state: CaseState, pupil: string, { world }: Viewer): boolean {
  const most = valueOf(world.school, 'i5-breaks-to-level-2');
  return state.level < 2 && state.severe === undefined && breaksOf(state, pupil) + 1 < most;
}

function dayAfterToday({ world, now }: Viewer, untilOn: Day): Day {
  const on = world.days.after(dayOf(now), 1);
  return on < untilOn ? on : untilOn;
}

/** From level 2: level up, a sanction, or another plan. */
export function breakNext(opening: Opening): AnyCard | Refusal {
  const { state, about } = opening;
  const broken = state.kind === 'case' ? waitingBreak(state, about) : undefined;
  if (state.kind !== 'case' || broken === undefined) return refuse('already-answered');
  return breakNextOf(formBase(opening, `alert-${broken.seq}`), state, broken.pupil, opening.viewer);
}

/** The same, also as the answer to the hearing. */
export function breakNextOf(base: Card, state: CaseState, pupil: string, { world }: Pick<Viewer, 'world'>): AnyCard {
  const asksDecision = state.level === 3;
  const deciders = asksDecision ? decidersOf(state, world).map((id) => ({ id })) : [];
  return cardOf('break-next', { ...base, pupil: nameOf(state, pupil), canGoUp: state.level < HIGHEST_LEVEL, asksDecision, deciders });
}

/** What was said and agreed in a talk outside the steps. */
export function recordShort(opening: Opening): AnyCard | Refusal {
  const { state, viewer, about, values } = opening;
  const talk = state.kind === 'case' ? shortTalkOf(state, about) : undefined;
  if (state.kind !== 'case' || talk === undefined) return refuse('not-possible-now');
  return cardOf('record-short', {
    ...formBase(opening, talk.id),
    talk: talk.kind,
    pupil: nameOf(state, talk.pupil),
    heldOn: values['heldOn'] ?? dayOf(viewer.now),
    // Only a talk with the target may hold who told (I2).
    mayTell: state.mayKnow === 'yes' || state.people.some(({ key, role }) => key === talk.pupil && role === 'target'),
  });
}
