// Being away, as people say it themselves (protocol/v1, *Absence*).
import { awayPeriods, awayWith, backFrom, type AwayInput } from '../../../src/core/school/away';
import { deputyOf, isIn } from '../../../src/core/school/absence';
import type { Absence, School } from '../../../src/core/school/school';
import { EXAMPLE_SCHOOL } from '../../fixtures/example-school';

const TODAY = '2026-11-24';
const WEEK: AwayInput = { fromOn: TODAY, untilOn: '2026-11-27', deputy: 'lucia' };
const school = (reportedAbsences: Absence[] = [], absences: Absence[] = []): School => ({ ...EXAMPLE_SCHOOL, absences, reportedAbsences });
const away = (input: AwayInput, before: Absence[] = []): ReturnType<typeof awayWith> => awayWith(school(before), 'joris', input, TODAY);

describe('saying so', () => {
  test('Absence: the days count, both ends included, and the deputy stands in', () => {
    const after = school(away(WEEK) as Absence[]);
    expect(['2026-11-23', TODAY, '2026-11-27', '2026-11-30'].map((day) => isIn(after, 'joris', day))).toEqual([true, false, false, true]);
    expect(deputyOf(after, 'joris', '2026-11-26')).toBe('lucia');
  });

  test('what is not so is refused at its field', () => {
    expect(away({ ...WEEK, fromOn: '2026-11-23' })).toMatchObject({ refused: 'day-in-past', field: 'fromOn' });
    expect(away({ ...WEEK, untilOn: '2026-11-23' })).toMatchObject({ refused: 'until-before-from', field: 'untilOn' });
    expect(away({ ...WEEK, untilOn: '2062-11-27' })).toMatchObject({ refused: 'day-too-far', field: 'untilOn' });
    expect(away({ ...WEEK, deputy: 'joris' })).toMatchObject({ refused: 'deputy-is-you', field: 'deputy' });
    expect(away({ ...WEEK, deputy: 'de buurvrouw' })).toMatchObject({ refused: 'deputy-no-staff', field: 'deputy' });
  });

  test('a longer absence takes the place of the one that it covers, and leaves those of colleagues', () => {
    const noor = { person: 'noor', fromOn: TODAY, untilOn: TODAY };
    const shorter = { person: 'joris', fromOn: '2026-11-25', untilOn: '2026-11-26', deputy: 'tom' };
    const earlier = { person: 'joris', fromOn: '2026-11-20', untilOn: '2026-11-25' };
    expect(away({ ...WEEK, deputy: '' }, [noor, shorter, earlier])).toEqual([
      noor,
      earlier,
      { person: 'joris', fromOn: TODAY, untilOn: '2026-11-27' },
    ]);
  });
});

describe('coming back', () => {
  const begun = { person: 'joris', fromOn: '2026-11-20', untilOn: '2026-11-27' };
  const planned = { person: 'joris', fromOn: '2026-12-01', untilOn: '2026-12-04' };

  test('Absence: ended early, it ended yesterday; taken back before it began, it was never there', () => {
    expect(backFrom(school([begun, planned]), 'joris', '2026-11-20', TODAY)).toEqual([{ ...begun, untilOn: '2026-11-23' }, planned]);
    expect(backFrom(school([begun, planned]), 'joris', '2026-12-01', TODAY)).toEqual([begun]);
    expect(backFrom(school([{ ...begun, fromOn: TODAY }]), 'joris', TODAY, TODAY)).toEqual([]);
  });

  test('nobody ends the absence of a colleague, nor one of the school file', () => {
    expect(backFrom(school([begun]), 'noor', '2026-11-20', TODAY)).toMatchObject({ refused: 'not-away' });
    expect(backFrom(school([], [begun]), 'joris', '2026-11-20', TODAY)).toMatchObject({ refused: 'away-in-file' });
  });

  test('what is over is not listed, the first comes first', () => {
    const over = { person: 'joris', fromOn: '2026-11-02', untilOn: '2026-11-06' };
    expect(awayPeriods(school([planned, over], [begun]), 'joris', TODAY)).toEqual([
      { ...begun, inFile: true },
      { ...planned, inFile: false },
    ]);
  });
});
