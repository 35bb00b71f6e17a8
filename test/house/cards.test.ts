// The small vocabulary of cards (cards.md 5): what survives Teams, Slack and a phone. A template outside it is refused here.
import { cardWords } from '../../src/app/card-words';
import { CARD_NAMES } from '../fixtures/cards/all-examples';
import { isNode, listOf, nodesOf, ofType, templates, textOf, type Node } from './card-templates';

/** Beside `type`. Everything else has no like in Block Kit, or clients differ too much. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'AdaptiveCard': ['$schema', 'version', 'lang', 'body'],
  'TextBlock': ['text', 'wrap', 'style', 'size', 'weight', 'isSubtle', '$when', '$data'],
  // Nearer to the line before it: where nothing of it may fall off a phone screen. Block Kit leaves it out.
  'RichTextBlock': ['inlines', 'spacing', '$when', '$data'],
  'TextRun': ['text', 'weight', 'isSubtle', 'size'],
  'Container': ['items', 'style', 'separator', '$when', '$data'],
  'ActionSet': ['actions', '$when', '$data'],
  'Action.Execute': ['title', 'verb', 'data', 'style', 'associatedInputs', '$when', '$data'],
  'Input.Text': ['id', 'label', 'errorMessage', 'isRequired', 'isMultiline', 'maxLength', 'value', '$when'],
  'Input.Date': ['id', 'label', 'errorMessage', 'isRequired', 'value', '$when'],
  'Input.Time': ['id', 'label', 'errorMessage', 'isRequired', 'value', '$when'],
  'Input.ChoiceSet': ['id', 'label', 'errorMessage', 'isRequired', 'isMultiSelect', 'style', 'wrap', 'choices', 'value', '$when'],
};
const SHOWN = ['text', 'label', 'title', 'errorMessage'];
const LETTER = /\p{L}/u;
/** `$when` asks one field, or compares one with a fixed value; nothing is computed. */
const CONDITION = /^\$\{(!?\w+|\w+ [!=]= ('[\w-]*'|\d+)|empty\(\w+\))\}$/;
const expressionless = (text: string): string => text.replace(/\$\{[^}]*\}/g, '');

const isForm = (template: Node): boolean => ofType(template, 'Input.').length > 0;
/** Cards that belong to another one, or are one line. */
const WITHOUT_HEADING = ['message-more', 'folded'];

describe.each(templates.map(({ name, template }) => [name, template] as const))('cards/%s.json', (name, template) => {
  const elements = nodesOf(template).filter((node) => 'type' in node);
  const actions = ofType(template, 'Action.Execute');
  const inputs = ofType(template, 'Input.');

  it('uses only elements that survive on every platform', () => {
    const odd = elements.flatMap((node) => {
      const allowed = ALLOWED[textOf(node['type'])];
      if (allowed === undefined) return [String(node['type'])];
      return Object.keys(node)
        .filter((key) => key !== 'type' && !allowed.includes(key))
        .map((key) => `${String(node['type'])}.${key}`);
    });
    expect(odd).toEqual([]);
    expect(template).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang: 'nl' });
  });

  it('holds no sentence: what is shown comes from the words or the data', () => {
    const shown = nodesOf(template).flatMap((node) => SHOWN.filter((key) => key in node).map((key) => textOf(node[key])));
    expect(shown.filter((text) => LETTER.test(expressionless(text)))).toEqual([]);
  });

  it('holds no logic', () => {
    const conditions = nodesOf(template).flatMap((node) => ('$when' in node ? [textOf(node['$when'])] : []));
    expect(conditions.filter((condition) => !CONDITION.test(condition))).toEqual([]);
    const lists = nodesOf(template).flatMap((node) => ('$data' in node ? [textOf(node['$data'])] : []));
    expect(lists.filter((list) => !/^\$\{\w+\}$/.test(list))).toEqual([]);
  });

  it('begins with its heading, and has one', () => {
    const headings = elements.filter((node) => node['style'] === 'heading');
    expect(headings).toHaveLength(WITHOUT_HEADING.includes(name) ? 0 : 1);
    if (headings.length > 0) expect(listOf(template['body'])[0]).toBe(headings[0]);
  });

  it('wraps its texts, and says what comes next in small letters only', () => {
    expect(ofType(template, 'TextBlock').filter((node) => node['wrap'] !== true)).toEqual([]);
    expect(elements.filter((node) => node['isSubtle'] === true && node['size'] !== 'small')).toEqual([]);
  });

  it('has at most four buttons together, the first one helping, and none that destroys', () => {
    expect(
      ofType(template, 'ActionSet').filter((set) => listOf(set['actions']).filter((one) => isNode(one) && !('$when' in one)).length > 4),
    ).toEqual([]);
    const styles = ofType(template, 'ActionSet').flatMap((set) => listOf(set['actions']).map((one) => (isNode(one) ? one['style'] : '')));
    expect(styles.filter((style) => style !== undefined && style !== 'positive')).toEqual([]);
  });

  it('every button sends what it is about, and nothing else', () => {
    for (const action of actions) {
      expect(Object.keys(isNode(action['data']) ? action['data'] : {})).toEqual(['subject', 'ref', 'about']);
      expect(expressionless(textOf(action['verb']))).toMatch(/^[a-z-]*(:[a-z-]*)*$/);
    }
  });

  it('a button opens a card that there is', () => {
    const opened = actions.flatMap((action) => /^open:([a-z-]+)/.exec(textOf(action['verb']))?.[1] ?? []);
    expect(opened.filter((card) => !CARD_NAMES.some((known) => known === card))).toEqual([]);
  });

  it('a form has at most five inputs, each with a label, an error message and an id of its own', () => {
    expect(inputs.length).toBeLessThanOrEqual(5);
    const ids = inputs.map((input) => textOf(input['id']));
    expect(new Set(ids).size).toBe(ids.length);
    for (const input of inputs) {
      expect(textOf(input['label'])).toBe(`\${t.labels.${textOf(input['id'])}}`);
      expect(textOf(input['errorMessage'])).toBe(`\${t.errors.${textOf(input['id'])}}`);
    }
  });

  it('a long text may be 3,000 characters, and a short list of answers stands open', () => {
    for (const input of ofType(template, 'Input.Text')) expect(input['maxLength']).toBe(input['isMultiline'] === true ? 3000 : 200);
    for (const input of ofType(template, 'Input.ChoiceSet')) {
      const fixed = listOf(input['choices']).filter((choice) => isNode(choice) && !('$data' in choice)).length;
      const limit = input['style'] === 'compact' ? 100 : input['isMultiSelect'] === true ? 10 : input['isRequired'] === true ? 7 : 5;
      expect(fixed).toBeLessThanOrEqual(limit);
      expect(input['style'] === 'compact' || input['wrap'] === true).toBe(true);
    }
  });

  it('only the button that saves takes the inputs along', () => {
    const taking = actions.filter((action) => action['associatedInputs'] === undefined);
    if (!isForm(template)) {
      expect(taking).toHaveLength(actions.length);
      return;
    }
    expect(taking).toHaveLength(1);
    expect(taking[0]).toMatchObject({ style: 'positive' });
    expect(textOf(taking[0]?.['verb'])).not.toMatch(/^open:/);
  });
});

it('every card has a template, and every template is a card', () => {
  const names = templates.map(({ name }) => name).filter((name) => name !== 'message-more');
  expect(names.sort()).toEqual(Object.keys(cardWords).sort());
});
