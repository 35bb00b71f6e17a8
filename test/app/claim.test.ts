// Claim, ask again, send, settle, and what subjects hear of it.
import { instantAt, MINUTE } from '../../src/core/time/instant';
import { tick } from '../../src/app/tick';
import { attendTo } from '../fixtures/desk-rig';
import type { Fate } from '../fixtures/fake-platform';
import { A, answer, ask, B, C, rigAt, rigWith, undo } from '../fixtures/loop-scene';
import { WorkerStore } from '../fixtures/worker-store';

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
    await attendTo(loop, [A]);
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
    await attendTo(rig.loop, [A]);
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
      await attendTo(rig.withStore(store), [id]).catch(() => undefined);
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
