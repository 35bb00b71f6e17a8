// N4 and the reporter's N8: what cannot wait, at any hour, and what the reporter can still say.
import { EXAMPLE_SCHOOL, worldWith } from '../../fixtures/example-school';
import { Situation } from '../../fixtures/situation';
import { raised } from '../../fixtures/red-flag-raised';

describe('N4 red flag', () => {
  test('N4 at once and acute to the coordinator and the person on call; the reporter hears what to do', () => {
    const report = raised('2026-11-28 23:10');
    expect(report.windows('N4')).toEqual(['noor 2026-11-28 23:10', 'samira 2026-11-28 23:10']);
    expect(report.windows('N4-reporter')).toEqual(['bram 2026-11-28 23:10']);
    expect(
      report
        .notices()
        .filter(({ rule }) => rule.startsWith('N4'))
        .map(({ rule, hours }) => `${rule} ${hours}`),
    ).toEqual(['N4 acute', 'N4 acute', 'N4-reporter acute', 'N4-mentor sending']);
  });

  test('N4 the mentor hears it at 07:30 of the next school day, seen or not', () => {
    expect(raised('2026-11-28 23:10').windows('N4-mentor')).toEqual(['joris 2026-11-30 07:30']);
    expect(raised().windows('N4-mentor')).toEqual(['joris 2026-11-25 07:30']);
    expect(raised().does('samira', 'see-red-flag').windows('N4-mentor')).toEqual(['joris 2026-11-25 07:30']);
  });

  test('N4 a mentor who raised it is not told of it the next day', () => {
    const own = raised('2026-11-24 10:15', 'joris');
    expect(own.notices('N4-mentor')).toEqual([]);
    expect(own.windows('N4-reporter')).toEqual(['joris 2026-11-24 10:15']);
    // Kenan raises it about a pupil of 2A: Femke, the other duo mentor, hears it.
    const duo = new Situation('2026-11-24 10:15').reports('kenan', { urgent: 'yes', target: 'Luuk Hamers' });
    expect(duo.windows('N4-mentor')).toEqual(['femke 2026-11-25 07:30']);
  });

  test('N4 lapses when seen', () => {
    const seen = raised().does('samira', 'see-red-flag');
    expect([seen.notices('N4'), seen.notices('N4-reporter')]).toEqual([[], []]);
  });

  test('N4, I10 who knows the family is not alerted', () => {
    const world = worldWith({ ties: [{ person: 'noor', pupil: '26025' }] });
    expect(raised('2026-11-24 10:15', 'bram', world).windows('N4')).toEqual(['gijs 2026-11-24 10:15', 'samira 2026-11-24 10:15']);
  });

  test('N4, I3 a red flag makes it severe', () => {
    expect(raised().state.severe).toMatchObject({ by: 'bram', why: 'red-flag' });
    expect(new Situation('2026-11-24 10:15').reports().state.severe).toBeUndefined();
  });
});

describe('N4 makes step 2 due on the next school day', () => {
  test('N4 on Tuesday: due on Wednesday, and N10 never comes on the due day', () => {
    const report = raised();
    expect(report.windows('N11')).toEqual(['joris 2026-11-25 07:30 > 2026-11-26 07:30']);
    expect(report.notices('N10')).toEqual([]);
    expect(report.notices('N11')[0]?.hours).toBe('sending');
  });

  test('N4 on Friday evening and on Saturday: due on Monday', () => {
    expect(raised('2026-11-27 20:00').windows('N11')).toEqual(['joris 2026-11-30 07:30 > 2026-12-01 07:30']);
    expect(raised('2026-11-28 23:10').windows('N11')).toEqual(['joris 2026-11-30 07:30 > 2026-12-01 07:30']);
  });

  test('N4 before a study day: due on the school day after it', () => {
    expect(raised('2026-11-05 12:00').windows('N11')).toEqual(['joris 2026-11-09 07:30 > 2026-11-10 07:30']);
  });

  test('N4 in a vacation: due on the next weekday, acute', () => {
    const report = raised('2026-12-19 11:00');
    expect(report.windows('N11')).toEqual(['joris 2026-12-21 07:30 > 2027-01-04 07:30']);
    expect(report.notices('N11')[0]?.hours).toBe('acute');
  });

  test('N4 on the last school day: the next weekday lies in the vacation, and is the day all the same', () => {
    const report = raised('2026-07-10 15:40');
    expect(report.windows('N11')).toEqual(['joris 2026-07-13 07:30 > 2026-08-24 07:30']);
    expect(report.notices('N11')[0]?.hours).toBe('acute');
  });

  test('N4 on the last Sunday of a vacation: Monday is a school day again', () => {
    const report = raised('2027-01-03 12:00');
    expect(report.windows('N11')).toEqual(['joris 2027-01-04 07:30 > 2027-01-05 07:30']);
    expect(report.notices('N11')[0]?.hours).toBe('sending');
  });

  test('Time: a study day that is added later moves it', () => {
    const report = raised();
    report.world = worldWith({ studyDays: [...EXAMPLE_SCHOOL.studyDays, '2026-11-25'] });
    expect(report.windows('N11')).toEqual(['joris 2026-11-26 07:30 > 2026-11-27 07:30']);
  });
});

describe('N8 a red flag was seen', () => {
  test('N8 at once, acute, to who raised it, also when progress is switched off', () => {
    const report = raised('2026-11-28 23:10').does('bram', 'mute-progress');
    report.passesTo('2026-11-28 23:20');
    report.does('samira', 'see-red-flag');
    expect(report.windows('N8-seen')).toEqual(['bram 2026-11-28 23:20 > 2026-11-30 07:30']);
    expect(report.notices('N8-seen')[0]).toMatchObject({ hours: 'acute', alone: true, doubt: 'drop', personal: true });
  });
});

describe('N4 what the reporter can still say', () => {
  test('N4 the ten kinds are named later; others are left out', () => {
    const report = raised().does('bram', 'name-red-flag', { kinds: 'weapon,dragon,threat' });
    expect(report.state.redFlags[0]?.kinds).toEqual(['weapon', 'threat']);
  });

  test('I11 a red flag is not taken back', () => {
    expect(raised().refusal('bram', 'take-back')).toBe('red-flag-stays');
  });

  test('I13 a mentor cannot close a report with a red flag, the coordinator can', () => {
    const closing = { how: 'solved', spokeOn: '2026-11-24', why: 'Het was een misverstand.' };
    expect(raised().refusal('joris', 'close-report', closing)).toBe('red-flag-not-solved');
    expect(raised().refusal('noor', 'close-report', closing)).toBe('');
  });
});
