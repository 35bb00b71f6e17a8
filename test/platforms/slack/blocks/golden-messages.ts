// Every golden card as the message it was drawn for: the corpus that Slack's limits are held against.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CardJson, OutgoingMessage } from '../../../../src/app/ports';

const FOLDER = join(__dirname, '..', '..', '..', 'golden');

export interface Golden {
  name: string;
  message: OutgoingMessage;
}

/** All of them, by the name of their file. */
export const goldenMessages: readonly Golden[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => {
    const { summary, ...card } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as CardJson & { summary: string };
    return { name: file.slice(0, -'.json'.length), message: messageOf(card, summary) };
  });

/** One golden card by its name. */
export function golden(name: string): OutgoingMessage {
  const found = goldenMessages.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no golden card ${name}`);
  return found.message;
}

export function messageOf(card: CardJson, summary = '2026-031: kies een dag'): OutgoingMessage {
  return { summary, card, look: 'open', acute: false };
}

/** A card with this body, as a message. */
export function messageWith(...body: readonly object[]): OutgoingMessage {
  return messageOf({ type: 'AdaptiveCard', version: '1.5', body });
}
