// Step 3, step 4 with the target's own yes, and the parents of both, told through the front door.
import { onEveryPlatform } from '../on-every-platform';
import { pickedUp } from '../picked-up';

onEveryPlatform('from step 3 to a talk together, and all parents know (I2, I3, I15, I16, N10, N11, N13)', async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris } = school.people('bram', 'joris');

  await pickedUp(bram, joris, 'Haar gymtas lag weer in de douche.');
  await joris.taps('Do 26 nov');
  await bram.receives('N8');

  await school.isNow('2026-11-26 16:50');
  await joris.receives('N13');
  await joris.taps('Leg gesprek vast');
  await joris.fills({ wish: 'Dat ze mijn tas met rust laten.', agrees: 'yes', mayKnow: 'no', others: 'Daan' });
  await joris.taps('Bewaar');
  await bram.receives('N8');

  // The parents of the target: the school day after (I3). They live in two houses.
  await school.isNow('2026-11-27 16:00');
  await joris.receives('N11 2026-11-27 07:30');
  expect(joris.reads()).toContain('Vandaag: het oudergesprek');
  expect(joris.reads()).not.toContain('Mila');
  await joris.taps('Leg gesprek vast');
  expect(joris.reads()).toContain('Ouders van Mila de Graaf');
  await joris.fills({ how: 'told', pupilKnows: 'no', households: '2' });
  expect((await joris.tries('Bewaar')).ok).toBe(false);
  await joris.fills({ pupilKnows: 'yes' });
  await joris.taps('Bewaar');
  expect(joris.reads()).toContain('Het andere huishouden weet het nog niet');
  await joris.taps('Het andere huishouden');
  await joris.fills({ how: 'tried', pupilKnows: 'yes' });
  await joris.taps('Bewaar');
  await joris.fills({ said: 'Vader krijgt een brief.', promise: 'Moeder bellen', promiseOn: '2026-12-15' });
  await joris.taps('Bewaar');

  // Step 3: its day, and then how it is held (I16).
  await school.isNow('2026-11-30 09:00');
  await school.overviewsCame();
  await joris.receives('N10 2026-11-30 07:30');
  await joris.taps('Kies een dag');
  await joris.taps('Wo 2 dec');
  expect(joris.reads()).toContain('Hoe voer je stap 3?');
  await joris.taps('Zonder schuldvraag');
  await school.isNow('2026-12-02 16:50');
  await joris.receives('N13');
  await joris.taps('Leg gesprek vast');
  await joris.fills({ present: 'p2,joris', agreement: 'Daan blijft van haar spullen af.', nextOn: '2026-12-07' });
  await joris.taps('Bewaar');
  expect(joris.reads()).toContain('Stap 3 staat vast');
  await joris.taps('Bewaar');

  // Step 4: only with the target's own yes, asked without Daan (I15).
  await school.isNow('2026-12-04 16:00');
  await joris.receives('N10 2026-12-04 07:30');
  expect(joris.reads()).toContain('Stap 4 kan alleen als de leerling dat zelf wil');
  await joris.taps('Leg het antwoord vast');
  expect(joris.reads()).toContain('Vraag dit als de ander er niet bij is');
  await joris.fills({ answer: 'yes', ownWords: 'Goed, als jij erbij blijft.' });
  await joris.taps('Bewaar');
  await joris.taps('Di 8 dec');

  await school.isNow('2026-12-08 15:00');
  await school.overviewsCame();
  await joris.receives('N16 2026-12-07 07:30', 'N13 2026-12-08 07:30');
  await joris.taps('Leg gesprek vast');
  // Both sides stand on it: no earlier words (I2).
  expect(joris.reads()).toContain('Houd dit scherm bij jezelf');
  expect(joris.reads()).not.toContain('Dat ze mijn tas');
  await joris.fills({ present: 'p1,p2,joris', agreement: 'Ze groeten elkaar in de gang.' });
  await joris.taps('Bewaar');
  expect(joris.reads()).toContain('Stap 4 staat vast');
  await joris.fills({ said: 'Beiden vonden het spannend.' });
  await joris.taps('Bewaar');

  // The parents of the other: a week after step 3 (I3). Nothing shows who told (I2).
  await school.isNow('2026-12-09 15:00');
  await joris.receives('N11 2026-12-09 07:30');
  await joris.taps('Leg gesprek vast');
  expect(joris.reads()).toContain('Vertel niet wie dit meldde');
  expect(joris.reads()).not.toContain('Mila');
  await joris.fills({ how: 'told', pupilKnows: 'yes' });
  await joris.taps('Bewaar');
  await joris.taps('Bewaar');

  await joris.says('/casus 2026-001');
  expect(joris.reads()).toMatch(/Ouders:\s+gesproken vandaag/);
  await school.ends('together');
});
