import { pacing, type Pacing } from '../../../src/platforms/slack/pacing';
import { seenBefore } from '../../../src/platforms/slack/seen-before';

let now = 0;
const timing = { now: () => now };
let pace: Pacing;
beforeEach(() => {
  now = 1_000_000;
  pace = pacing(timing);
});

describe('one message per second in one channel', () => {
  test('the second and third wait their turn, the fourth is sent away', () => {
    expect([1, 2, 3, 4].map(() => pace.take('U1'))).toEqual([{ waitMs: 0 }, { waitMs: 1_100 }, { laterMs: 2_200 }, { laterMs: 2_200 }]);
  });

  test('however long a message was on its way, the next one leaves a whole pause after its answer', () => {
    pace.take('U1');
    now += 900;
    pace.answered('U1');
    expect(pace.take('U1')).toEqual({ waitMs: 1_100 });
    now += 1_100;
    expect(pace.take('U1')).toEqual({ waitMs: 1_100 });
  });

  test('who is sent away takes no place, and another channel does not wait', () => {
    [1, 2, 3, 4].forEach(() => pace.take('U1'));
    expect(pace.take('U2')).toEqual({ waitMs: 0 });
    now += 2_200;
    expect(pace.take('U1')).toEqual({ waitMs: 0 });
  });

  test('when Slack asks for silence nothing is tried before', () => {
    pace.hold('U1', 30_000);
    expect(pace.take('U1')).toEqual({ laterMs: 30_000 });
    expect(pace.heldFor('U1')).toBe(30_000);
    now += 29_000;
    expect(pace.take('U1')).toEqual({ waitMs: 1_000 });
  });
});

describe('what came in before', () => {
  test('an id is new once', () => {
    const memory = seenBefore(timing, 1_000, 10);
    expect([memory.seen('a'), memory.seen('a'), memory.seen('b')]).toEqual([false, true, false]);
  });

  test('an old id is forgotten, and at the limit the oldest goes first', () => {
    const memory = seenBefore(timing, 1_000, 2);
    memory.seen('a');
    now += 1_001;
    expect(memory.seen('a')).toBe(false);
    memory.seen('b');
    expect([memory.seen('c'), memory.seen('b')]).toEqual([false, true]);
    expect(memory.seen('a')).toBe(false);
  });
});
