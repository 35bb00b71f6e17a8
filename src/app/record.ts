// A stored report or case as a state; folded once per body, since one body is asked many things.
import { foldCase, foldReport } from '../core/families';
import type { Document } from '../core/kernel/document';
import type { Entry } from '../core/kernel/entry';
import type { SubjectState } from '../core/subject/state';
import type { SubjectRecord } from '../core/subject/subject';

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
