// It goes on: the case climbs to level 4, a pupil is suspended for a day, and comes back to somebody who waits.
import { onEveryPlatform } from '../on-every-platform';
import type { Person } from '../person';
import { recordsStepThree, recordsStepTwo } from '../talks-held';

const why = 'De afspraken hielden geen dag stand.';

/** Niveau en maatregelen, wherever it stands among the other buttons of the case. */
async function opensLadder(person: Person): Promise<void> {
  await person.says('/casus 2026-001');
  await person.taps('Meer');
  while (!person.buttons.includes('Niveau en maatregelen')) await person.taps('Toon de rest');
  await person.taps('Niveau en maatregelen');
}

onEveryPlatform('up to level 4, with a suspension and the day after (I6, I7, N16, N22, N24, N25, N26)', async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris, noor, anja, els, wiebe } = school.people('bram', 'joris', 'noor', 'anja', 'els', 'wiebe');

  await bram.says('/melding');
  await bram.fills({ urgent: 'no', target: 'Mila de Graaf', words: 'Haar jas lag in de sloot. Twee jongens lachten.' });
  await bram.taps('Verstuur');
  await joris.receives('N1');
  await joris.taps('Open de melding');
  await joris.taps('Ik pak dit op');
  await joris.taps('Vandaag');
  await bram.receives('N8');
  await joris.receives('N13');
  await recordsStepTwo(joris, 'Dat het stopt.', { others: 'Daan Visser' });
  await bram.receives('N8');

  // From 1 to 2 by a reasoned tap of the mentor; the coordinator reads the case on one screen and accepts.
  await school.isNow('2026-11-25 09:00');
  await opensLadder(joris);
  await joris.taps('Naar een hoger niveau');
  await joris.fills({ why });
  await joris.taps('Bewaar');
  expect(joris.reads()).toContain('niveau 2');
  await noor.receives('N22 2026-11-25 09:00');
  expect(noor.reads()).toContain('De casus gaat naar niveau 2.');
  expect(noor.reads()).not.toContain('Mila');
  await noor.taps('Lees de samenvatting');
  expect(noor.reads()).toContain('Mila de Graaf');
  expect(noor.reads()).toContain(why);
  await noor.taps('Ik neem het aan');
  await joris.receives('N22-receipt 2026-11-25 09:00');

  // No plan five school days later; the plan is what ends the question.
  await school.isNow('2026-12-02 09:00');
  await school.overviewsCame();
  await noor.receives('N10 2026-11-26 07:30', 'N11 2026-12-01 07:30', 'N12-copy 2026-12-02 07:30', 'N24-plan 2026-12-02 07:30');
  await anja.receives('N12 2026-12-02 07:30');
  await noor.taps('Kijk wat er komt');
  await noor.taps('Schrijf het plan');
  await noor.fills({ plan: 'Daan en de ouders spreken, en hulp vragen.', reviewOn: '2026-12-09' });
  await noor.taps('Bewaar');
  expect(noor.reads()).toContain('plan vast');
  await recordsStepThree(noor, '2026-001', { present: 'p2', approach: 'confronting', agreement: 'Daan blijft bij de tassen weg.' });

  // 2 to 3 and 3 to 4 by who leads; level 4 with a decision by name.
  await school.isNow('2026-12-03 10:00');
  await opensLadder(noor);
  await noor.taps('Naar een hoger niveau');
  await noor.fills({ why: 'Thuis en op school is er meer hulp nodig.' });
  await noor.taps('Bewaar');
  await opensLadder(noor);
  await noor.taps('Naar een hoger niveau');
  await noor.fills({ why: 'Het werd een derde keer, nu op het plein.', decidedBy: 'els' });
  await noor.taps('Bewaar');
  await anja.receives('N22 2026-12-03 10:00');
  await anja.taps('Ik neem het aan');
  await noor.receives('N22-receipt 2026-12-03 10:00');

  // A suspension of one day: who decided, on whose mandate, the rule to check, the text for the file.
  await opensLadder(anja);
  await anja.taps('Maatregelen');
  expect(anja.buttons).toEqual(expect.arrayContaining(['Leg fase 1 vast', 'Leg fase 4 vast', 'Leg fase 5 vast']));
  await anja.taps('Leg fase 4 vast');
  await anja.fills({ beginOn: '2026-12-04', lastOn: '2026-12-04', decidedBy: 'els:rashid', watchedBy: 'noor' });
  // Three phases are left out: that needs a reason.
  await anja.fills({ why: 'Het is nu niet veilig op het plein.' });
  await anja.taps('Bewaar');
  expect(anja.reads()).toContain('Besluit van Els Roozendaal, namens Rashid Amrani.');
  expect(anja.reads()).not.toContain('Mila');
  await anja.fills({ text: 'Daan duwde drie keer op de trap.', checks: 'one-day-first,parents-told' });
  await anja.taps('Bewaar');

  // The school day before Daan comes back: who leads and the mentor of the target; at noon next above.
  await school.isNow('2026-12-04 13:00');
  await anja.receives('N10 2026-12-04 07:30', 'N25 2026-12-04 07:30');
  expect(anja.reads()).toContain('regel de terugkomst');
  await joris.receives('N25 2026-12-04 07:30');
  expect(joris.reads()).toContain('Een leerling komt terug op ma 7 dec');
  expect(joris.reads()).not.toContain('Daan');
  await els.receives('N25-above 2026-12-04 12:00');
  await joris.taps('Ontvangst geregeld');
  expect(joris.reads()).toContain('Daan');
  await joris.fills({ receives: 'wiebe', place: 'In de bibliotheek, met een vriendin', talkOn: '2026-12-07' });
  await joris.taps('Bewaar');
  // Joris answered for both: what was asked of Anja beside it stays, this does not.
  await anja.looksAt('N25');
  expect(anja.buttons).toContain('Leg het antwoord vast');
  expect(anja.buttons).not.toContain('Regel de terugkomst');
  await els.looksAt('N25-above');
  expect(els.buttons).toEqual([]);

  await school.isNow('2026-12-07 09:00');
  await school.overviewsCame();
  await wiebe.receives('N26 2026-12-07 07:30');
  await wiebe.taps('Gedaan');
  // Who held the talk of step 3 asks how it goes, also while somebody else leads (N16).
  await noor.receives('N16 2026-12-07 07:30');

  await school.ends('level-4');
});
