// Delivery, promise by promise, told as small scenes.
import { deskIdOf } from '../../src/core/desk/desk';
import { schoolDocumentId } from '../../src/core/school/revision';
import { instantAt, MINUTE, wallTimeOf } from '../../src/core/time/instant';
import type { Fate } from '../fixtures/fake-platform';
import { deskRig, type Rig } from '../fixtures/desk-rig';
import { DESK_SCHOOL } from '../fixtures/desk-school';
import { withEntry } from '../fixtures/toy-subjects';
import { WorkerStore } from '../fixtures/worker-store';
import { attend, tick } from '../../src/app/tick';

const A = 'zuid:report:a';
const B = 'zuid:report:b';
const C = 'zuid:report:c';

async function rigWith(...ids: string[]): Promise<Rig> {
  return rigAt('2026-11-24', '10:15', ...ids);
}

async function rigAt(day: string, time: string, ...ids: string[]): Promise<Rig> {
  const rig = await deskRig(day, time);
  for (const id of ids) await rig.report(id, '2B');
  return rig;
}

const ask = (rig: Rig, id: string, rule: string, quiet?: 'quiet'): Promise<void> => rig.write(id, { type: 'asked', data: { rule } }, quiet);
const answer = (rig: Rig, id: string, seq: number): Promise<void> => rig.write(id, { type: 'answered', data: { seq } });
const undo = (rig: Rig, id: string, seq: number): Promise<void> => rig.write(id, { type: 'undone', data: { seq } });

describe('Delivery 1: from a subject to desks', () => {
  test('saving never sends; the next tick does', async () => {
    const rig = await rigWith(A);
    await ask(rig, A, 'N1', 'quiet');
    expect(rig.newTo('joris')).toEqual([]);
    await rig.tick();
    expect(rig.newTo('joris')).toEqual(['N1']);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16])(
    'a crash at call %i is healed by the next tick, and nothing is sent twice',
    async (calls) => {
      const rig = await rigWith(A);
      await ask(rig, A, 'N1', 'quiet');
      for (const afterEffect of [false, true]) {
        const store = new WorkerStore(rig.store, () => 0);
        store.dieAt(calls, afterEffect);
        await tick(rig.withStore(store)).catch(() => undefined);
      }
      rig.clock.to(rig.clock.now() + 2 * MINUTE);
      await rig.tick();
      rig.clock.to(rig.clock.now() + 2 * MINUTE);
      await rig.tick();
      const messages = rig.newTo('joris');
      expect(messages.length).toBeGreaterThan(0);
      // After the claim nobody knows how far the dead worker came, so the next one says that it may be a repeat.
      expect(messages.slice(1).filter((message) => message !== 'N1 (repeat)')).toEqual([]);
    },
  );

  test('a report that becomes a case speaks on under the same keys', async () => {
    const rig = await rigWith(A);
    await ask(rig, A, 'N1');
    await rig.write(A, { type: 'started', data: {} });
    await rig.passTo('2026-11-26', '12:00');
    expect(rig.newTo('joris')).toEqual(['N1']);
    await answer(rig, 'zuid:case:a', 1);
    expect(rig.platform.screens.get('m1')?.look).toBe('done');
  });

  test('a receipt that was written into a report while its case was made is told to the case again', async () => {
    const rig = await rigWith(A);
    await ask(rig, A, 'N12');
    const before = await rig.load(A);
    await rig.passTo('2026-11-25', '08:00');
    const loop = rig.loop;
    await loop.store.insert({ ...before, id: 'zuid:case:a', kind: 'case', wakeAt: 0, body: { ...before.body, receipts: [] } });
    await rig.passTo('2026-11-27', '08:00');
    expect((await rig.load('zuid:case:a')).body.receipts).toContainEqual(
      expect.objectContaining({ key: `${A}:N12:1.:noor`, result: 'sent' }),
    );
    expect(rig.newTo('anja')).toEqual(['N12']);
  });
});

describe('Delivery 2: a notice has a window and a state', () => {
  test('void is a state, not an end: what holds again is sent once', async () => {
    const rig = await rigAt('2026-11-24', '20:00', A);
    await ask(rig, A, 'N1');
    await answer(rig, A, 1);
    expect((await rig.desk('joris')).notices).toMatchObject([{ state: 'pending', holds: false }]);
    await undo(rig, A, 1);
    await rig.passTo('2026-11-25', '12:00');
    expect(rig.newTo('joris')).toEqual(['N1']);
  });

  test('what is answered before its sending hours is never sent', async () => {
    const rig = await rigAt('2026-11-24', '20:00', A);
    await ask(rig, A, 'N1');
    await answer(rig, A, 1);
    await rig.passTo('2026-11-27', '12:00');
    expect(rig.newTo('joris')).toEqual([]);
  });

  test('sent is final: an undone answer makes the card ask again and sends nothing', async () => {
    const rig = await rigWith(A);
    await ask(rig, A, 'N1');
    await answer(rig, A, 1);
    expect(rig.platform.screens.get('m1')?.look).toBe('done');
    await undo(rig, A, 1);
    expect(rig.platform.screens.get('m1')?.look).toBe('neutral');
    expect(rig.newTo('joris')).toEqual(['N1']);
  });

  test('what lapsed while the app was down is dropped with a reason, and its subject knows', async () => {
    const rig = await rigWith(A);
    await ask(rig, A, 'N13');
    rig.jumpTo('2026-11-27', '09:00');
    await rig.tick();
    expect(rig.newTo('joris')).toEqual([]);
    expect((await rig.desk('joris')).notices).toMatchObject([{ state: 'dropped', reason: 'lapsed' }]);
    expect((await rig.load(A)).body.receipts).toMatchObject([{ person: 'joris', result: 'dropped' }]);
  });

  test('a reader who looked earlier does not void what a later reader found to hold', async () => {
    const rig = await rigAt('2026-11-24', '20:00', A);
    await ask(rig, A, 'N1');
    await answer(rig, A, 1);
    // This worker saw the answer, and is slow; meanwhile the answer is undone and another worker places that.
    let loads = 0;
    const slow = new WorkerStore(rig.store, () => 0);
    const late = {
      ...rig.withStore(slow),
      subjects: {
        ...rig.loop.subjects,
        due: (...args: Parameters<typeof rig.loop.subjects.due>) => rig.loop.subjects.due(...args),
        follow: async () => {
          if (loads++ === 0) await undo(rig, A, 1);
          return [];
        },
      },
    };
    slow.dieAt(7, false);
    await attend(late, [A]).catch(() => undefined);
    expect((await rig.desk('joris')).notices).toMatchObject([{ state: 'pending', holds: true }]);
  });
});

describe('Delivery 4: claim, ask again, send, settle', () => {
  test('the claim is saved before the platform is called, for one minute', async () => {
    const rig = await rigWith(A);
    const seen: unknown[] = [];
    rig.platform.fate = async (): Promise<Fate> => {
      seen.push((await rig.desk('joris')).notices.map(({ state, claim }) => [state, (claim?.until ?? 0) - rig.clock.now()]));
      return 'arrives';
    };
    await ask(rig, A, 'N1');
    expect(seen).toEqual([[['sending', MINUTE]]]);
  });

  test('a notice is asked again after the claim: what was answered in that moment is not sent', async () => {
    const rig = await rigWith(A);
    await ask(rig, A, 'N1', 'quiet');
    const slow = new WorkerStore(rig.store, () => 0);
    const loop = rig.withStore(slow);
    const save = slow.save.bind(slow);
    slow.save = async (document) => {
      const saved = await save(document);
      const { notices } = document.body as { notices?: { state: string }[] };
      if (notices?.some((item) => item.state === 'sending') === true) await rig.write(A, { type: 'answered', data: { seq: 1 } }, 'quiet');
      return saved;
    };
    await attend(loop, [A]);
    expect(rig.newTo('joris')).toEqual([]);
    expect((await rig.desk('joris')).notices).toMatchObject([{ state: 'pending', holds: false, claim: null }]);
  });

  test('while a message is under way nothing else leaves to that person', async () => {
    const rig = await rigWith(A, B);
    await ask(rig, A, 'N1', 'quiet');
    const during: string[] = [];
    rig.platform.fate = async (): Promise<Fate> => {
      rig.platform.fate = () => 'arrives';
      await ask(rig, B, 'N4');
      await ask(rig, B, 'N1');
      during.push(...rig.newTo('joris'));
      return 'arrives';
    };
    await attend(rig.loop, [A]);
    await rig.tick();
    expect(during).toEqual([]);
    expect(rig.newTo('joris')).toEqual(['N1', 'N1']);
  });

  test('two messages of one subject are one card, different subjects are messages of their own, the most urgent first', async () => {
    const rig = await rigAt('2026-11-24', '20:00', A, B, C);
    await ask(rig, A, 'N8');
    await ask(rig, B, 'N35');
    await ask(rig, C, 'N1');
    await ask(rig, A, 'N1');
    await ask(rig, C, 'N8');
    await rig.passTo('2026-11-25', '07:30');
    expect(rig.newTo('joris')).toEqual(['N1', 'N1', 'N8', 'N8']);
    await ask(rig, B, 'N1', 'quiet');
    await ask(rig, B, 'N1');
    expect(rig.newTo('joris')).toEqual(['N1 N1']);
  });

  test('somebody who may no longer see the subject gets nothing, and the next in the chain is asked', async () => {
    const rig = await rigAt('2026-11-24', '20:00', A);
    await ask(rig, A, 'N1');
    const blind = {
      ...rig.loop,
      subjects: { ...rig.loop.subjects, mayReceive: (_d: unknown, _n: unknown, person: string) => person !== 'joris' },
    };
    rig.jumpTo('2026-11-25', '08:00');
    await tick(blind);
    await tick(blind);
    expect(rig.newTo('joris')).toEqual([]);
    expect(rig.newTo('noor')).toEqual(['N1']);
  });

  test('a worker that died while sending counts as unknown after a minute: N1 is sent again, marked; N8 is dropped', async () => {
    const rig = await rigWith(A, B);
    for (const [id, rule] of [
      [A, 'N1'],
      [B, 'N8'],
    ] as const) {
      await ask(rig, id, rule, 'quiet');
      const store = new WorkerStore(rig.store, () => 0);
      rig.platform.fate = () => {
        store.dead = true;
        return 'arrives';
      };
      await attend(rig.withStore(store), [id]).catch(() => undefined);
      rig.platform.fate = () => 'arrives';
      await rig.passTo('2026-11-24', id === A ? '10:20' : '10:30');
    }
    expect(rig.newTo('joris')).toEqual(['N1', 'N1 (repeat)', 'N8']);
    expect((await rig.desk('joris')).notices).toMatchObject([{ state: 'sent' }, { state: 'dropped', reason: 'unknown' }]);
  });
});

describe('Delivery 4: receipts', () => {
  test('a subject hears what became of its notice, once, and the desk forgets it only then', async () => {
    const rig = await rigWith(A);
    await ask(rig, A, 'N1');
    await rig.passTo('2026-11-30', '12:00');
    expect((await rig.load(A)).body.receipts).toEqual([
      { key: `${A}:N1:1.:joris`, person: 'joris', result: 'sent', at: instantAt('2026-11-24', '10:15') },
    ]);
    expect((await rig.desk('joris')).notices).toMatchObject([{ unreported: [] }]);
  });

  test('nobody is escalated over before their own nudge was sent', async () => {
    const rig = await rigWith(A);
    rig.platform.fate = (to) => (to === 'noor' ? { result: 'not-sent', retryAfterMs: 0 } : 'arrives');
    await ask(rig, A, 'N12');
    await rig.passTo('2026-11-25', '17:00');
    rig.platform.fate = () => 'arrives';
    expect(rig.newTo('anja')).toEqual([]);
    await rig.passTo('2026-11-27', '07:30');
    expect([rig.newTo('noor'), rig.newTo('anja')]).toEqual([['N12'], ['N12']]);
  });

  test('a final notice leaves the desk after 30 days, and its receipt keeps it from coming back', async () => {
    const rig = await rigWith(A);
    await ask(rig, A, 'N1');
    await answer(rig, A, 1);
    await rig.passTo('2026-12-23', '12:00');
    expect((await rig.desk('joris')).notices).toHaveLength(1);
    await rig.passTo('2027-01-05', '12:00');
    await ask(rig, A, 'N1');
    expect((await rig.desk('joris')).notices).toHaveLength(1);
    await undo(rig, A, 1);
    expect(rig.newTo('joris')).toEqual(['N1', 'N1']);
    expect((await rig.desk('joris')).notices.map((item) => item.notice.key)).toEqual([`${A}:N1:3.:joris`]);
  });
});

describe('Delivery 5: how a send ends', () => {
  async function tries(rig: Rig, fate: Fate, until: [string, string]): Promise<string[]> {
    const times: string[] = [];
    rig.platform.fate = () => {
      times.push(wallTimeOf(rig.clock.now()));
      return fate;
    };
    await ask(rig, A, 'N1');
    await rig.passTo(...until);
    return times;
  }

  test('what was not sent is tried again after 1, 5, 15 and 60 minutes, and then every hour, never lost', async () => {
    const rig = await rigWith(A);
    const times = await tries(rig, { result: 'not-sent', retryAfterMs: 0 }, ['2026-11-24', '13:40']);
    expect(times).toEqual(['10:15', '10:16', '10:21', '10:36', '11:36', '12:36', '13:36']);
    rig.platform.fate = () => 'arrives';
    await rig.passTo('2026-11-24', '14:40');
    expect(rig.newTo('joris')).toEqual(['N1']);
  });

  test('the platform says when to try again, and is believed', async () => {
    const rig = await rigWith(A);
    expect((await tries(rig, { result: 'not-sent', retryAfterMs: 3 * MINUTE }, ['2026-11-24', '10:22'])).slice(0, 3)).toEqual([
      '10:15',
      '10:18',
      '10:21',
    ]);
  });

  test('retries keep to the sending hours', async () => {
    const rig = await rigWith(A);
    const times = await tries(rig, { result: 'not-sent', retryAfterMs: 0 }, ['2026-11-25', '08:00']);
    expect(times.filter((time) => time > '17:30')).toEqual([]);
    expect(times.at(-1)).toBe('07:30');
  });

  test('an unknown end is sent again with a mark (N1) or dropped with its reason (N8)', async () => {
    const rig = await rigWith(A);
    const fates: Fate[] = ['lost', 'arrives', 'lost'];
    rig.platform.fate = () => fates.shift() ?? 'arrives';
    await ask(rig, A, 'N1');
    await rig.passTo('2026-11-24', '10:20');
    await ask(rig, A, 'N8');
    await rig.passTo('2026-11-24', '12:00');
    expect(rig.newTo('joris')).toEqual(['N1', 'N1 (repeat)', 'N8']);
    expect((await rig.load(A)).body.receipts.map((receipt) => receipt.result)).toEqual(['sent', 'dropped']);
  });

  test('where nobody is reached the next address is tried at once, and becomes the first', async () => {
    const rig = await rigWith(A);
    const desk = await rig.store.load(deskIdOf('zuid', 'joris'));
    if (desk === null) throw new Error('no desk');
    const addresses = [
      { platform: 'fake', to: 'old phone', usedAt: 5 },
      { platform: 'gone', to: 'joris', usedAt: 9 },
      { platform: 'fake', to: 'joris', usedAt: 1 },
    ];
    await rig.store.save({ ...desk, body: { ...(desk.body as object), addresses } });
    rig.platform.fate = (to) => (to === 'old phone' ? { result: 'refused', why: 'unreachable' } : 'arrives');
    await ask(rig, A, 'N1');
    expect(rig.newTo('joris')).toEqual(['N1']);
    expect((await rig.desk('joris')).addresses[0]).toEqual({ platform: 'fake', to: 'joris', usedAt: rig.clock.now() });
  });

  test('a message that cannot be drawn is logged, tried again, and holds nobody else up', async () => {
    const rig = await rigWith(A, B);
    const draw = { ...rig.loop.draw, notices: () => Promise.reject(new TypeError('no words')) };
    await ask(rig, A, 'N1', 'quiet');
    await attend({ ...rig.loop, draw }, [A]);
    expect(rig.log.filter((line) => line.level === 'error')).toMatchObject([{ fields: { rules: 'N1', error: 'TypeError' } }]);
    await rig.passTo('2026-11-24', '10:20');
    expect(rig.newTo('joris')).toEqual(['N1']);
  });
});

describe('Delivery 6: now is said once a minute, and at once after a tap', () => {
  test('a tap reaches the next person in the same moment', async () => {
    const rig = await rigWith(A);
    await ask(rig, A, 'N4');
    expect([rig.newTo('noor'), rig.newTo('samira')]).toEqual([['N4'], ['N4']]);
  });

  test('after a night of downtime one tick heals everything', async () => {
    const rig = await rigWith(A, B);
    await ask(rig, A, 'N12', 'quiet');
    await ask(rig, B, 'N4', 'quiet');
    rig.jumpTo('2026-11-25', '07:31');
    expect(await tick(rig.loop)).toBe(false);
    expect(rig.newTo('noor')).toEqual(['N4', 'N12']);
  });

  test('new seats take effect at the next tick: the new mentor is asked, the former one no longer', async () => {
    const rig = await rigWith(A);
    await ask(rig, A, 'N1');
    await rig.setSchool({ ...DESK_SCHOOL, classes: [{ id: '2B', mentors: ['koen'], teamLeader: 'anja' }] });
    expect(rig.newTo('koen')).toEqual(['N1']);
    expect(rig.platform.screens.get('m1')?.look).toBe('done');
  });

  test('a document that makes the loop stumble holds up no other, and is tried again', async () => {
    const rig = await rigWith(A, B);
    await ask(rig, A, 'N1', 'quiet');
    await ask(rig, B, 'N1', 'quiet');
    const due: typeof rig.loop.subjects.due = (document, ...rest) => {
      if (document.id === A) throw new TypeError('unknown event');
      return rig.loop.subjects.due(document, ...rest);
    };
    await tick({ ...rig.loop, subjects: { ...rig.loop.subjects, due } });
    expect(rig.newTo('joris')).toEqual(['N1']);
    expect(rig.log).toContainEqual(expect.objectContaining({ level: 'error', fields: { id: A, error: 'TypeError' } }));
    await rig.tick();
    expect(rig.newTo('joris')).toEqual(['N1']);
  });

  test('the school document is no subject and is left alone', async () => {
    const rig = await rigWith(A);
    const school = await rig.store.load(schoolDocumentId('zuid'));
    if (school === null) throw new Error('no school');
    await rig.store.save({ ...school, wakeAt: 0 });
    await tick(rig.loop);
    expect(rig.log.filter((line) => line.level !== 'info')).toEqual([]);
  });
});

describe('Delivery 6: what waited leaves as one digest', () => {
  test('after a vacation two waiting notices are one digest; a red flag never waits in it', async () => {
    const rig = await rigAt('2026-12-22', '11:00', A, B);
    await ask(rig, A, 'N1');
    await ask(rig, B, 'N35');
    await ask(rig, B, 'N1');
    await ask(rig, B, 'N4');
    expect(rig.newTo('noor')).toEqual(['N4']);
    await rig.passTo('2027-01-04', '07:30');
    expect(rig.newTo('joris')).toEqual(['digest: N1 N1']);
    expect(rig.newTo('noor')).toEqual(['N35']);
  });

  test('one waiting notice is its own card', async () => {
    const rig = await rigAt('2026-12-22', '11:00', A);
    await ask(rig, A, 'N1');
    await rig.passTo('2027-01-04', '07:30');
    expect(rig.newTo('joris')).toEqual(['N1']);
  });

  test('a night or a weekend makes no digest', async () => {
    const rig = await rigAt('2026-11-27', '18:00', A, B);
    await ask(rig, A, 'N1');
    rig.clock.to(instantAt('2026-11-28', '12:00'));
    await ask(rig, B, 'N1');
    await rig.passTo('2026-11-30', '07:30');
    expect(rig.newTo('joris')).toEqual(['N1', 'N1']);
  });

  test('a breakdown over a school day does', async () => {
    const rig = await rigWith(A, B);
    await ask(rig, A, 'N1', 'quiet');
    await ask(rig, B, 'N1', 'quiet');
    rig.jumpTo('2026-11-25', '09:00');
    await rig.tick();
    expect(rig.newTo('joris')).toEqual(['digest: N1 N1']);
  });

  test('N8 stands alone, also after a vacation', async () => {
    const rig = await rigAt('2026-12-22', '11:00', A, B);
    await ask(rig, A, 'N8');
    await ask(rig, B, 'N8');
    await rig.passTo('2027-01-04', '07:30');
    expect(rig.newTo('joris')).toEqual(['N8', 'N8']);
  });

  test('what is written down late did not wait before: no digest', async () => {
    const rig = await rigWith(A, B);
    const late = instantAt('2026-11-19', '10:00');
    for (const id of [A, B]) {
      const asked = withEntry(await rig.load(id), { type: 'asked', data: { rule: 'N1' } }, late);
      await rig.store.save(withEntry(asked, { type: 'shut-out', data: { person: 'nobody' } }, rig.clock.now()));
    }
    await attend(rig.loop, [A, B]);
    expect(rig.newTo('joris')).toEqual(['N1', 'N1']);
  });
});

describe('Delivery 7: what stands on a screen is state', () => {
  test('an answer folds the card, also the one of a colleague who got it too', async () => {
    const rig = await rigWith(A);
    await ask(rig, A, 'N4');
    await answer(rig, A, 1);
    expect([...rig.platform.screens.values()].map((message) => message.look)).toEqual(['done', 'done']);
  });

  test('a failed update is repeated until it is done', async () => {
    const rig = await rigWith(A);
    await ask(rig, A, 'N1');
    rig.platform.updateFate = () => ({ result: 'not-sent', retryAfterMs: 0 });
    await answer(rig, A, 1);
    expect(rig.platform.screens.get('m1')?.look).toBe('neutral');
    rig.platform.updateFate = () => 'arrives';
    await rig.passTo('2026-11-24', '10:30');
    expect(rig.platform.screens.get('m1')?.look).toBe('done');
  });

  test('a message that is gone is not drawn again', async () => {
    const rig = await rigWith(A);
    await ask(rig, A, 'N1');
    let updates = 0;
    rig.platform.updateFate = () => {
      updates++;
      return { result: 'refused', why: 'gone' };
    };
    await answer(rig, A, 1);
    await rig.passTo('2026-11-26', '12:00');
    expect([updates, (await rig.desk('joris')).screens]).toEqual([1, []]);
  });

  test('a digest asks until all of its notices are answered', async () => {
    const rig = await rigAt('2026-12-22', '11:00', A, B);
    await ask(rig, A, 'N1');
    await ask(rig, B, 'N1');
    await rig.passTo('2027-01-04', '07:30');
    await answer(rig, A, 1);
    expect(rig.platform.screens.get('m1')?.look).toBe('neutral');
    await answer(rig, B, 1);
    expect(rig.platform.screens.get('m1')?.look).toBe('done');
  });
});
