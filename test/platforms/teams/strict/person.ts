// A person in front of Teams: types, taps, fills in, and sees what stands in the chat with the bot.
import { botAdded, botRemoved, installation, invoke, message, submit } from './activities';
import type { Chat, ChatMessage, Member } from './chats';
import { dataOfTap, textsOf, verbsOf, type Filled } from './client-card';
import type { StrictTeams } from './strict-teams';

/** A message as this person sees it now. */
export interface SeenMessage {
  id: string;
  summary: string;
  card: unknown;
  /** An answer to a tap stands in its place: only this person sees it, until the stored message changes. */
  opened: boolean;
  texts: string[];
  verbs: string[];
}

export interface Tapped {
  /** The card as it is seen after the tap; undefined when the answer was a sentence. */
  card?: unknown;
  sentence?: string;
}

export class TeamsPerson {
  /** Answers that stand in place of a stored message, and how often that was updated when they came. */
  private readonly opened = new Map<string, { card: unknown; updates: number }>();

  constructor(
    private readonly teams: StrictTeams,
    readonly member: Member,
    readonly chat: Chat,
  ) {}

  async installs(action: 'add' | 'add-upgrade' = 'add'): Promise<this> {
    Object.assign(this.chat, { shutOut: '', missing: false });
    await this.teams.post(botAdded(this.teams.activityOf(this.member)));
    await this.teams.post(installation(this.teams.activityOf(this.member), action));
    return this;
  }

  async uninstalls(): Promise<this> {
    this.chat.shutOut = 'BotNotInConversationRoster';
    await this.teams.post(installation(this.teams.activityOf(this.member), 'remove'));
    await this.teams.post(botRemoved(this.teams.activityOf(this.member)));
    return this;
  }

  /** Types in the 1:1 chat. Gives what came back, oldest first. */
  async types(text: string): Promise<SeenMessage[]> {
    const before = this.chat.messages.length;
    await this.teams.post(message(this.teams.activityOf(this.member), text));
    await this.teams.rests();
    return this.sees().slice(before);
  }

  /** Mentions the bot in a channel. Gives what the bot said there. */
  async mentions(text: string): Promise<ChatMessage[]> {
    const { messages } = this.teams.channel(this.member);
    const before = messages.length;
    await this.teams.post(message(this.teams.activityOf(this.member, 'channel'), `<at>Vijfsporen</at>&nbsp;${text}\n`));
    return messages.slice(before);
  }

  /** Taps a button by its verb, on the last message or on this one, with what was filled in. */
  async taps(verb: string, filled: Filled = {}, on: string = this.last().id): Promise<Tapped> {
    const data = dataOfTap(this.see(on).card, verb, filled);
    const tapped = this.show(on, await this.teams.invoke(invoke(this.teams.activityOf(this.member), verb, data, on)));
    await this.teams.rests();
    return tapped;
  }

  /** Taps in a client that does not know `Action.Execute`. Gives what came back in the chat. */
  async tapsInOldClient(verb: string, filled: Filled = {}, on: string = this.last().id): Promise<SeenMessage[]> {
    const before = this.chat.messages.length;
    const data = { ...dataOfTap(this.see(on).card, verb, filled), verb };
    await this.teams.post(submit(this.teams.activityOf(this.member), data, on));
    await this.teams.rests();
    return this.sees().slice(before);
  }

  /** Taps with data that no client of ours would send. */
  async forges(verb: string, data: Readonly<Record<string, unknown>>, on = ''): Promise<Tapped> {
    const tapped = await this.teams.invoke(invoke(this.teams.activityOf(this.member), verb, data, on));
    await this.teams.rests();
    return tapped;
  }

  /** Closes and opens Teams: what only the client knew is gone. */
  reloads(): void {
    this.opened.clear();
  }

  /** The whole chat, oldest first. */
  sees(): SeenMessage[] {
    return this.chat.messages.filter(({ deleted }) => !deleted).map((stored) => this.seen(stored));
  }

  see(id: string): SeenMessage {
    const found = this.sees().find((one) => one.id === id);
    if (found === undefined) throw new Error(`${this.member.id} does not see ${id}`);
    return found;
  }

  last(): SeenMessage {
    const last = this.sees().at(-1);
    if (last === undefined) throw new Error(`the chat of ${this.member.id} is empty`);
    return last;
  }

  private show(id: string, tapped: Tapped): Tapped {
    const stored = this.chat.messages.find((one) => one.id === id);
    if (tapped.card !== undefined && stored !== undefined) this.opened.set(id, { card: tapped.card, updates: stored.updates });
    return tapped;
  }

  private seen({ id, summary, card, updates }: ChatMessage): SeenMessage {
    const opened = this.opened.get(id);
    const inPlace = opened !== undefined && opened.updates === updates;
    const shown = inPlace ? opened.card : card;
    return { id, summary, card: shown, opened: inPlace, texts: textsOf(shown), verbs: verbsOf(shown) };
  }
}
