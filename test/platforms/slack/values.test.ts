// What was filled in on a view, by the id of the input.
import { valuesOf } from '../../../src/platforms/slack/values';

const option = (value: string) => ({ text: { type: 'plain_text', text: 'een titel' }, value });
const one = (id: string, field: object) => ({ [id]: { [id]: field } });

it('every kind of field gives its value; a choice gives its id and never its title', () => {
  expect(
    valuesOf({
      ...one('words', { type: 'plain_text_input', value: 'Regel 1\nregel 2' }),
      ...one('urgent', { type: 'radio_buttons', selected_option: option('no') }),
      ...one('class', { type: 'static_select', selected_option: option('2B') }),
      ...one('kinds', { type: 'checkboxes', selected_options: [option('weapon'), option('threat')] }),
      ...one('who', { type: 'multi_static_select', selected_options: [option('p1')] }),
      ...one('heldOn', { type: 'datepicker', selected_date: '2026-11-26' }),
      ...one('at', { type: 'timepicker', selected_time: '16:50' }),
    }),
  ).toEqual({ words: 'Regel 1\nregel 2', urgent: 'no', class: '2B', kinds: 'weapon,threat', who: 'p1', heldOn: '2026-11-26', at: '16:50' });
});

it.each([
  ['a text', { type: 'plain_text_input', value: null }],
  ['a text without letters', { type: 'plain_text_input', value: '' }],
  ['radio buttons', { type: 'radio_buttons', selected_option: null }],
  ['checkboxes', { type: 'checkboxes', selected_options: [] }],
  ['a day', { type: 'datepicker', selected_date: null }],
  ['a time', { type: 'timepicker', selected_time: null }],
])('%s that was left empty is not there', (_, field) => {
  expect(valuesOf(one('x', field))).toEqual({});
});

it('a name of a field is never more than a name', () => {
  const values = valuesOf(JSON.parse('{"__proto__":{"__proto__":{"type":"plain_text_input","value":"x"}}}'));
  expect(Object.keys(values)).toEqual(['__proto__']);
  expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
});
