// I4, I8: however a search goes, somebody can close the case; and while it is open somebody is asked about it.
import fc from 'fast-check';
import { Situation } from '../../../fixtures/situation';

type Step = { person: 'joris' | 'noor' | 'anja'; command: string; answer: 'yes' | 'no' | 'talk-first'; days: number };

const step: fc.Arbitrary<Step> = fc.record({
  person: fc.constantFrom('joris', 'noor', 'anja'),
  command: fc.constantFrom(
    ...['start-search', 'review-search', 'review-search', 'propose-sender', 'answer-search', 'answer-search', 'choose-other-way'],
    ...[
      'answer-round',
      'name-others',
      'record-target-talk',
      'mark-severe',
      'hand-over',
      'finish-task',
      'level-up',
      'close-case',
      'reopen-case',
    ],
  ),
  answer: fc.constantFrom('yes', 'no', 'talk-first'),
  days: fc.integer({ min: 0, max: 15 }),
});

/** Reported as online, or not; spoken with Mila, who names nobody. */
function spoken(online: 'yes' | 'no'): Situation {
  const situation = new Situation('2026-11-24 10:15').reports().does('bram', 'finish-forms', { online }).does('joris', 'pick-up');
  situation.passesTo('2026-11-26 16:50');
  return situation.does('joris', 'record-target-talk', { heldOn: '2026-11-26', wish: 'Rust.', agrees: 'yes', mayKnow: 'no' });
}

function goes(situation: Situation, { person, command, answer, days }: Step): void {
  const end = new Date(situation.now + days * 86_400_000).toISOString().slice(0, 10);
  if (days > 0) situation.passesTo(`${end} 12:00`);
  const { today, world } = situation.context(person, '');
  const on = world.days.after(today, 2);
  situation.tries(person, command, {
    ...{ found: 'Niets.', mayRemind: 'yes', reviewOn: '', names: 'Daan', bullies: 'Daan', ground: 'Een bijnaam.', answer, why: 'Daarom.' },
    ...{ way: 'class', followOn: on, first: 'stopped', heldOn: today, wish: 'Rust.', agrees: 'yes', mayKnow: 'no' },
    ...{ severe: 'yes', to: 'noor', on: answer === 'talk-first' ? on : '' },
  });
}

const story = fc.record({ online: fc.constantFrom('yes' as const, 'no' as const), steps: fc.array(step, { minLength: 1, maxLength: 14 }) });

test('I4, I8 from any search the case can be closed', () => {
  fc.assert(
    fc.property(story, ({ online, steps }) => {
      const situation = spoken(online);
      for (const one of steps) goes(situation, one);
      if (situation.state.status === 'closed') return;
      expect(situation.refusal('noor', 'close-case', { why: 'De leerling zegt dat het over is.' })).toBe('');
      expect(situation.state.status).toBe('closed');
      expect(situation.notices().filter(({ rule }) => /^N(26|35|17|18|27)/.test(rule) && rule !== 'N35-receipt')).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('I4, N27 from any search, while the case is open, somebody is asked now or later', () => {
  fc.assert(
    fc.property(story, ({ online, steps }) => {
      const situation = spoken(online);
      for (const one of steps) goes(situation, one);
      if (situation.state.status === 'closed') return;
      const asked = situation.notices().filter(({ rule }) => !/^N(8|15|30)|receipt|told/.test(rule));
      expect(asked.length).toBeGreaterThan(0);
    }),
    { numRuns: 60 },
  );
});

test('I4 while nobody is named no name of a suspicion stands among the people of the case', () => {
  fc.assert(
    fc.property(story, ({ online, steps }) => {
      const situation = spoken(online);
      for (const one of steps) {
        const before = situation.state;
        goes(situation, one);
        const named = situation.state.people.length > before.people.length;
        const said = situation.state.questions.some(({ kind, answered }) => kind === 'name-sender' && answered?.answer === 'yes');
        if (named && before.kind === 'case' && before.search !== undefined) expect(said).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
