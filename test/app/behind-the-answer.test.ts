// What follows a tap is done behind the answer: saved first, answered then, sent after that; never lost and never in silence.
import { join } from 'node:path';
import { background } from '../../src/app/background';
import type { Ids, Log, LogFields, Store } from '../../src/app/ports';
import { startRound } from '../../src/app/round';
import { changeDesk } from '../../src/app/save';
import { stateOf } from '../../src/app/record';
import { tick } from '../../src/app/tick';
import { buildApp, type App } from '../../src/build-app';
import { deskIdOf, type Desk } from '../../src/core/desk/desk';
import { schoolDocumentId } from '../../src/core/school/revision';
import { instantAt } from '../../src/core/time/instant';
import { exampleSchool, readSchool } from '../../src/read-school';
import { TestClock } from '../fixtures/desk-rig';
import { FakePlatform, type Fate } from '../fixtures/fake-platform';
import { MemoryStore } from '../fixtures/memory-store';

const ROOT = join(__dirname, '..', '..');
const SUBJECT = 'devlinder:report:form-1';
const REPORT = { urgent: 'no', target: 'Mila de Graaf', words: 'Op de trap werd haar vlecht steeds losgetrokken.' };
const SEND = { verb: 'send-report', subject: '', ref: 'form-1', about: '' };

interface Line {
  level: string;
  fields: LogFields;
  message: string;
}

interface Rig extends App<TestClock> {
  store: MemoryStore;
  platform: FakePlatform;
  lines: Line[];
  /** How often a document was read since the last question. */
  reads(id: string): number;
}

/** Everybody of the example school is reached on one platform. */
async function appRig(): Promise<Rig> {
  const store = new MemoryStore();
  const counts = new Map<string, number>();
  const load: Store['load'] = (id) => {
    counts.set(id, 1 + (counts.get(id) ?? 0));
    return store.load(id);
  };
  const counting = Object.assign(Object.create(store) as MemoryStore, { load });
  const lines: Line[] = [];
  let given = 0;
  const ids: Ids = { next: () => `id${String(++given).padStart(4, '0')}` };
  const log = logTo(lines);
  const { file, classList } = exampleSchool(ROOT);
  const clock = new TestClock(instantAt('2026-11-24', '10:15'));
  const app = await buildApp({ store: counting, school: readSchool(file), classList, root: ROOT, clock, ids, log });
  const platform = new FakePlatform();
  app.connect(platform);
  const round = await startRound(app.loop);
  for (const { id } of round.world.school.people) {
    await changeDesk(round, id, (desk) => ({ ...desk, addresses: [{ platform: 'fake', to: id, usedAt: 0 }] }));
  }
  const reads = (id: string): number => {
    const count = counts.get(id) ?? 0;
    counts.set(id, 0);
    return count;
  };
  return { ...app, store, platform, lines, reads };
}

function logTo(lines: Line[]): Log {
  const line =
    (level: string): Log['info'] =>
    (fields, message) =>
      void lines.push({ level, fields, message });
  return { info: line('info'), warn: line('warn'), error: line('error') };
}

describe('behind the answer', () => {
  test('N1 a platform that does not answer keeps nobody waiting: the report is stored when the reporter is answered', async () => {
    const rig = await appRig();
    let letGo = (): void => undefined;
    const held = new Promise<Fate>((resolve) => (letGo = () => resolve('arrives')));
    rig.platform.fate = () => held;
    const reply = await rig.receiver.tap('bram', SEND, REPORT);
    expect(reply).toMatchObject({ card: { card: 'report-receipt' } });
    expect(rig.platform.sent).toEqual([]);
    expect((await rig.store.load(SUBJECT))?.wakeAt).toBe(0);
    letGo();
    await rig.loop.background.idle();
    expect(rig.platform.sent.map(({ to }) => to)).toEqual(['joris']);
  });

  test('N1 a process that ends between the answer and the message loses nothing: the next tick sends it, once', async () => {
    const rig = await appRig();
    rig.loop.background.run = () => undefined;
    await rig.receiver.tap('bram', SEND, REPORT);
    await rig.loop.background.idle();
    expect(rig.platform.sent).toEqual([]);
    while (await tick(rig.loop));
    expect(rig.platform.sent.map(({ to }) => to)).toEqual(['joris']);
  });

  test('N8 a report that is picked up is a case when that is answered, before anything is sent', async () => {
    const rig = await appRig();
    await rig.receiver.tap('bram', SEND, REPORT);
    await rig.loop.background.idle();
    rig.loop.background.run = () => undefined;
    const tap = { verb: 'pick-up', subject: SUBJECT, ref: 'form-2', about: 'report' };
    expect(await rig.receiver.tap('joris', tap, {})).toMatchObject({ card: { card: 'day-choice', data: { pickedUp: true } } });
    const [made] = await rig.store.open('case');
    expect(made === undefined ? undefined : stateOf(made)).toMatchObject({ kind: 'case', lead: 'joris' });
  });

  test('what stands in the place of a message is left alone until the answer is there', async () => {
    const rig = await appRig();
    await rig.receiver.tap('bram', SEND, REPORT);
    await rig.loop.background.idle();
    let answered = (): void => undefined;
    const there = new Promise<void>((resolve) => (answered = resolve));
    const tap = { verb: 'pick-up', subject: SUBJECT, ref: 'form-2', about: 'report' };
    await rig.receiver.tap('joris', tap, {}, there);
    for (let turns = 0; turns < 20; turns++) await new Promise((resolve) => setImmediate(resolve));
    expect([...rig.platform.screens.values()].map(({ look }) => look)).toEqual(['neutral']);
    answered();
    await rig.loop.background.idle();
    expect(rig.platform.screens.get('m1')?.look).toBe('done');
  });

  test('the school is read once for a tap and all that follows from it', async () => {
    const rig = await appRig();
    await rig.receiver.tap('bram', SEND, REPORT);
    await rig.loop.background.idle();
    const tap = { verb: 'pick-up', subject: SUBJECT, ref: 'form-2', about: 'report' };
    rig.reads(schoolDocumentId('devlinder'));
    await rig.receiver.tap('joris', tap, {});
    await rig.loop.background.idle();
    expect(rig.reads(schoolDocumentId('devlinder'))).toBe(1);
    const desk = (await rig.store.load(deskIdOf('devlinder', 'bram')))?.body as Desk;
    expect(desk.notices.map(({ notice, state }) => [notice.rule, state])).toEqual([['N8', 'sent']]);
  });

  test('what fails is logged under a number, without a word of what it said; the rest goes on', async () => {
    const lines: Line[] = [];
    const work = background(logTo(lines), { next: () => 'abc123xyz' });
    const order: string[] = [];
    work.run('one', () => Promise.reject(new RangeError('Mila was here')));
    work.run('two', async () => void order.push('two'));
    order.push('answered');
    await work.idle();
    expect(order).toEqual(['answered', 'two']);
    expect(lines).toMatchObject([{ level: 'error', fields: { reference: '123-XYZ', what: 'one', error: 'RangeError' } }]);
    expect(JSON.stringify(lines)).not.toContain('Mila');
  });
});
