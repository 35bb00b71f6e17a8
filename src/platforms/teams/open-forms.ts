// The forms that stand open: a tap brings what was typed but not the form, and the form must come back with a message at its field.
import type { CardJson } from '../../app/ports';
import type { PersonId } from '../../core/school/school';
import { remembered } from './remembered';
import { inputIds } from '../../app/with-values';

/** Forms that are filled in at about the same time in one school; of an older one only the sentence comes back. */
const MOST_FORMS = 500;

export interface OpenForms {
  /** Keeps a card that was shown to somebody, when it asks for something. */
  keep(person: PersonId, ref: string, card: CardJson): void;
  find(person: PersonId, ref: string): CardJson | undefined;
}

export function openForms(): OpenForms {
  const forms = remembered<CardJson>(MOST_FORMS);
  const key = (person: PersonId, ref: string): string => `${person} ${ref}`;
  return {
    keep(person, ref, card) {
      if (isForm(card)) forms.set(key(person, ref), card);
    },
    find: (person, ref) => forms.get(key(person, ref)),
  };
}

/** Somebody may be typing in it. */
export function isForm(card: CardJson): boolean {
  return inputIds(card).length > 0;
}
