// The strict Slack is strict: what is one over a limit is refused, what is on it passes.
import { problemsOfMessage, problemsOfView } from './limits';

const plain = (text: string) => ({ type: 'plain_text', text });
const x = (count: number) => 'x'.repeat(count);
const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
const section = (text = 'a') => ({ type: 'section', text: plain(text) });
const button = (extra: object = {}) => ({ type: 'button', text: plain('Open'), action_id: 'open', ...extra });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const option = (value: string) => ({ text: plain(`t${value}`), value });
const input = (element: object, extra: object = {}) => ({
  type: 'input',
  block_id: 'b',
  label: plain('Wat?'),
  element: { action_id: 'a', ...element },
  ...extra,
});
const radio = (extra: object) => input({ type: 'radio_buttons', options: [option('1'), option('2')], ...extra });
const select = (extra: object) => input({ type: 'static_select', ...extra });
const field = (extra: object) => input({ type: 'plain_text_input', ...extra });
const rich = (...elements: object[]) => ({ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] });
const modal = (blocks: object[], extra: object = {}) => ({
  type: 'modal',
  title: plain('Titel'),
  submit: plain('Bewaar'),
  blocks,
  ...extra,
});

describe('in blocks', () => {
  it.each<[string, object, object]>([
    ['a section of 3000', section(x(3000)), section(x(3001))],
    ['a section of 1', section('a'), section('')],
    ['a header of 150', { type: 'header', text: plain(x(150)) }, { type: 'header', text: plain(x(151)) }],
    ['a header in plain text', { type: 'header', text: plain('a') }, { type: 'header', text: { type: 'mrkdwn', text: 'a' } }],
    [
      'a context of 10',
      { type: 'context', elements: many(10, () => plain('a')) },
      { type: 'context', elements: many(11, () => plain('a')) },
    ],
    [
      '25 buttons',
      actions(...many(25, (i) => button({ action_id: `a${i}` }))),
      actions(...many(26, (i) => button({ action_id: `a${i}` }))),
    ],
    ['a button', actions(button()), actions()],
    ['a title of 75', actions(button({ text: plain(x(75)) })), actions(button({ text: plain(x(76)) }))],
    ['a value of 2000', actions(button({ value: x(2000) })), actions(button({ value: x(2001) }))],
    ['an https address', actions(button({ url: 'https://example.org' })), actions(button({ url: 'http://example.org' }))],
    ['an action id of 255', actions(button({ action_id: x(255) })), actions(button({ action_id: x(256) }))],
    ['a block id of 255', { ...section(), block_id: x(255) }, { ...section(), block_id: x(256) }],
    ['a style', actions(button({ style: 'primary' })), actions(button({ style: 'positive' }))],
    ['two ids', actions(button(), button({ action_id: 'b' })), actions(button(), button())],
    ['fields that Slack knows', section(), { ...section(), verbatim: true }],
    ['emoji in plain text', section(), { type: 'section', text: { type: 'mrkdwn', text: 'a', emoji: true } }],
    ['a label of 2000', field({}), input({ type: 'plain_text_input' }, { label: plain(x(2001)) })],
    [
      'a hint of 2000',
      input({ type: 'plain_text_input' }, { hint: plain(x(2000)) }),
      input({ type: 'plain_text_input' }, { hint: plain(x(2001)) }),
    ],
    ['3000 characters', field({ max_length: 3000 }), field({ max_length: 3001 })],
    ['a text that fits', field({ max_length: 3, initial_value: 'abc' }), field({ max_length: 3, initial_value: 'abcd' })],
    ['a placeholder of 150', field({ placeholder: plain(x(150)) }), field({ placeholder: plain(x(151)) })],
    ['10 radio buttons', radio({ options: many(10, (i) => option(`${i}`)) }), radio({ options: many(11, (i) => option(`${i}`)) })],
    ['one radio button', radio({ options: [option('1')] }), radio({ options: [] })],
    ['a choice that is there', radio({ initial_option: option('2') }), radio({ initial_option: option('3') })],
    [
      'the same choice, letter by letter',
      radio({ initial_option: option('2') }),
      radio({ initial_option: { ...option('2'), text: plain('Twee') } }),
    ],
    ['choices that differ', radio({}), radio({ options: [option('1'), option('1')] })],
    ['an option of 75', radio({ options: [option(x(74))] }), radio({ options: [option(x(75))] })],
    ['100 choices in a list', select({ options: many(100, (i) => option(`${i}`)) }), select({ options: many(101, (i) => option(`${i}`)) })],
    ['options or groups', select({ option_groups: [{ label: plain('a'), options: [option('1')] }] }), select({})],
    ['a day', input({ type: 'datepicker', initial_date: '2026-11-26' }), input({ type: 'datepicker', initial_date: '26-11-2026' })],
    ['a time', input({ type: 'timepicker', initial_time: '09:05' }), input({ type: 'timepicker', initial_time: '9:05' })],
    ['rich text', rich({ type: 'text', text: 'a', style: { bold: true } }), rich({ type: 'text', text: '' })],
    ['a kind of block that we draw', { type: 'divider' }, { type: 'marquee' }],
  ])('%s passes; one step further is refused', (_, good, bad) => {
    expect(problemsOfView(modal([good]), 'modal')).toEqual([]);
    expect(problemsOfView(modal([bad]), 'modal').map(({ error }) => error)).toContain('invalid_arguments');
  });
});

describe('a message', () => {
  const message = (blocks: object[], text = 'a') => problemsOfMessage({ text, blocks }).map(({ error }) => error);

  it('has at most 50 blocks', () => {
    expect(message(many(50, () => section()))).toEqual([]);
    expect(message(many(51, () => section()))).toEqual(['invalid_blocks']);
    expect(message([])).toEqual(['invalid_blocks']);
  });

  it('has at most 12,000 characters in all its blocks together', () => {
    expect(message(many(4, () => section(x(3000))))).toEqual([]);
    expect(message([...many(4, () => section(x(3000))), section('a')])).toEqual(['msg_blocks_too_long']);
  });

  it('says something on a locked phone', () => {
    expect(message([section()], ' ')).toEqual(['no_text']);
    expect(problemsOfMessage({ text: 'alleen tekst' })).toEqual([]);
  });
});

describe('a view', () => {
  const view = (given: object, kind: 'modal' | 'home' = 'modal') => problemsOfView(given, kind).map(({ error }) => error);
  const refused = ['invalid_arguments'];

  it('has at most 100 blocks', () => {
    expect(view(modal(many(100, () => section())))).toEqual([]);
    expect(view(modal(many(101, () => section())))).toEqual(refused);
  });

  it('has a submit when something can be filled in, and a title', () => {
    const { submit, title, ...bare } = modal([field({})]);
    expect(view({ ...bare, title })).toEqual(refused);
    expect(view({ ...bare, submit })).toEqual(refused);
    expect(view({ ...bare, title, submit })).toEqual([]);
  });

  it.each(['title', 'submit', 'close'])('has a %s of at most 24 characters', (name) => {
    expect(view(modal([section()], { [name]: plain(x(24)) }))).toEqual([]);
    expect(view(modal([section()], { [name]: plain(x(25)) }))).toEqual(refused);
  });

  it('carries at most 3000 characters of its own, and 250 KB in all', () => {
    expect(view(modal([section()], { private_metadata: x(3000) }))).toEqual([]);
    expect(view(modal([section()], { private_metadata: x(3001) }))).toEqual(refused);
    expect(view(modal(many(100, () => section(x(2900)))))).toEqual(['view_too_large']);
  });

  it('that is a home has no title, and a modal is no home', () => {
    expect(view({ type: 'home', blocks: [section()] }, 'home')).toEqual([]);
    expect(view({ type: 'home', blocks: [section()], title: plain('a') }, 'home')).toEqual(refused);
    expect(view(modal([section()]), 'home')).not.toEqual([]);
  });
});
