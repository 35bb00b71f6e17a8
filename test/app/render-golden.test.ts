// Every card in its variants, against the card that was agreed. After a wanted change: UPDATE_GOLDEN=1 npx jest test/app/render-golden
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRenderer } from '../../src/app/render';
import { allExamples, rendered } from '../fixtures/cards/all-examples';

const GOLDEN = join(__dirname, '..', 'golden');
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';
const renderer = createRenderer(join(__dirname, '..', '..', 'cards'));

function agreed(title: string, card: unknown): unknown {
  const file = join(GOLDEN, `${title}.json`);
  if (UPDATE) writeFileSync(file, `${JSON.stringify(card, null, 1)}\n`);
  if (!existsSync(file)) throw new Error(`${title} has no golden file; look at the card and run with UPDATE_GOLDEN=1`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

describe('what people see', () => {
  if (UPDATE) for (const file of readdirSync(GOLDEN)) rmSync(join(GOLDEN, file));

  it.each(allExamples.map((example) => [example.title, example] as const))('%s', (title, example) => {
    const card = { summary: renderer.summaryOf(example.card, example.data, example.context), ...rendered(renderer, example) };
    expect(card).toEqual(agreed(title, card));
  });

  it('no golden file is left of a card that is gone', () => {
    const titles = allExamples.map((example) => `${example.title}.json`);
    expect(readdirSync(GOLDEN).filter((file) => !titles.includes(file))).toEqual([]);
  });
});
