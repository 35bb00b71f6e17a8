// The table of version 1 against what was agreed, written out once more: hours, in doubt, snooze, what the card offers.
import type { Rule } from '../../../src/protocol/grammar';
import { rules, type RuleId } from '../../../src/protocol/v1/rules';
import { values } from '../../../src/protocol/v1/values';
import { FOLLOW_UP_ROUNDS, LONG_VACATION } from '../../../src/core/time/deadlines';
import { VACATION_WEEKDAYS } from '../../../src/core/time/long-vacations';
import { nextWaking } from '../../../src/core/time/sending-hours';
import { at, shown } from '../../fixtures/time-passes';
import { FACTS, MOMENTS, OVERS, SEATS, type V1 } from '../../../src/protocol/v1/vocabulary';

const TABLE: readonly Rule<V1>[] = rules;
const idsWhere = (holds: (rule: Rule<V1>) => boolean): string[] => TABLE.filter(holds).map(({ id }) => id);
/** `N12` of `N12-again`. */
const rowOf = (id: string): string => /^N\d+/.exec(id)?.[0] ?? '';

/** Every text and number that stands somewhere in a value, with the key that it stands under. */
function leaves(value: unknown, key = ''): { key: string; value: unknown }[] {
  if (Array.isArray(value)) return value.flatMap((one) => leaves(one, key));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([name, one]) => leaves(one, name));
  return [{ key, value }];
}
const texts = leaves(rules).map((leaf) => leaf.value);

describe('the rows hang together', () => {
  test('every id is there once and begins with the number of its row', () => {
    const ids = idsWhere(() => true);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^N\d+[ab]?(-[a-z-]+)?$/.test(id))).toEqual([]);
  });

  test('a rule that another one names is there', () => {
    const named = leaves(rules).filter(({ key }) => ['yieldsTo', 'after', 'start', 'dayOf', 'startOf', 'rule'].includes(key));
    expect(named.length).toBeGreaterThan(6);
    expect(named.map(({ value }) => value).filter((id) => !TABLE.some((rule) => rule.id === id))).toEqual([]);
  });

  test('no number and no clock time stands in a row: each is a named value with its source', () => {
    expect(texts.filter((text) => typeof text === 'number' || (typeof text === 'string' && /^\d/.test(text)))).toEqual([]);
    const named = leaves(rules).filter(({ key }) => ['schoolDays', 'schoolDaysBefore', 'hours', 'minutes', 'at', 'sending'].includes(key));
    const unknown = named
      .map(({ value }) => String(value))
      .filter((name) => !Object.hasOwn(values, name) && name !== 'sending' && name !== 'acute');
    expect(unknown).toEqual([]);
  });

  test.each([
    ['over', OVERS],
    ['fact', FACTS],
    ['moment', MOMENTS],
    ['seat', SEATS],
  ] as const)('every %s of the vocabulary is used by a rule', (_, names) => {
    expect(names.filter((name) => !texts.includes(name))).toEqual([]);
  });
});

describe('the column "in doubt"', () => {
  /** As it was agreed. */
  const doubt: Readonly<Record<string, 'resend' | 'drop'>> = {
    ...{ N1: 'resend', N2: 'drop', N3: 'resend', N4: 'resend', N5: 'resend', N6: 'resend', N7: 'resend', N8: 'drop', N9: 'drop' },
    ...{ N10: 'drop', N11: 'drop', N12: 'resend', N13: 'drop', N14: 'drop', N15: 'resend' },
    ...{ 'N16': 'drop', 'N17': 'drop', 'N18': 'drop', 'N18-again': 'resend', 'N19': 'resend' },
    ...{
      N20: 'drop',
      N21: 'drop',
      N22: 'resend',
      N23: 'resend',
      N24: 'resend',
      N25: 'resend',
      N26: 'drop',
      N27: 'drop',
      N28: 'resend',
      N29: 'resend',
      N30: 'drop',
      N35: 'resend',
      N36: 'resend',
      N37: 'drop',
    },
  };

  test.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    // A part of a row that goes to next above only.
    expect(rule.doubt).toBe(doubt[id] ?? doubt[rowOf(id)]);
  });
});

describe('acute ignores sending hours', () => {
  test('N4-N7, the reporter’s "seen", N15 in and at the start of a vacation, and N29 acute; nothing else always', () => {
    expect(idsWhere(({ hours }) => hours === 'acute')).toEqual([
      ...[
        'N4',
        'N4-reporter',
        'N5a-reporter',
        'N5a',
        'N5b',
        'N6',
        'N26-phone',
        'N7a',
        'N7',
        'N7-unanswered',
        'N7-unanswered-staff',
        'N8-seen',
      ],
      ...['N15-in-vacation', 'N15-next', 'N15-management', 'N29-acute'],
    ]);
  });

  test('N4, N11 a step that a red flag makes due in a vacation, N26 who phones the pupil then, and nothing else by a fact', () => {
    expect(idsWhere(({ hours }) => typeof hours === 'object')).toEqual(['N11', 'N26', 'N26-asked']);
  });

  test('N5, N6, N7 what waits for waking hours is N5 (not the reporter’s line), N6 and the question of N7', () => {
    expect(idsWhere(({ from }) => from.waking === true)).toEqual(['N5a', 'N5b', 'N6', 'N7']);
  });
});

describe('Laws of a nudge', () => {
  test('N1, N4-N7, N12, N15, N19, N22, N25 have no snooze; every other card that asks something has one', () => {
    const none = ['N1', 'N4', 'N5', 'N6', 'N7', 'N12', 'N15', 'N19', 'N22', 'N25'];
    expect(idsWhere(({ id, snooze }) => snooze && none.includes(rowOf(id)))).toEqual([]);
    expect([...new Set(idsWhere(({ snooze }) => snooze).map(rowOf))]).toEqual([
      'N2',
      'N3',
      'N9',
      'N10',
      'N11',
      'N13',
      'N14',
      'N16',
      'N17',
      'N18',
      'N20',
      'N21',
      'N23',
      'N24',
      'N26',
      'N27',
      'N28',
      'N29',
      'N35',
      'N36',
      'N37',
    ]);
  });

  test('N8, N30 stand alone', () => {
    expect(idsWhere(({ alone }) => alone === true)).toEqual(['N8', 'N8-seen', 'N30']);
  });

  test('what is for one person only: the reporter’s lines, receipts, the own pupil’s round, the own overview, a place to keep an eye on', () => {
    expect(idsWhere(({ personal }) => personal === true)).toEqual([
      ...['N4-reporter', 'N5a-reporter', 'N7', 'N8', 'N8-seen', 'N17-own', 'N22-receipt', 'N26-watch', 'N30', 'N35-receipt'],
      'N36-ended',
    ]);
  });

  test('The chain: only N6, N12, N18, N19, N23, N28 to nobody and N35 climb it in this version, and N6 and N12 repeat at the top', () => {
    const chain = TABLE.flatMap(({ id, ladder }) => (ladder?.climbs === 'chain' ? [[id, ladder.above, ladder.again !== undefined]] : []));
    expect(chain).toEqual([
      ['N6', 'flag-seer', true],
      ['N12', 'lead', true],
      ['N18', 'lead', false],
      ['N19a', 'lead', false],
      ['N23', 'new-lead', false],
      ['N28-nobody', 'names-mentor', false],
      ['N35', 'asked', false],
    ]);
  });
});

describe('the arithmetic of time counts with what was agreed', () => {
  test('N5, N6, N7 waking hours', () => {
    expect(shown(nextWaking(at('2026-11-24 08:00')))).toBe('2026-11-24 08:00');
    expect(shown(nextWaking(at('2026-11-24 07:59')))).toBe('2026-11-24 08:00');
    expect(shown(nextWaking(at('2026-11-24 21:59')))).toBe('2026-11-24 21:59');
    expect(shown(nextWaking(at('2026-11-24 22:00')))).toBe('2026-11-25 08:00');
  });

  test('Time: the hour at which a day begins, and at which a deadline ends', () => {
    expect(values['day-start'].default).toBe('07:30');
    expect(values['deadline-ends'].default).toBe('17:00');
  });

  test('Time: Long vacation', () => {
    expect(VACATION_WEEKDAYS).toBe(5);
    expect(LONG_VACATION).toEqual({ longVacationWeekdays: 5, schoolDaysAfterVacation: 3 });
  });

  test('N17 the rounds of step 5', () => {
    expect(FOLLOW_UP_ROUNDS).toEqual({ rounds: [{ days: 2 }, { days: 7 }, { months: 1 }], toSecond: 3, toThird: 10 });
  });
});

describe('the card offers', () => {
  const RECORDS = ['record-target-talk', 'record-others-talk'];
  const offers: readonly (readonly [RuleId, readonly string[]])[] = [
    ['N1', ['pick-up', 'pass-on', 'close-report']],
    ['N2', ['pick-up', 'pass-on', 'close-report']],
    ['N3', ['join-in', 'take-over', 'give-to']],
    ['N4', ['see-red-flag']],
    ['N4-reporter', ['name-red-flag', 'spoke-about-red-flag']],
    ['N5b', ['see-red-flag']],
    ['N6', ['record-red-flag', 'arrange-red-flag']],
    ['N26-phone', ['phone-pupil']],
    ['N7', ['answer-route']],
    ['N8', ['mute-progress']],
    ['N9', ['answer-teller', 'move-teller']],
    ['N10', ['plan-talk', ...RECORDS, 'record-joint-wish', 'record-joint-talk', 'choose-other-way', 'say-what-blocks']],
    ['N11', [...RECORDS, 'record-joint-wish', 'record-joint-talk', 'tell-parents', 'choose-other-way', 'ask-along', 'move-talk']],
    ['N12', ['join-in', 'agree-day', 'take-over', 'hold-on']],
    ['N12-again', ['join-in', 'agree-day', 'take-over', 'hold-on']],
    ['N13', ['move-talk', ...RECORDS, 'record-joint-talk', 'tell-parents']],
    ['N14', [...RECORDS, 'record-joint-talk', 'tell-parents', 'talk-did-not-happen']],
    ['N15', ['answer-bridge']],
    ['N16', ['answer-round', 'move-round']],
    ['N17', ['answer-round', 'move-round']],
    ['N17-own', ['answer-round']],
    ['N18', ['answer-round', 'move-round', 'take-over']],
    ['N19a', ['choose-help', 'talk-along', 'answer-break']],
    ['N19b', ['plan-talk', 'record-short-talk']],
    ['N22', ['accept-lead', 'ask-back']],
    ['N23', ['accept-lead', 'name-lead']],
    ['N26', ['finish-task', 'review-search', 'move-task', 'drop-task', 'watch-place']],
    ['N26-watch', ['watch-place']],
    ['N27', ['plan-something', 'write-note', 'say-quiet']],
    ['N27-quiet', ['plan-something', 'write-note', 'say-quiet']],
    ['N37', ['check-solved', 'reopen-report']],
    ['N35', ['answer-question', 'answer-search', 'plan-talk', 'name-lead', 'settle-co-mentor']],
    ['N28', ['confirm-mentor', 'name-lead', 'settle-co-mentor']],
    ['N28-nobody', ['name-lead', 'settle-co-mentor']],
    ['N28-gone', ['settle-pupil']],
    ['N36', ['join-case', 'pass-co-mentor', 'settle-co-mentor']],
  ];

  test.each(offers)('%s', (id, commands) => {
    expect(TABLE.find((rule) => rule.id === id)?.offers).toEqual(commands);
  });

  test('a message that only tells offers nothing: receipts, what was seen, whom to phone, the overview', () => {
    expect(idsWhere((rule) => rule.offers.length === 0)).toEqual([
      'N7a',
      'N7-unanswered',
      'N7-unanswered-staff',
      'N8-seen',
      'N19b-told',
      'N22-receipt',
      'N30',
      'N35-receipt',
      'N36-ended',
    ]);
  });
});
