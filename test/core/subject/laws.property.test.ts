// Laws of a nudge over random weeks: whatever people do and however time passes, nobody twice, nobody who is shut out, nothing without an end.
import fc from 'fast-check';
import { rules } from '../../../src/protocol/v1/rules';
import { shutOut } from '../../../src/core/subject/leads';
import { addDays } from '../../../src/core/time/calendar-days';
import { dayOf } from '../../../src/core/time/instant';
import { worldWith } from '../../fixtures/example-school';
import { Situation } from '../../fixtures/situation';
import { shown } from '../../fixtures/time-passes';

const PEOPLE = ['bram', 'joris', 'noor', 'gijs', 'anja', 'els', 'samira', 'wiebe', 'lucia'] as const;
/** Rows that say "again" or "every". */
const REPEATS = ['N5b', 'N6', 'N7', 'N12', 'N12-copy'];

type Step = { person: string; command: string; values: Record<string, string>; days: number };
const day = fc.integer({ min: -3, max: 12 });
const step: fc.Arbitrary<Step> = fc
  .tuple(
    fc.constantFrom(...PEOPLE),
    fc.constantFrom(
      ...['pick-up', 'pass-on', 'close-report', 'reopen-report', 'ask-again', 'take-back', 'join-in', 'agree-day', 'take-over', 'give-to'],
      ...[
        'hand-over',
        'accept-lead',
        'ask-back',
        'name-lead',
        'plan-talk',
        'move-talk',
        'talk-did-not-happen',
        'say-what-blocks',
        'ask-along',
      ],
      ...['record-target-talk', 'record-others-talk', 'name-others', 'choose-other-way', 'answer-question', 'answer-bridge', 'mark-severe'],
      ...['start-search', 'review-search', 'propose-sender', 'answer-search'],
      ...['choose-approach', 'record-joint-wish', 'record-joint-talk', 'tell-parents', 'parents-not-wanted', 'finish-record'],
      ...['level-up', 'level-down', 'plan-level', 'review-level', 'record-sanction', 'arrange-return'],
      ...[
        'see-red-flag',
        'record-red-flag',
        'spoke-about-red-flag',
        'raise-alarm',
        'hold-on',
        'override-wait',
        'close-case',
        'mute-progress',
      ],
    ),
    fc.record({
      how: fc.constantFrom('with-coordinator', 'not-my-pupil', 'not-me', 'solved', 'told', 'tried', 'not-yet'),
      agrees: fc.constantFrom('yes', 'yes-if', 'wait', 'no', 'not-discussed'),
      answer: fc.constantFrom('yes', 'no', 'talk-first'),
      others: fc.constantFrom('', 'Daan', 'Daan en Youri', 'Kaan Demir'),
      to: fc.constantFrom(...PEOPLE),
      whoCanCall: fc.constantFrom('nobody', 'samira'),
    }),
    day,
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([person, command, values, offset, days]) => ({ person, command, days, values: { ...values, offset: String(offset) } }));

/** Fills every field that a command may ask for. */
function filled({ values }: Step, today: string): Record<string, string> {
  const on = addDays(today, Number(values['offset']));
  const past = on > today ? today : on;
  return {
    ...{
      on,
      heldOn: past,
      toldOn: past,
      words: 'x',
      spokeOn: past,
      followOn: on,
      why: 'Daarom.',
      reason: 'how',
      note: 'x',
      wish: 'Rust.',
      mayKnow: 'no',
      way: 'class',
    },
    ...{
      bullies: 'Daan',
      present: 'p1,p2',
      approach: 'no-blame',
      agreement: 'Rust.',
      done: 'Gebeld.',
      withPupil: 'parents',
      with: 'noor',
      severe: 'yes',
    },
    ...{ lastTalk: 'spoken', parents: 'called', mayRemind: 'yes', found: 'Niets.', names: 'Daan', ground: 'Een bijnaam.' },
    ...{ pupilKnows: 'yes', by: 'joris', askOn: on, otherSide: '' },
    ...{ plan: 'Hulp vragen.', line: 'Rustig.', reviewOn: on, decidedBy: 'els', beginOn: on, lastOn: on, watchedBy: 'noor' },
    ...{ receives: 'wiebe', place: 'Bij de mentor', talkOn: on },
    ...values,
  };
}

const story = fc.record({
  begins: fc.constantFrom('2026-11-24 10:15', '2026-12-16 16:50', '2026-12-18 15:40', '2026-12-19 11:00', '2026-11-27 22:10'),
  urgent: fc.constantFrom('no' as const, 'no' as const, 'no' as const, 'yes' as const),
  away: fc.subarray(['joris', 'noor', 'anja'], { maxLength: 2 }),
  steps: fc.array(step, { minLength: 3, maxLength: 10 }),
});

test('Laws: nobody twice, nobody who is shut out, every window ends after it begins, every key once', () => {
  fc.assert(
    fc.property(story, ({ begins, urgent, away, steps }) => {
      const world = worldWith({ reportedAbsences: away.map((person) => ({ person, fromOn: '2026-11-30', untilOn: '2026-12-09' })) });
      const situation = new Situation(begins, world).reports('bram', { urgent });
      for (const one of steps) {
        situation.passesTo(shown(situation.now + one.days * 86_400_000));
        const known = situation.state.kind === 'report' ? COMMANDS_OF_CASE.includes(one.command) : COMMANDS_OF_REPORT.includes(one.command);
        if (!known) situation.tries(one.person, one.command, filled(one, dayOf(situation.now)), aboutOf(one.command, situation));
        const notices = situation.notices();
        expect(new Set(notices.map(({ key }) => key)).size).toBe(notices.length);
        expect(notices.filter(({ from, until }) => from >= until)).toEqual([]);
        const out = shutOut(situation.state, world);
        expect(notices.filter(({ person, personal }) => out.includes(person) && !personal)).toEqual([]);
        expect(notices.map(({ rule }) => rule.replace(/-copy$/, '')).filter((rule) => !rules.some(({ id }) => id === rule))).toEqual([]);
      }
      situation.passesTo(shown(situation.now + 14 * 86_400_000));
      expect(twice(situation)).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

const COMMANDS_OF_REPORT = ['pick-up', 'pass-on', 'close-report', 'reopen-report', 'ask-again', 'take-back'];
const LEVELS = ['level-up', 'level-down', 'plan-level', 'review-level', 'record-sanction', 'arrange-return'];
const COMMANDS_OF_CASE = [
  'record-target-talk',
  'record-others-talk',
  'name-others',
  'choose-other-way',
  ...['choose-approach', 'record-joint-wish', 'record-joint-talk', 'tell-parents', 'parents-not-wanted', 'finish-record'],
  'hold-on',
  'override-wait',
  ...['start-search', 'review-search', 'propose-sender', 'answer-search'],
  'close-case',
  ...LEVELS,
];

/** Which measure a card would be about: the first phase for the first other pupil, or the last one that was recorded. */
function aboutOf(command: string, { state }: Situation): string {
  if (command === 'record-sanction') return 'sanction-p2-1';
  return command === 'arrange-return' && state.kind === 'case' ? `sanction-${state.sanctions.at(-1)?.seq ?? 0}` : '';
}

/** Messages of one rule about one thing since one anchor that reached one person more than once, without their row saying so. */
function twice(situation: Situation): string[] {
  const runs = situation.receipts
    .filter(({ result }) => result === 'sent')
    .map(({ key }) => key.replace(/^[^:]+:report:[^:]+:/, '').replace(/\.r\d+:/, ':'));
  const seen = new Set<string>();
  return runs.filter((run) => {
    const again = seen.has(run);
    seen.add(run);
    return again && !REPEATS.includes(run.split(':')[0] ?? '');
  });
}
