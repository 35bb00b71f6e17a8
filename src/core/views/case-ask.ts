// What a case asks of one reader now: a talk, a round, a task, a plan for its level, or its closing.
import type { CaseAsk } from '../cards/case-cards';
import { dayOf, type Day } from '../time/instant';
import { wellSince } from '../subject/closing-gaps';
import { openHandOver } from '../subject/leads';
import { planDueOn } from '../subject/level-standing';
import { dueOf } from '../subject/owed';
import { partsOf } from '../subject/rights';
import { followUpsAsked, type Round } from '../subject/rounds';
import { isTheSearch, reviewOn, runningSearch } from '../subject/searching';
import type { SubjectState } from '../subject/state';
import type { Talk } from '../subject/subject';
import { asksNames, dueOn, talkAskedOn } from '../subject/talk-days';
import { isWithParents } from '../subject/talk-kind';
import { asksOf } from './talk-view';
import type { Viewer } from './viewer';

/** What is asked, about which talk, and for which day. */
export interface Asked {
  ask: CaseAsk;
  talk: Talk | undefined;
  on: Day | '';
  /** The task or promise that is asked about. */
  task?: string;
}

/** What is asked of this reader now: of who leads a talk, otherwise a task whose day has come; a question has its own card. */
export function askOf(state: SubjectState, viewer: Viewer): Asked {
  const asked = talkAsked(state, viewer);
  const free = asked.ask === 'nothing' || asked.ask === 'search';
  const task = free ? dueOf(state, viewer.person, viewer.world, dayOf(viewer.now)) : undefined;
  // The search has a form of its own (I4).
  if (task !== undefined && !(asked.ask === 'search' && isTheSearch(task)))
    return { ...asked, ask: 'task', on: task.owed.on, task: task.id };
  return asked.ask === 'nothing' ? { ...asked, ...caseAsked(state, viewer) } : asked;
}

/** What the case itself asks of who leads: a plan for its level (N24), or whether it can be closed (N20). */
function caseAsked(state: SubjectState, { person, world, now }: Viewer): Pick<Asked, 'ask' | 'on'> | undefined {
  if (state.kind !== 'case' || state.status !== 'open' || !partsOf(state, person, world, now).has('lead')) return undefined;
  const planOn = planDueOn(state, world);
  if (planOn !== undefined) return { ask: 'plan', on: planOn < dayOf(now) ? '' : planOn };
  return wellSince(state, world) === undefined ? undefined : { ask: 'close', on: '' };
}

function talkAsked(state: SubjectState, viewer: Viewer): Asked {
  const talk = talkAskedOn(dayOf(viewer.now), state, viewer.world);
  const parts = partsOf(state, viewer.person, viewer.world, viewer.now);
  if (parts.has('offered') && openHandOver(state) !== undefined && !parts.has('lead')) return { ask: 'lead', talk, on: '' };
  const steps = talk !== undefined && !isWithParents(talk);
  if (parts.has('lead') && !steps && asksNames(state)) return { ask: 'names', talk: undefined, on: '' };
  const today = dayOf(viewer.now);
  const round = parts.has('lead') ? dueRound(state, viewer) : undefined;
  if (round !== undefined && !isAskedToday(talk, viewer)) return { ask: 'round', talk, on: round.on };
  if (parts.has('lead') && !steps && runningSearch(state) !== undefined && !isAskedToday(talk, viewer))
    return { ask: 'search', talk, on: reviewOn(state) };
  if (!parts.has('lead') || talk === undefined) return { ask: 'nothing', talk, on: '' };
  const due = dueOn(talk, viewer.world);
  const asks = asksOf(state, talk);
  if (asks === 'way' && talk.waits !== undefined && talk.waits.untilOn > today) return { ask: 'waits', talk, on: talk.waits.untilOn };
  if (asks !== 'day') return { ask: asks, talk, on: due };
  if (talk.plan !== undefined)
    return talk.plan.on <= today ? { ask: 'record', talk, on: talk.plan.on } : { ask: 'nothing', talk, on: talk.plan.on };
  return { ask: due < today ? 'late' : 'day', talk, on: due };
}

/** The follow-up whose day has come (N16, N17). */
function dueRound(state: SubjectState, { world, now }: Viewer): Round | undefined {
  const rounds = state.kind === 'case' && state.status === 'open' ? followUpsAsked(state, world) : [];
  return rounds.find((round) => round.on <= dayOf(now));
}

/** A talk that is due, or planned, by today goes before a round. */
function isAskedToday(talk: Talk | undefined, { world, now }: Viewer): boolean {
  return talk !== undefined && (talk.plan?.on ?? dueOn(talk, world)) <= dayOf(now);
}
