// The chats of a strict Teams: what stands in them, and what each person sees.
import { TENANT } from './issuer';

/** Somebody of the tenant, or from outside it. */
export interface Member {
  /** How the test calls the person. */
  id: string;
  email: string;
  signIn: string;
  name: string;
  role: 'user' | 'guest' | 'anonymous';
  tenant: string;
}

export interface ChatMessage {
  id: string;
  activity: Readonly<Record<string, unknown>>;
  /** The card as stored: what everybody sees after a reload. */
  card: unknown;
  summary: string;
  deleted: boolean;
  updates: number;
}

/** Why the bot may not post, as Teams calls it; empty when it may. */
export type ShutOut = '' | 'BotNotInConversationRoster' | 'ConversationBlockedByUser' | 'BotDisabledByAdmin' | 'MessageWritesBlocked';

export interface Chat {
  conversation: string;
  member: Member;
  messages: ChatMessage[];
  shutOut: ShutOut;
  /** The chat was never there, or is there no more. */
  missing: boolean;
}

export class Chats {
  private readonly chats = new Map<string, Chat>();

  /** The 1:1 chat of somebody; who comes again with another e-mail has it from then on. */
  open(member: Member): Chat {
    return Object.assign(this.openChannel(conversationOf(member), member), { member });
  }

  /** A channel; its member is whoever looks first. */
  openChannel(conversation: string, member: Member): Chat {
    const chat = this.chats.get(conversation) ?? { conversation, member, messages: [], shutOut: '' as const, missing: false };
    this.chats.set(conversation, chat);
    return chat;
  }

  find(conversation: string): Chat | undefined {
    return this.chats.get(conversation);
  }

  all(): Chat[] {
    return [...this.chats.values()];
  }
}

export function accountOf({ id }: Member): string {
  return `00000000-0000-4000-8000-${Buffer.from(id).toString('hex').slice(-12).padEnd(12, '0')}`;
}

export function userOf({ id }: Member): string {
  return `29:1${id}-for-this-bot`;
}

export function conversationOf({ id }: Member): string {
  return `a:1${id}-with-the-bot`;
}

/** A member of this school's tenant. */
export function colleague(id: string, email: string, name = id): Member {
  return { id, email, signIn: email, name, role: 'user', tenant: TENANT };
}
