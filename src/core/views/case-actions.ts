// Which buttons a case has for one reader: those for what it asks now, and all others behind *Meer*.
import type { CaseAsk, CaseVerb } from '../cards/case-cards';
import type { CommandName } from '../families';
import { dayOf } from '../time/instant';
import type { SubjectState } from '../subject/state';
import type { Talk } from '../subject/subject';
import { dueOn, nextParents } from '../subject/talk-days';
import { isShort, isWithParents, isWithTarget } from '../subject/talk-kind';
import { canDo } from './asked';
import { askOf } from './case-ask';
import { closesFor } from './closes';
import { otherCoordinator } from './office-of';
import { isOneOf } from './seen-by';
import type { Viewer } from './viewer';

/** The command behind each button; '' for what everybody inside may read. */
const COMMANDS: Readonly<Record<CaseVerb, CommandName | ''>> = {
  // What is seldom possible and then matters comes first, so that it is always among the buttons of *Meer*.
  'open:red-flag-raise': 'raise-alarm',
  'open:override-wait': 'override-wait',
  'open:hold-on': 'hold-on',
  'open:day-choice:plan-talk': 'plan-talk',
  'open:move-day': 'move-talk',
  'open:record-target': 'record-target-talk',
  'open:record-others': 'record-others-talk',
  'open:record-others:again': 'record-others-talk',
  'open:target-yes': 'record-joint-wish',
  'open:record-joint': 'record-joint-talk',
  'open:record-short': 'record-short-talk',
  'open:break-heard': 'record-hearing',
  'open:round-form': 'answer-round',
  'open:parents-told': 'tell-parents',
  'open:name-others': 'name-others',
  'open:search-start': 'start-search',
  'open:find-sender': 'review-search',
  'open:propose-sender': 'propose-sender',
  'open:other-way': 'choose-other-way',
  'open:guide-corridor': 'plan-talk',
  'ask-along': 'ask-along',
  'open:guides': '',
  'open:online': '',
  'open:task-open': '',
  'open:ladder': '',
  'open:lead-change': 'hand-over',
  'open:co-mentors': 'end-co-mentor',
  'open:approach': 'choose-approach',
  'open:parents-who': 'tell-parents',
  'open:level-plan': 'plan-level',
  'open:case-severe': 'mark-severe',
  'open:mirror': 'open-mirror',
  'open:role': 'change-role',
  'open:close-case': 'close-case',
  'open:close-case:left': 'close-case',
  'open:reopen-case': 'reopen-case',
  'open:ask-back': 'ask-back',
  'open:what-blocks': 'say-what-blocks',
  'open:report-card': '',
  'accept-lead': 'accept-lead',
};

/** The records of talks in which pupils sit. */
const RECORDS: readonly CaseVerb[] = [
  'open:record-target',
  'open:record-others',
  'open:record-joint',
  'open:record-short',
  'open:break-heard',
];

/** The helping or recording button first. */
const FIRST: Readonly<Record<CaseAsk, readonly CaseVerb[]>> = {
  day: ['open:day-choice:plan-talk', ...RECORDS],
  record: [...RECORDS, 'open:day-choice:plan-talk', 'open:move-day'],
  late: [...RECORDS, 'open:day-choice:plan-talk'],
  names: ['open:name-others', 'open:search-start', 'open:other-way'],
  search: ['open:find-sender', 'open:propose-sender'],
  wish: ['open:record-target', 'open:guide-corridor'],
  joint: ['open:target-yes', 'open:other-way'],
  way: ['open:other-way', 'open:record-target', 'open:target-yes'],
  waits: ['open:other-way', 'open:record-target'],
  round: ['open:round-form', 'open:guide-corridor'],
  lead: ['accept-lead', 'open:ask-back'],
  task: ['open:task-open'],
  plan: ['open:level-plan', 'open:ladder'],
  close: ['open:close-case', 'open:close-case:left'],
  nothing: [
    'open:name-others',
    'open:record-target',
    'open:record-others',
    'open:record-joint',
    'open:record-short',
    'open:guide-corridor',
  ],
};

const PARENTS: readonly CaseVerb[] = ['open:parents-told'];

/** The buttons of the case card: at most two, of different things, and the parents when they are due. */
export function firstActions(state: SubjectState, viewer: Viewer): CaseVerb[] {
  const { ask, talk } = askOf(state, viewer);
  const open = (verb: CaseVerb): boolean => isOpen(verb, ask, talk, state, viewer);
  const first = FIRST[ask].filter(open).slice(0, 2);
  const parents = PARENTS.filter((verb) => ask !== 'lead' && isOneOf(['lead'], state, viewer) && open(verb));
  return asksParents(ask, talk) ? [...parents, ...first].slice(0, 2) : [...first, ...parents];
}

/** The case asks for the day or the record of a talk with parents. */
function asksParents(ask: CaseAsk, talk: Talk | undefined): boolean {
  return talk !== undefined && isWithParents(talk) && (ask === 'day' || ask === 'record' || ask === 'late');
}

/** Stands behind *Leidraden*, unless it is the thing to do. */
const IN_GUIDES: CaseVerb = 'open:guide-corridor';

/** All other buttons that are possible now; a card shows some of them at a time. */
export function otherActions(state: SubjectState, viewer: Viewer): CaseVerb[] {
  const { ask, talk } = askOf(state, viewer);
  const first = firstActions(state, viewer);
  const verbs = Object.keys(COMMANDS) as CaseVerb[];
  const open = (verb: CaseVerb): boolean => isOpen(verb, ask, talk, state, viewer) || heldEarly(verb, ask, state, viewer);
  return verbs.filter((verb) => verb !== IN_GUIDES && !first.includes(verb) && open(verb));
}

/** A talk that has a day already and was held before it, while the case asks for something else (I5). */
function heldEarly(verb: CaseVerb, ask: CaseAsk, state: SubjectState, viewer: Viewer): boolean {
  if (verb === 'open:break-heard') return canDo('record-hearing', state, viewer, '');
  return verb === 'open:record-short' && ask === 'joint' && canDo('record-short-talk', state, viewer, '');
}

function isOpen(verb: CaseVerb, ask: CaseAsk, talk: Talk | undefined, state: SubjectState, viewer: Viewer): boolean {
  const command = COMMANDS[verb];
  if (command !== '' && !canDo(command, state, viewer, talk?.id ?? '')) return false;
  switch (verb) {
    case 'open:record-target':
      // Two buttons of one screen never share a text: one form for the talk that is next.
      return talk === undefined || isWithTarget(talk) || ask === 'wish' || ask === 'way' || ask === 'waits';
    case 'open:record-short':
      return talk !== undefined && isShort(talk);
    case 'open:break-heard':
      return talk?.kind === 'hearing';
    case 'open:record-others':
      return talk?.kind === 'step3';
    case 'open:record-others:again':
    case 'open:record-joint':
      return talk?.kind === 'step4';
    case 'open:task-open':
      return ask === 'task';
    case 'open:level-plan':
      return ask === 'plan';
    case 'open:parents-told': {
      const parents = nextParents(state, viewer.world);
      return parents !== undefined && (asksParents(ask, talk) || dueOn(parents, viewer.world) <= dayOf(viewer.now));
    }
    case 'ask-along':
      return otherCoordinator(state, viewer.world, viewer.person) !== '';
    // What would be refused is not offered: who leads reads what is missing first (I8).
    case 'open:close-case':
      return closesFor(state, viewer) !== 'not-yet';
    case 'open:close-case:left':
      return closesFor(state, viewer) === 'not-yet';
    case 'accept-lead':
      return ask === 'lead';
    case 'open:name-others':
      return state.talks.some((one) => one.id === 'step3' && one.done === undefined);
    case 'open:move-day':
      return talk !== undefined && dueOn(talk, viewer.world) <= dayOf(viewer.now);
    default:
      return true;
  }
}
