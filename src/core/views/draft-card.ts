// The question whether to go on with what was typed before and could not be saved.
import type { AnswerCards } from '../cards/answer-cards';
import type { Card } from '../cards/card';
import type { Draft } from '../desk/desk';
import { cardOf, type AnyCard } from './viewer';

/** Commands that record a talk. */
const TALKS = [
  ...['record-target-talk', 'record-others-talk', 'record-joint-talk', 'record-short-talk', 'record-hearing', 'record-class-talk'],
  'finish-record',
];

/** Commands that choose a day. */
const DAYS = ['plan-talk', 'join-in', 'agree-day', 'move-talk', 'talk-did-not-happen', 'move-round', 'move-task', 'plan-something'];

/** What was begun and when; never what was typed. @param form of a report or case, with the button that opens it; left out: a new report. */
export function draftCard(draft: Draft, form?: Omit<Card, 'ref'> & { opens: string }): AnyCard {
  const { opens, ...about } = form ?? { opens: '', subject: '', about: '', number: '' };
  return cardOf('draft', {
    ...about,
    ref: draft.id,
    form: formOf(draft.command),
    savedAt: draft.savedAt,
    continues: opens === '' ? 'open:report-form:continue' : `${opens}:typed`,
    restarts: opens === '' ? 'open:report-form:new' : `${opens}:anew`,
  });
}

function formOf(command: string): AnswerCards['draft']['form'] {
  if (command === 'send-report') return 'report';
  if (DAYS.includes(command)) return 'day';
  return TALKS.includes(command) ? 'talk' : 'other';
}
