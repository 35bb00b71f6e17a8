// What docs/slack.md shows and says is so: its surfaces are drawn from the blocks that Slack gets.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { types } from '@slack/bolt';
import { drawnBlocks, drawnWindow } from './drawn-blocks';
import { slackRig } from './slack-rig';

const FILE = join(__dirname, '..', '..', '..', 'docs', 'slack.md');

test('docs/slack.md shows each surface as it is', async () => {
  const rig = await slackRig();
  const [bram, joris] = [rig.person('bram'), rig.person('joris')];
  const modal = (): string => drawnWindow((joris.modal ?? bram.modal)?.view as types.ModalView);
  await bram.types('/melding');
  await rig.rests();
  const form = modal();
  await bram.submits({ urgent: 'no', target: 'Mila de Graaf', words: 'Twee jongens gooiden haar tas over.' });
  await rig.rests();
  const message = drawnBlocks(joris.dm[0]?.blocks ?? []);
  await joris.taps('Open de melding');
  await rig.rests();
  const window = modal();
  await joris.taps('Ik pak dit op');
  await rig.rests();
  await joris.taps('Do 26 nov');
  await rig.rests();
  const folded = drawnBlocks(joris.dm[0]?.blocks ?? []);
  await joris.opensHome();
  await rig.rests();
  const home = drawnBlocks(joris.home?.view.blocks ?? []);
  await bram.says('casus');
  await rig.rests();
  const typed = drawnBlocks(bram.dm.at(-1)?.blocks ?? []);
  await rig.stop();

  const drawn = Object.entries({ form, message, window, folded, home, typed });
  const before = readFileSync(FILE, 'utf8');
  const after = drawn.reduce((text, [name, drawing]) => withDrawing(text, name, drawing), before);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(FILE, after);
  expect(before).toBe(after);
});

/** The block of code behind `<!-- drawn: name -->`, with this drawing in it. */
function withDrawing(text: string, name: string, drawing: string): string {
  const place = new RegExp(`(<!-- drawn: ${name} -->\\n\`\`\`\\n)[\\s\\S]*?(\`\`\`)`);
  if (!place.test(text)) throw new Error(`docs/slack.md has no place for the drawing ${name}`);
  return text.replace(place, (_, begin: string, end: string) => `${begin}${drawing}\n${end}`);
}
