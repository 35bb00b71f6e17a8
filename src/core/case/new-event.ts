// A further report about the target of a case (I9): "new event after the agreements" leads to hearing both sides (I5), and nothing else does.
import type { CommandContext, EventOf } from '../kernel/command';
import type { NewEvent } from '../kernel/entry';
import { WITHDRAWN } from '../kernel/fold';
import type { ReportState } from '../report/report';
import { joinEvents } from '../subject/joined-report';
import type { JoiningEvents } from '../subject/joining/events';
import { othersOf, type SubjectState } from '../subject/state';
import type { CaseState } from './case';
import type { ClosingEvents } from './closing/events';
import { hearingEvents } from './follow-up-talks';

type Event = EventOf<Pick<ClosingEvents, 'case-reopened'>>;

/** What brings a report or case up to date with a further report; none when it is. A report alone is never a break. */
export function furtherReport(main: SubjectState, report: ReportState, context: CommandContext): NewEvent[] {
  const [joined, ...others] = joinEvents(main, report, context);
  if (joined === undefined || joined.type !== 'other-report-joined' || main.kind !== 'case' || joined.data.report.how !== 'new') {
    return joined === undefined ? [] : [joined, ...others, ...(joined.type === 'other-report-parted' ? watchedAgain(main, report) : [])];
  }
  if (main.joined?.some(({ subject }) => subject === report.subject) === true) return [joined, ...others];
  // A watched case begins again: both sides are heard in it.
  const again: Event[] = main.status === 'closed' ? [{ type: 'case-reopened', data: { why: '' } }] : [];
  const asked = hearingEvents(main, keysOf(main, report), context, 1 + others.length + again.length);
  const talks = asked.flatMap((event) => (event.type === 'talk-asked' ? [event.data.talk] : []));
  const event: EventOf<Pick<JoiningEvents, 'other-report-joined'>> = { ...joined, data: { ...joined.data, asked: talks } };
  return [event, ...others, ...again, ...asked];
}

/** Whose agreements it is about: who is named in the report, otherwise everybody who did it or joined in. */
function keysOf(main: CaseState, { named = [] }: ReportState): string[] {
  const others = othersOf(main);
  const seen = others.filter((pupil) => named.some((one) => (one.number === '' ? one.name === pupil.name : one.number === pupil.number)));
  return (seen.length > 0 ? seen : others).map(({ key }) => key);
}

/** The answer that opened a watched case was taken back, and nothing was done in it since: it is watched again. */
function watchedAgain(main: SubjectState, { subject }: ReportState): NewEvent[] {
  const joined = main.joined?.find((one) => one.subject === subject);
  if (main.kind !== 'case' || joined === undefined || main.reopened === undefined || main.reopened.seq < joined.seq) return [];
  // Beside the report itself: that it is heavier, that the case opened, and a hearing for each agreement.
  const together = 3 + joined.asked.length;
  return main.lastSeq - joined.seq < together ? [{ type: WITHDRAWN, data: { seq: main.reopened.seq } }] : [];
}
