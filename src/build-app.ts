// Puts the app together, the same for the playground and for every chat platform: school, rules, cards, loop, front door.
import { join } from 'node:path';
import { background } from './app/background';
import { drawCards } from './app/draw-cards';
import { importClassList } from './app/import-class-list';
import { saveSchoolFile } from './app/load-school';
import type { Clock, Ids, Log, Platform, Store } from './app/ports';
import { presenter, type Presenter } from './app/present';
import { protocolSubjects } from './app/protocol-subjects';
import { receiver, type Receiver } from './app/receive';
import { createRenderer } from './app/render';
import type { Loop } from './app/round';
import { worldSource } from './app/world';
import { schoolDocumentId } from './core/school/revision';
import type { School, SchoolFile } from './core/school/school';

/** What the app is made of; all of it comes from outside, so that stories use the same building. */
export interface AppPlan<Time extends Clock> {
  store: Store;
  school: SchoolFile;
  /** CSV for a school that has no pupils yet; empty for none. */
  classList: string;
  /** The folder with `cards/`. */
  root: string;
  clock: Time;
  ids: Ids;
  log: Log;
}

export interface App<Time extends Clock> {
  loop: Loop & { clock: Time };
  receiver: Receiver;
  presenter: Presenter;
  /** Lets the app send through a platform. */
  connect(platform: Platform): void;
}

/** Saves the school file, imports the class list into an empty school, and builds everything that knows no platform. */
export async function buildApp<Time extends Clock>({ store, school, classList, root, clock, ids, log }: AppPlan<Time>): Promise<App<Time>> {
  await saveSchoolFile(store, school, clock.now());
  const stored = (await store.load(schoolDocumentId(school.id)))?.body as School;
  if (stored.pupils.length === 0 && classList !== '') await importClassList(store, school.id, classList, clock.now());

  const platforms = new Map<string, Platform>();
  const present = presenter(createRenderer(join(root, 'cards')));
  const worlds = worldSource(store, school.id);
  const subjects = protocolSubjects(store);
  const doors = { store, platforms, clock, ids, log };
  const loop = { schoolId: school.id, worlds, subjects, draw: drawCards(present, store), background: background(log, ids), ...doors };
  return {
    loop,
    receiver: receiver(loop),
    presenter: present,
    connect: (platform) => void platforms.set(platform.name, platform),
  };
}
