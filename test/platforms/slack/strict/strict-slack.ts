// A strict Slack on this machine: what the app does not do exactly as the real one wants, it refuses.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { apiServer, type Call } from './api-server';
import { AppDoor, type Answer } from './app-door';
import type { World } from './api-methods';
import { Conversations, type Message } from './conversations';
import { Faults, type Fault } from './faults';
import { SlackPerson } from './person';
import { Profiles, type Profile } from './profiles';
import { ResponseUrls } from './response-urls';
import { Sequence, type StrictClock } from './time-and-ids';
import { Triggers } from './triggers';
import { Views } from './views';
import { Waiting } from './waiting';

export interface StrictOptions {
  /** Counts trigger ids, rate limits and response URLs; the machine's clock when left out. */
  clock?: StrictClock;
  /** What the bot token may do. */
  scopes?: readonly string[];
  teamId?: string;
}

/** What the app needs for everything that it does. */
export const LEAST_SCOPES: readonly string[] = ['commands', 'chat:write', 'im:write', 'im:history', 'users:read', 'users:read.email'];
const SECRET = 'strict-signing-secret';

export class StrictSlack {
  readonly signingSecret = SECRET;
  readonly botToken = 'xoxb-strict';
  readonly appToken = 'xapp-strict';
  readonly team: World['team'];
  /** Every request that ended, oldest first. */
  readonly calls: Call[] = [];
  /** What Slack would have swallowed or shown as "something went wrong": a test ends with an empty list. */
  readonly complaints: string[] = [];
  readonly door = new AppDoor(SECRET);
  private readonly world: World;
  private readonly ids = new Sequence();
  private readonly waiting = new Waiting();
  readonly faults = new Faults(() => this.waiting.changed());
  private readonly responseUrls: ResponseUrls;
  private tokenState: 'good' | 'revoked' = 'good';
  private server: Server | undefined;
  private port = 0;

  private constructor({ clock = Date, scopes = LEAST_SCOPES, teamId = 'T0SCHOOL' }: StrictOptions) {
    this.team = { id: teamId, domain: 'zuid', appId: 'A0VIJF', botUserId: 'U0BOT', botId: 'B0BOT' };
    const conversations = new Conversations(clock, this.ids, this.team.botUserId);
    this.world = {
      clock,
      team: this.team,
      scopes: new Set(scopes),
      profiles: new Profiles(teamId),
      conversations,
      views: new Views(this.ids),
      triggers: new Triggers(clock, this.ids),
    };
    this.world.profiles.add({ id: this.team.botUserId, name: 'Vijfsporen', bot: true });
    this.responseUrls = new ResponseUrls(clock, this.ids, conversations, this.team.botUserId);
  }

  /** Listens on a free port of this machine. */
  static async start(options: StrictOptions = {}): Promise<StrictSlack> {
    const slack = new StrictSlack(options);
    await slack.comesBack();
    return slack;
  }

  /** The setting `SLACK_API_URL`. */
  get apiUrl(): string {
    return `${this.responseUrls.base}/api/`;
  }

  /** Where the app listens: the whole address of `/slack/events`. */
  appAt(url: string): void {
    this.door.standsAt(url);
  }

  /** Somebody with an account. */
  joins(profile: Partial<Profile> & Pick<Profile, 'id'>): SlackPerson {
    return this.as(this.world.profiles.add(profile).id);
  }

  /** A person's hands and eyes. Throws when nobody has this id. */
  as(id: string): SlackPerson {
    if (this.world.profiles.of(id) === undefined) throw new Error(`nobody has the id ${id}`);
    const { world, door, responseUrls, ids, complaints } = this;
    return new SlackPerson({ world, door, responseUrls, ids, complaints, changed: () => this.waiting.changed() }, id);
  }

  /** Somebody gets another e-mail, becomes a guest, or leaves; the app is told by `user_change`, unless it may not know. */
  async changes(id: string, change: Partial<Omit<Profile, 'id'>>, told = true): Promise<Answer | undefined> {
    const person = this.as(id);
    const profile = this.world.profiles.add({ ...person.profile, ...change });
    if (!told) return undefined;
    const user = this.world.profiles.asUser(profile, this.world.scopes.has('users:read.email'));
    return person.event({ type: 'user_change', user, event_ts: this.ids.stamp(this.world.clock) });
  }

  /** A channel; the bot is in it only when its id is among the members. */
  channel(id: string, members: readonly string[]): void {
    this.world.conversations.channel(id, members);
  }

  /** What everybody in a channel sees. */
  seenIn(channel: string, user: string): readonly Message[] {
    return this.world.conversations.seenIn(channel, user);
  }

  /** Somebody removes a message. */
  removes({ channel, ts }: Pick<Message, 'channel' | 'ts'>): void {
    const message = this.world.conversations.find(channel, ts);
    if (message !== undefined) this.world.conversations.remove(message);
  }

  /** The next `times` calls of a method go wrong. */
  fails(method: string, fault: Fault, times = 1): void {
    this.faults.add(method, fault, times);
  }

  revokesToken(): void {
    this.tokenState = 'revoked';
  }

  /** Calls of one method, oldest first. */
  callsOf(method: string): Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  /** See `Waiting.until`. */
  until<Found>(look: () => Found | undefined | false, what: string, patienceMs?: number): Promise<Found> {
    return this.waiting.until(look, what, patienceMs).catch((error: unknown) => {
      const last = this.calls.slice(-8).map(({ method, ended }) => `${method} ${ended}`);
      throw new Error(`${error instanceof Error ? error.message : String(error)}; last calls: ${last.join(', ') || 'none'}`, {
        cause: error,
      });
    });
  }

  /** Nobody answers any more: connections are refused. */
  async goesDown(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (server === undefined) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  /** At the same address as before. */
  async comesBack(): Promise<void> {
    const server = createServer(
      apiServer({
        world: this.world,
        faults: this.faults,
        responseUrls: this.responseUrls,
        token: () => ({ value: this.botToken, state: this.tokenState }),
        appToken: this.appToken,
        finished: (call) => {
          this.calls.push(call);
          this.waiting.changed();
        },
      }),
    );
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.responseUrls.base = `http://127.0.0.1:${this.port}`;
    this.server = server;
  }

  async stop(): Promise<void> {
    this.faults.release();
    await this.goesDown();
  }
}
