// Up or down the ladder, opened as a form: what the next level is, who leads there and what that asks (I6).
import { HIGHEST_LEVEL, levels, type Level } from '../../protocol/v1/levels';
import { decidersOf, seatOf } from '../case/level';
import type { CaseState } from '../case/case';
import { refuse, type Refusal } from '../kernel/outcome';
import { valueOf } from '../school/choices';
import type { PersonId } from '../school/school';
import { leadersOf, openHandOver } from '../subject/leads';
import { dayOf, type Day } from '../time/instant';
import { canDo } from './asked';
import { hasPlan, reviewOn } from '../subject/level-standing';
import { formBase, type Opening } from './opening';
import { quoted } from './report-opened';
import { cardOf, type AnyCard, type Viewer } from './viewer';

/** Where the case stands on the ladder, who leads, and the last change with its reason. */
export function ladder(opening: Opening): AnyCard | Refusal {
  const { state, viewer } = opening;
  if (state.kind !== 'case') return refuse('not-possible-now');
  const change = state.levelChanges.at(-1);
  return cardOf('ladder', {
    ...formBase(opening, 'level'),
    level: state.level,
    lead: leadersOf(state, viewer.world)[0] ?? state.lead,
    leadSinceOn: dayOf(state.leadSinceAt),
    waitingFor: openHandOver(state)?.to ?? '',
    by: change?.by ?? '',
    changedOn: change === undefined ? '' : dayOf(change.at),
    decidedBy: change?.decidedBy ?? '',
    why: quoted(change?.why ?? '').words,
    ...planOf(state),
    canPlan: canDo('plan-level', state, viewer, 'level'),
    canRise: canDo('level-up', state, viewer, 'level'),
    canSink: canDo('level-down', state, viewer, 'level'),
    measures: state.people.some(({ role }) => role === 'bully'),
  });
}

function planOf(state: CaseState): { plan: string; reviewOn: Day | '' } {
  if (!hasPlan(state)) return { plan: '', reviewOn: '' };
  return { plan: quoted(state.levelPlan?.text ?? '').words, reviewOn: reviewOn(state) ?? '' };
}

/** With the question who decided, when it is level 4. */
export function levelUp(opening: Opening): AnyCard | Refusal {
  const { state, viewer } = opening;
  if (state.kind !== 'case' || state.level === HIGHEST_LEVEL) return refuse('not-possible-now');
  const level = (state.level + 1) as Level;
  return cardOf('level-up', {
    ...formBase(opening, 'level'),
    level,
    lead: newLeadOf(state, level, viewer),
    tasks: levels[level].tasks.map((task) => ({ task })),
    deciders: level === HIGHEST_LEVEL ? decidersOf(state, viewer.world).map((id) => ({ id })) : [],
  });
}

export function levelDown(opening: Opening): AnyCard | Refusal {
  const { state, viewer } = opening;
  if (state.kind !== 'case' || state.level === 0) return refuse('not-possible-now');
  const level = (state.level - 1) as Level;
  return cardOf('level-down', { ...formBase(opening, 'level'), level, lead: newLeadOf(state, level, viewer) });
}

/** N24: what will be done, with the tasks of this level beside it. */
export function levelPlan(opening: Opening): AnyCard | Refusal {
  const { state, viewer } = opening;
  if (state.kind !== 'case') return refuse('not-possible-now');
  const tasks = levels[state.level].tasks.map((task) => ({ task }));
  return cardOf('level-plan', { ...formBase(opening, 'level'), level: state.level, tasks, ...reviewDays(viewer) });
}

/** N24: how it goes, and when to look again. */
export function levelReview(opening: Opening): AnyCard {
  return cardOf('level-review', { ...formBase(opening), ...reviewDays(opening.viewer) });
}

/** Half of the time that there is, and all of it. */
function reviewDays({ world, now }: Viewer): { reviewOn: Day; latestOn: Day } {
  const most = valueOf(world.school, 'n24-review-within');
  return { reviewOn: world.days.after(dayOf(now), Math.ceil(most / 2)), latestOn: world.days.after(dayOf(now), most) };
}

/** Who is offered the lead; empty when who leads keeps it, or takes it by this tap. */
function newLeadOf(state: CaseState, level: Level, { person, world }: Viewer): PersonId | '' {
  const people = seatOf(state, level, world);
  const stays = [...leadersOf(state, world), person].some((one) => people.includes(one));
  return stays ? '' : (people[0] ?? '');
}
