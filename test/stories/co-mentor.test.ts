// A pupil of another class took part: that mentor is asked first, takes a task, sees that pupil's part, and no more (I17, N36).
import { storyTest } from './on-every-platform';
import type { Person } from './person';
import type { Story } from './story';
import { pickedUp } from './picked-up';

/** Reported, picked up, and Luuk of 2A named as the one who did it. */
async function namedInOtherClass(school: Story, { bram, joris }: Record<'bram' | 'joris', Person>): Promise<void> {
  await pickedUp(bram, joris, 'Ze wachten haar elke pauze op.');
  await joris.taps('Do 26 nov');
  await bram.receives('N8');
  await school.isNow('2026-11-25 10:00');
  await joris.says('/casus 2026-001');
  await joris.taps('Leg gesprek vast');
  await joris.fills({ heldOn: '2026-11-25', wish: 'Dat ze me met rust laten.', agrees: 'yes', mayKnow: 'no' }).taps('Bewaar');
  await bram.receives('N8');
  await joris.says('/casus 2026-001');
  await joris.taps('Noem de leerlingen');
  await joris.fills({ bullies: 'Luuk Hamers' }).taps('Bewaar');
}

storyTest('I17 N36 a mentor of another class takes a task and sees the own pupil only', { on: 'playground' }, async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris, femke, kenan } = school.people('bram', 'joris', 'femke', 'kenan');
  await namedInOtherClass(school, { bram, joris });

  // Femke and Kenan are duo mentors of 2A; on Wednesday both are in.
  await femke.receives('N36 2026-11-25 10:00');
  await kenan.receives('N36 2026-11-25 10:00');
  expect(femke.reads()).toContain('Doe je mee bij casus 2026-001?');
  expect(femke.reads()).not.toMatch(/Luuk|Mila|pauze/);
  await femke.taps('Ik doe mee');
  expect(femke.reads()).toContain('Luuk Hamers uit 2A. Joris Vermaat leidt.');
  await femke.fills({ task: 'others-causes', on: '2026-11-30' }).taps('Bewaar');
  expect(femke.reads()).toContain('2026-001 · je doet mee · klaar op ma 30 nov');

  // The first answer counts, and the other card says so.
  const late = await kenan.tries('Niet ik');
  expect(late.ok).toBe(false);

  await femke.says('/casus 2026-001');
  expect(femke.reads()).toContain('Luuk Hamers');
  expect(femke.reads()).toContain('Je doet mee sinds wo 25 nov.');
  expect(femke.reads()).not.toMatch(/Mila|pauze/);
  await kenan.says('/casus 2026-001');
  expect(kenan.reads()).toContain('voor jou niet te openen');

  // I11: an own line is put right later, and the way back is the own part, not the course of the case.
  await femke.taps('Schrijf één regel');
  await femke.fills({ line: 'Luuk zat alleen in de pauze.' }).taps('Bewaar');
  await school.isNow('2026-11-25 12:00');
  await femke.says('/casus 2026-001');
  await femke.taps('Verbeter een regel');
  expect(femke.buttons).toContain('Terug naar je leerling');
  expect(femke.buttons).not.toContain('Hele verloop');
  await femke.taps('Verbeter regel 1');
  await femke.fills({ words: 'Luuk zat met Sem in de aula.', why: 'Het was een ander.' }).taps('Bewaar');
  expect(femke.reads()).toContain('2026-001 · verbeterd');
  await femke.says('/casus 2026-001');
  expect(femke.reads()).toContain('Luuk zat met Sem in de aula.');
  expect(femke.reads()).not.toContain('alleen');

  // Who joined, for whom, and since when, stands in the course of the case (I18).
  await joris.says('/casus 2026-001');
  await joris.taps('Hele verloop');
  expect(joris.reads()).toContain('Femke Adriaanse doet mee voor Luuk en ziet vanaf nu dat deel · Femke Adriaanse');
  await joris.taps('Volgende');
  expect(joris.reads()).toMatch(/Luuk zat alleen in de pauze[^]*Luuk zat met Sem in de aula. · Het was een ander./);

  await school.isNow('2026-11-30 12:00');
  await femke.receives('N26 2026-11-30 07:30');
  await femke.taps('Gedaan');

  // N36, I18: who leads ends it; five minutes later Femke hears it, without a name, and nothing opens any more.
  await joris.says('/casus 2026-001');
  await joris.taps('Meer');
  while (!joris.buttons.includes('Wie doet mee?')) await joris.taps('Toon de rest');
  await joris.taps('Wie doet mee?');
  await joris.taps('Nummer 1 stopt');
  await school.isNow('2026-11-30 12:10');
  await femke.receives('N36-ended 2026-11-30 12:05');
  expect(femke.reads()).toContain('Casus 2026-001: jouw deel stopt');
  expect(femke.reads()).toContain('Joris Vermaat zette dit stop.');
  expect(femke.reads()).not.toMatch(/Luuk|Mila/);
  await femke.says('/casus 2026-001');
  expect(femke.reads()).toContain('voor jou niet te openen');
  await school.closes();
});

storyTest('I17 N35 no agreement: the coordinator names the lead, who does it for that pupil too', { on: 'playground' }, async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris, femke, kenan, noor } = school.people('bram', 'joris', 'femke', 'kenan', 'noor');
  await namedInOtherClass(school, { bram, joris });
  await femke.receives('N36');
  await kenan.receives('N36');
  await kenan.taps('Iemand anders past beter');
  expect(kenan.reads()).toContain('2026-001 · de coördinator kiest wie leidt');

  await noor.receives('N35 2026-11-25 10:00');
  expect(noor.reads()).toContain('2026-001: een mentor doet niet mee');
  await noor.taps('Wijs iemand aan');
  expect(noor.reads()).toContain('Joris Vermaat leidt nu en kan dat blijven doen');
  await noor.fills({ to: 'joris' }).taps('Bewaar');
  expect(noor.reads()).toContain('2026-001 · gekozen wie leidt');
  await kenan.receives('N35-receipt');
  await school.closes();
});
