// What the card of the first report or the case keeps of a further one (I9), and what follows from it there.
import type { CommandContext, EventOf } from '../kernel/command';
import type { ReportState } from '../report/report';
import type { JoiningEvents } from './joining/events';
import type { PlanEvents } from './plan/events';
import { soonerTalk } from './raising';
import type { SubjectState } from './state';
import type { JoinedReport } from './subject';

type Event = EventOf<JoiningEvents & Pick<PlanEvents, 'talk-asked'>>;
type Snapshot = Omit<JoinedReport, 'seq' | 'asked'>;

/** The report as it stands on the other card; undefined when it belongs to no other. */
function snapshotOf(report: ReportState): Snapshot | undefined {
  const { subject, number, reporter, reportedAt, words, place, known, happenedOn, happenedAt, forms, signals, online, named } = report;
  if (report.joinedTo === undefined) return undefined;
  return {
    ...{ subject, number, reporter, reportedAt, words, place, known, happenedOn, happenedAt },
    ...(forms === undefined ? {} : { forms }),
    ...(signals === undefined ? {} : { signals }),
    ...(online === undefined ? {} : { online }),
    ...(named === undefined ? {} : { named }),
    how: report.joinedTo.how,
  };
}

/** The events that bring the first one up to date with a further report; none when it is. The heavier report sets severity. */
export function joinEvents(main: SubjectState, report: ReportState, context: CommandContext): Event[] {
  const snapshot = snapshotOf(report);
  const before = main.joined?.find(({ subject }) => subject === report.subject);
  if (snapshot === undefined) return before === undefined ? [] : [{ type: 'other-report-parted', data: { subject: report.subject } }];
  if (before === undefined) {
    const severe = report.severe !== undefined;
    return [{ type: 'other-report-joined', data: { report: snapshot, severe } }, ...(severe ? soonerTalk(main, context) : [])];
  }
  const { seq: _seq, asked: _asked, ...known } = before;
  const grewHeavy = report.severe !== undefined && main.severe === undefined;
  if (grewHeavy) return [{ type: 'other-report-joined', data: { report: snapshot, severe: true } }, ...soonerTalk(main, context)];
  return same(known, snapshot) ? [] : [{ type: 'other-report-finished', data: { report: snapshot } }];
}

function same(one: Snapshot, other: Snapshot): boolean {
  const sorted = (value: Snapshot): string => JSON.stringify(Object.entries(value).sort(([left], [right]) => left.localeCompare(right)));
  return sorted(one) === sorted(other);
}
