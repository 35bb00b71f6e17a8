// Around the talks: a task for a colleague, a place that the caretaker keeps an eye on, silence, one line, and a correction.
import { onEveryPlatform, storyTest } from './on-every-platform';
import { pickedUp } from './picked-up';

onEveryPlatform('the caretaker keeps an eye on a place, without the story; what was seen stands in the case (N26, I18)', async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris, cor } = school.people('bram', 'joris', 'cor');
  await pickedUp(bram, joris, 'In gang B lopen ze steeds achter haar aan.');
  await joris.taps('Do 26 nov');
  await bram.receives('N8');

  await joris.says('/casus 2026-001');
  await joris.taps('Vijf sporen');
  await joris.taps('Open spoor school');
  await joris.taps('Vraag iemand mee te kijken');
  const named = await joris.fills({ spot: 'Gang B, let op Mila', owner: 'cor', on: '2026-12-01' }).tries('Bewaar');
  expect(named.fieldErrors).toEqual({ spot: expect.stringContaining('schrijf alleen de plek') });
  await joris.fills({ spot: 'Gang B, tweede pauze', owner: 'cor', on: '2026-12-01' }).taps('Bewaar');
  expect(joris.reads()).toContain('meekijken gevraagd aan Cor · tot en met di 1 dec');

  await cor.receives('N26-watch 2026-11-24 10:15');
  expect(cor.reads()).toContain('Gang B, tweede pauze');
  expect(cor.reads()).not.toMatch(/Mila|2026-001|achter haar aan/);
  await cor.taps('Niets gezien');
  expect(cor.reads()).toContain('Je kunt nog antwoorden tot en met di 1 dec.');

  await school.isNow('2026-11-26 12:00');
  await joris.receives('N13');
  await cor.says('/casus 2026-001');
  expect(cor.reads()).toContain('voor jou niet te openen');
  await cor.says('/casus');
  await cor.taps('Open 2026-001');
  await cor.fills({ what: 'seen', seen: 'Twee jongens hielden de deur dicht.' }).taps('Bewaar');

  await joris.says('/casus 2026-001');
  await joris.taps('Hele verloop');
  expect(joris.reads()).toContain('iets gezien · Cor Brinkman');
  expect(joris.reads()).toContain('Twee jongens hielden de deur dicht.');
  expect(joris.reads()).toContain('niets gezien · Cor Brinkman');

  await school.isNow('2026-12-01 12:00');
  await school.overviewsCame();
  await joris.receives('N14', 'N11');
  await school.ends();
});

storyTest(
  'a silent case is asked what comes now; one line and a correction stand in its course (N27, I11)',
  { on: 'playground' },
  async (begins) => {
    const school = await begins({ at: '2026-11-24 10:15' });
    const { bram, joris, noor } = school.people('bram', 'joris', 'noor');
    await pickedUp(bram, joris, 'Ze zat alleen bij de fietsen.');
    await joris.taps('Vandaag');
    await bram.receives('N8');
    await joris.says('/casus 2026-001');
    await joris.taps('Leg gesprek vast');
    await joris.fills({ wish: 'Dat iemand naast me zit.', agrees: 'yes', mayKnow: 'no' }).taps('Bewaar');
    await bram.receives('N8');

    await school.isNow('2026-11-25 12:00');
    await joris.receives('N13', 'N11 2026-11-25 07:30');
    await joris.taps('Leg gesprek vast');
    await joris.fills({ how: 'told', pupilKnows: 'yes' }).taps('Bewaar');

    await school.isNow('2026-12-02 12:00');
    await school.overviewsCame();
    await joris.receives('N27 2026-12-02 07:30');
    expect(joris.reads()).toContain('sinds wo 25 nov');
    await joris.taps('Schrijf één regel');
    await joris.fills({ line: 'Vrijdag zat Fatima naast Mila.', happenedOn: '2026-11-27' }).taps('Bewaar');
    expect(joris.reads()).toContain('2026-001 · opgeschreven');

    await joris.says('/casus 2026-001');
    await joris.taps('Hele verloop');
    expect(joris.reads()).toMatch(/Vr 27 nov:\s*\nopgeschreven · Joris Vermaat \(opgeschreven op wo 2 dec\)/);
    await joris.taps('Verbeter een regel');
    await joris.taps('Verbeter regel 1');
    const form = joris.opened();
    const right = { words: 'Vrijdag zat Fleur naast Mila.', why: 'Ik schreef de verkeerde naam.' };
    await joris.fills(right).taps('Bewaar');
    expect(joris.reads()).toContain('2026-001 · verbeterd');
    await joris.repeats(form, 'Bewaar', right);
    await joris.says('/casus 2026-001');
    await joris.taps('Hele verloop');
    const course = joris.reads();
    expect(course.match(/verbetering · Joris/g)).toHaveLength(1);
    expect(course).toContain('Vrijdag zat Fatima naast Mila.');
    expect(course).toContain('Vrijdag zat Fleur naast Mila. · Ik schreef de verkeerde naam.');

    await school.isNow('2026-12-09 12:00');
    await school.overviewsCame();
    await joris.receives('N27 2026-12-09 07:30');
    await joris.taps('Het is rustig');
    expect(joris.reads()).toContain('We vragen het opnieuw op');
    await joris.fills({ why: 'Fleur en Mila lopen elke pauze samen.' }).taps('Bewaar');
    await school.isNow('2027-01-07 12:00');
    await school.overviewsCame();
    await joris.receives('N15', 'N27-quiet 2027-01-06 07:30');
    await noor.receives('N15-next');
  },
);
