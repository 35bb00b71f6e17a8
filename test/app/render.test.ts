// What the renderer promises beside the looks: words of people stay words, nothing half filled reaches a screen, and it is quick.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRenderer, LARGEST_CARD, type Renderer } from '../../src/app/render';
import { refuse } from '../../src/core/kernel/outcome';
import { allExamples, examples, rendered } from '../fixtures/cards/all-examples';
import { card, contextAt, REPORTED } from '../fixtures/cards/example';

const renderer = createRenderer(join(__dirname, '..', '..', 'cards'));
const context = contextAt(REPORTED);
const words = (text: string): Record<string, unknown> => ({
  ...renderer.render('report-words', { ...card, reporter: 'bram', reportedAt: REPORTED, words: text }, context),
});

describe('words of people', () => {
  it.each([
    ['an expression', 'Hij zei ${b} en ${t.heading} en ${json(x)} }'],
    ['only dollars', '$ $$ ${'],
    ['the character that stands for a dollar', '\ue000{ ${x} \ue001'],
    ['markup', '**dik** [link](https://example.com) <at>Noor</at> `code` \\ "'],
    ['lines and marks', 'regel 1\nregel 2 \u202e 😶'],
  ])('stay as they were typed: %s', (_, typed) => {
    const runs = JSON.stringify(words(typed));
    expect(runs).toContain(JSON.stringify(typed));
    expect(runs).toContain('De hele melding: 2026-031');
  });

  it('a name with an expression in it changes nothing else on a form', () => {
    const data = {
      ...examples['record-target']['usual']?.data,
      ...card,
      target: '${subject}',
      heldOn: '2026-11-26',
      wish: '',
      agrees: '',
      mayKnow: '',
      canSearch: false,
    } as const;
    expect(JSON.stringify(renderer.render('record-target', data, context))).toContain('Wat wil de leerling dat er gebeurt?');
  });
});

describe('nothing half filled', () => {
  let folder: string;
  let own: Renderer;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cards-'));
    own = createRenderer(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const drawing = (body: unknown[]) => () => {
    writeFileSync(join(folder, 'other-route.json'), JSON.stringify({ type: 'AdaptiveCard', version: '1.5', body }));
    return own.render('other-route', card, context);
  };

  it('a field that the data does not have is a bug, whatever people typed', () => {
    expect(drawing([{ type: 'TextBlock', text: '${t.nothing}' }])).toThrow('other-route');
    expect(drawing([{ type: 'TextBlock', text: 'a ${nothing} b' }])).toThrow('other-route');
  });

  it('a null is a bug', () => {
    expect(drawing([{ type: 'TextBlock', text: 'a', spacing: null }])).toThrow('null');
  });

  it('empty texts, labels without a fact, and buttons and choices without a title are left out', () => {
    const empty = '${about}';
    const made = drawing([
      { type: 'TextBlock', text: '${number}' },
      { type: 'TextBlock', text: ' ${about} ' },
      {
        type: 'RichTextBlock',
        inlines: [
          { type: 'TextRun', text: 'Plek: ' },
          { type: 'TextRun', text: empty },
        ],
      },
      { type: 'Container', items: [{ type: 'TextBlock', text: empty }] },
      { type: 'ActionSet', actions: [{ type: 'Action.Execute', title: empty, verb: 'x' }] },
      {
        type: 'Input.ChoiceSet',
        id: 'x',
        value: empty,
        choices: [
          { title: empty, value: 'a' },
          { title: 'B', value: 'b' },
        ],
      },
    ])();
    expect(made['body']).toEqual([
      { type: 'TextBlock', text: '2026-031' },
      { type: 'Input.ChoiceSet', id: 'x', choices: [{ title: 'B', value: 'b' }] },
    ]);
  });

  it('a card above 25 KB is a bug: Teams would refuse it', () => {
    expect(Buffer.byteLength(JSON.stringify(words('é'.repeat(3000))))).toBeLessThan(LARGEST_CARD);
    expect(() => words('é'.repeat(LARGEST_CARD / 2))).toThrow('report-words');
  });
});

describe('beside the card', () => {
  it('a refusal is one sentence, also where no card fits', () => {
    expect(renderer.sentenceOf(refuse('step3-before-step2'), context)).toBe(
      'Stap 3 kan nog niet: leg eerst vast wat de leerling wil en wat je vertelde.',
    );
    expect(renderer.sentenceOf(refuse('day-no-school-day', { on: '2026-11-28' }), context)).toMatch(/^Za 28 nov is geen lesdag/);
    expect(renderer.sentenceOf(refuse('field-required', { field: 'urgent' }, { field: 'urgent' }), context)).toBe(
      'Kies nee of ja. Twijfel je? Kies dan ja.',
    );
  });

  it('a refusal that nobody wrote a sentence for is a bug', () => {
    expect(() => renderer.sentenceOf(refuse('no-such-code'), context)).toThrow('code');
  });

  it('drawing writes nothing to the console', () => {
    const spies = (['log', 'warn', 'error'] as const).map((kind) => jest.spyOn(console, kind).mockImplementation());
    const fresh = createRenderer(join(__dirname, '..', '..', 'cards'));
    allExamples.forEach((example) => rendered(fresh, example));
    spies.forEach((spy) => expect(spy).not.toHaveBeenCalled());
    spies.forEach((spy) => spy.mockRestore());
  });

  it('after the first time a card is drawn within two milliseconds', () => {
    allExamples.forEach((example) => rendered(renderer, example));
    const times = allExamples.map((example) => {
      const begin = performance.now();
      rendered(renderer, example);
      return performance.now() - begin;
    });
    expect(times.sort((a, b) => a - b)[Math.floor(times.length / 2)]).toBeLessThan(2);
  });
});

describe('warming up', () => {
  it('prepares every card, so that one that cannot be read is found at the start', async () => {
    await expect(renderer.warmUp()).resolves.toBeUndefined();
    await expect(createRenderer(join(__dirname, 'no-such-folder')).warmUp()).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
