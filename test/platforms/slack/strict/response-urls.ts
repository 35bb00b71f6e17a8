// Response URLs: five answers within half an hour, to one person, wherever they were.
import type { types } from '@slack/bolt';
import type { Args } from './api-methods';
import type { Conversations, Message } from './conversations';
import { problemsOfMessage } from './limits';
import type { Sequence, StrictClock } from './time-and-ids';

const USES = 5;
const LIFE = 30 * 60_000;

interface ResponseUrl {
  user: string;
  channel: string;
  /** The message that was tapped. */
  message: Message | undefined;
  at: number;
  uses: number;
}

export class ResponseUrls {
  private readonly known = new Map<string, ResponseUrl>();
  /** Where the strict Slack listens. */
  base = '';

  constructor(
    private readonly clock: StrictClock,
    private readonly ids: Sequence,
    private readonly conversations: Conversations,
    private readonly bot: string,
  ) {}

  mint(user: string, channel: string, message?: Message): string {
    const id = this.ids.next('answer');
    this.known.set(id, { user, channel, message, at: this.clock.now(), uses: 0 });
    return `${this.base}/response/${id}`;
  }

  /** Undefined when it was taken; otherwise Slack's word for why not. */
  use(id: string, args: Args): string | undefined {
    const url = this.known.get(id);
    if (url === undefined || this.clock.now() - url.at > LIFE) return 'expired_url';
    if (++url.uses > USES) return 'used_url';
    const { message, channel, user } = url;
    if (args['delete_original'] === true && message !== undefined) {
      this.conversations.remove(message);
      return undefined;
    }
    const content = { text: String(args['text'] ?? ''), blocks: (args['blocks'] ?? []) as types.KnownBlock[] };
    if (problemsOfMessage({ ...content, blocks: args['blocks'] }).length > 0) return 'invalid_blocks';
    if (args['replace_original'] === true && message !== undefined) this.conversations.change(message, content);
    else this.conversations.post(channel, this.bot, content, args['response_type'] === 'in_channel' ? undefined : user);
    return undefined;
  }
}
