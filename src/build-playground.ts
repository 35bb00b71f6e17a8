// Puts the playground together: school, store, rules, cards, chats, and a clock that can be moved.
import { join } from 'node:path';
import { drawCards } from './app/draw-cards';
import { importClassList } from './app/import-class-list';
import { saveSchoolFile } from './app/load-school';
import type { Ids, Log, Store } from './app/ports';
import { presenter, type Presenter } from './app/present';
import { protocolSubjects } from './app/protocol-subjects';
import { receiver, type Receiver } from './app/receive';
import { createRenderer } from './app/render';
import { startRound, type Loop } from './app/round';
import { changeDesk } from './app/save';
import { tick } from './app/tick';
import type { MovableClock } from './app/travel';
import { worldSource } from './app/world';
import type { School, SchoolFile } from './core/school/school';
import { schoolDocumentId } from './core/school/revision';
import { BEGINNING, playgroundClock } from './platforms/playground/clock';
import { playgroundDesk } from './platforms/playground/desk';
import { openMailbox } from './platforms/playground/mailbox';
import type { PlaygroundDesk } from './platforms/playground/messages';
import { playgroundPlatform, PLAYGROUND, type Listeners, type PlaygroundPlatform } from './platforms/playground/playground';

/** What the playground is made of; the stores and ids come from outside so that stories can use the same building. */
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
}

export interface Playground {
  loop: Loop & { clock: MovableClock };
  desk: PlaygroundDesk;
  platform: PlaygroundPlatform;
  receiver: Receiver;
  presenter: Presenter;
}

/** Builds the playground; everybody of the school has an address in it. */
export async function buildPlayground({ store, mail, school, classList, root, ids, log }: PlaygroundPlan): Promise<Playground> {
  await saveSchoolFile(store, school);
  const stored = (await store.load(schoolDocumentId(school.id)))?.body as School;
  if (stored.pupils.length === 0) await importClassList(store, school.id, classList);

  const mailbox = await openMailbox(mail);
  const clock = playgroundClock(mailbox.clock() ?? BEGINNING);
  const listeners: Listeners = new Set();
  const platform = playgroundPlatform(mailbox, ids, clock, listeners);
  const present = presenter(createRenderer(join(root, 'cards')));
  const subjects = protocolSubjects(store);
  const loop = {
    schoolId: school.id,
    store,
    worlds: worldSource(store, school.id),
    subjects,
    draw: drawCards(present, store),
    platforms: new Map([[PLAYGROUND, platform]]),
    clock,
    ids,
    log,
  };

  const front = receiver(loop);
  const round = await startRound(loop);
  for (const { id } of school.people) {
    await changeDesk(round, id, (desk) =>
      desk.addresses.length > 0 ? desk : { ...desk, addresses: [{ platform: PLAYGROUND, to: id, usedAt: clock.now() }] },
    );
  }
  await tick(loop);
  const desk = playgroundDesk({ loop, world: round.world, receiver: front, presenter: present, mailbox, platform, listeners, ids, log });
  return { loop, desk, platform, receiver: front, presenter: present };
}
