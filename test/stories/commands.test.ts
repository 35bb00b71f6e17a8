// The words beside /melding and /casus: help, the overview, being away; and what is no word at all.
import { onEveryPlatform, storyTest } from './on-every-platform';

const REPORT = { urgent: 'no', target: 'Mila de Graaf', words: 'Haar fiets lag in de sloot.' };

onEveryPlatform(
  'who is away names a deputy, who gets the cards; who comes back earlier gets one summary (Time: Absence)',
  async (begins) => {
    const school = await begins({ at: '2026-11-24 10:15' });
    const { bram, joris, lucia } = school.people('bram', 'joris', 'lucia');

    await joris.says('/afwezig');
    expect(joris.reads()).toContain('Berichten gaan dan naar wie waarneemt');
    const early = await joris.fills({ fromOn: '2026-11-23', untilOn: '2026-11-27' }).tries('Bewaar');
    expect(early.fieldErrors).toEqual({ fromOn: 'Ma 23 nov is al geweest; kies vandaag of later.' });
    const turned = await joris.fills({ fromOn: '2026-11-25', untilOn: '2026-11-24' }).tries('Bewaar');
    expect(turned.fieldErrors).toEqual({ untilOn: 'Deze dag ligt voor wo 25 nov; kies die dag of later.' });
    await joris.fills({ fromOn: '2026-11-24', untilOn: '2026-11-27', deputy: 'lucia' }).taps('Bewaar');
    expect(joris.reads()).toContain('Afwezig tot en met vr 27 nov · Lucía neemt waar');

    await bram.says('/melding');
    await bram.fills(REPORT).taps('Verstuur');
    await lucia.receives('N1 2026-11-24 10:15');
    expect(lucia.reads()).toContain('Joris Vermaat');
    await joris.receives();

    await school.isNow('2026-11-25 10:00');
    await lucia.receives('N2 2026-11-25 07:30');
    await joris.says('/afwezig');
    expect(joris.reads()).toContain('Je bent afwezig van di 24 nov');
    await joris.taps('Weer op school');
    expect(joris.reads()).toContain('Je staat weer als aanwezig');
    await school.passes('5 minutes');
    await joris.receives();
    await school.ends();
  },
);

storyTest('/hulp lists six topics, opens one, and knows a topic with a slip of the hand', { on: 'playground' }, async (begins) => {
  const school = await begins();
  const { bram } = school.people('bram');
  await bram.says('/hulp');
  expect(bram.buttons).toHaveLength(6);
  await bram.taps('Welke vormen er zijn');
  await bram.taps('Met het lichaam');
  expect(bram.reads()).toContain('Iemand opsluiten');
  await bram.taps('Alle onderwerpen');
  await bram.taps('Leidraden voor gesprekken');
  await bram.taps('Met de ander, zonder verwijt');
  expect(bram.buttons).toEqual(['Hele leidraad']);
  expect(bram.reads()).toContain('Vijf regels voor onderweg');
  await bram.taps('Hele leidraad');
  expect(bram.reads()).toContain('Afvinken kan bij een casus');
  await bram.taps('Volgend deel');
  expect(bram.buttons).toEqual(['Volgend deel', 'Vorig deel', 'Vijf regels']);

  await bram.says('/hulp singalen');
  expect(bram.reads()).toContain('Eén signaal zegt nog weinig');
  await bram.says('hulp wie');
  expect(bram.reads()).toContain('Noor Hendriksen');
  expect(bram.reads()).toContain('Maarten Sanders, 06-00 00 00 07');
  await bram.taps('Mentoren per klas');
  expect(bram.reads()).toContain('Joris Vermaat · teamleider Anja Terpstra');
  await bram.says('/hulp fietsenmaker');
  expect(bram.reads()).toContain('Dat onderwerp staat er niet bij');
  await school.ends();
});

storyTest('an unknown word gets the nearest one, never an error', { on: 'playground' }, async (begins) => {
  const school = await begins();
  const { bram, noor } = school.people('bram', 'noor');
  await bram.says('/meldng');
  expect(bram.reads()).toContain('Bedoel je /melding?');
  expect(bram.buttons).toEqual(['Melding doen', 'Mijn casussen', 'Open de hulp']);
  await noor.says('overzich');
  await noor.taps('Open het overzicht');
  expect(noor.reads()).toContain('Er loopt nu geen casus');
  await bram.says('afwezg');
  await bram.taps('Afwezig zijn');
  expect(bram.reads()).toContain('Tot en met');
  await school.ends();
});

storyTest(
  '/overzicht shows N30 at any time to who coordinates or leads a team, and tells everybody else where to look',
  { on: 'playground' },
  async (begins) => {
    const school = await begins();
    const { bram, joris, noor, anja } = school.people('bram', 'joris', 'noor', 'anja');
    await bram.says('/melding');
    await bram.fills(REPORT).taps('Verstuur');
    await joris.receives('N1');
    await noor.says('/overzicht');
    expect(noor.reads()).toContain('2026-001: melding van vandaag, nog niet opgepakt');
    expect(noor.reads()).not.toContain('Mila');
    await noor.taps('Open 2026-001');
    expect(noor.reads()).toContain('Mila de Graaf');
    await anja.says('/overzicht');
    expect(anja.reads()).toContain('Er loopt nu geen casus');
    await joris.says('/overzicht');
    expect(joris.reads()).toContain('Het overzicht is voor coördinatoren en teamleiders');
    expect(joris.buttons).toEqual(['Mijn casussen']);
    await school.ends();
  },
);
