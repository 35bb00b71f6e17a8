// Laws of a nudge: how long one can be put off, and that it stands on the record and moves nothing.
import { foldReport } from '../../../src/core/families';
import { append } from '../../../src/core/kernel/decide';
import { undo } from '../../../src/core/subject/undo';
import { checkSnooze, snoozeDaysLeft } from '../../../src/core/subject/snoozed';
import { noticesOf } from '../../../src/core/subject/notices';
import type { SubjectState } from '../../../src/core/subject/state';
import { ACase, SUBJECT } from '../views/a-case';

const KEY = 'devlinder:report:r1:N10:1.step2:joris';

function putOff(
  entries: Parameters<typeof append>[0],
  person: string,
  untilOn: string,
  days: number,
  at: number,
): ReturnType<typeof append> {
  const events = [{ type: 'nudge-snoozed', data: { key: KEY, rule: 'N10', untilOn, days } }];
  return append(entries, events, { person, cause: `snooze:${untilOn}`, answer: '', at });
}

const read = (entries: Parameters<typeof append>[0]): SubjectState => foldReport(entries, SUBJECT);
const story = new ACase().report().at('2026-11-25', '09:00');
const { world, now } = story;

describe('Laws of a nudge: snooze', () => {
  const choiceFor = (person: string, key: string): unknown => story.opens(person, 'snooze-choice', '', '', key);
  const once = putOff(story.entries, 'joris', '2026-11-30', 2, now);

  test('it stands on the record, for this person and this notice only', () => {
    const state = read(once);
    expect(state.snoozes).toEqual([{ key: KEY, by: 'joris', untilOn: '2026-11-30', days: 2, seq: state.lastSeq }]);
    expect(snoozeDaysLeft(state, KEY, 'joris', world)).toBe(3);
    expect(snoozeDaysLeft(state, KEY, 'noor', world)).toBe(5);
    expect(snoozeDaysLeft(state, `${KEY}2`, 'joris', world)).toBe(5);
  });

  test('five school days in all, and not one more', () => {
    expect(checkSnooze('2026-12-03', 5, '2026-11-26', world)).toBeNull();
    expect(checkSnooze('2026-12-04', 5, '2026-11-26', world)).toMatchObject({ refused: 'day-too-far', params: { latestOn: '2026-12-03' } });
    expect(checkSnooze('2026-11-27', 0, '2026-11-26', world)).toMatchObject({ refused: 'day-too-far', params: { latestOn: '2026-11-26' } });
    expect(snoozeDaysLeft(read(putOff(once, 'joris', '2026-12-03', 3, now)), KEY, 'joris', world)).toBe(0);
  });

  test('a day on which there is school, after today', () => {
    expect(checkSnooze('2026-11-28', 5, '2026-11-26', world)).toMatchObject({ refused: 'day-no-school-day' });
    expect(checkSnooze('2026-11-26', 5, '2026-11-26', world)).toMatchObject({ refused: 'not-possible-now' });
  });

  test('it moves no notice of anybody', () => {
    const before = noticesOf(read(story.entries), [], world, now);
    expect(before.length).toBeGreaterThan(0);
    expect(noticesOf(read(once), [], world, now)).toEqual(before);
  });

  test('it is not taken back: the message is gone from the screen already', () => {
    expect(undo(once, 'joris', 'snooze:2026-11-30', now, 5)).toMatchObject({ refused: 'built-upon' });
  });

  test('days are offered to who has the notice, and to nobody else', () => {
    const key = story.notices('joris').find(({ card }) => card === 'report-waiting')?.key ?? '';
    expect(choiceFor('joris', key)).toMatchObject({ card: 'snooze-choice', data: { ref: key } });
    expect(choiceFor('bram', key)).toMatchObject({ refused: 'no-access' });
    expect(choiceFor('joris', 'devlinder:report:r1:N1:1.:joris')).toMatchObject({ refused: 'not-possible-now' });
  });

  test('a message offers it while there is a day on which it would come again', () => {
    const late = new ACase().report().at('2026-11-26', '09:00');
    expect(story.message('joris', 'report-waiting')).toMatchObject({ data: { later: true } });
    expect(late.message('joris', 'report-waiting')).toMatchObject({ data: { later: false } });
  });
});
