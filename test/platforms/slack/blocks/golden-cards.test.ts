// Every golden card on Slack: within every limit, with nothing of it lost, and with buttons that send what the card says.
import type { types } from '@slack/bolt';
import {
  allElements,
  elementsOf,
  isForm,
  type ActionExecute,
  type InputElement,
} from '../../../../src/platforms/slack/blocks/card-elements';
import { submitTap, tapOf } from '../../../../src/platforms/slack/blocks/tap-of';
import { toHome } from '../../../../src/platforms/slack/blocks/to-home';
import { toMessage } from '../../../../src/platforms/slack/blocks/to-message';
import { toView } from '../../../../src/platforms/slack/blocks/to-view';
import type { OutgoingMessage } from '../../../../src/app/ports';
import { valuesOf } from '../../../../src/platforms/slack/values';
import { stateOfBlocks } from '../strict/view-state';
import { markupIn, problemsOfMessage, problemsOfView, shownTexts } from '../strict/limits';
import { nodesIn } from '../strict/checks';
import { goldenMessages } from './golden-messages';

const ids = { callback_id: 'form', private_metadata: '{}' };
const forms = goldenMessages.filter(({ message }) => isForm(message.card));
const others = goldenMessages.filter(({ message }) => !isForm(message.card));
const rows = (these: typeof goldenMessages): [string, OutgoingMessage][] => these.map(({ name, message }) => [name, message]);

const actionsOf = (message: OutgoingMessage): ActionExecute[] =>
  allElements(elementsOf(message.card)).flatMap((element) => (element.type === 'ActionSet' ? element.actions : []));
const buttonsIn = (view: unknown): { action_id: string; value: string }[] =>
  nodesIn(view).flatMap((node) =>
    node['type'] === 'button' ? [{ action_id: String(node['action_id']), value: String(node['value']) }] : [],
  );
const tapOfAction = ({ verb, data: { subject, ref, about } }: ActionExecute) => ({ verb, subject, ref, about });

/** Everything that the card says to a reader. */
function wordsOf(message: OutgoingMessage): string[] {
  return allElements(elementsOf(message.card)).flatMap((element) => {
    switch (element.type) {
      case 'TextBlock':
        return [element.text];
      case 'RichTextBlock':
        return element.inlines.map((run) => run.text);
      case 'ActionSet':
        return element.actions.map((action) => action.title);
      case 'Input.ChoiceSet':
        return [...labelOf(element), ...element.choices.map((choice) => choice.title)];
      case 'Input.Text':
      case 'Input.Date':
      case 'Input.Time':
        return labelOf(element);
      case 'Container':
        return [];
    }
  });
}

/** Question and hint. That a field may stay empty is said by Slack itself, behind the question. */
function labelOf({ label, isRequired }: InputElement): string[] {
  const said = isRequired === true ? label : label.replace(/ \(mag later\)(?=\n|$)/, '');
  return said.split('\n');
}

it('there are cards of both kinds', () => {
  expect(forms.length).toBeGreaterThan(25);
  expect(others.length).toBeGreaterThan(120);
});

describe.each(rows(others))('%s as a message', (_, message) => {
  const made = toMessage(message);

  it('is within the limits of a message, of a modal and of the App Home', () => {
    expect(problemsOfMessage(made)).toEqual([]);
    expect(problemsOfView(toView(message, ids), 'modal')).toEqual([]);
    expect(problemsOfView(toHome([message, message]), 'home')).toEqual([]);
  });

  it('says everything that the card says, in its order, and nothing in it is markup', () => {
    expect(shownTexts(made.blocks).join('\n')).toBe(wordsOf(message).join('\n'));
    expect(shownTexts(toView(message, ids))).toEqual(expect.arrayContaining(wordsOf(message)));
    expect(markupIn(made)).toEqual([]);
  });

  it('has the buttons of the card, each with its verb and what it is about', () => {
    expect(buttonsIn(made).map((button) => tapOf(button))).toEqual(actionsOf(message).map(tapOfAction));
    expect(buttonsIn(toView(message, ids)).map((button) => tapOf(button))).toEqual(actionsOf(message).map(tapOfAction));
    expect(toView(message, ids).submit).toBeUndefined();
    expect(submitTap(message.card)).toBeUndefined();
  });
});

describe.each(rows(forms))('%s as a modal', (_, message) => {
  const view = toView(message, ids);
  const inputs = allElements(elementsOf(message.card)).filter((element): element is InputElement => element.type.startsWith('Input.'));

  it('is within the limits', () => {
    expect(problemsOfView(view, 'modal')).toEqual([]);
  });

  it('says everything that the card says, and nothing in it is markup', () => {
    expect(shownTexts(view)).toEqual(expect.arrayContaining(wordsOf(message)));
    expect(markupIn(view)).toEqual([]);
  });

  it('sends with its submit what the card sends with its button; the other buttons stand in the view', () => {
    const [sending, ...more] = actionsOf(message).filter((action) => action.associatedInputs === undefined);
    if (sending === undefined) throw new Error('no sending button');
    expect(more).toEqual([]);
    expect(view.submit?.text).toBe(sending.title);
    expect(submitTap(message.card)).toEqual(tapOfAction(sending));
    const rest = actionsOf(message).filter((action) => action !== sending);
    expect(buttonsIn(view).map((button) => tapOf(button))).toEqual(rest.map(tapOfAction));
  });

  it('asks every input under its own id, required where the card says so, with what is filled in already', () => {
    const fields = view.blocks.filter((block): block is types.InputBlock => block.type === 'input');
    expect(fields.map((field) => [field.block_id, field.element.action_id, field.optional])).toEqual(
      inputs.map((input) => [input.id, input.id, input.isRequired !== true]),
    );
    const filled = inputs.flatMap(({ id, value = '' }) => (value === '' ? [] : [[id, value] as const]));
    expect(valuesOf(stateOfBlocks(view.blocks))).toEqual(Object.fromEntries(filled));
  });

  it('cannot stand in a message', () => {
    expect(() => toMessage(message)).toThrow('form');
  });
});
