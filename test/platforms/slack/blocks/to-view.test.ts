// A form as a modal: title, fields and hints, and what happens with more than Slack takes.
import type { types } from '@slack/bolt';
import { tapOf } from '../../../../src/platforms/slack/blocks/tap-of';
import { toView } from '../../../../src/platforms/slack/blocks/to-view';
import { nodesIn } from '../strict/checks';
import { problemsOfView } from '../strict/limits';
import { golden, messageWith } from './golden-messages';

const ids = { callback_id: 'form', private_metadata: '{"a":1}' };
const send = {
  type: 'ActionSet',
  actions: [{ type: 'Action.Execute', title: 'Bewaar', verb: 'save', data: { subject: 's', ref: 'r', about: '' } }],
};
const choices = (count: number) => Array.from({ length: count }, (_, index) => ({ title: `Naam ${index + 1}`, value: `p${index + 1}` }));
const choiceSet = (extra: object) => ({
  type: 'Input.ChoiceSet',
  id: 'who',
  label: 'Wie?',
  style: 'expanded',
  choices: choices(3),
  ...extra,
});
const textInput = (extra: object) => ({ type: 'Input.Text', id: 'words', label: 'Wat?', maxLength: 200, ...extra });

function fieldOf(input: object): types.InputBlock {
  const view = toView(messageWith(input, send), ids);
  expect(problemsOfView(view, 'modal')).toEqual([]);
  const field = view.blocks.find((block): block is types.InputBlock => block.type === 'input');
  if (field === undefined) throw new Error('no field');
  return field;
}

describe('a field that may stay empty', () => {
  it('does not say so in its label: Slack does', () => {
    const field = fieldOf(textInput({ label: 'Waar was het?\nDe gang, of online. (mag later)' }));
    expect(field).toMatchObject({ optional: true, label: { text: 'Waar was het?' }, hint: { text: 'De gang, of online.' } });
    expect(fieldOf(textInput({ label: 'Klas (mag later)' })).label.text).toBe('Klas');
  });
});

describe('the frame', () => {
  it('the report form has its heading as title, its button as submit, and what the caller travels with', () => {
    expect(toView(golden('report-form'), ids)).toMatchObject({
      type: 'modal',
      callback_id: 'form',
      private_metadata: '{"a":1}',
      title: { type: 'plain_text', text: 'Melding doen', emoji: false },
      submit: { type: 'plain_text', text: 'Verstuur' },
      close: { type: 'plain_text', text: 'Sluit' },
    });
    expect(toView(golden('report-form'), ids).blocks.some((block) => block.type === 'header')).toBe(false);
  });

  it('a heading of more than 24 characters stands in full on top, under our name', () => {
    const view = toView(golden('step-due'), ids);
    expect(view.title.text).toBe('Vijfsporen');
    expect(view.blocks[0]).toMatchObject({ type: 'header', text: { text: 'Vandaag: het gesprek van stap 3' } });
  });

  it('a card without a heading stands under our name', () => {
    const { title, blocks } = toView(golden('folded.picked-up'), ids);
    expect(title.text).toBe('Vijfsporen');
    expect(JSON.stringify(blocks)).toContain('2026-031 · opgepakt');
  });

  it('one verb on two buttons is two action ids, and one verb again when it is tapped', () => {
    const view = toView(messageWith({ type: 'TextBlock', text: 'Kies.' }, send, send), ids);
    expect(problemsOfView(view, 'modal')).toEqual([]);
    const taps = nodesIn(view).flatMap((node) => (node['type'] === 'button' ? [String(node['action_id'])] : []));
    expect(new Set(taps).size).toBe(2);
    expect(taps.map((action_id) => tapOf({ action_id, value: JSON.stringify({ subject: 's', ref: 'r', about: '' }) })?.verb)).toEqual([
      'save',
      'save',
    ]);
  });

  it('a form that nothing sends is a bug', () => {
    expect(() => toView(messageWith(textInput({})), ids)).toThrow('button');
  });

  it('an element that no card may hold is a bug', () => {
    expect(() => toView(messageWith({ type: 'Image', url: 'https://example.org/x.png' }), ids)).toThrow('Image');
  });
});

describe('a field', () => {
  it('has what stands after the first line of its label as hint', () => {
    const field = fieldOf(textInput({ label: 'Wat zag of hoorde je?\nEén zin is genoeg.\nSchrijf nog geen oordeel.' }));
    expect(field.label.text).toBe('Wat zag of hoorde je?');
    expect(field.hint?.text).toBe('Eén zin is genoeg.\nSchrijf nog geen oordeel.');
    expect(fieldOf(textInput({}))).not.toHaveProperty('hint');
  });

  it('keeps a text that is longer than it may be, so that the message at the field can say so', () => {
    const value = 'x'.repeat(250);
    expect(fieldOf(textInput({ value })).element).toMatchObject({ initial_value: value, max_length: 250 });
    expect(fieldOf(textInput({ value: 'kort' })).element).toMatchObject({ initial_value: 'kort', max_length: 200 });
  });

  it('takes at most the 3,000 characters that Slack takes, and never half a character', () => {
    const { element } = fieldOf(textInput({ value: `${'x'.repeat(2999)}😶 en meer`, maxLength: 3000 }));
    expect(element).toMatchObject({ initial_value: 'x'.repeat(2999), max_length: 3000 });
  });

  it('a day and a time stand in it as they were', () => {
    expect(fieldOf({ type: 'Input.Date', id: 'on', label: 'Dag', value: '2026-11-26' }).element).toMatchObject({
      type: 'datepicker',
      action_id: 'on',
      initial_date: '2026-11-26',
    });
    expect(fieldOf({ type: 'Input.Time', id: 'at', label: 'Tijd', value: '10:15' }).element).toMatchObject({
      type: 'timepicker',
      initial_time: '10:15',
    });
  });
});

describe('choices', () => {
  it.each([
    ['few, one of them', { choices: choices(10) }, 'radio_buttons'],
    ['few, several of them', { choices: choices(10), isMultiSelect: true }, 'checkboxes'],
    ['more than ten, one of them', { choices: choices(11) }, 'static_select'],
    ['more than ten, several of them', { choices: choices(11), isMultiSelect: true }, 'multi_static_select'],
    ['folded up', { style: 'compact' }, 'static_select'],
  ])('%s', (_, extra, type) => {
    expect(fieldOf(choiceSet(extra)).element.type).toBe(type);
  });

  it('more than a hundred stand in groups, named after their first and last', () => {
    const { element } = fieldOf(choiceSet({ style: 'compact', choices: choices(230), value: 'p101' }));
    expect(element).toMatchObject({
      initial_option: { value: 'p101' },
      option_groups: [
        { label: { text: 'Naam 1 – Naam 100' } },
        { label: { text: 'Naam 101 – Naam 200' } },
        { label: { text: 'Naam 201 – Naam 230' } },
      ],
    });
  });

  it('chosen before stays chosen, as long as it is a choice', () => {
    expect(fieldOf(choiceSet({ value: 'p2' })).element).toMatchObject({ initial_option: { value: 'p2' } });
    expect(fieldOf(choiceSet({ value: 'gone' })).element).not.toHaveProperty('initial_option');
    expect(fieldOf(choiceSet({ value: 'p1,gone,p3', isMultiSelect: true })).element).toMatchObject({
      initial_options: [{ value: 'p1' }, { value: 'p3' }],
    });
    expect(fieldOf(choiceSet({ value: 'gone', isMultiSelect: true })).element).not.toHaveProperty('initial_options');
  });

  it('a title longer than Slack takes ends in dots', () => {
    const [first] = (fieldOf(choiceSet({ choices: [{ title: 'naam '.repeat(20), value: 'p1' }] })).element as types.RadioButtons).options;
    expect(first?.text.text).toMatch(/^naam( naam)+…$/);
  });
});
