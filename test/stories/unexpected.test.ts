// The harness itself: a message that no story expected is found, also when its desk cleared it away long before the end.
import type { Desk } from '../../src/core/desk/desk';
import { storyTest } from './on-every-platform';
import { withoutOverviews } from './without-overviews';
import { pickedUp } from './picked-up';

storyTest('a message that nobody expected makes a story fail, two months later too', { on: 'playground' }, async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15', school: withoutOverviews });
  const { bram, joris, noor } = school.people('bram', 'joris', 'noor');
  await pickedUp(bram, joris, 'Er werd gefluisterd toen ze binnenkwam.');
  await noor.says('/casus 2026-001');
  await noor.taps('Meer');
  await noor.taps('Sluit de casus');
  await noor.fills({ why: 'Mila en haar ouders zeggen dat het over is.' }).taps('Sluit de casus');

  await school.isNow('2027-02-05 12:00');
  await joris.receives('N21');
  const desks = (await school.store.open('desk')).map((document) => document.body as Desk);
  // That it was picked up is forgotten; that it was closed still holds.
  expect(desks.find(({ person }) => person === 'bram')?.notices).toHaveLength(1);
  await expect(school.ends()).rejects.toThrow(/(N8 to bram at 2026-11-24 10:15[^N]+){2}/);
});
