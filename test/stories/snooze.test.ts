// "Later": a message about a talk is put off one school day, and everything else comes on its own day.
import { moment } from './person';
import { storyTest } from './on-every-platform';
import { pickedUp } from './picked-up';

storyTest('N10 is put off one school day; N11 and N12 come on their own days (Laws of a nudge)', { on: 'playground' }, async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris, noor } = school.people('bram', 'joris', 'noor');
  const came = async (rule: string): Promise<string[]> =>
    (await school.sent()).filter((one) => one.rule === rule && one.to === 'joris').map((one) => moment(one.at));
  const times = (rule: string): number =>
    school.log.filter(({ fields, message }) => message === 'message' && fields['rules'] === rule && fields['person'] === 'joris').length;

  await pickedUp(bram, joris, 'Ze stond alleen bij de fietsen en huilde.');
  await bram.receives('N8');

  await school.isNow('2026-11-26 09:00');
  await joris.receives('N10 2026-11-26 07:30');
  await joris.taps('Later');
  expect(joris.reads()).toContain('De dag van het gesprek verandert niet.');
  const choice = joris.opened();
  const [tomorrow = ''] = joris.buttons;
  expect(tomorrow).toBe('Morgen, vr 27 nov');
  const sixth = {
    ...choice,
    card: JSON.parse(JSON.stringify(choice.card).replaceAll('snooze:2026-11-27', 'snooze:2026-12-04')) as unknown,
  };
  const refused = await joris.repeats(sixth, tomorrow, {});
  expect(JSON.stringify(refused.message?.card)).toContain('kies een dag tot en met do 3 dec');

  await joris.taps(tomorrow);
  expect(joris.reads()).toContain('2026-001 · later, op vr 27 nov');
  const again = await joris.repeats(choice, tomorrow, {});
  expect(JSON.stringify(again.message?.card)).toContain('later, op vr 27 nov');
  expect(await came('N10')).toEqual([]);
  expect(times('N10')).toBe(1);

  await school.isNow('2026-11-26 20:00');
  expect(times('N10')).toBe(1);
  await school.isNow('2026-11-27 09:00');
  expect(await came('N10')).toEqual(['2026-11-27 07:30']);
  expect(times('N10')).toBe(2);
  const asking = (await school.driver.messages('joris')).filter(({ card }) => JSON.stringify(card).includes('open:day-choice:plan-talk'));
  expect(asking).toHaveLength(1);
  await joris.looksAt('N10');
  expect(joris.reads()).not.toContain('Misschien kreeg je dit al');

  await school.isNow('2026-12-02 09:00');
  await school.overviewsCame();
  await joris.receives('N11 2026-12-01 07:30', 'N12-copy 2026-12-02 07:30');
  await noor.receives('N12 2026-12-02 07:30');
  expect(times('N10')).toBe(2);
  await school.ends();
});

storyTest('N10 that is put off past its end does not come again (Laws of a nudge)', { on: 'playground' }, async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris } = school.people('bram', 'joris');
  await pickedUp(bram, joris, 'Ze stond alleen bij de fietsen en huilde.');
  await bram.receives('N8');
  await school.isNow('2026-11-26 09:00');
  await joris.receives('N10');
  await joris.taps('Later');
  const choice = joris.opened();
  const [tomorrow = ''] = joris.buttons;
  const past = { ...choice, card: JSON.parse(JSON.stringify(choice.card).replaceAll('snooze:2026-11-27', 'snooze:2026-12-02')) as unknown };
  await joris.repeats(past, tomorrow, {});

  await school.isNow('2026-12-01 09:00');
  await school.overviewsCame();
  await joris.receives('N11 2026-12-01 07:30');
  await school.isNow('2026-12-02 09:00');
  const sent = school.log.filter(({ fields, message }) => message === 'message' && fields['rules'] === 'N10');
  expect(sent).toHaveLength(1);
  school.hadNoTrouble();
});

storyTest('N3 is put off one school day; it is asked again and moves nobody (Laws of a nudge)', { on: 'playground' }, async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris, noor } = school.people('bram', 'joris', 'noor');
  await bram.says('/melding');
  await bram.fills({ urgent: 'no', target: 'Mila de Graaf', words: 'Ze liep de hele pauze alleen langs het hek.' }).taps('Verstuur');
  await school.isNow('2026-11-26 09:00');
  await joris.receives('N1 2026-11-24 10:15', 'N2 2026-11-25 07:30', 'N10 2026-11-26 07:30');
  await noor.receives('N3 2026-11-26 07:30');
  await noor.taps('Later');
  await noor.taps('Morgen, vr 27 nov');
  expect(noor.reads()).toContain('2026-001 · later, op vr 27 nov');
  await school.isNow('2026-11-27 09:00');
  const again = (await school.sent()).filter(({ rule, to }) => rule === 'N3' && to === 'noor');
  expect(again.map(({ at }) => moment(at))).toEqual(['2026-11-27 07:30']);
  await noor.looksAt('N3');
  expect(noor.buttons).toContain('Samen doen');
  await school.ends();
});

storyTest('what was done before a nudge was put off is still taken back (I11, Laws of a nudge)', { on: 'playground' }, async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris } = school.people('bram', 'joris');
  await pickedUp(bram, joris, 'Ze liep de hele pauze alleen langs het hek.');
  await bram.receives('N8');
  await school.isNow('2026-11-26 09:00');
  await joris.receives('N10 2026-11-26 07:30');

  await joris.says('/casus 2026-001');
  await joris.taps('Meer');
  await joris.taps('Zeg hoe ernstig het is');
  await joris.fills({ severe: 'yes', why: 'Het gebeurt elke dag.' }).taps('Bewaar');
  const marked = joris.opened();
  await joris.looksAt('N10');
  await joris.taps('Later');
  await joris.taps('Morgen, vr 27 nov');
  expect(joris.buttons).toEqual([]);
  const undone = await joris.repeats(marked, 'Terugdraaien tot 9.05 uur', {});
  expect(JSON.stringify(undone.message?.card)).toContain('2026-001 · teruggedraaid');
  await school.ends();
});
