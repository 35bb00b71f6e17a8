// Opens a card of a report or case; the chronology is the one that needs more than the state: every entry, those before pick-up too.
import { chronologyCard } from '../core/views/chronology';
import { openCard } from '../core/views/open-card';
import type { OpenRequest } from '../core/views/opening';
import type { AnyCard, Viewer } from '../core/views/viewer';
import type { Refusal } from '../core/kernel/outcome';
import type { Store } from './ports';
import { stateOf, wholeRecord, type SubjectDocument } from './record';

/** The card behind a button that opens something, or why not; see `openCard`. */
export async function openFor(
  from: { store: Store },
  document: SubjectDocument,
  request: OpenRequest,
  viewer: Viewer,
): Promise<AnyCard | Refusal> {
  const state = stateOf(document);
  if (request.card !== 'chronology') return openCard(request, state, viewer);
  return chronologyCard({ ...request, state, viewer }, await wholeRecord(from, document));
}
