// A slow network: the same form and the same button are sent again, on a card as it stood before.
import { onEveryPlatform } from '../on-every-platform';
import { textOf } from '../reading-cards';

const REPORT = { urgent: 'no', target: 'Mila de Graaf', words: 'Haar stoel stond weer alleen achterin.' };

onEveryPlatform('sent twice is one report, tapped twice is one step (N1, N8)', async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris } = school.people('bram', 'joris');

  await bram.says('/melding');
  const form = bram.opened();
  await bram.fills(REPORT).taps('Verstuur');
  expect(bram.reads()).toContain('Je melding is binnen: 2026-001');
  const sentAgain = await bram.repeats(form, 'Verstuur', REPORT);
  expect(textOf(sentAgain.message?.card)).toContain('Je melding is binnen: 2026-001');

  await joris.receives('N1');
  await joris.taps('Open de melding');
  const report = joris.opened();
  await joris.taps('Ik pak dit op');
  expect(await joris.repeats(report, 'Ik pak dit op', {})).toMatchObject({ ok: true });
  await bram.receives('N8');
  await joris.receives();
  await school.ends('twice');
});
