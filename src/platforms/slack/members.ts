// What is known of the members who use the bot: at most ten minutes old, renewed in the background, and at once when Slack says that somebody changed.
import type { App } from '@slack/bolt';
import type { WebClient } from './clients';
import { emailOf, standingOf, type SlackUser, type Standing } from './member';
import { outcomeOf } from './outcomes';
import type { SlackHealth } from './slack-health';
import type { Timing } from './timing';

const MINUTE = 60_000;
/** Older is not believed. */
const BELIEVED = 10 * MINUTE;
/** Older is renewed, so that a tap seldom has to wait for Slack. */
const FRESH = 5 * MINUTE;
/** Who has not been heard of for so long is looked up again when needed. */
const WATCHED = 60 * MINUTE;
const MOST = 5_000;

export interface Member {
  standing: Standing;
  email: string;
}

export interface Members {
  /** Undefined when Slack did not say who this is. `stranger` when there is nobody with this id. */
  of(user: string): Promise<Member | 'stranger' | undefined>;
  /** Slack told that somebody changed. */
  changed(user: SlackUser): void;
  /** Looks up anew what is getting old; ends at the first failure, the next round goes on. */
  renew(): Promise<void>;
}

interface Known extends Member {
  at: number;
  usedAt: number;
}

export function slackMembers(client: WebClient, teamId: string, timing: Timing, health: SlackHealth): Members {
  const known = new Map<string, Known>();
  const asked = new Map<string, Promise<Member | 'stranger' | undefined>>();

  const note = (id: string, user: SlackUser, usedAt: number): Member => {
    known.delete(id);
    const [oldest] = known.keys();
    if (known.size >= MOST && oldest !== undefined) known.delete(oldest);
    const member = { standing: standingOf(user, teamId), email: emailOf(user) };
    known.set(id, { ...member, at: timing.now(), usedAt });
    return member;
  };

  const lookUp = async (id: string, usedAt: number): Promise<Member | 'stranger' | undefined> => {
    try {
      const { user } = await client.users.info({ user: id });
      health.heard();
      return note(id, user ?? { deleted: true }, usedAt);
    } catch (error) {
      health.failed(error);
      const outcome = outcomeOf(error);
      if (outcome.result !== 'refused' || outcome.why !== 'unreachable') return undefined;
      known.delete(id);
      return 'stranger';
    }
  };

  /** One question at a time about one person: ten taps ask once. */
  const ask = (id: string, usedAt: number): Promise<Member | 'stranger' | undefined> => {
    const going = asked.get(id);
    if (going !== undefined) return going;
    const answer = lookUp(id, usedAt).finally(() => asked.delete(id));
    asked.set(id, answer);
    return answer;
  };

  return {
    async of(user) {
      const now = timing.now();
      const member = known.get(user);
      if (member === undefined || now - member.at > BELIEVED) return ask(user, now);
      member.usedAt = now;
      return { standing: member.standing, email: member.email };
    },

    changed(user) {
      const before = known.get(user.id ?? '');
      if (before !== undefined) note(user.id ?? '', user, before.usedAt);
    },

    async renew() {
      const now = timing.now();
      for (const [id, { at, usedAt }] of [...known]) {
        if (now - usedAt > WATCHED) known.delete(id);
        else if (now - at > FRESH && (await ask(id, usedAt)) === undefined) return;
      }
    },
  };
}

/** As it stands in the manifest. */
export const MEMBER_EVENT = 'user_change';

export function listenToMembers(app: App, members: Members): void {
  app.event(MEMBER_EVENT, async ({ event }) => members.changed(event.user));
}
