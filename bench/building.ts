// The whole playground over a temporary store, in this process: what a tick or a tap really does, without HTTP.
import { buildPlayground, type Playground } from '../src/build-playground';
import { randomIds } from '../src/ids';
import type { Log } from '../src/app/ports';
import { instantAt, type Day, type WallTime } from '../src/core/time/instant';
import { MemoryStore } from '../test/fixtures/memory-store';
import { largeClassList, largeSchool, ROOT } from './large-school';
import { temporaryStore, type TemporaryStore } from './temporary-store';

export interface Building extends Playground, TemporaryStore {
  /** How many messages with this rule left. */
  left(rule: string): number;
}

/** The large school at a moment; the chats are kept in memory, as they would be elsewhere. */
export async function building(day: Day, time: WallTime): Promise<Building> {
  const kept = await temporaryStore();
  const mail = new MemoryStore();
  const at = instantAt(day, time);
  await mail.insert({ id: 'playground:clock', kind: 'school', version: 1, wakeAt: null, revision: 0, closed: false, body: at });
  const left = new Map<string, number>();
  const log = watchful((rules) => rules.forEach((rule) => left.set(rule, 1 + (left.get(rule) ?? 0))));
  const school = { school: largeSchool(), classList: largeClassList() };
  const playground = await buildPlayground({ ...school, store: kept.store, mail, root: ROOT, ids: randomIds, log });
  const remove = async (): Promise<void> => {
    await playground.loop.background.idle();
    await kept.remove();
  };
  return { ...kept, ...playground, remove, left: (rule) => left.get(rule) ?? 0 };
}

/** Hears which messages left. What went wrong is thrown: a measurement of errors is none. */
function watchful(sent: (rules: string[]) => void): Log {
  return {
    info({ rules, result }) {
      if (typeof rules === 'string' && result === 'sent') sent(rules.split(' '));
    },
    warn: () => undefined,
    error(fields, message) {
      throw new Error(`${message} ${JSON.stringify(fields)}`);
    },
  };
}
