// Opens a card of a report or case; the chronology and sealing need more than the state: every entry, those before pick-up too.
import { chronologyCard } from '../core/views/chronology';
import { openCard } from '../core/views/open-card';
import type { OpenRequest } from '../core/views/opening';
import { sealWhich } from '../core/views/seal-opened';
import type { AnyCard, Viewer } from '../core/views/viewer';
import type { Refusal } from '../core/kernel/outcome';
import type { Store } from './ports';
import { stateOf, wholeRecord, type SubjectDocument } from './record';

const WITH_ENTRIES = ['chronology', 'seal-which'];

/** The card behind a button that opens something, or why not; see `openCard`. */
export async function openFor(
  from: { store: Store },
  document: SubjectDocument,
  request: OpenRequest,
  viewer: Viewer,
): Promise<AnyCard | Refusal> {
  const state = stateOf(document);
  if (state.status === 'sealed' || !WITH_ENTRIES.includes(request.card)) return openCard(request, state, viewer);
  const opening = { ...request, state, viewer };
  const entries = await wholeRecord(from, document);
  return request.card === 'chronology' ? chronologyCard(opening, entries) : sealWhich(opening, entries);
}
