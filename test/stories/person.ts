// One person of a story: types, fills in, taps by what a button says, and reads what stands there.
import { dayOf, wallTimeOf, type Instant } from '../../src/core/time/instant';
import type { Answer, Seen } from './driver';
import { buttonsOf, prefilled, textOf } from './reading-cards';
import type { Story } from './story';

/** One person of the story. */
export class Person {
  private open: Seen | undefined;
  private filled: Record<string, string> = {};
  /** Taps and typed fields since the last `counting()`. */
  cost = { taps: 0, typed: 0 };

  constructor(
    private readonly story: Story,
    readonly id: string,
  ) {}

  counting(): void {
    this.cost = { taps: 0, typed: 0 };
  }

  /** Types a word in the chat. */
  async says(text: string): Promise<this> {
    return this.take(await this.story.driver.say(this.id, text));
  }

  /** Fills in the open form. Texts count as typed, choices as one tap; a prefilled field costs nothing. */
  fills(values: Record<string, string>): this {
    for (const [name, value] of Object.entries(values)) {
      if (/^[a-z-]+$|^\d{4}-/.test(value)) this.cost.taps++;
      else this.cost.typed++;
      this.filled[name] = value;
    }
    return this;
  }

  /** Taps a button by what it says, on the open card. */
  async taps(title: string): Promise<this> {
    const answer = await this.tries(title);
    if (!answer.ok) throw new Error(`${this.id} tapped "${title}": ${JSON.stringify(answer.fieldErrors ?? answer.message?.summary)}`);
    return this;
  }

  /** Taps and gives what came back, also when it was refused. */
  async tries(title: string): Promise<Answer> {
    if (this.open === undefined) throw new Error(`${this.id} has no card open`);
    const verb = buttonsOf(this.open.card).get(title);
    if (verb === undefined) {
      throw new Error(`${this.id} sees no button "${title}" but ${[...buttonsOf(this.open.card).keys()].join(', ')} on:\n${this.reads()}`);
    }
    this.cost.taps++;
    const values = { ...prefilled(this.open.card), ...this.filled };
    const answer = await this.story.driver.act(this.id, this.open.id, verb, values);
    if (answer.ok) this.take(answer);
    return answer;
  }

  /** The card that is open now, to come back to later. */
  opened(): Seen {
    if (this.open === undefined) throw new Error(`${this.id} has no card open`);
    return this.open;
  }

  /** Taps a button, by what it says, on a card as it was: as a double click or a slow client does. */
  repeats(card: Seen, title: string, values: Record<string, string>): Promise<Answer> {
    const actionId = buttonsOf(card.card).get(title);
    if (actionId === undefined) throw new Error(`there was no button "${title}"`);
    return this.story.driver.repeat(this.id, card, actionId, values);
  }

  /** The text of the open card. */
  reads(): string {
    return this.open === undefined ? '' : textOf(this.open.card);
  }

  get buttons(): string[] {
    return this.open === undefined ? [] : [...buttonsOf(this.open.card).keys()];
  }

  get summary(): string {
    return this.open?.summary ?? '';
  }

  /**
   * These rules reached this person since the last look, in this order, each `N12` or `N12 2026-12-04 07:30`. The message of the last one is then
   * the open card.
   */
  async receives(...rules: string[]): Promise<this> {
    const sent = await this.story.newFor(this.id);
    this.story.hadNoTrouble();
    expect(sent.map((one, index) => (rules[index]?.includes(' ') ? `${one.rule} ${moment(one.at)}` : one.rule))).toEqual(rules);
    const last = sent.findLast((one) => one.rule !== 'N30') ?? sent.at(-1);
    this.open = last === undefined ? undefined : await this.story.messageOf(last);
    this.filled = {};
    return this;
  }

  /** Goes back to the last message of a rule that came, as it looks now. */
  async looksAt(rule: string): Promise<this> {
    const last = (await this.story.sent()).findLast((one) => one.to === this.id && one.rule === rule);
    this.open = last === undefined ? undefined : await this.story.messageOf(last);
    this.filled = {};
    return this;
  }

  private take(answer: Answer): this {
    this.open = answer.message;
    this.filled = {};
    return this;
  }
}

/** `2026-12-04 07:30`. */
export function moment(at: Instant): string {
  return `${dayOf(at)} ${wallTimeOf(at)}`;
}
