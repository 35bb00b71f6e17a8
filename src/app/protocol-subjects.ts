// The reports and cases of one school, as the loop asks for them.
import type { Document } from '../core/kernel/document';
import type { Entry } from '../core/kernel/entry';
import { caseIdOf, subjectOfId } from '../core/subject/ids';
import { leadersOf, shutOut } from '../core/subject/leads';
import { noticesOf } from '../core/subject/notices';
import type { ReportState } from '../core/report/report';
import type { SubjectBase } from '../core/subject/subject';
import type { Store } from './ports';
import { stateOf, type SubjectDocument } from './record';
import type { Subjects } from './subjects';

/** Answers of the protocol about stored reports and cases. */
export function protocolSubjects(store: Store): Subjects {
  return {
    due(document, world, horizon) {
      const state = stateOf(document);
      if (isStarted(state)) return [];
      return noticesOf(state, (document as SubjectDocument).body.receipts, world, horizon);
    },
    mayReceive(document, notice, person, world) {
      const state = stateOf(document);
      if (!world.school.people.some((known) => known.id === person)) return false;
      // The reporter's own lines (N4, N5, N7, N8) say nothing that the reporter did not type.
      if (notice.seat === 'reporter' || notice.seat === 'flag-reporter') return person === notice.person;
      if (shutOut(state, world).includes(person)) return false;
      // I18: a deputy who reported gets no card as deputy; the next in the chain does.
      return person === notice.person || person !== state.reporter;
    },
    leads(document, world) {
      const state = stateOf(document);
      return state.status === 'open' ? leadersOf(state, world) : [];
    },
    async follow(document, to) {
      const state = stateOf(document);
      if (!isStarted(state)) return [];
      const id = caseIdOf(document.id);
      if ((await to.load(id)) === null) await to.insert(caseFrom(document as SubjectDocument, state));
      return [id];
    },
    subjectOf: (document) => subjectOfId(document.id),
    async liveId(subject) {
      const document = await store.load(subject);
      return document !== null && isStarted(stateOf(document)) ? caseIdOf(subject) : subject;
    },
  };
}

function isStarted(state: ReturnType<typeof stateOf>): state is ReportState & { started: NonNullable<ReportState['started']> } {
  return state.kind === 'report' && state.status === 'started' && state.started !== undefined;
}

/** The case that a started report becomes: one first entry with everything the report knew, numbered on from it, and its receipts. */
function caseFrom(document: SubjectDocument, state: ReportState & { started: NonNullable<ReportState['started']> }): Document {
  const { started } = state;
  const entry: Entry = {
    seq: state.lastSeq + 1,
    type: 'case-started',
    v: 1,
    writtenAt: started.at,
    by: started.by,
    cause: '',
    answer: '',
    data: { from: baseOf(state), lead: started.lead, startedAt: started.at, protocol: 1 },
  };
  const { receipts, reconciled } = document.body;
  return {
    id: caseIdOf(document.id),
    kind: 'case',
    version: 1,
    wakeAt: 0,
    revision: document.revision,
    closed: false,
    body: { entries: [entry], receipts, reconciled: { ...reconciled, seq: 0, receipts: 0, until: 0 } },
  };
}

/** The part of a report that a case has too. */
function baseOf(state: ReportState): SubjectBase {
  const {
    kind: _kind,
    status: _status,
    addressee: _addressee,
    opened: _opened,
    askedAgain: _again,
    started: _started,
    closed: _closed,
    route: _route,
    ...base
  } = state;
  return base;
}
