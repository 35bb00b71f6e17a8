// The next page of a form in the same window: what was typed for one pupil never stands in the field of another (I2, N17).
import type { types, ViewOutput } from '@slack/bolt';
import { asNextPage, fieldOf } from '../../../src/platforms/slack/next-page';
import { stateAfterUpdate, stateOfBlocks, type State } from './strict/view-state';

const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text });
const field = (id: string): types.InputBlock => ({
  type: 'input',
  block_id: id,
  label: plain('Woorden'),
  element: { type: 'plain_text_input', action_id: id },
});
const page = (...ids: string[]): types.ModalView => ({ type: 'modal', title: plain('Ronde'), blocks: ids.map(field) });
/** As Slack gives a view back. */
const open = (view: types.ModalView): Pick<ViewOutput, 'blocks'> => ({ blocks: view.blocks });
const typed: State = { words: { words: { type: 'plain_text_input', value: 'Ze doen het minder.' } } };

test('N17 under the same names Slack would keep what was typed', () => {
  expect(stateAfterUpdate(typed, page('words').blocks)).toEqual(typed);
});

test('N17 the fields of the next page are empty, page after page', () => {
  const second = asNextPage(page('words', 'view'), open(page('words')));
  expect(second.blocks.map(({ block_id }) => block_id)).toEqual(['words+', 'view']);
  expect(stateAfterUpdate(typed, second.blocks)).toEqual(stateOfBlocks(second.blocks));
  const third = asNextPage(page('words'), open(second));
  expect(third.blocks.map(({ block_id }) => block_id)).toEqual(['words']);
});

test('a field is still known by the id of its input', () => {
  expect(['words', 'words+'].map(fieldOf)).toEqual(['words', 'words']);
});
