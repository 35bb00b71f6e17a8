// A report that was closed without a case stays in sight: the coordinator sees it on Monday, and the target is asked again.
import { storyTest } from './on-every-platform';

storyTest(
  'a solved report stands in the Monday overview until the target was asked again (I13, N30, N37)',
  { on: 'playground' },
  async (begins) => {
    const school = await begins({ at: '2026-11-24 10:15' });
    const { bram, joris, noor } = school.people('bram', 'joris', 'noor');
    await bram.says('/melding');
    await bram.fills({ urgent: 'no', target: 'Mila de Graaf', words: 'Er was ruzie om een bal, en een duw.' }).taps('Verstuur');
    await joris.receives('N1');
    await joris.taps('Niet bij mij');
    await joris.taps('Leerlingen losten het zelf op');
    await joris.fills({ spokeOn: '2026-11-24', why: 'Ze gaven elkaar een hand en spelen weer samen.' }).taps('Bewaar');
    await bram.receives('N8');

    await school.isNow('2026-11-30 09:00');
    await noor.receives('N30 2026-11-30 08:00');
    expect(noor.reads()).toContain('Afgesloten zonder casus: één melding. We vragen het di 8 dec na.');

    await school.isNow('2026-12-08 09:00');
    await school.overviewsCame();
    await joris.receives('N37 2026-12-08 07:30');
    await joris.taps('Gesproken, nog goed');
    expect(joris.reads()).toContain('2026-001 · gesproken op di 8 dec, nog goed');
    await school.isNow('2026-12-21 09:00');
    await school.overviewsCame();
    await school.ends();
  },
);
