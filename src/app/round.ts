// What the loop that keeps promises works with, and one round of it: the world is read once per tick or tap.
import type { PersonId } from '../core/school/school';
import type { World } from '../core/school/world';
import type { Background } from './background';
import type { Draw } from './draw';
import { goOn, type GiveWay } from './give-way';
import type { Clock, Ids, Log, Platform, Store } from './ports';
import type { Subjects } from './subjects';
import type { WorldSource } from './world';

export interface Loop {
  schoolId: string;
  store: Store;
  worlds: WorldSource;
  subjects: Subjects;
  draw: Draw;
  /** By the name that addresses carry. */
  platforms: ReadonlyMap<string, Platform>;
  clock: Clock;
  ids: Ids;
  log: Log;
  /** What follows an answer; finished before the process ends. */
  background: Background;
}

export interface Round extends Loop {
  world: World;
  /** Everybody who leads an open report or case; read at most once in a round. */
  leads(): Promise<ReadonlySet<PersonId>>;
  /** Called between two steps of work. */
  giveWay: GiveWay;
}

/** Reads the school and starts a round. Throws a `StoreFault` when the store is away. */
export async function startRound(loop: Loop, giveWay = goOn): Promise<Round> {
  const world = await loop.worlds.now();
  let leads: Promise<ReadonlySet<PersonId>> | undefined;
  return { ...loop, world, giveWay, leads: () => (leads ??= readLeads(loop, world)) };
}

async function readLeads(loop: Loop, world: World): Promise<ReadonlySet<PersonId>> {
  const open = [...(await loop.store.open('report')), ...(await loop.store.open('case'))];
  return new Set(open.flatMap((document) => loop.subjects.leads(document, world)));
}
