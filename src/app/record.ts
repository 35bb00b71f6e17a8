// A stored report or case as a state; folded once per body, since one body is asked many things.
import { foldCase, foldReport } from '../core/families';
import type { Document } from '../core/kernel/document';
import type { Entry } from '../core/kernel/entry';
import { subjectOfId } from '../core/subject/ids';
import type { SubjectState } from '../core/subject/state';
import type { SubjectRecord } from '../core/subject/subject';
import type { Store } from './ports';

export type SubjectDocument = Document<SubjectRecord<Entry>>;

const folded = new WeakMap<readonly Entry[], SubjectState>();

/** The state of a report or case document. Throws on an event that this release does not know. */
export function stateOf(document: Document): SubjectState {
  const { entries } = (document as SubjectDocument).body;
  const known = folded.get(entries);
  if (known !== undefined) return known;
  const state = document.kind === 'case' ? foldCase(entries) : foldReport(entries, document.id);
  folded.set(entries, state);
  return state;
}

/** Everything that was ever written down: the entries of a case follow on those of its report. */
export async function wholeRecord({ store }: { store: Store }, document: SubjectDocument): Promise<readonly Entry[]> {
  const subject = subjectOfId(document.id);
  const report = subject === document.id ? null : ((await store.load(subject)) as SubjectDocument | null);
  return [...(report?.body.entries ?? []), ...document.body.entries];
}
