// It ends well: all six steps, three rounds, closed by who leads without a reason, looked at after every vacation, and over after two years.
import { answersRound, saysAllSeen } from '../after-the-talks';
import { closesWell } from '../closes-well';
import { onEveryPlatform } from '../on-every-platform';
import { keepsToIt, plansTogether, recordsStepThree, recordsStepTwo, recordsTogether, tellsOtherParents } from '../talks-held';
import { withoutOverviews } from '../without-overviews';

// Two school years of mornings, on the slowest platform.
jest.setTimeout(240_000);

/** The long watch by hand: vacations of Zuid, and the first school day of the third week after each, for who is asked about how many. */
const WATCHES = [
  // Autumn until 25 October 2026.
  ['2026-11-09', 2],
  // Christmas until 3 January 2027.
  ['2027-01-18', 2],
  // Spring until 21 February.
  ['2027-03-08', 2],
  // May until the 2nd; the third week begins on Whit Monday.
  ['2027-05-18', 2],
  // Summer until 5 September; who did it is asked about for one year.
  ['2027-09-20', 1],
  // Autumn until 31 October.
  ['2027-11-15', 1],
  // Christmas until 9 January 2028.
  ['2028-01-24', 1],
  // Spring until 5 March.
  ['2028-03-20', 1],
  // May until the 7th.
  ['2028-05-22', 1],
] as const;

onEveryPlatform('a case that ends well, over two school years (I8, I15, N8, N11, N13, N16, N17, N20, N21)', async (begins) => {
  const school = await begins({ at: '2026-08-31 10:15', school: withoutOverviews });
  const { bram, joris, noor } = school.people('bram', 'joris', 'noor');

  // Step 1 and 2: Monday 31 August.
  await bram.says('/melding');
  await bram.fills({ urgent: 'no', target: 'Mila de Graaf', words: 'Niemand wilde naast haar zitten, en er werd om gelachen.' });
  await bram.taps('Verstuur');
  await joris.receives('N1 2026-08-31 10:15');
  await joris.taps('Open de melding');
  await joris.taps('Ik pak dit op');
  await joris.taps('Vandaag');
  await bram.receives('N8 2026-08-31 10:15');
  await joris.receives('N13 2026-08-31 10:15');
  await recordsStepTwo(joris, 'Dat ik gewoon mee mag doen.', { others: 'Stijn Aalders', mayKnow: 'yes' });
  await bram.receives('N8 2026-08-31 10:15');

  // Step 3 and the other parents (step 6): Tuesday 1 September.
  await school.isNow('2026-09-01 15:00');
  await recordsStepThree(joris, '2026-001', { present: 'p2', agreement: 'Stijn kiest haar als eerste bij gym.' });
  await tellsOtherParents(joris, '2026-001', 2);

  // Three days later: Friday 4 September.
  await school.isNow('2026-09-04 12:00');
  // Step 4 is due on Tuesday 8 September: three school days before it has no day yet.
  await joris.receives('N10 2026-09-03 07:30', 'N16 2026-09-04 07:30');
  await keepsToIt(joris);

  // Step 4 with the target's own yes: Monday 7 September.
  await plansTogether(joris, '2026-001', 'Ma 7 sept');
  await school.isNow('2026-09-07 14:00');
  await joris.receives('N13 2026-09-07 07:30');
  await recordsTogether(joris, 'p1,p2', 'Ze zoeken allebei een plek voordat de les begint.');

  // Step 5: after 2 days, 1 week and 1 month.
  for (const [on, said] of [
    ['2026-09-09', 'less'],
    ['2026-09-14', 'stopped'],
    ['2026-10-07', 'stopped'],
  ] as const) {
    await school.isNow(`${on} 12:00`);
    await joris.receives(`N17 ${on} 07:30`);
    expect(joris.reads()).not.toMatch(/Mila|Stijn/);
    await answersRound(joris, { first: said, firstWords: 'Ik zit nu bij de meiden.', second: 'keeps' });
  }

  // The next school day it may be closed; looking back and both files first (I8).
  await school.isNow('2026-10-08 15:30');
  await joris.receives('N20 2026-10-08 07:30');
  await closesWell(joris, '2026-001', 'Ze zit in een vaste groep.', 2);
  await bram.receives('N8 2026-10-08 15:30');
  expect(bram.reads()).toContain('afgerond');

  // The long watch: nothing else comes for two years.
  for (const [on, pupils] of WATCHES) {
    await school.isNow(`${on} 12:00`);
    await joris.receives(`N21 ${on} 07:30`);
    expect(joris.reads()).toContain(pupils === 1 ? 'Kijk je nog even mee met één leerling?' : 'Kijk je nog even mee met twee leerlingen?');
    expect(joris.reads()).not.toMatch(/Mila|Stijn/);
    await saysAllSeen(joris, ['Mila de Graaf', 'Stijn Aalders'].slice(0, pupils));
    await noor.receives();
  }

  // Step 5 began on 7 September 2026: after 7 September 2028 nobody is asked any more.
  await school.isNow('2028-10-06 12:00');
  await joris.receives();
  await noor.receives();
  await bram.receives();
  await school.ends('ends-well');
});
