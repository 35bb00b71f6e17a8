// Messages about a report before it is picked up, about the other route, and to the reporter (N1-N3, N7, N8).
import { dayOf } from '../time/instant';
import { aboveLead, leadersOf } from '../subject/leads';
import { holdersOfSeat } from '../subject/seats';
import { targetOf, type SubjectState } from '../subject/state';
import type { Progress } from '../subject/subject';
import type { Message, Office } from '../cards/card';
import type { ReportCards } from '../cards/report-cards';
import { canDo } from './asked';
import { nextStart } from './notice-item';
import { officeOfPerson } from './office-of';
import { itemAs, type Told } from './told';
import { cardOf, type AnyCard, type Viewer } from './viewer';

/** N1. */
export function reportNew({ item, state, viewer, message }: Told): AnyCard {
  const again = nextStart('N2', item, state, viewer);
  return cardOf('report-new', {
    ...message,
    reportedAt: state.reportedAt,
    count: 1 + (state.joined ?? []).length,
    offeredTo: offeredTo(state),
    classKnown: (targetOf(state)?.class ?? '') !== '',
    askedAgainOn: again === undefined ? '' : dayOf(again),
  });
}

/** The number of the case that a report may belong to (I9); who gets this message leads that, or stands above. */
export function offeredTo(state: SubjectState): string {
  return state.kind === 'report' && state.status === 'open' ? (state.offered?.number ?? '') : '';
}

/** N2, and N10 and N11 while nobody picked it up. */
export function reportWaiting(told: Told): AnyCard {
  const { state, message } = told;
  return cardOf('report-waiting', { ...message, reportedAt: state.reportedAt, ...whoIsAskedNext(told) });
}

/** N3. */
export function reportStill({ state, viewer, message }: Told): AnyCard {
  return cardOf('report-still', {
    ...message,
    reportedAt: state.reportedAt,
    offeredTo: offeredTo(state),
    holder: leadersOf(state, viewer.world)[0] ?? '',
  });
}

/** N7 (a), and what is told when nobody answered. */
export function otherRouteCall({ notice, state, message }: Told): AnyCard {
  const route = state.kind === 'report' ? (state.route?.route ?? 'home') : 'home';
  return cardOf('other-route-call', {
    ...message,
    route,
    reporter: state.reporter,
    shownAt: state.reportedAt,
    unanswered: notice.rule !== 'N7a',
  });
}

/** N7. */
export function otherRouteAsked({ state, message }: Told): AnyCard {
  return cardOf('other-route-asked', { ...message, shownAt: state.reportedAt });
}

/** N9. */
export function tellerAnswer(told: Told): AnyCard {
  const { teller } = itemAs(told, 'told');
  return cardOf('teller-answer', { ...told.message, kind: teller.kind, told: dayOf(teller.at), today: dayOf(told.viewer.now) });
}

/** N37. */
export function solvedCheck({ state, viewer, message }: Told): AnyCard {
  const closed = state.kind === 'report' ? state.closed : undefined;
  return cardOf('solved-check', {
    ...message,
    closedOn: closed === undefined ? dayOf(viewer.now) : dayOf(closed.at),
    how: closed?.reason ?? 'solved',
    closer: closed === undefined || closed.by === viewer.person ? '' : closed.by,
    today: dayOf(viewer.now),
  });
}

/** N8. */
export function reportProgress(told: Told): AnyCard {
  const { progress } = itemAs(told, 'progress');
  return cardOf('report-progress', progressOf(progress, told.state, told.viewer, told.message));
}

/** What the reporter reads about how far it is. */
export function stepOf({ kind }: Progress): ReportCards['report-progress']['step'] {
  return STEPS[kind];
}

const STEPS: Readonly<Record<Progress['kind'], ReportCards['report-progress']['step']>> = {
  'picked-up': 'picked-up',
  'running': 'running',
  'closed': 'finished',
  'looked-into': 'looked-into',
};

/** I12: how far it is and since when, never the content. */
export function progressOf(progress: Progress, state: SubjectState, viewer: Viewer, message: Message): ReportCards['report-progress'] {
  return {
    ...message,
    step: stepOf(progress),
    on: dayOf(progress.at),
    canMute: !state.muted && canDo('mute-progress', state, viewer, message.about),
    canAsk: canDo('ask-again', state, viewer, message.about),
  };
}

/** N3 when it still comes, otherwise N12 of the first talk. */
function whoIsAskedNext({ item, state, viewer }: Told): { next: Office | ''; nextOn: string } {
  const { world } = viewer;
  const report = { over: 'report', seq: 1, part: '', about: 'report' } as const;
  const n3 = nextStart('N3', report, state, viewer);
  if (n3 !== undefined) {
    const [asked = ''] = holdersOfSeat('overseer', { state, item, world, receipts: new Map() });
    return { next: officeOfPerson(asked, state, world), nextOn: dayOf(n3) };
  }
  const talk = state.talks.find((one) => one.done === undefined);
  const late =
    talk === undefined
      ? undefined
      : nextStart('N12', { over: 'talk', seq: talk.anchor.seq, part: talk.id, about: talk.id, talk }, state, viewer);
  const above = aboveLead(state, world)[0]?.[0] ?? '';
  if (late === undefined || above === '') return { next: '', nextOn: '' };
  return { next: officeOfPerson(above, state, world), nextOn: dayOf(late) };
}
