// The end of a process: what is under way is finished before anything is closed that it needs.
import type { Loop } from '../src/app/round';
import { background } from '../src/app/background';
import { WrongSettings } from '../src/app/wrong-settings';
import { run, type Parts } from '../src/running';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

test('on a signal what follows from the last answers is finished after the platforms stop and before the stores close', async () => {
  const order: string[] = [];
  const note = (what: string) => async (): Promise<void> => void order.push(what);
  const work = background(silent, { next: () => 'abcdef' });
  const platform = (name: string): Parts['platforms'][number] => ({
    ...{ name, send: async () => ({ result: 'unknown' }) as const, update: async () => ({ result: 'unknown' }) as const },
    ...{ health: async () => 'up' as const, start: async () => undefined },
    stop: async () => {
      order.push(`${name} stops`);
      // What came in last is still worked on while a platform stops.
      work.run('attend', note(`what came last by ${name}`));
    },
  });
  const running = await run(
    {
      loop: { background: work } as unknown as Loop,
      log: silent,
      presenter: { warmUp: note('cards') } as unknown as Parts['presenter'],
      host: '127.0.0.1',
      heartbeat: { beat: note('beat'), stop: note('no more beats') },
      platforms: [platform('slack'), platform('teams')],
      routers: [],
      close: note('the stores close'),
    },
    0,
  );
  work.run('attend', note('what was under way'));
  await running.stop();
  const [, ...end] = order;
  expect(end.slice(-1)).toEqual(['the stores close']);
  expect([...end].sort()).toEqual(
    [
      'no more beats',
      'slack stops',
      'teams stops',
      'the stores close',
      'what came last by slack',
      'what came last by teams',
      'what was under way',
    ].sort(),
  );
});

test('an address of another computer is named as the setting to mend, and everything that was opened is closed again', async () => {
  const closed: string[] = [];
  const close = async (): Promise<void> => void closed.push('the stores close');
  const parts = {
    loop: { background: background(silent, { next: () => 'abcdef' }) } as unknown as Loop,
    log: silent,
    presenter: { warmUp: async () => undefined } as unknown as Parts['presenter'],
    heartbeat: { beat: async () => undefined, stop: async () => undefined },
    ...{ platforms: [], routers: [], close },
  };
  // An address for documents (RFC 5737): no computer has it.
  const error: unknown = await run({ ...parts, host: '192.0.2.1' }, 0).catch((thrown: unknown) => thrown);
  if (!(error instanceof WrongSettings)) throw new Error('it started');
  expect(error.wrong).toEqual([{ setting: 'HOST', message: expect.stringContaining('127.0.0.1') as string }]);
  expect(closed).toEqual(['the stores close']);
});
