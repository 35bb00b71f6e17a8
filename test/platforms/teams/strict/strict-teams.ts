// A strict Teams on this machine: what the bot does not do exactly as the real one wants, it refuses and complains about.
import { Chats, type Chat, type Member } from './chats';
import type { Activity } from './activities';
import { base, CHANNEL } from './activities';
import { isNode, remarksOn } from './card-check';
import { Connector } from './connector';
import { Issuer, type TokenWish } from './issuer';
import { TeamsPerson } from './person';

/** Teams shows an error after so long. */
const INVOKE_WITHIN = 5_000;

export interface Posted {
  status: number;
  text: string;
  tookMs: number;
}

export class StrictTeams {
  /** Everything that Teams would have refused or shown as an error: a test ends with an empty list. */
  readonly complaints: string[];
  /** After so many ms without an answer the same activity is sent again, twice at most. */
  patience = 15_000;
  /** Where the bot listens: the whole address of `/api/messages`. */
  private bot = '';
  private readonly people = new Map<string, TeamsPerson>();

  private constructor(
    readonly issuer: Issuer,
    readonly connector: Connector,
    readonly chats: Chats,
  ) {
    this.complaints = connector.complaints;
  }

  /** Listens on free ports of this machine. */
  static async opens(): Promise<StrictTeams> {
    const chats = new Chats();
    return new StrictTeams(await Issuer.opens(), await Connector.opens(chats), chats);
  }

  /** Resolves when the bot has done everything that follows; whoever taps looks again after that. */
  rests: () => Promise<void> = () => Promise.resolve();

  /** @param rests see above; at once when left out. */
  botAt(url: string, rests = this.rests): void {
    this.bot = url;
    this.rests = rests;
  }

  /** Somebody with an account and a chat with the bot. */
  joins(member: Member): TeamsPerson {
    const person = new TeamsPerson(this, member, this.chats.open(member));
    this.people.set(member.id, person);
    return person;
  }

  /** A person's hands and eyes. Throws when nobody has this id. */
  as(id: string): TeamsPerson {
    const person = this.people.get(id);
    if (person === undefined) throw new Error(`nobody has the id ${id}`);
    return person;
  }

  /** What stands in the channel. */
  channel(member: Member): Chat {
    return this.chats.openChannel(CHANNEL, member);
  }

  activityOf(member: Member, where: 'personal' | 'channel' = 'personal'): Activity {
    return base(member, this.connector.serviceUrl, where);
  }

  /** Posts an activity with a token for its service address; again and again while the bot is slow. Gives the first answer that came. */
  async post(activity: Activity, wish: TokenWish = {}): Promise<Posted> {
    const { serviceUrl } = activity;
    const token = await this.issuer.token(typeof serviceUrl === 'string' ? serviceUrl : '', wish);
    const body = JSON.stringify(activity);
    const answers = [this.postRaw(body, `Bearer ${token}`)];
    for (let again = 0; again < 2; again++) {
      const answered = await Promise.race([...answers, waited(this.patience)]);
      if (answered !== undefined) break;
      answers.push(this.postRaw(body, `Bearer ${token}`));
    }
    return Promise.race(answers);
  }

  async postRaw(body: string | Buffer, authorization: string | undefined, headers: Record<string, string> = {}): Promise<Posted> {
    const began = performance.now();
    const response = await fetch(this.bot, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }), ...headers },
      body,
    });
    const text = await response.text();
    return { status: response.status, text, tookMs: performance.now() - began };
  }

  /** Posts an invoke and reads the answer as a client does: in time, with status 200, a card that Teams takes or a sentence. */
  async invoke(activity: Activity): Promise<{ card?: unknown; sentence?: string }> {
    const { status, text, tookMs } = await this.post(activity);
    if (status !== 200) return this.complain(`an invoke was answered with ${status}`);
    if (tookMs > INVOKE_WITHIN) return this.complain(`an invoke was answered after ${Math.round(tookMs)} ms`);
    const answer: unknown = text === '' ? undefined : JSON.parse(text);
    if (!isNode(answer) || answer['statusCode'] !== 200) return this.complain(`an invoke was answered with ${text.slice(0, 100)}`);
    if (answer['type'] === 'application/vnd.microsoft.activity.message' && typeof answer['value'] === 'string') {
      return { sentence: answer['value'] };
    }
    if (answer['type'] !== 'application/vnd.microsoft.card.adaptive') return this.complain(`an answer of type ${String(answer['type'])}`);
    this.complaints.push(...remarksOn(answer['value']).map((remark) => `answer: ${remark}`));
    return { card: answer['value'] };
  }

  async closes(): Promise<void> {
    await this.connector.closes();
    await this.issuer.closes();
  }

  private complain(what: string): object {
    this.complaints.push(what);
    return {};
  }
}

function waited(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms).unref());
}
