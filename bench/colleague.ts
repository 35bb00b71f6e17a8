// Somebody of the school at the playground's HTTP interface: types a word, taps a button, reads the chat.
import { tapOf } from '../src/platforms/playground/card-actions';
import type { Tap } from '../src/app/receive';
import { buttonsOf } from '../test/stories/reading-cards';
import type { Answer, Seen } from '../test/stories/driver';
import type { OwnProcess } from './own-process';

/** A tap that was answered with a card. */
export interface Answered {
  message: Seen;
  /** What the button sent, as its card carried it. */
  tap: Tap;
}

export interface Colleague {
  seat: string;
  says(text: string): Promise<Seen>;
  /** Taps the first button whose verb begins so. Undefined when the card has none, or when a field was not right. */
  taps(on: Seen, verb: string, values?: Readonly<Record<string, string>>): Promise<Answered | undefined>;
  reads(): Promise<Seen[]>;
}

export function colleague(process: OwnProcess, seat: string): Colleague {
  return {
    seat,
    async says(text) {
      const { message } = await process.ask<Answer>('/playground/say', { seat, text });
      if (message === undefined) throw new Error(`${seat} said ${text} and got no answer`);
      return message;
    },
    async taps(on, verb, values = {}) {
      const actionId = [...buttonsOf(on.card).values()].find((one) => one.startsWith(verb));
      const tap = actionId === undefined ? undefined : tapOf(on.card as Readonly<Record<string, unknown>>, actionId);
      if (tap === undefined) return undefined;
      const { ok, message } = await process.ask<Answer>('/playground/act', { seat, messageId: on.id, actionId: tap.verb, values });
      return ok && message !== undefined ? { message, tap } : undefined;
    },
    reads: () => process.ask<Seen[]>(`/playground/messages?seat=${seat}`),
  };
}

/** Sends a report; `words` can be found again in it. */
export async function reports(who: Colleague, classId: string, words: string): Promise<Answered | undefined> {
  const form = await who.says('/melding');
  return who.taps(form, 'send-report', { urgent: 'no', target: 'Noa Paars', class: classId, words });
}

/** Opens the newest report that waits, picks it up and chooses a day; gives every tap that was answered. */
export async function picksUp(who: Colleague): Promise<Answered[]> {
  const waiting = (await who.reads()).filter((message) => [...buttonsOf(message.card).values()].includes('open:report-card'));
  const news = waiting.at(-1);
  const opened = news === undefined ? undefined : await who.taps(news, 'open:report-card');
  const picked = opened === undefined ? undefined : await who.taps(opened.message, 'pick-up');
  const planned = picked === undefined ? undefined : await who.taps(picked.message, 'plan-talk:');
  return [opened, picked, planned].filter((one) => one !== undefined);
}
