// The App Home: a button for a report, what is asked of me now, how my cases and reports stand, the overview. Drawn again when something changes.
import type { App } from '@slack/bolt';
import type { OutgoingMessage } from '../../app/ports';
import type { Reply } from '../../app/reply';
import type { PersonId } from '../../core/school/school';
import type { Answers } from './answers';
import type { Background } from '../../app/background';
import { toHome } from './blocks/to-home';
import type { WebClient } from './clients';
import { messageOf } from './front';
import { codeOf } from './outcomes';
import { homeCard, without } from './own-cards';
import type { SlackHealth } from './slack-health';

export interface Home {
  /** Draws the Home of an account. `hash`: of the view that stands there now. */
  draw(user: string, hash?: string): void;
  /** Draws again when this person has looked at it before; two changes at the same time are one. */
  changed(person: PersonId): void;
}

export interface HomeParts {
  client: WebClient;
  answers: Answers;
  health: SlackHealth;
  background: Background;
  /** What is asked of this person now. */
  list(person: PersonId): Promise<Reply>;
  /** What stands below it: how cases and own reports stand, and the overview, each for who has one. */
  more(person: PersonId): Promise<OutgoingMessage[]>;
}

interface Drawn {
  /** Of the view that stands there, when we know it. */
  hash: string | undefined;
  busy: boolean;
  again: boolean;
}

/** The list has this button too; one is enough, and that of the Home asks first whether to go on with what was typed before. */
const REPORT = 'open:report-form';
/** Homes that are kept up to date; who looked longest ago falls out, and gets a new one when looking again. */
const MOST = 2_000;

export function slackHome({ client, answers, health, background, list, more }: HomeParts): Home {
  const homes = new Map<string, Drawn>();
  const accounts = new Map<PersonId, string>();

  const cards = async (user: string): Promise<OutgoingMessage[]> => {
    let below: OutgoingMessage[] = [];
    const answer = await answers.look({ user }, async (person) => {
      accounts.set(person, user);
      below = await more(person);
      return list(person);
    });
    if (answer.kind !== 'card') return [messageOf(answer)];
    return [homeCard(), without(REPORT, answer.message), ...below];
  };

  const publish = async (user: string, home: Drawn): Promise<void> => {
    const { hash } = home;
    const view = toHome(await cards(user));
    const published = await client.views.publish({ user_id: user, view, ...(hash === undefined ? {} : { hash }) });
    health.heard();
    home.hash = published.view?.hash;
  };

  const work = async (user: string, home: Drawn): Promise<void> => {
    try {
      await publish(user, home);
    } catch (error) {
      health.failed(error);
      // Somebody drew it after us. What we would draw now is newer than that, whoever it was.
      home.again ||= codeOf(error) === 'hash_conflict' && home.hash !== undefined;
      home.hash = undefined;
      if (!home.again) throw error;
    } finally {
      home.busy = false;
    }
    if (home.again) draw(user);
  };

  const draw = (user: string, hash?: string): void => {
    const home = homes.get(user) ?? { hash: undefined, busy: false, again: false };
    if (hash !== undefined) home.hash = hash;
    home.again = home.busy;
    if (home.busy) return;
    home.busy = true;
    homes.delete(user);
    const [oldest] = homes.keys();
    if (homes.size >= MOST && oldest !== undefined) homes.delete(oldest);
    homes.set(user, home);
    background.run('home', () => work(user, home));
  };

  return {
    draw,
    changed(person) {
      const user = accounts.get(person);
      if (user !== undefined && homes.has(user)) draw(user);
    },
  };
}

/** As they stand in the manifest. */
export const HOME_EVENT = 'app_home_opened';

export function listenToHome(app: App, home: Home, welcome: (user: string) => void): void {
  app.event(HOME_EVENT, async ({ event }) => {
    if (event.tab === 'home') home.draw(event.user, hashOf(event.view));
    else welcome(event.user);
  });
}

/** Bolt's type of this view is the one that we send; the one that stands there has a hash. */
function hashOf(view: object | undefined): string | undefined {
  const { hash } = (view ?? {}) as { hash?: unknown };
  return typeof hash === 'string' ? hash : undefined;
}
