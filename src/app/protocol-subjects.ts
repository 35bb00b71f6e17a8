// The reports and cases of one school, as the loop asks for them.
import { firstEntryOf } from '../core/case/start/from-report';
import type { Document } from '../core/kernel/document';
import type { Entry } from '../core/kernel/entry';
import { isStaff } from '../core/school/listed';
import { caseIdOf, subjectOfId } from '../core/subject/ids';
import { leadersOf, shutOut } from '../core/subject/leads';
import { noticesOf } from '../core/subject/notices';
import { reportersOf } from '../core/subject/state';
import { followMirrors } from './follow-mirrors';
import { followReports } from './follow-reports';
import { lapseMentors } from './lapse-mentors';
import type { Store } from './ports';
import { stateOf, type SubjectDocument } from './record';
import type { Subjects } from './subjects';

/** Answers of the protocol about stored reports and cases. */
export function protocolSubjects(store: Store): Subjects {
  return {
    due(document, world, horizon) {
      const state = stateOf(document);
      if (state.status === 'started') return [];
      return noticesOf(state, (document as SubjectDocument).body.receipts, world, horizon);
    },
    mayReceive(document, notice, person, world) {
      const state = stateOf(document);
      if (!isStaff(person, world.school)) return false;
      // The reporter's own lines (N4, N5, N7, N8) say nothing that the reporter did not type.
      if (notice.seat === 'reporter' || notice.seat === 'flag-reporter') return person === notice.person;
      if (shutOut(state, world).includes(person)) return false;
      // I18: a deputy who reported gets no card as deputy; the next in the chain does.
      return person === notice.person || !reportersOf(state).includes(person);
    },
    leads(document, world) {
      const state = stateOf(document);
      return state.status === 'open' ? leadersOf(state, world) : [];
    },
    async follow(document, to, world, now) {
      if (await lapseMentors(document as SubjectDocument, to, world, now)) return [document.id];
      const state = stateOf(document);
      const first = state.kind === 'report' ? firstEntryOf(state) : null;
      if (first === null) {
        const own = document as SubjectDocument;
        return [...(await followReports(own, to, world)), ...(await followMirrors(own, to, world))];
      }
      const id = caseIdOf(document.id);
      if ((await to.load(id)) === null) await to.insert(caseFrom(document as SubjectDocument, first));
      return [id];
    },
    subjectOf: (document) => subjectOfId(document.id),
    async liveId(subject) {
      const document = await store.load(subject);
      return document !== null && stateOf(document).status === 'started' ? caseIdOf(subject) : subject;
    },
  };
}

/** The case that a started report becomes: one first entry with everything the report knew, and its receipts. */
function caseFrom(document: SubjectDocument, first: Entry): Document {
  const { receipts, reconciled } = document.body;
  return {
    id: caseIdOf(document.id),
    kind: 'case',
    version: 1,
    wakeAt: 0,
    revision: document.revision,
    closed: false,
    body: { entries: [first], receipts, reconciled: { ...reconciled, seq: 0, receipts: 0, until: 0 } },
  };
}
