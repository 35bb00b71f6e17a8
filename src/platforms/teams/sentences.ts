// What Teams is answered: a card or a sentence to a tap, and the few cards of our own around those of the app.
import type { CardJson, OutgoingMessage } from '../../app/ports';
import words from '../../../cards/words/nl/teams.json';
import { forTeams } from './card-activity';

/** The answer to an invoke; HTTP 200 always. */
export interface InvokeAnswer {
  statusCode: 200;
  type: 'application/vnd.microsoft.card.adaptive' | 'application/vnd.microsoft.activity.message';
  value: CardJson | string;
}

export function answerCard(card: CardJson): InvokeAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: forTeams(card) };
}

/** A sentence leaves the card where it is, with everything that was typed in it. */
export function answerSentence(text: string): InvokeAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}

/** A message of one sentence. */
export function sentenceMessage(text: string): OutgoingMessage {
  return message(words.summary, [plain(text)]);
}

/** In a channel or group: a way to the 1:1 chat, and nothing of what was typed. */
export function pointerMessage(appId: string): OutgoingMessage {
  const url = `https://teams.microsoft.com/l/chat/0/0?users=28:${appId}`;
  return message(words.summary, [plain(words.pointer), buttons({ type: 'Action.OpenUrl', title: words.pointer_button, url })]);
}

/** Stands in the chat instead of an answer with content: opening it gives that answer, to who taps only. */
export function doorMessage(typed: string): OutgoingMessage {
  const data = { subject: '', ref: '', about: '' };
  const open = { type: 'Action.Execute', style: 'positive', title: words.door_button, verb: `say:${typed}`, data };
  const heading = { type: 'TextBlock', text: words.door_heading, style: 'heading', size: 'large', weight: 'bolder', wrap: true };
  return message(words.door_heading, [heading, plain(words.door_text), buttons(open)]);
}

function message(summary: string, body: object[]): OutgoingMessage {
  return { summary, card: { type: 'AdaptiveCard', version: '1.5', lang: 'nl', body }, look: 'open', acute: false };
}

function plain(text: string): object {
  return { type: 'TextBlock', text, wrap: true };
}

function buttons(...actions: object[]): object {
  return { type: 'ActionSet', actions };
}
