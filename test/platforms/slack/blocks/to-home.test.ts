// The App Home: cards under each other, as many as fit.
import { nodesIn } from '../strict/checks';
import { problemsOfView, shownTexts } from '../strict/limits';
import { tapOf } from '../../../../src/platforms/slack/blocks/tap-of';
import { toHome } from '../../../../src/platforms/slack/blocks/to-home';
import { goldenMessages, golden, messageWith } from './golden-messages';
import { isForm } from '../../../../src/platforms/slack/blocks/card-elements';

const buttonIds = (view: unknown): string[] =>
  nodesIn(view).flatMap((node) => (node['type'] === 'button' ? [String(node['action_id'])] : []));
const lines = (count: number) =>
  messageWith(...Array.from({ length: count }, (_, index) => ({ type: 'TextBlock', text: `regel ${index}` })));

it('cards stand under each other with a line between them', () => {
  const { blocks } = toHome([lines(1), lines(2)]);
  expect(blocks.map((block) => block.type)).toEqual(['section', 'divider', 'section', 'section']);
});

it('the same button on two cards sends the same tap under an id of its own', () => {
  const home = toHome([golden('welcome'), golden('welcome'), golden('case-list')]);
  const ids = buttonIds(home);
  expect(new Set(ids).size).toBe(ids.length);
  expect(
    ids.filter((id) => tapOf({ action_id: id, value: '{"subject":"","ref":"","about":""}' })?.verb === 'open:report-form'),
  ).toHaveLength(3);
});

it('a card that does not fit whole is left out with all that follow, and the last line says where they are', () => {
  const home = toHome([lines(40), lines(59), lines(1)]);
  expect(home.blocks).toHaveLength(41);
  expect(shownTexts(home).at(-1)).toMatch(/\/casus/);
  const fits = toHome([lines(40), lines(58)]);
  expect(fits.blocks).toHaveLength(99);
  expect(shownTexts(fits).at(-1)).toBe('regel 57');
  expect(problemsOfView(toHome([lines(99)]), 'home')).toEqual([]);
});

it('every golden card together is within the limits', () => {
  const all = goldenMessages.filter(({ message }) => !isForm(message.card)).map(({ message }) => message);
  for (let from = 0; from < all.length; from += 5) expect(problemsOfView(toHome(all.slice(from)), 'home')).toEqual([]);
});
