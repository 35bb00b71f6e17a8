// Channels, direct messages, and what stands in them.
import type { types } from '@slack/bolt';
import { withBlockIds, type Sequence, type StrictClock } from './time-and-ids';

export interface Message {
  channel: string;
  ts: string;
  /** Who wrote it. */
  user: string;
  text: string;
  blocks: types.KnownBlock[];
  edited: boolean;
  /** Shown to this person only. */
  onlyFor?: string;
}
export type Content = Pick<Message, 'text' | 'blocks'>;

const MAY_WRITE_EVERY = 1000;

export class Conversations {
  private readonly direct = new Map<string, string>();
  private readonly members = new Map<string, Set<string>>();
  private readonly messages: Message[] = [];
  private readonly lastPost = new Map<string, number>();

  constructor(
    private readonly clock: StrictClock,
    private readonly ids: Sequence,
    private readonly bot: string,
  ) {}

  /** The chat of a person with the bot; made at its first use. */
  directOf(user: string): string {
    const known = this.direct.get(user);
    if (known !== undefined) return known;
    const channel = this.ids.next('D');
    this.direct.set(user, channel);
    this.members.set(channel, new Set([user, this.bot]));
    return channel;
  }

  channel(id: string, members: readonly string[]): void {
    this.members.set(id, new Set(members));
  }

  exists(channel: string): boolean {
    return this.members.has(channel);
  }

  isMember(channel: string, user: string): boolean {
    return this.members.get(channel)?.has(user) === true;
  }

  /** Milliseconds to wait before the bot may write here again; 0 when it may. Counts as written when it may. */
  waitBeforePost(channel: string): number {
    const wait = (this.lastPost.get(channel) ?? -Infinity) + MAY_WRITE_EVERY - this.clock.now();
    if (wait > 0) return wait;
    this.lastPost.set(channel, this.clock.now());
    return 0;
  }

  post(channel: string, user: string, { text, blocks }: Content, onlyFor?: string): Message {
    const message: Message = {
      channel,
      ts: this.ids.stamp(this.clock),
      user,
      text,
      blocks: withBlockIds(blocks, this.ids),
      edited: false,
      ...(onlyFor === undefined ? {} : { onlyFor }),
    };
    this.messages.push(message);
    return message;
  }

  /** The message, unless it was never there, or is gone. */
  find(channel: string, ts: string): Message | undefined {
    return this.messages.find((message) => message.channel === channel && message.ts === ts);
  }

  change(message: Message, { text, blocks }: Content): void {
    message.text = text;
    message.blocks = withBlockIds(blocks, this.ids);
    message.edited = true;
  }

  remove(message: Message): void {
    this.messages.splice(this.messages.indexOf(message), 1);
  }

  /** What a person sees in a channel, oldest first. */
  seenIn(channel: string, user: string): readonly Message[] {
    return this.messages.filter((message) => message.channel === channel && (message.onlyFor ?? user) === user);
  }

  /** What was shown to this person only, anywhere, oldest first. */
  onlyFor(user: string): readonly Message[] {
    return this.messages.filter((message) => message.onlyFor === user);
  }
}
