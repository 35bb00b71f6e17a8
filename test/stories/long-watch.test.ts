// Two cases of one class are closed too early with a reason; after the Christmas vacation their mentor gets one card for both (I8, N21).
import { onEveryPlatform } from './on-every-platform';

const WHY = 'De leerlingen en hun ouders zeggen dat het over is.';

onEveryPlatform(
  'closed with a reason, and looked at again after the vacation: one card for all pupils of a mentor (I8, N21)',
  async (begins) => {
    const school = await begins({ at: '2026-11-24 10:15' });
    const { bram, joris, noor } = school.people('bram', 'joris', 'noor');

    for (const [number, target] of [
      ['2026-001', 'Mila de Graaf'],
      ['2026-002', 'Stijn Aalders'],
    ] as const) {
      await bram.says('/melding');
      await bram.fills({ urgent: 'no', target, words: 'Er werd gelachen om een presentatie.' }).taps('Verstuur');
      await joris.receives('N1');
      await joris.taps('Open de melding');
      await joris.taps('Ik pak dit op');
      // Who leads is told what is missing; the coordinator writes why.
      await joris.says(`/casus ${number}`);
      await joris.taps('Meer');
      await joris.taps('Toon de rest');
      expect(joris.buttons).not.toContain('Sluit de casus');
      await joris.taps('Wat mist nog om te sluiten?');
      expect(joris.reads()).toContain('zei nog niet zelf dat het gestopt is');
      expect(joris.buttons).not.toContain('Sluit de casus');
      await noor.says(`/casus ${number}`);
      await noor.taps('Meer');
      await noor.taps('Sluit de casus');
      await noor.fills({ why: WHY }).taps('Sluit de casus');
      expect(noor.reads()).toContain(`${number} · afgesloten, we kijken nog mee`);
      await bram.receives('N8', 'N8');
    }

    await school.isNow('2027-01-18 08:00');
    await school.overviewsCame();
    await joris.receives('N21 2027-01-18 07:30', 'N21 2027-01-18 07:30');
    expect(joris.reads()).toContain('Kijk je nog even mee met twee leerlingen?');
    expect(joris.reads()).not.toMatch(/Mila|2026-00/);
    await joris.taps('Vul de kijkronde in');
    expect(joris.reads()).toContain('Hoe is het met Mila de Graaf?');
    expect(joris.reads()).toContain('Hoe is het met Stijn Aalders?');
    await joris.fills({ watch1: 'seen', watch2: 'reopen' }).taps('Bewaar');
    expect(joris.reads()).toContain('Kijkronde ingevuld');
    await joris.says('/casus 2026-002');
    expect(joris.reads()).toContain('Stijn');
    await school.ends();
  },
);
