import fc from 'fast-check';
import { pacing } from '../../../src/platforms/teams/pacing';

/** What Teams allows (platforms.md 2.4). */
const THREAD = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
] as const;
const TENANT = [[30, 1_000]] as const;

/** The most calls in any window of this length. */
function most(times: readonly number[], ms: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return Math.max(0, ...sorted.map((from) => sorted.filter((time) => time >= from && time < from + ms).length));
}

describe('pacing', () => {
  test('seven calls in one chat go at once, the eighth waits, and nobody waits over two seconds', () => {
    const pace = pacing(() => 0);
    const takes = Array.from({ length: 10 }, () => pace.take('a'));
    expect(takes.slice(0, 7)).toEqual(Array.from({ length: 7 }, () => ({ waitMs: 0 })));
    expect(takes[7]).toEqual({ waitMs: 1_250 });
    expect(takes[8]).toEqual({ laterMs: 2_250 });
    expect(takes[9]).toEqual({ laterMs: 2_250 });
  });

  test('thirty chats go at once, the next one waits', () => {
    const pace = pacing(() => 0);
    const takes = Array.from({ length: 31 }, (_, index) => pace.take(`chat-${index}`));
    expect(takes.filter((take) => 'waitMs' in take && take.waitMs === 0)).toHaveLength(30);
    expect(takes[30]).toEqual({ waitMs: 1_250 });
  });

  test('a silence that Teams asked for holds one chat, and only that one', () => {
    let now = 0;
    const pace = pacing(() => now);
    pace.hold('a', 10_000);
    pace.hold('a', 5_000);
    expect(pace.take('a')).toEqual({ laterMs: 10_000 });
    expect(pace.take('b')).toEqual({ waitMs: 0 });
    now = 9_000;
    expect(pace.take('a')).toEqual({ waitMs: 1_000 });
  });

  test('whatever comes when, no window is ever broken, and who is sent away may come back then', () => {
    const arrivals = fc.array(fc.record({ chat: fc.integer({ min: 0, max: 40 }), after: fc.integer({ min: 0, max: 400 }) }), {
      minLength: 50,
      maxLength: 400,
    });
    fc.assert(
      fc.property(arrivals, (given) => {
        let now = 0;
        const pace = pacing(() => now);
        const calls = new Map<string, number[]>();
        for (const { chat, after } of given) {
          now += after;
          const name = `chat-${chat % 3 === 0 ? 0 : chat}`;
          const take = pace.take(name);
          if ('waitMs' in take) {
            if (take.waitMs > 2_000) return false;
            calls.set(name, [...(calls.get(name) ?? []), now + take.waitMs]);
          } else if (take.laterMs <= 2_000) return false;
        }
        const all = [...calls.values()].flat();
        return (
          TENANT.every(([limit, ms]) => most(all, ms) <= limit) &&
          [...calls.values()].every((times) => THREAD.every(([limit, ms]) => most(times, ms) <= limit))
        );
      }),
      { numRuns: 150 },
    );
  });

  test('what is over is forgotten', () => {
    let now = 0;
    const pace = pacing(() => now);
    for (let chat = 0; chat < 25; chat++) pace.take(`chat-${chat}`);
    now += 2 * 3_600_000;
    expect(Array.from({ length: 30 }, (_, chat) => pace.take(`chat-${chat}`)).every((take) => 'waitMs' in take && take.waitMs === 0)).toBe(
      true,
    );
  });
});
