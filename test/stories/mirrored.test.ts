// It came from two sides: two cases with the same pupils the other way round, one lead, and step 3 waits until both were spoken to (I17).
import { onEveryPlatform, storyTest } from './on-every-platform';
import type { Person } from './person';
import type { Story } from './story';

async function reported(by: Person, target: string): Promise<void> {
  await by.says('/melding');
  await by.fills({ urgent: 'no', target, words: 'In de gang werd er geduwd.' }).taps('Verstuur');
}

async function spoken(who: Person, number: string, others = ''): Promise<void> {
  await who.says(`/casus ${number}`);
  await who.taps('Leg gesprek vast');
  await who.fills({ wish: 'Dat het stopt.', agrees: 'yes', mayKnow: 'no', others }).taps('Bewaar');
}

async function states(school: Story): Promise<{ number: string; kind: string; lead?: string; mirrors?: { number: string }[] }[]> {
  return (JSON.parse(await school.caseFile()) as { files: { number: string; kind: string }[] }).files;
}

onEveryPlatform('I17 the target did it too: a second case is opened with the same lead, and step 3 waits for both', async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris } = school.people('bram', 'joris');
  await reported(bram, 'Mila de Graaf');
  await joris.receives('N1');
  await joris.taps('Open de melding');
  await joris.taps('Ik pak dit op');
  await spoken(joris, '2026-001', 'Daan Verhulst');

  await joris.says('/casus 2026-001');
  await joris.taps('Meer');
  await joris.taps('Toon de rest');
  await joris.taps('Het kwam van twee kanten');
  await joris.fills({ against: 'p2', words: 'Mila schold Daan eerst uit.' }).taps('Open tweede casus');
  await joris.says('/casus 2026-001');
  expect(joris.reads()).toContain('Hoort bij casus 2026-002');
  expect(joris.reads()).toContain('Stap 3 wacht tot je in beide de leerling sprak.');
  await joris.says('/casus 2026-002');
  expect(joris.reads()).toContain('Daan Verhulst');
  expect(joris.reads()).toContain('Hoort bij casus 2026-001');
  expect(joris.reads()).toContain('Jij leidt');

  await spoken(joris, '2026-002');
  await joris.says('/casus 2026-001');
  expect(joris.reads()).not.toContain('Stap 3 wacht');
  expect(joris.reads()).toContain('kies een dag voor stap 3');
  await joris.says('/casus 2026-002');
  expect(joris.reads()).toContain('kies een dag voor stap 3');
  await school.closes();
});

storyTest(
  'I17 two cases turn out to mirror each other: they are linked, and the second is offered to who leads the first',
  {},
  async (begins) => {
    const school = await begins({ at: '2026-11-24 10:15' });
    const { bram, femke, joris } = school.people('bram', 'femke', 'joris');
    await reported(bram, 'Mila de Graaf');
    await joris.receives('N1');
    await joris.taps('Open de melding');
    await joris.taps('Ik pak dit op');
    await spoken(joris, '2026-001', 'Luuk Hamers');
    await reported(bram, 'Luuk Hamers');
    await femke.receives('N1', 'N36');
    await femke.says('/casus 2026-002');
    await femke.taps('Ik pak dit op');
    await spoken(femke, '2026-002', 'Mila de Graaf');
    // Until the lead is accepted, the mentor of Mila is asked to join in too (N36).
    await joris.receives('N22', 'N36');
    await joris.says('/casus 2026-001');
    expect(joris.reads()).toContain('Hoort bij casus 2026-002');
    expect(
      (await states(school)).filter(({ kind }) => kind === 'case').map(({ number, mirrors }) => [number, mirrors?.[0]?.number]),
    ).toEqual([
      ['2026-001', '2026-002'],
      ['2026-002', '2026-001'],
    ]);
    await joris.says('/casus 2026-002');
    await joris.taps('Ik neem het aan');
    expect((await states(school)).filter(({ kind }) => kind === 'case').map(({ lead }) => lead)).toEqual(['joris', 'joris']);
    await school.closes();
  },
);
