// A mentor is on leave: the deputy leads in that name until the leave ends, the mentor comes back to it, closes it, and looks on for two years.
import { answersRound, saysAllSeen } from '../after-the-talks';
import { closesWell } from '../closes-well';
import { onEveryPlatform } from '../on-every-platform';
import { keepsToIt, plansTogether, recordsStepThree, recordsStepTwo, recordsTogether, tellsOtherParents } from '../talks-held';
import { withoutOverviews } from '../without-overviews';

jest.setTimeout(240_000);

onEveryPlatform('mentor on leave with a deputy, and back (Time: Absence, I8, I18, N13, N16, N17, N20, N21)', async (begins) => {
  // Lucía is on leave from 22 February to 11 June 2027; Tom stands in. He works from Monday to Thursday.
  const school = await begins({ at: '2027-05-25 10:15', school: withoutOverviews });
  const { bram, lucia, tom, noor } = school.people('bram', 'lucia', 'tom', 'noor');

  await bram.says('/melding');
  await bram.fills({ urgent: 'no', target: 'Fleur van Rijn', words: 'Ze krijgt steeds een bijnaam naar haar hoofd.' });
  await bram.taps('Verstuur');
  await tom.receives('N1 2027-05-25 10:15');
  expect(tom.reads()).toContain('Lucía Martina');
  await tom.taps('Open de melding');
  await tom.taps('Ik pak dit op');
  await tom.taps('Vandaag');
  await bram.receives('N8 2027-05-25 10:15');
  await tom.receives('N13 2027-05-25 10:15');
  await recordsStepTwo(tom, 'Dat ze me bij mijn naam noemen.', { others: 'Jesse Koopman', mayKnow: 'yes' });
  await bram.receives('N8 2027-05-25 10:15');

  await school.isNow('2027-05-26 15:00');
  await recordsStepThree(tom, '2027-001', { present: 'p2', agreement: 'Jesse noemt haar Fleur.' });
  await tellsOtherParents(tom, '2027-001', 2);

  // Three days later is a Saturday: Monday 31 May.
  await school.isNow('2027-05-31 12:00');
  await tom.receives('N10 2027-05-31 07:30', 'N16 2027-05-31 07:30');
  await keepsToIt(tom);
  await plansTogether(tom, '2027-001', 'Morgen, di 1 juni');
  await school.isNow('2027-06-01 14:00');
  await tom.receives('N13 2027-06-01 07:30');
  await recordsTogether(tom, 'p1,p2', 'Geen bijnamen meer.');

  // Step 5: after 2 days and a week the deputy asks. A week is Tuesday 8 June, after a study day only two school days on: Wednesday.
  for (const on of ['2027-06-03', '2027-06-09']) {
    await school.isNow(`${on} 12:00`);
    await tom.receives(`N17 ${on} 07:30`);
    await answersRound(tom, { first: 'less', second: 'keeps' });
  }
  await lucia.receives();

  // Back on Monday 14 June: the deputy may not open it any more, and the round of a month is for the mentor.
  await school.isNow('2027-06-14 09:00');
  await tom.says('/casus 2027-001');
  expect(tom.reads()).toContain('voor jou niet te openen');
  await lucia.says('/casus 2027-001');
  expect(lucia.reads()).toContain('Fleur');
  await school.isNow('2027-07-01 12:00');
  await lucia.receives('N17 2027-07-01 07:30');
  await answersRound(lucia, { first: 'stopped', second: 'keeps' });
  await school.isNow('2027-07-02 15:30');
  await lucia.receives('N20 2027-07-02 07:30');
  await closesWell(lucia, '2027-001', 'Iedereen noemt haar Fleur.', 2);
  await bram.receives('N8 2027-07-02 15:30');

  // The long watch until 1 June 2029; the calendar of the ministry ends in the summer of 2028.
  for (const [on, pupils] of [
    ['2027-09-20', 2],
    ['2027-11-15', 2],
    ['2028-01-24', 2],
    ['2028-03-20', 2],
    ['2028-05-22', 2],
    ['2028-09-18', 1],
  ] as const) {
    await school.isNow(`${on} 12:00`);
    await lucia.receives(`N21 ${on} 07:30`);
    await saysAllSeen(lucia, ['Fleur van Rijn', 'Jesse Koopman'].slice(0, pupils));
  }
  await noor.receives();
  await tom.receives();
  await school.ends('leave-and-return');
});
