// Step 5 as a mentor lives it: the follow-up of step 3, the talk together, rounds, an agreement that is broken once, and once more; the
// coordinator leads on until it stops, and the mentor looks on for two years.
import { answersRound, bridges, saysAllSeen } from '../after-the-talks';
import { closesWell } from '../closes-well';
import { opensLadder } from '../opens-ladder';
import { onEveryPlatform } from '../on-every-platform';
import { withoutOverviews } from '../without-overviews';
import { plansTogether, recordsStepThree, recordsStepTwo, recordsTogether, tellsOtherParents } from '../talks-held';

// Two school years of mornings, on the slowest platform.
jest.setTimeout(240_000);

/** The long watch by hand: the first school day of the third week after each vacation of Zuid, and how many pupils it asks about. */
const WATCHES = [
  // Spring until 21 February 2027.
  ['2027-03-08', 3],
  // May until the 2nd; the third week begins on Whit Monday.
  ['2027-05-18', 3],
  // Summer until 5 September.
  ['2027-09-20', 3],
  // Autumn until 31 October.
  ['2027-11-15', 3],
  // Christmas until 9 January 2028.
  ['2028-01-24', 1],
  // Spring until 5 March.
  ['2028-03-20', 1],
  // May until the 7th.
  ['2028-05-22', 1],
  // Summer until 3 September.
  ['2028-09-18', 1],
] as const;

onEveryPlatform('from step 3 to the second break, level 2, and two years on (N15-N17, N19-N22, N24, I5, I6, I8, I15)', async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15', school: withoutOverviews });
  const { bram, joris, noor } = school.people('bram', 'joris', 'noor');

  await bram.says('/melding');
  await bram.fills({ urgent: 'no', target: 'Mila de Graaf', words: 'Ze gooien steeds haar tas over.' });
  await bram.taps('Verstuur');
  await joris.receives('N1 2026-11-24 10:15');
  await joris.taps('Open de melding');
  await joris.taps('Ik pak dit op');
  await joris.taps('Do 26 nov');
  await bram.receives('N8 2026-11-24 10:15');

  await school.isNow('2026-11-26 16:50');
  await joris.receives('N13 2026-11-26 07:30');
  await recordsStepTwo(joris, 'Dat ze mijn tas met rust laten.', { others: 'Daan, Youri' });
  await bram.receives('N8 2026-11-26 16:50');

  await school.isNow('2026-11-27 15:00');
  await recordsStepThree(joris, '2026-001', { present: 'p2,p3', agreement: 'Ze laten de tas met rust.' });

  await tellsOtherParents(joris, '2026-001', 2, 3);

  await school.isNow('2026-11-30 15:00');
  await joris.receives('N16 2026-11-30 07:30');
  expect(joris.reads()).toContain('vervolggesprek');
  expect(joris.reads()).not.toContain('Daan');
  joris.counting();
  await joris.taps('Vul het gesprek in');
  expect(joris.reads()).toContain('Doet Daan wat is afgesproken?');
  joris.fills({ first: 'keeps', second: 'keeps' });
  await joris.taps('Bewaar');
  expect(joris.cost).toEqual({ taps: 4, typed: 0 });

  await plansTogether(joris, '2026-001', 'Wo 2 dec');
  await school.isNow('2026-12-02 14:00');
  await joris.receives('N13 2026-12-02 07:30');
  await recordsTogether(joris, 'p1,p2,p3', 'Ieder laat de spullen van een ander met rust.');

  // Two days after step 4: Friday 4 December.
  await school.isNow('2026-12-04 14:02');
  await joris.receives('N17 2026-12-04 07:30');
  await answersRound(joris, { first: 'less', firstWords: 'Ze doen het minder.', second: 'not' }, { first: 'keeps' });
  await school.isNow('2026-12-08 15:00');
  await joris.receives('N11 2026-12-08 07:30');
  await joris.taps('Leg gesprek vast');
  expect(joris.reads()).toContain('Is een eigen afspraak van Daan gebroken?');
  await joris.fills({ finding: 'acknowledged', words: 'Daan zegt dat het uit de hand liep. Mila vertelt hetzelfde.' });
  await joris.taps('Bewaar');
  await school.isNow('2026-12-08 15:05');
  await noor.receives('N19b-told 2026-12-08 15:05');
  await school.isNow('2026-12-09 16:00');
  // The round of one week still stands, until the talk about the last chance is recorded.
  await joris.receives('N13 2026-12-09 07:30', 'N13 2026-12-09 07:30', 'N17 2026-12-09 07:30');
  await joris.taps('Leg gesprek vast');
  await joris.fills({ words: 'Daan wil het goedmaken.', agreement: 'Eén kans nog.' });
  await joris.taps('Bewaar');
  await joris.says('/casus 2026-001');
  await joris.taps('Leg gesprek vast');
  await joris.fills({ words: 'Mila vindt het spannend, maar goed.' });
  await joris.taps('Bewaar');

  // Two days after the talk about the last chance: Friday 11 December.
  await school.isNow('2026-12-11 14:00');
  await joris.receives('N17 2026-12-11 07:30');
  await answersRound(joris, { first: 'less', second: 'keeps' }, { first: 'keeps' });
  await school.isNow('2026-12-16 14:02');
  await joris.receives('N15 2026-12-16 07:30', 'N17 2026-12-16 07:30');
  await answersRound(joris, { first: 'still', second: 'not', view: 'In de kantine gaat het mis.' }, { first: 'keeps' });
  await school.isNow('2026-12-16 14:10');
  await joris.receives('N19a 2026-12-16 14:07');
  await noor.receives('N19a 2026-12-16 14:07');
  expect(noor.reads()).toContain('Casus 2026-001: denk je mee?');
  expect(noor.reads()).not.toContain('Mila');
  await noor.taps('Wat helpt nu');
  await noor.fills({ help: 'watch', agreement: 'Noor staat in de pauze in de kantine.', on: '2026-12-17' });
  await noor.taps('Bewaar');
  await joris.says('/casus 2026-001');
  expect(joris.reads()).toContain('Noor staat in de pauze in de kantine · morgen · Noor');
  expect(joris.reads()).toContain('gesproken vandaag, weer wo 13 jan');

  // The second break: level 2, and the coordinator is asked to lead, on one card with N19.
  await school.isNow('2026-12-17 09:00');
  await joris.says('/casus 2026-001');
  await joris.taps('Leg beide kanten vast');
  await joris.fills({ finding: 'heard', words: 'Daan zegt van niet, twee anderen zagen het.' });
  await joris.taps('Bewaar');
  expect(joris.reads()).toContain('nu niveau 2 · gevraagd aan Noor');
  await school.isNow('2026-12-17 09:06');
  await joris.receives('N19a-handed 2026-12-17 09:05');
  expect(joris.reads()).toContain('Tot dan leid jij.');
  await noor.receives('N26 2026-12-17 07:30', 'N19a-handed 2026-12-17 09:05', 'N22 2026-12-17 09:05');
  await noor.taps('Open dit aanbod');
  await noor.taps('Ik neem het aan');
  await joris.receives('N22-receipt 2026-12-17 09:06');
  await noor.receives('N15 2026-12-17 09:06');
  await noor.says('/casus 2026-001');
  expect(noor.reads()).toContain('het gesprek met de ouders van Mila, uiterlijk ma 4 jan');
  // The bridge over Christmas is the new lead's; the promise of today is kept, and the plan of this level is written (N24).
  await noor.looksAt('N15');
  await bridges(noor, 'noor');
  await noor.looksAt('N26');
  await noor.taps('Gedaan');
  await opensLadder(noor, '2026-001');
  await noor.taps('Schrijf een plan');
  await noor.fills({ plan: 'Elke maandag vijf minuten met Daan, en toezicht bij de kantine.', reviewOn: '2027-01-18' });
  await noor.taps('Bewaar');

  // The parents of both, within 2 school days of taking the lead (I5).
  await school.isNow('2026-12-18 15:00');
  for (const words of ['De ouders van Mila zijn blij met het plan.', 'De ouders van Daan praten er thuis over door.']) {
    await noor.says('/casus 2026-001');
    await noor.taps('Leg gesprek vast');
    await noor.fills({ words });
    await noor.taps('Bewaar');
  }

  // A month after the talk of the last chance, and ten school days on, as long as Mila does not say that it stopped: Thursday 28 January, after
  // the study day of the 25th. Nothing was written in between either: the round of that day asks for it, and nothing else does (N24).
  await school.isNow('2027-01-13 12:00');
  await noor.receives('N17 2027-01-13 07:30');
  await answersRound(noor, { first: 'less', second: 'keeps' }, { first: 'keeps' });
  await school.isNow('2027-01-28 12:00');
  await noor.receives('N17 2027-01-28 07:30');
  expect(noor.reads()).not.toMatch(/Mila|Daan|Youri/);
  await answersRound(noor, { first: 'stopped', second: 'keeps' }, { first: 'keeps' });

  // Who leads closes it, at level 2 too; who looks on is the mentor of all three.
  await school.isNow('2027-01-29 15:30');
  await noor.receives('N20 2027-01-29 07:30');
  await closesWell(noor, '2026-001', 'Mila loopt weer zelf naar de kantine.', 3);
  await bram.receives('N8 2027-01-29 15:30');

  // Step 5 began on 2 December 2026: who did it is asked about for one year. The calendar of the ministry ends in the summer of 2028.
  for (const [on, pupils] of WATCHES) {
    await school.isNow(`${on} 12:00`);
    await joris.receives(`N21 ${on} 07:30`);
    expect(joris.reads()).not.toMatch(/Mila|Daan|Youri/);
    await saysAllSeen(joris, ['Mila de Graaf', 'Daan Verhulst', 'Youri Peeters'].slice(0, pupils));
  }
  await school.isNow('2028-12-15 12:00');
  await joris.receives();
  await noor.receives();
  await bram.receives();
  await school.ends('rounds');
});
