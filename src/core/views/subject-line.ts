// A report or case as one line in a list: what is asked of the reader now, or how it stands.
import type { CardName } from '../card-data';
import type { Line, LineKind } from '../cards/card';
import { dayOf, type Day } from '../time/instant';
import { isAsked } from '../subject/open-question';
import { owedOf, watchOf } from '../subject/owed';
import { partsOf, type Part } from '../subject/rights';
import { isWritten } from '../subject/red-flag-written';
import { awaitsCheck, checkedOn } from '../subject/solved';
import type { SubjectState } from '../subject/state';
import type { Talk } from '../subject/subject';
import { roundsOf } from '../subject/rounds';
import { dueOn } from '../subject/talk-days';
import { canDo } from './asked';
import { askOf } from './case-ask';
import { CO_MENTOR, INSIDE, isOneOf } from './seen-by';
import type { Viewer } from './viewer';

/** A line and whether something is asked of this reader. */
export interface Listed {
  line: Line;
  asked: boolean;
}

/** What one part of the reader sees of it; undefined when that part is asked nothing. */
type Look = (state: SubjectState, viewer: Viewer, parts: ReadonlySet<Part>) => Listed | undefined;

/** The line for a reader who may know that it exists; undefined for everybody else: a list never reveals a case. */
export function listedFor(state: SubjectState, viewer: Viewer): Listed | undefined {
  if (state.status === 'sealed') return undefined;
  const parts = partsOf(state, viewer.person, viewer.world, viewer.now);
  for (const look of LOOKS) {
    const listed = look(state, viewer, parts);
    if (listed !== undefined) return listed;
  }
  return undefined;
}

/** Most urgent first. */
const LOOKS: readonly Look[] = [
  redFlag,
  offered,
  successor,
  asked,
  report,
  closedReport,
  ownTalk,
  insideCase,
  coMentor,
  ownTask,
  route,
  ownReport,
];

function line(
  state: SubjectState,
  what: LineKind,
  opens: CardName,
  more: { about?: string; talk?: Talk | undefined; on?: Day | '' } = {},
): Line {
  const { about = '', talk, on = '' } = more;
  return {
    subject: state.subject,
    ref: '',
    about: talk?.id ?? about,
    number: state.number,
    what,
    talk: talk === undefined ? '' : talk.kind,
    on,
    opens,
  };
}

function redFlag(state: SubjectState, viewer: Viewer): Listed | undefined {
  const flag = state.redFlags.at(-1);
  if (flag === undefined) return undefined;
  const about = `red-flag-${flag.seq}`;
  if (canDo('see-red-flag', state, viewer, about)) return { line: line(state, 'red-flag', 'red-flag-card', { about }), asked: true };
  if (flag.seen?.by !== viewer.person || isWritten(flag, viewer.world)) return undefined;
  const opens = flag.written === undefined ? 'red-flag-record' : 'red-flag-arrange';
  return { line: line(state, 'red-flag-open', opens, { about }), asked: true };
}

function offered(state: SubjectState, viewer: Viewer): Listed | undefined {
  if (!canDo('ask-back', state, viewer, '')) return undefined;
  return { line: line(state, 'lead-offered', 'lead-offered'), asked: true };
}

/** N28: a pupil who is the reader's now. */
function successor(state: SubjectState, _viewer: Viewer, parts: ReadonlySet<Part>): Listed | undefined {
  return parts.has('successor') ? { line: line(state, 'mentor', 'pupil-handed'), asked: true } : undefined;
}

function asked(state: SubjectState, viewer: Viewer, parts: ReadonlySet<Part>): Listed | undefined {
  if (!parts.has('asked')) return undefined;
  const today = dayOf(viewer.now);
  const question = state.questions.find((one) => isAsked(one, today) && (one.asked === 'lead') === parts.has('lead'));
  if (question === undefined) return undefined;
  const about = `question-${question.seq}`;
  if (question.asked !== 'lead') return { line: line(state, 'question', 'question-answer', { about }), asked: true };
  const talk = state.talks.find((one) => one.id === question.about);
  return { line: { ...line(state, 'talk-together', 'step-helped', { talk, on: question.on }), about }, asked: true };
}

function report(state: SubjectState, viewer: Viewer): Listed | undefined {
  if (state.kind !== 'report' || state.status !== 'open' || !isOneOf(INSIDE, state, viewer)) return undefined;
  const mine = isOneOf(['lead'], state, viewer);
  return { line: line(state, 'report-open', 'report-card', { about: 'report', on: dayOf(state.reportedAt) }), asked: mine };
}

/** I13: closed without a case; who closed it is asked again, the coordinator can open it. */
function closedReport(state: SubjectState, viewer: Viewer): Listed | undefined {
  if (!awaitsCheck(state) || !canDo('reopen-report', state, viewer, 'closed')) return undefined;
  const on = checkedOn(state, viewer.world);
  const closer = state.kind === 'report' && state.closed?.by === viewer.person;
  return { line: line(state, 'solved', 'report-card', { about: 'closed', on }), asked: closer && on <= dayOf(viewer.now) };
}

/** What a case asks of who leads it. */
function ownTalk(state: SubjectState, viewer: Viewer, parts: ReadonlySet<Part>): Listed | undefined {
  if (state.kind !== 'case' || state.status !== 'open') return undefined;
  const { ask, talk, on } = askOf(state, viewer);
  if (ask === 'task') return ownTask(state, viewer, parts);
  if (ask === 'nothing' || ask === 'lead') return undefined;
  const today = dayOf(viewer.now);
  const kinds: Readonly<Record<typeof ask, LineKind>> = {
    day: on === today ? 'talk-due' : 'talk-plan',
    record: on === today ? 'talk-planned' : 'talk-passed',
    late: 'talk-late',
    names: 'names',
    search: 'search',
    wish: 'wish',
    joint: 'joint',
    way: 'other-way',
    waits: 'waits',
    round: 'follow-up',
    plan: 'level-still',
    close: 'may-close',
  };
  return {
    line: line(state, kinds[ask], 'case', { ...(ask === 'round' ? {} : { talk }), on }),
    asked: ask !== 'waits' && !(ask === 'search' && on > today),
  };
}

/** How a case stands for who may read it. */
function insideCase(state: SubjectState, viewer: Viewer): Listed | undefined {
  if (state.kind !== 'case' || state.status !== 'open' || !isOneOf(INSIDE, state, viewer)) return undefined;
  const { talk } = askOf(state, viewer);
  if (talk === undefined) return { line: line(state, 'running', 'case', { on: nextDayOf(state, viewer) }), asked: false };
  const due = dueOn(talk, viewer.world);
  if (due < dayOf(viewer.now)) return { line: line(state, 'talk-late', 'case', { talk, on: due }), asked: false };
  if (talk.plan !== undefined) return { line: line(state, 'talk-planned', 'case', { talk, on: talk.plan.on }), asked: false };
  return { line: line(state, 'running', 'case', { talk, on: due }), asked: false };
}

function nextDayOf(state: Extract<SubjectState, { kind: 'case' }>, { world }: Viewer): Day | '' {
  const round = roundsOf(state, world).open;
  if (round !== undefined) return round.on;
  const days = [state.nextTargetTalkOn, state.nextOthersTalkOn, state.otherWay?.followOn ?? ''].filter((day) => day !== '');
  return days.sort()[0] ?? '';
}

/** I17: the own pupil of another class; asked until the mentor says something. */
function coMentor(state: SubjectState, viewer: Viewer, parts: ReadonlySet<Part>): Listed | undefined {
  if (!CO_MENTOR.some((part) => parts.has(part))) return undefined;
  if (parts.has('co-asked')) return { line: line(state, 'co-mentor', 'co-mentor-part'), asked: true };
  const own = ownTask(state, viewer, parts);
  return { line: line(state, 'co-mentor', 'co-mentor-part', { on: own?.line.on ?? '' }), asked: own?.asked ?? false };
}

/** A task or promise of somebody who sees nothing else of the case. */
function ownTask(state: SubjectState, viewer: Viewer, parts: ReadonlySet<Part>): Listed | undefined {
  if (!parts.has('owner')) return undefined;
  const mine = owedOf(state).filter(({ owed }) => !owed.done && owed.owner === viewer.person);
  const [first] = mine.sort((one, other) => one.owed.on.localeCompare(other.owed.on));
  if (first === undefined) return undefined;
  const what = watchOf(first) === undefined ? 'task' : 'watch';
  return { line: line(state, what, 'task-open', { about: first.id, on: first.owed.on }), asked: first.owed.on <= dayOf(viewer.now) };
}

function route(state: SubjectState, viewer: Viewer): Listed | undefined {
  if (!canDo('answer-route', state, viewer, 'route')) return undefined;
  return { line: line(state, 'route', 'other-route-answer', { about: 'route' }), asked: true };
}

/** I12: the reporter's own report, and only how far it is. */
function ownReport(state: SubjectState, viewer: Viewer): Listed | undefined {
  if (state.reporter !== viewer.person || state.number === '' || state.status === 'taken-back') return undefined;
  if (state.status === 'closed') return { line: line(state, 'looked-into', 'report-progress', { about: 'progress' }), asked: false };
  const waits = state.kind === 'report' && (state.status === 'open' || (state.status === 'joined' && state.progress.length === 0));
  return {
    line: line(state, waits ? 'report-open' : 'running', 'report-progress', {
      about: 'progress',
      on: waits ? dayOf(state.reportedAt) : '',
    }),
    asked: false,
  };
}
