// What Teams posts to the bot -> one of a few things that happened. Broken activities are nothing; nobody gets an error for them.
import { z } from 'zod';
import type { Tap } from '../../app/receive';
import type { Values } from '../../core/kernel/command';
import type { TeamsReference } from './reference';

/** Where something came from, and by whom. */
export interface From {
  /** The id of this activity; Teams repeats slow ones under the same id. Empty when it has none. */
  activity: string;
  /** Only the 1:1 chat with the bot may carry anything but a pointer to it. */
  personal: boolean;
  /** The id in the directory; empty for somebody outside it. */
  account: string;
  isBot: boolean;
  reference: TeamsReference;
}

export type Incoming =
  | { what: 'words'; text: string; from: From }
  /** `message`: where the button stands. `answerable`: an invoke, whose answer only this person sees; false for an old client's submit. */
  | { what: 'tap'; tap: Tap; values: Values; message: string; answerable: boolean; from: From }
  /** The app is there for this person now. `greet`: it was not before. */
  | { what: 'installed'; greet: boolean; from: From }
  | { what: 'uninstalled'; from: From }
  /** A question of the client that we do not know; it wants an answer. */
  | { what: 'other-invoke' }
  | { what: 'nothing' };

const text = z.string().catch('');
const Account = z.object({ id: z.string().min(1), aadObjectId: text, role: text });
const Base = z.object({
  type: z.string(),
  id: text,
  serviceUrl: z.string(),
  from: Account,
  recipient: z.object({ id: z.string().min(1) }),
  conversation: z.object({ id: z.string().min(1), conversationType: text, isGroup: z.boolean().catch(false), tenantId: text }),
  channelData: z.looseObject({ tenant: z.object({ id: text }).optional() }).optional(),
  replyToId: text,
  name: text,
  action: text,
  membersAdded: z.array(z.object({ id: z.string() })).catch([]),
});
const Data = z.record(z.string(), z.unknown());
const Invoked = z.object({ action: z.object({ verb: z.string().min(1), data: Data.catch({}) }) });
const Submitted = z.looseObject({ verb: z.string().min(1) });

/** Where the bot answers with more than a pointer; the manifest offers it nowhere else. */
export const OWN_CHAT = 'personal';

/** What a card's button says about itself; everything else in its data was filled in. */
const OWN_FIELDS = ['subject', 'ref', 'about', 'verb'];
/** No card has more inputs. */
const MOST_VALUES = 50;
const BOT_ID = /^28:/;

/** Reads an activity whose token was checked. Gives `nothing` for whatever it does not know or cannot read. */
export function readActivity(body: unknown): Incoming {
  const base = Base.safeParse(body);
  if (!base.success) return isInvoke(body) ? { what: 'other-invoke' } : { what: 'nothing' };
  const from = fromOf(base.data);
  const { type, name, action, replyToId, membersAdded } = base.data;
  const { text: typed, value } = body as { text?: unknown; value?: unknown };
  switch (type) {
    case 'message':
      if (typeof typed === 'string' && typed.trim() !== '') return { what: 'words', text: typed, from };
      return submitted(value, replyToId, from);
    case 'invoke':
      return name === 'adaptiveCard/action' ? invoked(value, replyToId, from) : { what: 'other-invoke' };
    case 'installationUpdate':
      return action.startsWith('remove') ? { what: 'uninstalled', from } : { what: 'installed', greet: action === 'add', from };
    case 'conversationUpdate':
      // The bot came into the chat. Of the bot leaving it an installation update tells.
      return membersAdded.some(({ id }) => id === from.reference.bot) ? { what: 'installed', greet: false, from } : { what: 'nothing' };
    default:
      return { what: 'nothing' };
  }
}

function fromOf({ id, serviceUrl, from, recipient, conversation, channelData }: z.infer<typeof Base>): From {
  const personal = conversation.conversationType === OWN_CHAT && !conversation.isGroup;
  const tenant = conversation.tenantId === '' ? (channelData?.tenant?.id ?? '') : conversation.tenantId;
  return {
    activity: id,
    personal,
    account: from.aadObjectId,
    isBot: from.role === 'bot' || BOT_ID.test(from.id),
    reference: { conversation: conversation.id, serviceUrl, tenant, user: from.id, bot: recipient.id },
  };
}

function invoked(value: unknown, message: string, from: From): Incoming {
  const read = Invoked.safeParse(value);
  if (!read.success) return { what: 'other-invoke' };
  const { verb, data } = read.data.action;
  return { what: 'tap', tap: tapOf(verb, data), values: valuesOf(data), message, answerable: true, from };
}

/** A client without `Action.Execute` sends the fallback: a message without a text, with the verb among its data. */
function submitted(value: unknown, message: string, from: From): Incoming {
  const read = Submitted.safeParse(value);
  if (!read.success) return { what: 'nothing' };
  const { verb } = read.data;
  return { what: 'tap', tap: tapOf(verb, read.data), values: valuesOf(read.data), message, answerable: false, from };
}

function tapOf(verb: string, data: Readonly<Record<string, unknown>>): Tap {
  const field = (name: string): string => (typeof data[name] === 'string' ? data[name] : '');
  return { verb, subject: field('subject'), ref: field('ref'), about: field('about') };
}

/** What was filled in comes merged with the data; anything but text was not typed by anybody. */
function valuesOf(data: Readonly<Record<string, unknown>>): Values {
  const filled = Object.entries(data).flatMap(([name, value]) =>
    OWN_FIELDS.includes(name) || typeof value !== 'string' ? [] : [[name, value] as const],
  );
  return Object.fromEntries(filled.slice(0, MOST_VALUES));
}

function isInvoke(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'type' in body && body.type === 'invoke';
}
