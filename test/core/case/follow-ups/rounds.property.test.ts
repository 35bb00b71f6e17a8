// N17, N18, N19, I5 over random months: whatever pupils answer and whoever taps, one question at a time, and never none while it is not well.
import fc from 'fast-check';
import { followUpsOf } from '../../../../src/core/subject/followed-up';
import { alertsOf } from '../../../../src/core/subject/alerts';
import { followUpsAsked, roundAbout, roundsOf } from '../../../../src/core/subject/rounds';
import { addDays } from '../../../../src/core/time/calendar-days';
import { dayOf } from '../../../../src/core/time/instant';
import { inStepFive } from '../../../fixtures/in-step-five';
import type { Situation } from '../../../fixtures/situation';

const PEOPLE = ['joris', 'joris', 'noor', 'anja'] as const;
const COMMANDS = [
  ...['page', 'page', 'page', 'move-round', 'record-hearing', 'record-short-talk', 'choose-help', 'talk-along', 'answer-break'],
  ...['accept-lead', 'take-over', 'plan-talk', 'mark-severe'],
] as const;

interface Step {
  person: (typeof PEOPLE)[number];
  command: (typeof COMMANDS)[number];
  target: string;
  other: string;
  offset: number;
  days: number;
}
const step: fc.Arbitrary<Step> = fc.record({
  person: fc.constantFrom(...PEOPLE),
  command: fc.constantFrom(...COMMANDS),
  target: fc.constantFrom('stopped', 'stopped', 'less', 'still', 'worse', 'not-spoken'),
  other: fc.constantFrom('keeps', 'keeps', 'partly', 'not', 'not-spoken'),
  offset: fc.integer({ min: 0, max: 4 }),
  days: fc.integer({ min: 0, max: 9 }),
});

/** What the command may ask for; who taps fills in the page that is next. */
function tapped(situation: Situation, { person, command, target, other, offset }: Step): void {
  const today = dayOf(situation.now);
  const { caseState: state, world } = situation;
  const on = world.days.onOrAfter(addDays(today, offset));
  if (command === 'page') {
    const page = (roundAbout('', state, world, today)?.toAsk ?? []).slice(0, 2);
    const said = page.map((key) => (key === 'p1' ? target : other));
    situation.tries(person, 'answer-round', { present: page.join(','), first: said[0] ?? '', second: said[1] ?? '' });
    return;
  }
  const words = { words: 'x', why: 'x', agreement: 'x' };
  situation.tries(person, command, { ...words, on, heldOn: today, finding: 'heard', help: 'watch', next: 'other-plan', severe: 'yes' });
}

test('N17 one round is asked at a time; while it is not well for all there is always a next one', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 20 }), (steps) => {
      const situation = inStepFive();
      for (const one of steps) {
        tapped(situation, one);
        const { caseState: state, world, now } = situation;
        const { open, allWell, monthPassed } = roundsOf(state, world);
        expect(open !== undefined || (allWell && monthPassed)).toBe(true);
        const asked = situation.notices('N17').filter(({ from, until }) => from <= now && now < until);
        expect(new Set(asked.map(({ about }) => about)).size).toBeLessThanOrEqual(1);
        expect(followUpsAsked(state, world).every(({ toAsk }) => toAsk.length > 0)).toBe(true);
        situation.passesTo(`${addDays(dayOf(now), one.days)} 17:20`);
      }
    }),
    { numRuns: 60 },
  );
});

test('I5, N19 breaks are counted per pupil: the first is a last chance, no pupil gets two', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 6, maxLength: 20 }), (steps) => {
      const situation = inStepFive();
      for (const one of steps) {
        tapped(situation, one);
        situation.passesTo(`${addDays(dayOf(situation.now), one.days)} 17:20`);
      }
      const { hearings } = followUpsOf(situation.caseState);
      const chances = hearings.filter(({ follows }) => follows === 'last-chance').map(({ pupil }) => pupil);
      expect(new Set(chances).size).toBe(chances.length);
      // Every break was told, or is told in five minutes.
      const broken = hearings.filter(({ follows }) => follows !== 'nothing').map(({ seq }) => seq);
      const told = alertsOf(situation.caseState, situation.world).map(({ seq }) => seq);
      expect(broken.filter((seq) => !told.includes(seq))).toEqual([]);
      // Level 2 is reached by one step, and what is chosen from there on has a reason.
      expect(hearings.filter(({ follows }) => follows === 'level-2').length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 60 },
  );
});
