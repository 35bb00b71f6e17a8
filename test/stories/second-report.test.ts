// A second report about a pupil who has a case: who leads says how it belongs, and both reporters hear how it goes (I5, I9, I12, I13).
import { storyTest } from './on-every-platform';
import type { Person } from './person';
import type { Story } from './story';

const FIRST = { urgent: 'no', target: 'Mila de Graaf', words: 'Haar tas lag in de sloot achter het fietsenhok.' };
const LATER = { urgent: 'no', target: 'mila de graaf', words: 'In de gang werd ze weer klemgezet bij de kluisjes.' };

/** Bram reported, Joris leads, spoke with Mila and named Daan; Cor reports two days later. */
async function reportedAgain(school: Story, urgent = 'no'): Promise<Person> {
  const { bram, cor, joris } = school.people('bram', 'cor', 'joris');
  await bram.says('/melding');
  await bram.fills(FIRST).taps('Verstuur');
  await joris.receives('N1');
  await joris.taps('Open de melding');
  await joris.taps('Ik pak dit op');
  await bram.receives('N8');
  await joris.says('/casus 2026-001');
  await joris.taps('Leg gesprek vast');
  await joris.fills({ wish: 'Dat het stopt.', agrees: 'yes', mayKnow: 'no', others: 'Daan Verhulst' }).taps('Bewaar');
  await bram.receives('N8');
  await school.isNow('2026-11-25 10:00');
  await joris.receives('N11');
  await cor.says('/melding');
  return cor.fills({ ...LATER, urgent }).taps('Verstuur');
}

storyTest('I9, I5 only "new, after the agreements" leads to hearing both sides; its reporter hears of the case', {}, async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { joris } = school.people('joris');
  const cor = await reportedAgain(school);
  // The receipt tells nothing of a case.
  expect(cor.reads()).toContain('De mentor krijgt nu bericht.');
  expect(cor.reads()).not.toContain('casus');

  await joris.receives('N1 2026-11-25 10:00');
  expect(joris.reads()).toContain('2026-001');
  await joris.taps('Open de melding');
  expect(joris.reads()).toContain('Over deze leerling loopt al casus 2026-001');
  expect(joris.buttons).not.toContain('Ik pak dit op');
  await joris.taps('Kies wat past');
  await joris.fills({ how: 'new' }).taps('Bewaar');
  await cor.receives('N8 2026-11-25 10:00');

  // Both sides are heard within two school days.
  await school.isNow('2026-11-27 09:00');
  const sent = (await school.newFor('joris')).map(({ rule, key }) => `${rule} ${/hearing/.test(key) ? 'hearing' : 'other'}`);
  expect(sent).toContain('N11 hearing');
  await school.closes();
});

storyTest(
  'I9 the answer is taken back within five minutes: then it waits for an answer again, and nothing is heard',
  {},
  async (begins) => {
    const school = await begins({ at: '2026-11-24 10:15' });
    const { joris } = school.people('joris');
    await reportedAgain(school);
    await joris.receives('N1');
    await joris.taps('Open de melding');
    await joris.taps('Kies wat past');
    await joris.fills({ how: 'new' }).taps('Bewaar');
    await joris.taps('Terugdraaien tot 10.05 uur');
    const states = JSON.parse(await school.caseFile()) as {
      files: { kind: string; joined?: unknown[]; talks: { kind: string }[]; status: string }[];
    };
    const main = states.files.find(({ kind }) => kind === 'case');
    expect(main?.joined).toEqual([]);
    expect(main?.talks.map(({ kind }) => kind)).not.toContain('hearing');
    expect(states.files.filter(({ kind, status }) => kind === 'report' && status === 'open')).toHaveLength(1);
    await school.closes();
  },
);

storyTest('I9, N4 the heavier report sets severity, and its red flag goes off at once under its own number', {}, async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { cor, joris, noor, samira } = school.people('cor', 'joris', 'noor', 'samira');
  await reportedAgain(school, 'yes');
  await noor.receives('N4 2026-11-25 10:00');
  await samira.receives('N4 2026-11-25 10:00');
  expect(samira.reads()).toContain('2026-002');
  await cor.receives('N4-reporter');
  await joris.receives('N1');
  await joris.taps('Open de melding');
  await joris.taps('Kies wat past');
  await joris.fills({ how: 'same' }).taps('Bewaar');
  await joris.says('/casus 2026-001');
  expect(joris.reads()).toContain('Deze casus is ernstig.');
  // Step 2 was held: a talk about safety is due on the next school day.
  await school.isNow('2026-11-26 09:00');
  const sent = (await school.newFor('joris')).map(({ key }) => key);
  expect(sent.some((key) => key.includes('safety'))).toBe(true);
  await school.closes();
});

storyTest(
  'I9 while nobody answered the first one, the second is a line on that card: the message that stands says so',
  {},
  async (begins) => {
    const school = await begins({ at: '2026-11-24 10:15' });
    const { bram, cor, joris } = school.people('bram', 'cor', 'joris');
    await bram.says('/melding');
    await bram.fills(FIRST).taps('Verstuur');
    await joris.receives('N1');
    expect(joris.reads()).not.toContain('meldingen over deze leerling');
    await school.passes('2 minutes');
    await cor.says('/melding');
    await cor.fills(LATER).taps('Verstuur');
    await joris.receives();
    await joris.looksAt('N1');
    expect(joris.reads()).toContain('Er zijn nu twee meldingen over deze leerling.');
    await school.closes();
  },
);

storyTest('I9 the first report is taken back: the second one goes on by itself, to the mentor', {}, async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, cor, joris } = school.people('bram', 'cor', 'joris');
  await bram.says('/melding');
  await bram.fills(FIRST).taps('Verstuur');
  const receipt = bram.opened();
  await joris.receives('N1 2026-11-24 10:15');
  await school.passes('2 minutes');
  await cor.says('/melding');
  await cor.fills(LATER).taps('Verstuur');
  await school.passes('1 minute');
  await bram.repeats(receipt, 'Haal terug tot 10.20 uur', {});
  await joris.receives('N1 2026-11-24 10:18');
  expect(joris.reads()).toContain('2026-002');
  await joris.taps('Open de melding');
  await joris.taps('Ik pak dit op');
  await cor.receives('N8');
  await bram.receives();
  await school.closes();
});

storyTest('I9, I13 closed without a case: both reporters hear it was looked into, and each may ask once more', {}, async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, cor, joris, noor } = school.people('bram', 'cor', 'joris', 'noor');
  await bram.says('/melding');
  await bram.fills(FIRST).taps('Verstuur');
  await cor.says('/melding');
  await cor.fills(LATER).taps('Verstuur');
  await joris.receives('N1');
  await joris.taps('Open de melding');
  await joris.taps('Iets anders');
  await joris.taps('Leerlingen losten het zelf op');
  await joris.fills({ spokeOn: '2026-11-24', why: 'Ze maakten het zelf goed.' }).taps('Bewaar');
  await bram.receives('N8');
  await cor.receives('N8');
  expect(cor.reads()).toContain('Melding 2026-002 is bekeken');
  await cor.taps('Vraag het opnieuw');
  await noor.receives('N1');
  expect(noor.reads()).toContain('2026-002');
  await school.closes();
});
