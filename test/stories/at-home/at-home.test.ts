// Suspected abuse at home: no case, no story; whom to phone, and the question with whom was spoken.
import { onEveryPlatform } from '../on-every-platform';

onEveryPlatform('suspected abuse at home (I14, N7)', async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris, noor, irene } = school.people('bram', 'joris', 'noor', 'irene');

  await bram.says('/melding');
  await bram.taps('Andere route');
  await bram.fills({ route: 'home' });
  await bram.taps('Toon wie ik bel');
  expect(bram.reads()).toContain('0800-2000');
  await irene.receives('N7a 2026-11-24 10:15');
  expect(irene.reads()).toContain('Bram Kooiman');
  await school.passes('2 hours');
  await bram.receives('N7 2026-11-24 12:15');
  await bram.taps('Vul in met wie');
  await bram.fills({ with: 'irene', on: '2026-11-24' });
  await bram.taps('Leg vast');
  await joris.receives();
  await noor.receives();
  await school.passes('3 school days');
  // What was answered is one line, and can no longer be taken back.
  await bram.looksAt('N7');
  expect(bram.buttons).toEqual([]);
  await school.ends('at-home');
});
