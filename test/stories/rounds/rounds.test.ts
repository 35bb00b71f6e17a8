// Step 5 as a mentor lives it: the follow-up of step 3, the talk together, rounds, an agreement that is broken once, and once more.
import { answersRound } from '../after-the-talks';
import { onEveryPlatform } from '../on-every-platform';
import { plansTogether, recordsStepThree, recordsStepTwo, recordsTogether, tellsOtherParents } from '../talks-held';

onEveryPlatform('from step 3 to the second break and level 2 (N16-N19, N22, I5, I15)', async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris, noor } = school.people('bram', 'joris', 'noor');

  await bram.says('/melding');
  await bram.fills({ urgent: 'no', target: 'Mila de Graaf', words: 'Ze gooien steeds haar tas over.' });
  await bram.taps('Verstuur');
  await joris.receives('N1');
  await joris.taps('Open de melding');
  await joris.taps('Ik pak dit op');
  await joris.taps('Do 26 nov');
  await bram.receives('N8');

  await school.isNow('2026-11-26 16:50');
  await joris.receives('N13');
  await recordsStepTwo(joris, 'Dat ze mijn tas met rust laten.', { others: 'Daan, Youri' });
  await bram.receives('N8');

  await school.isNow('2026-11-27 15:00');
  await recordsStepThree(joris, '2026-001', { present: 'p2,p3', agreement: 'Ze laten de tas met rust.' });

  await tellsOtherParents(joris, '2026-001', 2, 3);

  await school.isNow('2026-11-30 15:00');
  await school.overviewsCame();
  await joris.receives('N16');
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
  await joris.receives('N13');
  await recordsTogether(joris, 'p1,p2,p3', 'Ieder laat de spullen van een ander met rust.');

  // Two days after step 4: Friday 4 December.
  await school.isNow('2026-12-04 14:02');
  await joris.receives('N17');
  await answersRound(joris, { first: 'less', firstWords: 'Ze doen het minder.', second: 'not' });
  await joris.fills({ first: 'keeps' });
  await joris.taps('Bewaar');
  await school.isNow('2026-12-08 15:00');
  await school.overviewsCame();
  await joris.receives('N11');
  await joris.taps('Leg gesprek vast');
  expect(joris.reads()).toContain('Is een eigen afspraak van Daan gebroken?');
  await joris.fills({ finding: 'acknowledged', words: 'Daan zegt dat het uit de hand liep. Mila vertelt hetzelfde.' });
  await joris.taps('Bewaar');
  await school.isNow('2026-12-08 15:05');
  await noor.receives('N19b-told');
  await school.isNow('2026-12-09 16:00');
  // The round of one week still stands, until the talk about the last chance is recorded.
  await joris.receives('N13', 'N13', 'N17');
  await joris.taps('Leg gesprek vast');
  await joris.fills({ words: 'Daan wil het goedmaken.', agreement: 'Eén kans nog.' });
  await joris.taps('Bewaar');
  await joris.says('/casus 2026-001');
  await joris.taps('Leg gesprek vast');
  await joris.fills({ words: 'Mila vindt het spannend, maar goed.' });
  await joris.taps('Bewaar');

  // Two days after the talk about the last chance: Friday 11 December.
  await school.isNow('2026-12-11 14:00');
  await joris.receives('N17');
  await answersRound(joris, { first: 'less', second: 'keeps' });
  await joris.fills({ first: 'keeps' });
  await joris.taps('Bewaar');
  await school.isNow('2026-12-16 14:02');
  await school.overviewsCame();
  await joris.receives('N15', 'N17');
  await joris.taps('Vul deze ronde in');
  await joris.fills({ first: 'still', second: 'not', view: 'In de kantine gaat het mis.' });
  await joris.taps('Bewaar');
  await joris.fills({ first: 'keeps' });
  await joris.taps('Bewaar');
  await school.isNow('2026-12-16 14:10');
  await joris.receives('N19a');
  await noor.receives('N19a');
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
  await joris.receives('N19a-handed');
  expect(joris.reads()).toContain('Tot dan leid jij.');
  await noor.receives('N26', 'N19a-handed', 'N22');
  await noor.taps('Open dit aanbod');
  await noor.taps('Ik neem het aan');
  await joris.receives('N22-receipt');
  await noor.receives('N15');
  await noor.says('/casus 2026-001');
  expect(noor.reads()).toContain('het gesprek met de ouders van Mila, uiterlijk ma 4 jan');
  await school.isNow('2026-12-17 12:00');
  await school.ends('rounds');
});
