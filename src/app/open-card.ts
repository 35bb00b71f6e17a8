// Opens a card of a report or case; the chronology is the one that needs more than the state: every entry, those before pick-up too.
import { chronologyCard } from '../core/views/chronology';
import { openCard } from '../core/views/open-card';
import type { OpenRequest } from '../core/views/opening';
import type { AnyCard, Viewer } from '../core/views/viewer';
import type { Entry } from '../core/kernel/entry';
import type { Refusal } from '../core/kernel/outcome';
import { subjectOfId } from '../core/subject/ids';
import type { Store } from './ports';
import { stateOf, type SubjectDocument } from './record';

/** The card behind a button that opens something, or why not; see `openCard`. */
export async function openFor(
  { store }: { store: Store },
  document: SubjectDocument,
  request: OpenRequest,
  viewer: Viewer,
): Promise<AnyCard | Refusal> {
  const state = stateOf(document);
  if (request.card !== 'chronology') return openCard(request, state, viewer);
  return chronologyCard({ ...request, state, viewer }, await entriesOf(store, document));
}

/** The entries of a case follow on those of its report. */
async function entriesOf(store: Store, document: SubjectDocument): Promise<readonly Entry[]> {
  const subject = subjectOfId(document.id);
  const report = subject === document.id ? null : ((await store.load(subject)) as SubjectDocument | null);
  return [...(report?.body.entries ?? []), ...document.body.entries];
}
