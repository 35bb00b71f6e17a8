// The strict Teams of the tests in a process of its own: its token service and its connector. The bench knocks at the bot itself.
import { colleague, userOf, type Chat } from '../test/platforms/teams/strict/chats';
import { BOT } from '../test/platforms/teams/strict/activities';
import type { Fate, Heard } from '../test/platforms/teams/strict/connector';
import { APP_ID, PASSWORD, TENANT } from '../test/platforms/teams/strict/issuer';
import { StrictTeams } from '../test/platforms/teams/strict/strict-teams';
import type { TeamsReference } from '../src/platforms/teams/reference';
import { serve } from './duties';
import { chances, contentOf, drawn, type Ended, type Post } from './posts';

export type TeamsDuties = Awaited<ReturnType<typeof open>>;

/** Of a hundred messages so many end like this; `lost` and `cut` stand there all the same. */
const FATES: readonly { part: number; fate: Fate }[] = [
  { part: 0.06, fate: { status: 429, retryAfter: 3 } },
  { part: 0.02, fate: { status: 412 } },
  { part: 0.02, fate: 'reset' },
  { part: 0.02, fate: { status: 502 } },
  { part: 0.02, fate: { status: 504 } },
  { part: 0.04, fate: 'lost' },
  { part: 0.02, fate: 'cut' },
];
/** Refused by Teams before anything was done. */
const LATER = [412, 429];

async function open() {
  const teams = await StrictTeams.opens();
  const { issuer, connector, chats } = teams;
  let calls: Heard[] = [];
  connector.heard = (call) => void calls.push(call);

  return {
    settings: () => ({ appId: APP_ID, password: PASSWORD, tenantId: TENANT, metadataUrl: issuer.metadataUrl }),
    serviceUrl: () => connector.serviceUrl,
    /** For an hour, as Teams uses one for many requests. */
    token: () => issuer.token(connector.serviceUrl),
    joins: (people: { id: string; name: string; email: string }[]) =>
      void people.forEach(({ id, name, email }) => teams.joins(colleague(id, email, name))),
    references: () => Object.fromEntries(chats.all().map((chat) => [chat.member.id, referenceTo(chat, connector.serviceUrl)])),

    /** From now on some messages go wrong. */
    goesWrong() {
      calls = [];
      const next = chances(20_261_130);
      connector.fate = ({ method }) => (method === 'POST' ? drawn(next(), FATES) : undefined);
    },

    /** When each message or update arrived, in milliseconds, and in which chat. */
    writes: () => calls.filter(({ method }) => method !== 'GET').map(({ conversation, at }) => ({ chat: conversation, at })),
    posts: (): Post[] => calls.filter(({ method }) => method === 'POST').map(asPost),
  };
}

function referenceTo({ conversation, member }: Chat, serviceUrl: string): TeamsReference {
  return { conversation, serviceUrl, tenant: TENANT, user: userOf(member), bot: BOT.id };
}

function asPost({ conversation, at, body, fate, allowed }: Heard): Post {
  const { ended, stands } = endOf(fate, allowed);
  return { chat: conversation, at, ...contentOf(body), ended, stands };
}

function endOf(fate: Fate | undefined, allowed: boolean): { ended: Ended; stands: boolean } {
  if (!allowed) return { ended: 'too-fast', stands: false };
  if (fate === undefined) return { ended: 'sent', stands: true };
  if (fate === 'lost' || fate === 'cut') return { ended: 'unknown', stands: true };
  if (typeof fate === 'object' && LATER.includes(fate.status)) return { ended: 'later', stands: false };
  return { ended: 'unknown', stands: false };
}

void open().then(serve);
