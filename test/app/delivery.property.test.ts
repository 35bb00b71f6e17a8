// Nobody twice, nobody forgotten: random weeks of a school with crashes, two workers, hand-overs and a bad connection.
import fc from 'fast-check';
import { DESK_SCHOOL } from '../fixtures/desk-school';
import type { Fate } from '../fixtures/fake-platform';
import { RandomWeek, SUBJECTS, type WeekCommand } from '../fixtures/random-week';
import { TOY_RULES } from '../fixtures/toy-subjects';
import type { DeathAt } from '../fixtures/worker-store';

const RUNS = Number(process.env['DELIVERY_RUNS'] ?? 500);

const subject = fc.nat(SUBJECTS.length - 1);
const person = fc.constantFrom(...DESK_SCHOOL.people.map((one) => one.id));
const fate = fc.constantFrom<Fate>(
  'arrives',
  'lost',
  { result: 'unknown' },
  { result: 'not-sent', retryAfterMs: 0 },
  { result: 'not-sent', retryAfterMs: 90_000 },
  { result: 'refused', why: 'unreachable' },
  { result: 'refused', why: 'bug' },
);
const command: fc.Arbitrary<WeekCommand> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('ask' as const), subject, rule: fc.constantFrom(...TOY_RULES.map((rule) => rule.id)) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('answer' as const, 'undo' as const), subject, which: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('shut-out' as const), subject, person }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('start' as const), subject }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hand-over' as const), mentor: person, coordinator: person }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('leave' as const), person, days: fc.integer({ min: 1, max: 9 }), deputy: fc.option(person) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('study-day' as const), inDays: fc.integer({ min: -2, max: 4 }) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      minutes: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 300, max: 6000 })),
      ticking: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('lose' as const, 'find' as const), person }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('fates' as const), fates: fc.array(fate, { minLength: 1, maxLength: 6 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('crash' as const),
      worker: fc.constantFrom(0 as const, 1 as const),
      calls: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 60 })),
      afterEffect: fc.boolean(),
      at: fc.constantFrom<DeathAt>('any call', 'saving a subject', 'saving a desk', 'the platform'),
    }),
  },
);

describe('Delivery: nobody twice, nobody forgotten', () => {
  test(
    'whatever crashes, hands over or answers late: each notice is sent once, dropped with a reason, or waits for a known cause',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 24 }), fc.integer(), async (commands, seed) => {
          const week = await RandomWeek.begin(seed);
          for (const one of commands) await week.follow(one);
          expect(await week.end()).toEqual([]);
        }),
        { numRuns: RUNS },
      );
    },
    RUNS * 1_000,
  );
});
