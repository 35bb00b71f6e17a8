// A pupil was named who was not there: the coordinator seals the name, and it is gone from everything that anybody opens (I11).
import { onEveryPlatform } from './on-every-platform';
import { pickedUp } from './picked-up';

onEveryPlatform('I11 a wrong name is sealed: it is in no card any more, and that it was sealed stays', async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris, noor } = school.people('bram', 'joris', 'noor');
  await pickedUp(bram, joris, 'Daan Verhulst gooide haar tas in de sloot.');
  await joris.says('/casus 2026-001');
  await joris.taps('Leg gesprek vast');
  await joris.fills({ wish: 'Dat Daan ophoudt.', agrees: 'yes', mayKnow: 'no', others: 'Daan Verhulst' }).taps('Bewaar');

  await noor.says('/casus 2026-001');
  expect(noor.reads()).toContain('Daan');
  await noor.taps('Hele verloop');
  await noor.taps('Verzegel iets');
  await noor.taps('Verzegel regel 2');
  expect(noor.reads()).toContain('Daan Verhulst');
  await noor.fills({ why: 'De camera laat een andere leerling zien.' }).taps('Verzegel');
  expect(noor.reads()).toContain('2026-001 · verzegeld');

  await joris.says('/casus 2026-001');
  expect(joris.reads()).not.toContain('Daan');
  expect(joris.reads()).toContain('Dat … ophoudt.');
  await joris.taps('Hele verloop');
  expect(joris.reads()).not.toContain('Daan');
  expect(joris.reads()).toContain('naam verzegeld');
  expect(joris.reads()).toContain('De camera laat een andere leerling zien.');
  expect(joris.buttons).not.toContain('Verzegel iets');
  expect(await school.caseFile()).not.toContain('Verhulst');
  await school.closes();
});

onEveryPlatform(
  'I11, I12 a report that was unfounded is sealed whole: nobody opens it, its reporter hears that it was looked into',
  async (begins) => {
    const school = await begins({ at: '2026-11-24 10:15' });
    const { bram, joris, noor } = school.people('bram', 'joris', 'noor');
    await bram.says('/melding');
    await bram.fills({ urgent: 'no', target: 'Mila de Graaf', words: 'Ze liegt over alles.' }).taps('Verstuur');
    await joris.receives('N1');
    await noor.says('/casus 2026-001');
    await noor.taps('Verzegel iets');
    await noor.taps('Verzegel regel 3');
    await noor.fills({ why: 'Dit was geen waarneming.' }).taps('Verzegel');
    await bram.receives('N8');
    await noor.says('/casus 2026-001');
    expect(noor.reads()).toContain('Dit was geen waarneming.');
    await joris.says('/casus 2026-001');
    expect(joris.reads()).not.toContain('Mila');
    await joris.says('/casus');
    expect(joris.reads()).not.toContain('2026-001');
    expect(await school.caseFile()).not.toMatch(/Mila|liegt/);
    await school.isNow('2026-12-10 10:00');
    await joris.receives();
    await school.closes();
  },
);
