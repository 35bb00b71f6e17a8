// The first entry of a case: everything that its report knew, numbered on from it.
import type { Entry } from '../../kernel/entry';
import type { ReportState } from '../../report/report';
import type { SubjectBase } from '../../subject/subject';
import type { StartCaseEvents } from './events';

/** The entry that starts a case from a report that was picked up; null while nobody did. */
export function firstEntryOf(report: ReportState): Entry<'case-started', StartCaseEvents['case-started']> | null {
  const { started } = report;
  if (started === undefined) return null;
  return {
    seq: report.lastSeq + 1,
    type: 'case-started',
    v: 1,
    writtenAt: started.at,
    by: started.by,
    cause: '',
    answer: '',
    data: { from: baseOf(report), lead: started.lead, startedAt: started.at, protocol: 1 },
  };
}

/** The part of a report that a case has too. */
function baseOf(report: ReportState): SubjectBase {
  const { kind: _kind, status: _status, addressee: _addressee, opened: _opened, askedAgain: _askedAgain, ...rest } = report;
  const { started: _started, closed: _closed, route: _route, offered: _offered, ...more } = rest;
  const { joinedTo: _joinedTo, followed: _followed, ...base } = more;
  return base;
}
