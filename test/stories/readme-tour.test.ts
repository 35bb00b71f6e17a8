// The five minutes of README.md, tap by tap: whoever follows them sees just this, at these stops of the clock.
import { Story } from './story';

test('the tour in README.md: the talk and the parents recorded, and Noor asked on Friday, no sooner', async () => {
  const school = await Story.begins({ at: '2026-11-24 10:15' });
  const { bram, joris, noor, gijs } = school.people('bram', 'joris', 'noor', 'gijs');
  await bram.says('/melding');
  bram.fills({ urgent: 'no', target: 'Mila de Graaf', words: 'Twee jongens gooiden haar tas over.' });
  await bram.taps('Verstuur');
  await joris.receives('N1');
  await joris.taps('Open de melding');
  await joris.taps('Ik pak dit op');
  await joris.taps('Do 26 nov');
  await bram.receives('N8');

  await school.isNow('2026-11-26 07:30');
  await joris.receives('N13');
  await joris.taps('Open de leidraad');
  await joris.taps('Leg gesprek vast');
  joris.fills({ wish: 'Dat ze stoppen.', agrees: 'yes', mayKnow: 'no', others: 'Daan, Youri' });
  await joris.taps('Bewaar');
  expect(joris.reads()).toContain('Stap 3 kan nu, uiterlijk do 3 dec');
  joris.fills({ parents: 'know' });
  await joris.taps('Bewaar');
  joris.fills({ how: 'told', pupilKnows: 'yes' });
  await joris.taps('Bewaar');
  await bram.receives('N8');

  await school.isNow('2026-11-30 07:30');
  await joris.receives('N10');
  await school.isNow('2026-11-30 08:00');
  await joris.receives('N30');
  await noor.receives('N30');
  await gijs.receives('N30');
  await school.isNow('2026-12-03 07:30');
  await joris.receives('N11');
  await school.isNow('2026-12-04 07:30');
  await noor.receives('N12');
  await joris.receives('N12-copy');

  await noor.taps('Samen doen');
  await noor.taps('Ma 7 dec');
  await joris.receives('N35');
  await joris.taps('Goed, ma 7 dec');
  await noor.receives('N35-receipt');
  await school.isNow('2026-12-07 07:30');
  await joris.receives('N13');
  await school.ends();
});
