// A form, or a card opened with content, as a modal.
import type { types } from '@slack/bolt';
import words from '../../../../cards/words/nl/slack-blocks.json';
import type { CardJson, OutgoingMessage } from '../../../app/ports';
import { blocksOf } from './blocks-of';
import { allElements, elementsOf, isForm, type ActionExecute, type CardElement } from './card-elements';
import { withOwnIds } from './own-ids';
import { plain } from './plain';

/** Titles and buttons of a modal (platforms.md 1.2). */
const LONGEST_TITLE = 24;

export interface ViewIds {
  callback_id: string;
  private_metadata: string;
}

/**
 * The modal. Its title is the heading of the card; a heading longer than Slack's 24 characters stands on top of the view, under our name. A form
 * has its sending button as `submit`; the others stand in the view. Throws (a bug) when a form has no button that sends it.
 */
export function toView({ card }: Pick<OutgoingMessage, 'card'>, ids: ViewIds): types.ModalView {
  const [first, ...rest] = elementsOf(card);
  const title = first !== undefined && isHeading(first) && first.text.length <= LONGEST_TITLE && rest.length > 0 ? first.text : undefined;
  const submit = submitOf(card);
  return {
    type: 'modal',
    ...ids,
    title: plain(title ?? words.title, LONGEST_TITLE),
    close: plain(words.close, LONGEST_TITLE),
    ...(submit === undefined ? {} : { submit: plain(submit.title, LONGEST_TITLE) }),
    blocks: withOwnIds(blocksOf(title === undefined ? elementsOf(card) : rest, submit)),
  };
}

/** The button of a form that sends what was filled in: the view carries its verb and data for it. Undefined when the card is no form. */
export function submitOf(card: CardJson): ActionExecute | undefined {
  if (!isForm(card)) return undefined;
  const actions = allElements(elementsOf(card)).flatMap((element) => (element.type === 'ActionSet' ? element.actions : []));
  const submit = actions.find((action) => action.associatedInputs === undefined);
  if (submit === undefined) throw new Error('a form without a button that sends it');
  return submit;
}

function isHeading(element: CardElement): element is Extract<CardElement, { type: 'TextBlock' }> {
  return element.type === 'TextBlock' && element.style === 'heading';
}
