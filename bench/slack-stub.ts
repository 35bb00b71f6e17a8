// The strict Slack of the tests in a process of its own; the bench knocks at the app itself and asks here for triggers and what was opened.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { apiServer, type Call } from '../test/platforms/slack/strict/api-server';
import type { World } from '../test/platforms/slack/strict/api-methods';
import { Conversations } from '../test/platforms/slack/strict/conversations';
import { Faults, type Fault } from '../test/platforms/slack/strict/faults';
import { Profiles, type Profile } from '../test/platforms/slack/strict/profiles';
import { ResponseUrls } from '../test/platforms/slack/strict/response-urls';
import { LEAST_SCOPES } from '../test/platforms/slack/strict/strict-slack';
import { Sequence } from '../test/platforms/slack/strict/time-and-ids';
import { Triggers } from '../test/platforms/slack/strict/triggers';
import { Views } from '../test/platforms/slack/strict/views';
import { Waiting } from '../test/platforms/slack/strict/waiting';
import { serve } from './duties';
import { chances, contentOf, drawn, type Ended, type Post } from './posts';
import { BOT_TOKEN, TEAM } from './slack-school';

export type SlackDuties = typeof duties;

/** What became of one trigger. */
export interface Opened {
  /** Windows that it opened. */
  windows: number;
  /** Calls with it that Slack refused. */
  refused: number;
  /** What stands in the window in the end. */
  callback: string;
}

const PATIENCE = 10_000;
/** Of a hundred messages so many end like this; `lost` and `cut` stand there all the same. */
const FATES: readonly { part: number; fate: Fault }[] = [
  { part: 0.08, fate: { kind: 'status', status: 429, retryAfter: 3 } },
  { part: 0.04, fate: { kind: 'reset' } },
  { part: 0.04, fate: { kind: 'lost' } },
  { part: 0.02, fate: { kind: 'cut' } },
];

const ids = new Sequence();
const waiting = new Waiting();
const faults = new Faults(() => waiting.changed());
const team = { id: TEAM, domain: 'bench', appId: 'A0BENCH', botUserId: 'U0BOT', botId: 'B0BOT' };
const conversations = new Conversations(Date, ids, team.botUserId);
const world: World = {
  clock: Date,
  team,
  scopes: new Set(LEAST_SCOPES),
  profiles: new Profiles(TEAM),
  conversations,
  views: new Views(ids),
  triggers: new Triggers(Date, ids),
};
const responseUrls = new ResponseUrls(Date, ids, conversations, team.botUserId);
const owners = new Map<string, string>();
let calls: Call[] = [];

const server = createServer(
  apiServer({
    world,
    faults,
    responseUrls,
    token: () => ({ value: BOT_TOKEN, state: 'good' }),
    appToken: 'xapp-bench',
    finished: (call) => {
      calls.push(call);
      waiting.changed();
    },
  }),
);

const duties = {
  apiUrl: () => `${responseUrls.base}/api/`,
  joins: (people: (Partial<Profile> & Pick<Profile, 'id'>)[]) => void people.forEach((profile) => world.profiles.add(profile)),

  /** One for each of these people, whose windows are closed; what was seen before is forgotten. */
  triggers(users: string[]): string[] {
    calls = [];
    owners.clear();
    return users.map((user) => {
      world.views.closeAll(user);
      const trigger = world.triggers.mint(user);
      owners.set(trigger, user);
      return trigger;
    });
  },

  /** Whether a filled window stands for every trigger; waits until it does, or as long as anybody would. */
  async opened(): Promise<boolean> {
    const filled = ([, user]: [string, string]): boolean => world.views.stackOf(user).at(-1)?.view.callback_id === 'form';
    const all = waiting.until(() => [...owners].every(filled), 'every window', PATIENCE);
    return all.catch(() => false);
  },

  became: (): Opened[] =>
    [...owners].map(([trigger, user]) => {
      const opens = calls.filter(({ method, args }) => method === 'views.open' && args['trigger_id'] === trigger);
      const windows = opens.filter(({ ended }) => ended === 'ok').length;
      const callback = world.views.stackOf(user).at(-1)?.view.callback_id ?? '';
      return { windows, refused: opens.length - windows, callback };
    }),

  /** The view of the last `views.open`, as it was sent. */
  view: () => calls.findLast(({ method }) => method === 'views.open')?.args['view'],

  /** From now on some messages go wrong. */
  goesWrong() {
    calls = [];
    const next = chances(20_261_130);
    faults.fate = (method) => (method === 'chat.postMessage' ? drawn(next(), FATES) : undefined);
  },

  posts: (): Post[] => calls.filter(({ method }) => method === 'chat.postMessage').map(asPost),
};

function asPost({ args, at, ended }: Call): Post {
  const kinds: Readonly<Record<string, Ended>> = {
    ok: 'sent',
    status: 'later',
    reset: 'unknown',
    lost: 'unknown',
    cut: 'unknown',
    ratelimited: 'too-fast',
  };
  const stands = ['ok', 'lost', 'cut'].includes(ended);
  return { chat: String(args['channel']), at, ...contentOf(args['blocks']), stands, ended: kinds[ended] ?? 'refused' };
}

world.profiles.add({ id: team.botUserId, name: 'Vijfsporen', bot: true });
server.listen(0, '127.0.0.1', () => {
  responseUrls.base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  serve(duties);
});
