// The reporter fills in the rest, three pages long; what may not wait is asked about; who told gets an answer (I12, N4, N9, I4).
import { onEveryPlatform } from './on-every-platform';

const REPORT = { urgent: 'no', target: 'Mila de Graaf', words: 'Een moeder belde: Mila wil niet meer naar school.' };

onEveryPlatform('the reporter adds forms, signals and others; a parent who told gets an answer (I12, N9)', async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris } = school.people('bram', 'joris');

  await bram.says('/melding');
  await bram.fills(REPORT).taps('Verstuur');
  await bram.taps('Vul aan, 1 minuut');
  await bram.fills({ place: 'thuis, aan de telefoon', known: 'parent' }).taps('Bewaar');
  await bram.fills({ forms: 'excluding', online: 'yes', namedBullies: 'Daan Verhulst' }).taps('Bewaar');
  expect(bram.reads()).toContain('Vraag de leerling dit te bewaren');
  await bram.fills({ atSchool: 'withdrawn,alone', screenAndBody: 'aches', namedWitnesses: 'Youri Peeters' }).taps('Bewaar');
  expect(bram.reads()).toContain('2026-001 · aangevuld');

  await joris.receives('N1');
  await joris.taps('Open de melding');
  for (const said of [
    'een ouder vertelde het',
    'buitensluiten',
    'Daan Verhulst (deed het)',
    'Youri Peeters (zag het)',
    'zit vaak alleen',
  ]) {
    expect(joris.reads()).toContain(said);
  }
  await joris.taps('Ik pak dit op');
  await bram.receives('N8');

  // Two school days later; one tap is the answer.
  await school.isNow('2026-11-26 07:30');
  const told = (await school.newFor('joris')).map(({ rule }) => rule);
  expect(told).toContain('N9');
  await joris.looksAt('N9');
  await joris.taps(joris.buttons.includes('Vandaag gedaan') ? 'Vandaag gedaan' : 'Kies wanneer');
  await school.closes();
});

onEveryPlatform('what was ticked may not be able to wait: the red-flag question, and then N4 (N4)', async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris, noor, samira } = school.people('bram', 'joris', 'noor', 'samira');

  await bram.says('/melding');
  await bram.fills(REPORT).taps('Verstuur');
  await bram.taps('Vul aan, 1 minuut');
  await bram.taps('Bewaar');
  await bram.fills({ forms: 'physical,words' }).taps('Bewaar');
  expect(bram.reads()).toContain('Kan dit wachten?');
  await bram.fills({ urgent: 'locking-up' }).taps('Meld dit als dringend');
  expect(bram.reads()).toContain('Dank je. Doe nu dit');
  await noor.receives('N4 2026-11-24 10:15');
  await samira.receives('N4 2026-11-24 10:15');
  expect(samira.reads()).toContain('Dringend: 2026-001');
  await joris.receives('N1');
  await school.closes();
});
