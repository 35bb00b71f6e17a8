// Puts the playground together: the app, chats of its own, and a clock that can be moved.
import type { Ids, Log, Store } from './app/ports';
import { startRound } from './app/round';
import { changeDesk } from './app/save';
import { tick } from './app/tick';
import type { MovableClock } from './app/travel';
import { buildApp, type App } from './build-app';
import type { SchoolFile } from './core/school/school';
import { BEGINNING, playgroundClock } from './platforms/playground/clock';
import { playgroundDesk } from './platforms/playground/desk';
import { openMailbox } from './platforms/playground/mailbox';
import type { PlaygroundDesk } from './platforms/playground/messages';
import { markedPlatform, markedPresenter } from './platforms/playground/practice/mark';
import { playgroundPlatform, PLAYGROUND, type Listeners, type PlaygroundPlatform } from './platforms/playground/playground';

/** What the playground is made of. */
export interface PlaygroundPlan {
  store: Store;
  /** The chats, kept apart as those of a real platform are. */
  mail: Store;
  school: SchoolFile;
  /** CSV; imported once, into an empty school. */
  classList: string;
  /** The folder with `cards/`. */
  root: string;
  ids: Ids;
  log: Log;
  /** A school in which a practice story plays: every card says so. */
  isPractice?: boolean;
}

export interface Playground extends App<MovableClock> {
  desk: PlaygroundDesk;
  platform: PlaygroundPlatform;
}

/** Builds the playground; everybody of the school has an address in it. */
export async function buildPlayground({ mail, ids, isPractice = false, ...plan }: PlaygroundPlan): Promise<Playground> {
  const mailbox = await openMailbox(mail);
  const clock = playgroundClock(mailbox.clock() ?? BEGINNING);
  const app = await buildApp({ ...plan, ids, clock });
  const { loop, receiver } = app;
  const presenter = isPractice ? markedPresenter(app.presenter) : app.presenter;
  const listeners: Listeners = new Set();
  const platform = playgroundPlatform(mailbox, ids, clock, listeners);
  app.connect(isPractice ? markedPlatform(platform) : platform);

  const round = await startRound(loop);
  for (const { id } of plan.school.people) {
    await changeDesk(round, id, (desk) =>
      desk.addresses.length > 0 ? desk : { ...desk, addresses: [{ platform: PLAYGROUND, to: id, usedAt: clock.now() }] },
    );
  }
  await tick(loop);
  const { world } = round;
  const desk = playgroundDesk({ loop, world, receiver, presenter, mailbox, platform, listeners, ids, log: plan.log });
  return { ...app, desk, platform };
}
