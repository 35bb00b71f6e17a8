// What the reporter opens: the receipt, the details that may come later, how far it is, and the other route (I12, I14).
import { otherRoutes } from '../../protocol/v1/other-routes';
import type { CallLine, ReportCards } from '../cards/report-cards';
import { refuse, type Refusal } from '../kernel/outcome';
import { valueOf } from '../school/choices';
import { dayOf, MINUTE } from '../time/instant';
import { officeOf } from '../subject/leads';
import { targetOf, type SubjectState } from '../subject/state';
import type { ReportState } from '../report/report';
import { canDo } from './asked';
import { nextStart } from './notice-item';
import { holderOf, whomToPhone } from './office-of';
import { formBase, type Opening } from './opening';
import { progressOf } from './report-notices';
import { answerMessage } from './told';
import { cardOf, type AnyCard, type Viewer } from './viewer';
import type { Card } from '../cards/card';

const KNOWN_BY = ['seen', 'target', 'pupil', 'parent', 'colleague'] as const;

/** What happens now with a report that was sent. Never tells that there is a case already (I9). */
export function receiptOf(state: SubjectState, viewer: Viewer, base: Card): AnyCard {
  const { world, now } = viewer;
  const report = { over: 'report', seq: 1, part: '', about: 'report' } as const;
  const n3 = nextStart('N3', report, asAlone(state), viewer);
  const goesTo = goesToOf(state, viewer);
  const waits = goesTo !== 'self' && world.days.vacationAt(dayOf(now)) !== undefined;
  const last = state.reportedAt + valueOf(world.school, 'i11-take-back-within') * MINUTE;
  return cardOf('report-receipt', {
    ...base,
    goesTo,
    coordinatorOn: goesTo !== 'mentor' || n3 === undefined ? '' : dayOf(n3),
    readOn: waits ? world.days.onOrAfter(dayOf(now)) : '',
    callUntilThen: waits ? whomToPhone(state, world) : '',
    undoUntil: canDo('take-back', state, viewer, 'report') ? last : 0,
  });
}

/** Whatever a report belongs to, its receipt reads like that of any other: nobody learns that the pupil has a case (I9). */
function asAlone(state: SubjectState): SubjectState {
  if (state.kind !== 'report' || state.status !== 'joined') return state;
  const { joinedTo: _joinedTo, ...alone } = state;
  return { ...alone, status: 'open' };
}

function goesToOf(state: SubjectState, { person, world }: Viewer): ReportCards['report-receipt']['goesTo'] {
  if (state.ownPupil) return 'self';
  // The mentor of the pupil reads on the card of the first report that this one was joined to it.
  if (officeOf(state, 'mentor', world).includes(person)) return state.status === 'joined' ? 'with-other' : 'coordinator';
  if ((targetOf(state)?.class ?? '') === '') return 'class-unknown';
  return state.kind === 'report' && state.addressee.seat === 'mentor' ? 'mentor' : 'coordinator';
}

/** How far it is (I12); before the first step the receipt. */
export function howFar(opening: Opening): AnyCard {
  const { state, viewer } = opening;
  const base = formBase(opening, 'progress');
  const progress = state.progress.at(-1);
  if (progress === undefined) return receiptOf(state, viewer, base);
  return cardOf('report-progress', progressOf(progress, state, viewer, answerMessage(base)));
}

/** When, where and how the reporter knows; everything may stay empty. */
export function reportFinish(opening: Opening): AnyCard {
  const { state } = opening;
  return cardOf('report-finish', {
    ...formBase(opening, 'report'),
    happenedOn: state.happenedOn,
    happenedAt: state.happenedAt,
    place: state.place,
    known: KNOWN_BY.find((known) => known === state.known) ?? '',
  });
}

/** Whom to phone, in order (I14). */
export function routeCalls(state: ReportState & { route: NonNullable<ReportState['route']> }, viewer: Viewer, base: Card): AnyCard {
  return cardOf('other-route-calls', { ...base, route: state.route.route, calls: callsOf(state, viewer), shownAt: state.route.at });
}

/** The form of N7, or whom to phone. Refused where no route was shown. */
export function otherRoute(opening: Opening): AnyCard | Refusal {
  const { state, viewer, card } = opening;
  if (!hasRoute(state)) return refuse('not-possible-now');
  const base = formBase(opening, 'route');
  if (card === 'other-route-calls') return routeCalls(state, viewer, base);
  return cardOf('other-route-answer', { ...base, calls: callsOf(state, viewer), on: dayOf(viewer.now) });
}

export function hasRoute(state: SubjectState): state is ReportState & { route: NonNullable<ReportState['route']> } {
  return state.kind === 'report' && state.route !== undefined;
}

function callsOf(state: ReportState & { route: NonNullable<ReportState['route']> }, viewer: Viewer): CallLine[] {
  return otherRoutes[state.route.route].map((call): CallLine => {
    if ('line' in call) return { id: call.line, office: '', person: '', line: call.line };
    const person = holderOf(call.office, state, viewer.world);
    return { id: person === '' ? call.office : person, office: call.office, person, line: '' };
  });
}
