// Every card of the app in every variant, as Teams gets it: within the budget, known to Teams, with a way back for old clients.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CardJson } from '../../../src/app/ports';
import { cardActivity, forTeams } from '../../../src/platforms/teams/card-activity';
import { doorMessage, pointerMessage, sentenceMessage } from '../../../src/platforms/teams/sentences';
import { inputIds, valuesIn, withValues } from '../../../src/app/with-values';
import { isNode, nodesIn, remarksOn } from './strict/card-check';
import { textsOf } from './strict/client-card';

const FOLDER = join(__dirname, '..', '..', 'golden');

const cards: [string, CardJson][] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const { summary: _summary, ...card } = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Record<string, unknown>;
    return [name.replace(/\.json$/, ''), card];
  });
const forms = cards.filter(([, card]) => inputIds(card).length > 0);

describe.each(cards)('%s', (_, card) => {
  test('is taken by a strict Teams', () => {
    expect(remarksOn(forTeams(card))).toEqual([]);
  });
});

test('no input has the name of what a button says about itself', () => {
  const ids = forms.flatMap(([, card]) => inputIds(card));
  expect(ids.length).toBeGreaterThan(50);
  expect(ids.filter((id) => ['subject', 'ref', 'about', 'verb'].includes(id))).toEqual([]);
});

/** Something that fits each input. */
function filled(card: CardJson): Record<string, string> {
  const inputs = nodesIn(card).filter((node) => String(node['type']).startsWith('Input.'));
  return Object.fromEntries(inputs.map((input) => [String(input['id']), valueFor(input)]));
}

function valueFor({ type, choices, isMultiSelect }: Readonly<Record<string, unknown>>): string {
  if (type === 'Input.Date') return '2026-12-01';
  if (type === 'Input.Time') return '13:45';
  if (type !== 'Input.ChoiceSet') return 'Ze zei: "laat me met rust" & <b>niets</b> meer.';
  const values = (choices as unknown[]).filter(isNode).map((choice) => String(choice['value']));
  return isMultiSelect === true ? values.slice(0, 2).join(',') : (values.at(-1) ?? '');
}

describe.each(forms)('%s comes back', (_, card) => {
  const values = filled(card);

  test('with everything that was filled in, and is still a card', () => {
    const again = withValues(card, values, {});
    expect(valuesIn(again)).toEqual(values);
    expect(remarksOn(forTeams(again))).toEqual([]);
  });

  test('with the message right below its field', () => {
    for (const id of inputIds(card)) {
      const again = withValues(card, values, { [id]: 'Kies iets anders.' });
      const nodes = nodesIn(again);
      const at = nodes.findIndex((node) => node['id'] === id);
      const below = nodes.slice(at).findIndex((node) => node['type'] === 'RichTextBlock');
      const between = nodes.slice(at + 1, at + below).filter((node) => String(node['type']).startsWith('Input.'));
      expect(between).toEqual([]);
      expect(textsOf(nodes[at + below])).toEqual(['Kies iets anders.']);
      expect(remarksOn(forTeams(again))).toEqual([]);
    }
  });

  test('with the message on top when it is about no field', () => {
    const again = withValues(card, values, { other: 'Kies iets anders.' });
    expect(textsOf(again)[0]).toBe('Kies iets anders.');
  });

  test('without a choice that it does not offer, and without a value that was taken out', () => {
    const cleared = withValues(card, Object.fromEntries(inputIds(card).map((id) => [id, ''])), {});
    expect(valuesIn(cleared)).toEqual({});
    const choices = nodesIn(card).filter((node) => node['type'] === 'Input.ChoiceSet');
    const odd = withValues(card, Object.fromEntries(choices.map(({ id }) => [String(id), 'no-such-choice'])), {});
    expect(JSON.stringify(odd)).not.toContain('no-such-choice');
  });
});

describe('cards of our own', () => {
  test.each([
    ['a sentence', sentenceMessage('Dit lukte nu niet.')],
    ['a way to the own chat', pointerMessage('11111111-2222-4333-8444-555555555555')],
    ['a door', doorMessage('casus 2026-031')],
  ])('%s is taken by a strict Teams', (_, message) => {
    expect(remarksOn(cardActivity(message).attachments[0]?.content)).toEqual([]);
    expect(message.summary.length).toBeLessThan(60);
  });

  test('a card over the budget is a bug, not a message that Teams refuses', () => {
    const body = [{ type: 'TextBlock', text: 'a'.repeat(26_000), wrap: true }];
    expect(() => forTeams({ type: 'AdaptiveCard', version: '1.5', body })).toThrow('25000');
  });
});
