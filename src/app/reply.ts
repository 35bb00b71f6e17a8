// What a person gets back after typing a word or tapping a button, before any platform draws it.
import { officeCoordinator } from '../core/views/who-to-ask';
import type { Card } from '../core/cards/card';
import type { Refusal } from '../core/kernel/outcome';
import type { AnyCard, Viewer } from '../core/views/viewer';

/** One card, or a refusal that belongs at a field: then nothing was saved, and the form keeps what was typed. */
export type Reply = { card: AnyCard } | { atField: Refusal & { field: string } };

/** A card as the answer. */
export function replyWith(card: AnyCard): Reply {
  return { card };
}

/** The card of a refusal. Who has no access and who names an unknown number read the same: whom to ask. */
export function refused(refusal: Refusal, viewer: Viewer, about: Card): AnyCard {
  const params = refusal.refused === 'no-access' ? { number: about.number, ask: officeCoordinator(viewer) } : refusal.params;
  return { card: 'refusal', data: { ...about, code: refusal.refused, params, field: refusal.field ?? '', instead: refusal.instead ?? '' } };
}

/** A refusal at its field when it has one, as a card otherwise. */
export function replyRefused(refusal: Refusal, viewer: Viewer, about: Card): Reply {
  const { field } = refusal;
  return field === undefined ? replyWith(refused(refusal, viewer, about)) : { atField: { ...refusal, field } };
}
