// A day that nobody was told of, since its person was not at school, and that moved afterwards: the new day is told, once.
import { storyTest } from './on-every-platform';

storyTest(
  'N11 who leads was not in on the day for the parents, and the day moved: the new one is told, once (I3, Delivery 2)',
  {},
  async (begins) => {
    // Tom works from Monday to Thursday.
    const school = await begins({ at: '2026-11-24 10:15' });
    const { bram, tom, noor } = school.people('bram', 'tom', 'noor');
    await bram.says('/melding');
    await bram.fills({ urgent: 'no', target: 'Mats Jonker', words: 'Zijn fiets lag in de sloot.' }).taps('Verstuur');
    await tom.receives('N1');
    await tom.taps('Open de melding');
    await tom.taps('Ik pak dit op');
    await tom.taps('Do 26 nov');
    await bram.receives('N8');

    // Tom writes down on Thursday what he only says on Monday: by that record the parents are due on Friday.
    await school.isNow('2026-11-26 12:00');
    await tom.receives('N13');
    await tom.taps('Leg gesprek vast');
    await tom.fills({ wish: 'Dat ze van mijn fiets afblijven.', agrees: 'yes', mayKnow: 'no' }).taps('Bewaar');
    await bram.receives('N8');
    await school.isNow('2026-11-30 09:00');
    await school.overviewsCame();
    await tom.receives('N12-copy 2026-11-30 07:30');
    await noor.receives('N12 2026-11-30 07:30');

    await tom.says('/casus 2026-001');
    await tom.taps('Hele verloop');
    await tom.taps('Verbeter een regel');
    await tom.taps('Verbeter regel 1');
    await tom.fills({ heldOn: '2026-11-30', why: 'Mats ging donderdag ziek naar huis.' }).taps('Bewaar');
    await school.isNow('2026-12-02 07:00');
    await tom.receives('N11 2026-12-01 07:30');
    await tom.taps('Leg gesprek vast');
    await tom.fills({ how: 'told', pupilKnows: 'yes' }).taps('Bewaar');
    await school.isNow('2026-12-02 12:00');
    await tom.receives();
    await noor.receives();
    await school.ends();
  },
);
