// What falls on one person in the same minute is one message: what asks most on top, each thing once, and the next one when that is done.
import type { Person } from './person';
import { storyTest } from './on-every-platform';
import { pickedUp } from './picked-up';
import { recordsStepThree, recordsStepTwo } from './talks-held';

/** What else asks for something, below the message itself. */
const lines = (person: Person): string[] =>
  person
    .reads()
    .split('\n')
    .filter((line) => line.startsWith('2026-001: '));

storyTest(
  'the talks with two pairs of parents stand in a message once, and the second when the first is done (N10, N11)',
  {},
  async (begins) => {
    const school = await begins({ at: '2026-11-24 10:15' });
    const { bram, joris } = school.people('bram', 'joris');
    await pickedUp(bram, joris, 'Daan en Youri gooiden haar tas steeds over.');
    await joris.taps('Vandaag');
    await bram.receives('N8');
    await joris.says('/casus 2026-001');
    await recordsStepTwo(joris, 'Dat ze mijn tas met rust laten.', { others: 'Daan, Youri' });
    await recordsStepThree(joris, '2026-001', { present: 'p2,p3', agreement: 'Niemand raakt haar tas aan.' });
    await bram.receives('N8');
    await school.isNow('2026-12-01 12:00');
    await school.overviewsCame();
    await joris.receives('N13', 'N10', 'N16', 'N11 2026-12-01 07:30', 'N11 2026-12-01 07:30', 'N11 2026-12-01 07:30', 'N18');
    await joris.looksAt('N11');
    expect(joris.reads()).toContain('Vraag vandaag of samen past');
    expect(lines(joris)).toEqual(['2026-001: vandaag is het gesprek met andere ouders aan de beurt', '2026-001: een ronde staat open']);

    await joris.taps('Kies andere weg');
    await joris.fills({ way: 'separate', why: 'Mila wil niet samen.', followOn: '2026-12-10' }).taps('Bewaar');
    await joris.looksAt('N11');
    expect(joris.reads()).toContain('Vandaag: het gesprek met andere ouders');
    expect(lines(joris)).toEqual(['2026-001: een ronde staat open']);

    for (const left of ['Vandaag: het gesprek met andere ouders', 'Casus 2026-001: vervolggesprek']) {
      await joris.taps('Leg gesprek vast');
      await joris.fills({ how: 'told', pupilKnows: 'yes' }).taps('Bewaar');
      await joris.looksAt('N11');
      expect(joris.reads()).toContain(left);
    }
    await school.ends();
  },
);
