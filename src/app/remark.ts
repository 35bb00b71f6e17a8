// What a look at the set-up says: fine, worth knowing, or to be mended. In Dutch, for who looks after the bot.
import type { Person, PersonId } from '../core/school/school';
import { fillIn, type Fill } from './mistake';

export interface Remark {
  /** `note`: worth knowing; it works all the same. */
  state: 'ok' | 'note' | 'mend';
  /** One line: what it is, and how to mend it. May name people and addresses of the school file: never log it. */
  text: string;
}

/** What a platform says about its own settings, and about each member of staff; nobody when people could not be looked at. */
export interface CheckUp {
  remarks: Remark[];
  people: Map<PersonId, Remark>;
}

/** Longer than any address or list of rights. */
const WHOLE = 500;

/** A remark from a sentence with holes. Nothing is cut off: an address must be whole to be typed again. */
export function remark(state: Remark['state'], sentence: string, fill: Fill = {}): Remark {
  return { state, text: fillIn(sentence, fill, WHOLE) };
}

/** A member of staff as the school file has it, which the administrator wrote. */
export function whoIs({ name, email }: Person): string {
  return `${name} (${email})`;
}
