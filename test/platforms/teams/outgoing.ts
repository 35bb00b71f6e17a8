// What leaves for Teams, put together for tests: the real adapter, sender and platform against the strict Teams on loopback.
import type { OutgoingMessage, Platform } from '../../../src/app/ports';
import type { References } from '../../../src/app/references';
import type { Reference } from '../../../src/core/desk/desk';
import { openConnection } from '../../../src/platforms/teams/adapter';
import { botToken, type BotToken } from '../../../src/platforms/teams/bot-token';
import type { Connection } from '../../../src/platforms/teams/connection';
import { pacing, type Pacing } from '../../../src/platforms/teams/pacing';
import { teamsPlatform } from '../../../src/platforms/teams/platform';
import type { TeamsReference } from '../../../src/platforms/teams/reference';
import { teamsSender, type Sender } from '../../../src/platforms/teams/sender';
import { Chats, colleague, userOf, type Chat } from './strict/chats';
import { Connector } from './strict/connector';
import { APP_ID, Issuer, PASSWORD, TENANT } from './strict/issuer';

export const BOT = `28:${APP_ID}`;

export interface Outgoing {
  issuer: Issuer;
  connector: Connector;
  chats: Chats;
  chat: Chat;
  token: BotToken;
  connection: Connection;
  sender: Sender;
  references: References;
  platform: Platform;
  /** A reference to a chat as Teams gives it now. */
  referenceTo(chat: Chat): TeamsReference;
  closes(): Promise<void>;
}

/** References in memory. */
export function someReferences(): References {
  const kept = new Map<string, Reference>();
  return {
    of: async (person) => kept.get(person),
    remember: async (person, reference) => void kept.set(person, reference),
    forget: async (person) => void kept.delete(person),
  };
}

/** With a chat of `joris`, who is remembered. */
export async function outgoing(paces: Pacing = pacing()): Promise<Outgoing> {
  const issuer = await Issuer.opens();
  const chats = new Chats();
  const connector = await Connector.opens(chats);
  const chat = chats.open(colleague('joris', 'joris@example.nl'));
  const token = botToken({ appId: APP_ID, password: PASSWORD, tokenUrl: issuer.tokenUrl });
  const connection = await openConnection({ appId: APP_ID, tenantId: TENANT, token });
  const sender = teamsSender({ connection, pacing: paces, token });
  const references = someReferences();
  const platform = teamsPlatform({ references, sender });
  const referenceTo = ({ conversation, member }: Chat): TeamsReference => ({
    conversation,
    serviceUrl: connector.serviceUrl,
    tenant: TENANT,
    user: userOf(member),
    bot: BOT,
  });
  await references.remember('joris', referenceTo(chat));
  return {
    ...{ issuer, connector, chats, chat, token, connection, sender, references, platform, referenceTo },
    async closes() {
      await connector.closes();
      await issuer.closes();
    },
  };
}

export function aMessage(text = '2026-031: kies een dag', acute = false): OutgoingMessage {
  const button = { type: 'Action.Execute', title: 'Open', verb: 'open:case', data: { subject: 's', ref: 'r', about: '' } };
  const body = [
    { type: 'TextBlock', text, wrap: true },
    { type: 'ActionSet', actions: [button] },
  ];
  return { summary: text, card: { type: 'AdaptiveCard', version: '1.5', lang: 'nl', body }, look: 'neutral', acute };
}
