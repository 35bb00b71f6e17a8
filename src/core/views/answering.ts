// What every answer to a command is made from: the record before and after.
import type { AnswerCards, Done } from '../cards/answer-cards';
import type { Card } from '../cards/card';
import type { SubjectState } from '../subject/state';
import type { Talk } from '../subject/subject';
import { undoUntil } from './undo-until';
import { cardOf, type AnyCard, type Viewer } from './viewer';

export interface Answering {
  before: SubjectState;
  after: SubjectState;
  viewer: Viewer;
  /** What was answered: a notice or a form. */
  ref: string;
  /** Which item the card was about, and what its button named behind the command. */
  about: string;
  choice: string;
  /** A new id, for a form that the answer shows. */
  formId: string;
}

/** The fields of an answer that asks something new. */
export function nextForm({ after, formId }: Answering, about: string): Card {
  return { subject: after.subject, ref: formId, about, number: after.number };
}

/** One line with what the reader did, and *Terugdraaien* for five minutes. It keeps the id of what was answered, so that undo finds it. */
export function done(answering: Answering, what: Done, more: Partial<AnswerCards['folded']> = {}): AnyCard {
  const { after, viewer, ref } = answering;
  return cardOf('folded', {
    subject: after.subject,
    ref,
    about: '',
    number: after.number,
    done: what,
    talk: '',
    on: '',
    at: viewer.now,
    by: '',
    person: '',
    opens: '',
    undoUntil: undoUntil(after, viewer),
    ...more,
  });
}

/** The talk that was changed last in one way. */
export function lastTalk(state: SubjectState, seqOf: (talk: Talk) => number | undefined): Talk | undefined {
  return state.talks.reduce<Talk | undefined>(
    (last, talk) => ((seqOf(talk) ?? 0) > (last === undefined ? 0 : (seqOf(last) ?? 0)) ? talk : last),
    undefined,
  );
}

/** Talk and day of a line about a talk. */
export function ofTalk(talk: Talk | undefined, on: string | undefined): Partial<AnswerCards['folded']> {
  return talk === undefined ? {} : { talk: talk.kind, about: talk.id, on: on ?? '' };
}
