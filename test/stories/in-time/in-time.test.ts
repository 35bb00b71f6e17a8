// A report that goes well: picked up the same day, both talks held in time.
import { onEveryPlatform } from '../on-every-platform';

onEveryPlatform('from /melding to step 3 in time (N1, N8, N10, N13, N26, I1, I2, I3, I12, I16)', async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris } = school.people('bram', 'joris');

  await bram.says('/melding');
  await bram.fills({
    urgent: 'no',
    target: 'Mila de Graaf',
    words: 'Twee jongens gooiden haar tas steeds over. Ze lachte mee, maar had tranen.',
  });
  await bram.taps('Verstuur');
  expect(bram.reads()).toContain('Je melding is binnen: 2026-001');

  await joris.receives('N1');
  expect(joris.reads()).not.toContain('Mila');
  await joris.taps('Open de melding');
  expect(joris.reads()).toContain('Twee jongens gooiden haar tas');
  await joris.taps('Ik pak dit op');
  await joris.taps('Do 26 nov');
  await bram.receives('N8');
  expect(bram.reads()).toContain('opgepakt');

  await school.passes('2 school days');
  await joris.receives('N13 2026-11-26 07:30');
  await joris.taps('Leg gesprek vast');
  await joris.fills({ wish: 'Dat ze mijn tas met rust laten.', agrees: 'yes', mayKnow: 'no', others: 'Daan, Youri' });
  await joris.taps('Bewaar');
  expect(joris.reads()).toContain('do 3 dec');
  await joris.fills({ said: 'Het speelt al sinds de herfst.', promise: 'Moeder bellen', promiseOn: '2026-11-27', parents: 'i-call' });
  await joris.taps('Bewaar');
  await bram.receives('N8');

  await school.isNow('2026-11-27 12:00');
  // "Ik bel uiterlijk morgen" is a day, and so is the promise: one message says both.
  await joris.receives('N13 2026-11-27 07:30', 'N26 2026-11-27 07:30');
  expect(joris.reads()).toContain('Vandaag: het oudergesprek');
  expect(joris.reads()).not.toContain('Moeder');
  await joris.taps('Leg gesprek vast');
  await joris.fills({ how: 'told', pupilKnows: 'yes' });
  await joris.taps('Bewaar');
  await joris.fills({ said: 'Moeder had al iets gemerkt.' });
  await joris.taps('Bewaar');
  // The line about the talk can be taken back for five minutes; then the message asks what is left of it.
  await school.isNow('2026-11-27 12:06');
  await joris.looksAt('N26');
  await joris.taps('Lees wat het is');
  expect(joris.reads()).toContain('Moeder bellen');
  await joris.taps('Gedaan');
  expect(joris.reads()).toContain('2026-001 · gedaan');

  await school.isNow('2026-11-30 09:00');
  await school.overviewsCame();
  await joris.receives('N10 2026-11-30 07:30');
  await joris.taps('Kies een dag');
  await joris.taps('Wo 2 dec');
  await school.isNow('2026-12-02 16:50');
  await joris.receives('N13');
  await joris.taps('Leg gesprek vast');
  await joris.fills({ present: 'p2,p3', approach: 'no-blame', agreement: 'Ze laten haar tas met rust.' });
  await joris.taps('Bewaar');
  expect(joris.reads()).toContain('Stap 3 staat vast');
  await joris.taps('Bewaar');

  await school.isNow('2026-12-04 12:00');
  await joris.receives('N10 2026-12-04 07:30');
  expect(joris.reads()).toContain('Stap 4 kan alleen als de leerling dat zelf wil');
  await school.ends('in-time');
});
