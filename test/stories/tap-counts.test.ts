// How many taps the main ways take; a select costs two, typing one field counts once.
import { Story } from './story';

/** A case in which Joris must plan the talk of step 2. */
async function reported(): Promise<Story> {
  const school = await Story.begins({ at: '2026-11-24 10:15' });
  const { bram } = school.people('bram');
  await bram.says('/melding');
  await bram.fills({ urgent: 'no', target: 'Mila de Graaf', words: 'Ze werd weer buitengesloten bij gym.' });
  await bram.taps('Verstuur');
  return school;
}

test('a report in the corridor takes 2 taps and 2 typed fields', async () => {
  const school = await Story.begins({ at: '2026-11-24 10:15' });
  const { bram, joris } = school.people('bram', 'joris');
  await bram.says('/melding');
  bram.counting();
  bram.fills({ urgent: 'no', target: 'Mila de Graaf', words: 'Ze werd weer buitengesloten bij gym.' });
  await bram.taps('Verstuur');
  expect(bram.cost).toEqual({ taps: 2, typed: 2 });
  await joris.receives('N1');
  await school.ends();
});

test('a mentor picks up in 3 taps, nothing typed', async () => {
  const school = await reported();
  const { bram, joris } = school.people('bram', 'joris');
  await joris.receives('N1');
  joris.counting();
  await joris.taps('Open de melding');
  await joris.taps('Ik pak dit op');
  await joris.taps('Do 26 nov');
  expect(joris.cost).toEqual({ taps: 3, typed: 0 });
  await bram.receives('N8');
  await school.ends();
});

test('a mentor records the talk of step 2 on the phone in 4 taps and 1 typed field', async () => {
  const school = await reported();
  const { bram, joris } = school.people('bram', 'joris');
  await joris.receives('N1');
  await joris.taps('Open de melding');
  await joris.taps('Ik pak dit op');
  await joris.taps('Do 26 nov');
  await school.isNow('2026-11-26 16:50');
  await joris.receives('N13');
  joris.counting();
  await joris.taps('Leg gesprek vast');
  joris.fills({ wish: 'Dat ik mag meedoen.', agrees: 'yes', mayKnow: 'yes' });
  await joris.taps('Bewaar');
  expect(joris.cost).toEqual({ taps: 4, typed: 1 });
  await bram.receives('N8', 'N8');
  await school.ends();
});

test('a coordinator answers "it is late" in 2 taps', async () => {
  const school = await reported();
  const { bram, joris, noor } = school.people('bram', 'joris', 'noor');
  await joris.receives('N1');
  await joris.taps('Open de melding');
  await joris.taps('Ik pak dit op');
  await bram.receives('N8');
  await school.isNow('2026-12-02 09:00');
  await school.overviewsCame();
  await joris.receives('N10', 'N11', 'N12-copy');
  await noor.receives('N12 2026-12-02 07:30');
  noor.counting();
  await noor.taps('Samen doen');
  await noor.taps('Vr 4 dec');
  expect(noor.cost).toEqual({ taps: 2, typed: 0 });
  await joris.receives('N35 2026-12-02 09:00');
  expect(joris.reads()).toContain('Noor');
  await school.ends();
});
