// One case on two chat platforms: the mentor is on Teams, everybody else on Slack. The playground says what must come of it.
import { storyTest } from '../on-every-platform';

const SEATS = [
  ['on the playground', { on: 'playground' }],
  ['the mentor on Teams and the rest on Slack', { on: 'slack', elsewhere: { joris: 'teams' } }],
] as const;

describe.each(SEATS)('%s', (_, seats) =>
  storyTest('the mentor and the coordinator work on one case (N1, N10-N12, N35, I6)', seats, async (begins) => {
    const school = await begins({ at: '2026-11-24 10:15' });
    const { bram, joris, noor } = school.people('bram', 'joris', 'noor');

    await bram.says('/melding');
    await bram.fills({ urgent: 'no', target: 'Mila de Graaf', words: 'In de kleedkamer was haar gymtas weg. Niemand zei iets.' });
    await bram.taps('Verstuur');
    await joris.receives('N1 2026-11-24 10:15');
    await joris.taps('Open de melding');
    expect(joris.reads()).toContain('haar gymtas weg');
    await joris.taps('Ik pak dit op');
    await bram.receives('N8');
    expect(bram.reads()).toContain('opgepakt');

    await school.isNow('2026-12-02 09:00');
    await school.overviewsCame();
    await joris.receives('N10', 'N11', 'N12-copy');
    await noor.receives('N12 2026-12-02 07:30');
    expect(noor.reads()).not.toContain('Mila');
    await noor.taps('Samen doen');
    await noor.taps('Vr 4 dec');
    // What Noor chose on Slack is told on Teams, and what was asked of Joris there is asked no longer.
    await joris.receives('N35 2026-12-02 09:00');
    expect(joris.reads()).toContain('Noor');

    await joris.looksAt('N11');
    expect(joris.buttons).toEqual([]);

    // Both open the same case; each in the own platform.
    await joris.says('/casus 2026-001');
    await noor.says('/casus 2026-001');
    for (const reader of [joris, noor]) expect(reader.reads()).toContain('Mila de Graaf');
    await school.ends('mixed');
  }),
);
