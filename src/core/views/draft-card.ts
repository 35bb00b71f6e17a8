// The question whether to go on with what was typed before and could not be saved.
import type { AnswerCards } from '../cards/answer-cards';
import type { Draft } from '../desk/desk';
import { cardOf, type AnyCard } from './viewer';

/** Commands that record a talk. */
const TALKS = ['record-target-talk', 'record-others-talk', 'finish-record'];

/** What was begun and when; never what was typed. */
export function draftCard(draft: Draft): AnyCard {
  return cardOf('draft', {
    subject: '',
    ref: draft.id,
    about: '',
    number: '',
    form: formOf(draft.command),
    savedAt: draft.savedAt,
    continues: 'open:report-form:continue',
    restarts: 'open:report-form:new',
  });
}

function formOf(command: string): AnswerCards['draft']['form'] {
  if (command === 'send-report') return 'report';
  return TALKS.includes(command) ? 'talk' : 'other';
}
