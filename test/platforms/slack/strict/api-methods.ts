// The methods of Slack's Web API that we use, as strict as Slack is.
import type { types } from '@slack/bolt';
import type { Content, Conversations } from './conversations';
import { problemsOfMessage, problemsOfView, type Problem } from './limits';
import type { Profiles } from './profiles';
import type { StrictClock } from './time-and-ids';
import type { Triggers } from './triggers';
import type { OpenView, Views } from './views';

export interface World {
  clock: StrictClock;
  team: { id: string; domain: string; appId: string; botUserId: string; botId: string };
  scopes: ReadonlySet<string>;
  profiles: Profiles;
  conversations: Conversations;
  views: Views;
  triggers: Triggers;
}
export type Args = Readonly<Record<string, unknown>>;
export type Result = Readonly<Record<string, unknown>> & { ok: boolean; error?: string };
interface Method {
  scope?: string;
  /** Asks for the token of the app instead of that of the bot. */
  ofApp?: true;
  run(args: Args, world: World): Result;
}

/** In one page, whatever is asked for. */
const MOST_USERS = 10;

const no = (error: string, more: object = {}): Result => ({ ok: false, error, ...more });
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const methods: Readonly<Record<string, Method>> = {
  'auth.test': {
    run: (_, { team }) => ({
      ok: true,
      url: `https://${team.domain}.example.com/`,
      team: team.domain,
      user: 'vijfsporen',
      team_id: team.id,
      user_id: team.botUserId,
      bot_id: team.botId,
      is_enterprise_install: false,
    }),
  },
  'users.info': {
    scope: 'users:read',
    run: ({ user }, { profiles, scopes }) => {
      const profile = profiles.of(textOf(user));
      return profile === undefined ? no('user_not_found') : { ok: true, user: profiles.asUser(profile, scopes.has('users:read.email')) };
    },
  },
  'users.list': { scope: 'users:read', run: listUsers },
  'apps.connections.open': { ofApp: true, run: () => ({ ok: true, url: 'ws://127.0.0.1:9/never-used' }) },
  'users.lookupByEmail': {
    scope: 'users:read.email',
    run: ({ email }, { profiles }) => {
      const profile = profiles.byEmail(textOf(email));
      return profile === undefined ? no('users_not_found') : { ok: true, user: profiles.asUser(profile, true) };
    },
  },
  'conversations.open': {
    scope: 'im:write',
    run: ({ users }, { profiles, conversations }) => {
      const profile = profiles.of(textOf(users));
      if (profile === undefined) return no('user_not_found');
      if (profile.deactivated) return no('user_disabled');
      if (profile.bot) return no('cannot_dm_bot');
      return { ok: true, channel: { id: conversations.directOf(profile.id) } };
    },
  },
  'chat.postMessage': { scope: 'chat:write', run: postMessage },
  'chat.postEphemeral': { scope: 'chat:write', run: postEphemeral },
  'chat.update': { scope: 'chat:write', run: updateMessage },
  'views.open': { run: openView },
  'views.push': { run: openView },
  'views.update': { run: updateView },
  'views.publish': { run: publishView },
};

/** Everybody, also who left; a page at a time, never more than Slack gives. */
function listUsers({ limit, cursor }: Args, { profiles, scopes }: World): Result {
  const begin = Number(textOf(cursor));
  const page = Math.min(Number(limit) || MOST_USERS, MOST_USERS);
  const all = profiles.everybody();
  const end = begin + page;
  const members = all.slice(begin, end).map((profile) => profiles.asUser(profile, scopes.has('users:read.email')));
  return { ok: true, members, response_metadata: { next_cursor: end < all.length ? String(end) : '' } };
}

/**
 * A person's id as channel is their direct chat. Posting to somebody who left succeeds, as on the real Slack: their history stays, and nobody
 * reads it (slackapi/python-slack-sdk#1156).
 */
function postMessage(args: Args, { profiles, conversations, team }: World): Result {
  const given = textOf(args['channel']);
  const channel = profiles.of(given) === undefined ? given : conversations.directOf(given);
  if (!conversations.exists(channel)) return no('channel_not_found');
  if (!conversations.isMember(channel, team.botUserId)) return no('not_in_channel');
  const refused = refusal(problemsOfMessage(args));
  if (refused !== undefined) return refused;
  const wait = conversations.waitBeforePost(channel);
  if (wait > 0) return no('ratelimited', { retryAfter: Math.ceil(wait / 1000) });
  const { ts, text, blocks } = conversations.post(channel, team.botUserId, contentOf(args));
  return { ok: true, channel, ts, message: { type: 'message', user: team.botUserId, bot_id: team.botId, ts, text, blocks } };
}

function postEphemeral(args: Args, { conversations, team }: World): Result {
  const [channel, user] = [textOf(args['channel']), textOf(args['user'])];
  if (!conversations.exists(channel)) return no('channel_not_found');
  if (!conversations.isMember(channel, team.botUserId)) return no('not_in_channel');
  if (!conversations.isMember(channel, user)) return no('user_not_in_channel');
  const refused = refusal(problemsOfMessage(args));
  if (refused !== undefined) return refused;
  return { ok: true, message_ts: conversations.post(channel, team.botUserId, contentOf(args), user).ts };
}

/** Needs the real channel: a person's id is not enough. What only one person saw cannot be changed. */
function updateMessage(args: Args, { conversations, team }: World): Result {
  const [channel, ts] = [textOf(args['channel']), textOf(args['ts'])];
  if (!conversations.exists(channel)) return no('channel_not_found');
  const message = conversations.find(channel, ts);
  if (message === undefined || message.onlyFor !== undefined) return no('message_not_found');
  if (message.user !== team.botUserId) return no('cant_update_message');
  const refused = refusal(problemsOfMessage(args));
  if (refused !== undefined) return refused;
  conversations.change(message, contentOf(args));
  return { ok: true, channel, ts, text: message.text };
}

function openView({ trigger_id, view }: Args, world: World): Result {
  const trigger = world.triggers.exchange(trigger_id);
  if ('error' in trigger) return no(trigger.error);
  const refused = refusal(problemsOfView(view, 'modal'));
  return refused ?? shown(world.views.open(trigger.user, view as types.ModalView), world);
}

function updateView({ view_id, external_id, hash, view }: Args, world: World): Result {
  const refused = refusal(problemsOfView(view, 'modal'));
  const which = { id: optionalText(view_id), externalId: optionalText(external_id) };
  return refused ?? shown(world.views.update(which, optionalText(hash), view as types.ModalView), world);
}

function publishView({ user_id, hash, view }: Args, world: World): Result {
  const user = textOf(user_id);
  if (world.profiles.of(user) === undefined) return no('user_not_found');
  const refused = refusal(problemsOfView(view, 'home'));
  return refused ?? shown(world.views.publish(user, optionalText(hash), view as types.HomeView), world);
}

function shown(view: OpenView | { error: string }, world: World): Result {
  return 'error' in view ? no(view.error) : { ok: true, view: asPayload(view, world) };
}

/** A view as Slack gives it to the app. */
export function asPayload({ id, hash, view, state, under, root }: OpenView, { team }: Pick<World, 'team'>): object {
  const ids = { id, hash, team_id: team.id, app_id: team.appId, bot_id: team.botId };
  const own = { private_metadata: view.private_metadata ?? '', callback_id: view.callback_id ?? '', external_id: view.external_id ?? '' };
  return { ...view, ...own, ...ids, state: { values: state }, root_view_id: root, previous_view_id: under === '' ? null : under };
}

function refusal([first, ...more]: readonly Problem[]): Result | undefined {
  if (first === undefined) return undefined;
  const messages = [first, ...more].map(({ why }) => `[ERROR] ${why}`);
  return no(first.error, { errors: messages, response_metadata: { messages } });
}

function contentOf(args: Args): Content {
  return { text: textOf(args['text']), blocks: (args['blocks'] ?? []) as types.KnownBlock[] };
}

function optionalText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
