// What an opened answer becomes when its time is over: one line.
import { MINUTE, type Instant } from '../../core/time/instant';
import type { AnyCard } from '../../core/views/viewer';
import type { Kept } from './mailbox';

/** An opened card closes by itself, as on the other platforms. */
const OPEN_FOR = 15 * MINUTE;

/** When this card folds and what it becomes; a line that can be undone loses that button, an opened card becomes a line. */
export function foldOf(card: AnyCard, now: Instant): Kept['fold'] {
  if (card.card === 'folded') {
    return card.data.undoUntil === 0
      ? null
      : { at: card.data.undoUntil + 1, card: { card: 'folded', data: { ...card.data, undoUntil: 0 } } };
  }
  const { subject, ref, about, number } = card.data;
  const line = {
    subject,
    ref,
    about,
    number,
    undoUntil: 0,
    done: 'read',
    talk: '',
    on: '',
    at: now,
    by: '',
    person: '',
    opens: '',
  } as const;
  return { at: now + OPEN_FOR, card: { card: 'folded', data: line } };
}
