// Activities as Teams posts them to a bot.
import { accountOf, conversationOf, userOf, type Member } from './chats';
import { APP_ID, TENANT } from './issuer';

export type Activity = Readonly<Record<string, unknown>>;

export const BOT = { id: `28:${APP_ID}`, name: 'Vijfsporen' };
/** A channel in which the bot was added. */
export const CHANNEL = '19:a-channel@thread.tacv2';

let given = 0;

/** What every activity of a person has. Each has an id of its own. */
export function base(member: Member, serviceUrl: string, where: 'personal' | 'channel' = 'personal'): Activity {
  const conversation =
    where === 'personal'
      ? { conversationType: 'personal', tenantId: TENANT, id: conversationOf(member) }
      : { conversationType: 'channel', tenantId: TENANT, id: CHANNEL, isGroup: true };
  return {
    id: `f:${++given}`,
    timestamp: new Date().toISOString(),
    localTimestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: userOf(member), name: member.name, aadObjectId: accountOf(member) },
    conversation,
    recipient: BOT,
    channelData: { tenant: { id: TENANT }, source: { name: 'message' } },
    entities: [{ locale: 'nl-NL', country: 'NL', platform: 'Windows', type: 'clientInfo' }],
    locale: 'nl-NL',
  };
}

export function message(from: Activity, text: string): Activity {
  return { ...from, type: 'message', textFormat: 'plain', text };
}

/** What a client without `Action.Execute` sends: the data of the fallback, and no text. */
export function submit(from: Activity, data: Activity, replyToId: string): Activity {
  return { ...from, type: 'message', textFormat: 'plain', value: data, replyToId };
}

export function invoke(from: Activity, verb: string, data: Activity, replyToId: string): Activity {
  const value = { action: { type: 'Action.Execute', title: '', verb, data }, trigger: 'manual' };
  return { ...from, type: 'invoke', name: 'adaptiveCard/action', value, replyToId };
}

/** Teams tells of an installation twice: once as such, once as a member that came. */
export function installation(from: Activity, action: 'add' | 'add-upgrade' | 'remove'): Activity {
  return { ...from, type: 'installationUpdate', action };
}

export function botAdded(from: Activity): Activity {
  return { ...from, type: 'conversationUpdate', membersAdded: [BOT] };
}

export function botRemoved(from: Activity): Activity {
  return { ...from, type: 'conversationUpdate', membersRemoved: [BOT] };
}
