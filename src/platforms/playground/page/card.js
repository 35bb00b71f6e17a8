// Draws one Adaptive Card with Microsoft's renderer, and tidies what it gives: sizes in rem, names for groups, no markup from texts.
import { SIZES, hostConfig } from './host-config.js';
import { clearError, showErrors, tidyField } from './fields.js';

let config = null;

/**
 * Draws `json` with the values that were typed before. `taps.act(actionId, values)` is called for a button when all it needs is filled
 * in, `taps.typed(values)` at every change. Gives `{element, fail(fieldErrors)}`.
 */
export function drawCard(json, typed, taps) {
  config ??= hostConfig();
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = config;
  card.parse(withValues(json, typed));
  const element = card.render();
  const inputs = card.getAllInputs();

  card.onExecuteAction = (action) => {
    if (action instanceof AdaptiveCards.OpenUrlAction) openPage(action.url);
    else taps.act(action.verb, valuesOf(Object.values(action.getReferencedInputs()).filter((input) => input.isSet())));
  };
  for (const action of card.getAllActions()) {
    tidyButton(action);
    // Called before the renderer checks by itself; it then moves the focus to the first field that is named here.
    action.onExecute = () => showErrors((action.validateInputs() ?? []).map((input) => [input, input.errorMessage]));
  }
  for (const input of inputs) {
    tidyField(input);
    input.onValueChanged = () => {
      clearError(input);
      taps.typed(valuesOf(inputs));
    };
  }
  for (const part of partsOf(card)) nameLook(part);
  for (const drawn of element.querySelectorAll('.ac-textBlock, .ac-textRun, .ac-richTextBlock *')) measureInRem(drawn);

  /** Shows the server's sentences at their fields and moves to the first; gives those that belong to no field here. */
  const fail = (fieldErrors) => {
    const known = inputs.filter((input) => fieldErrors[input.id]);
    showErrors(known.map((input) => [input, fieldErrors[input.id]]));
    known[0]?.focus();
    return Object.keys(fieldErrors)
      .filter((id) => !known.some((input) => input.id === id))
      .map((id) => fieldErrors[id]);
  };
  return { element, fail };
}

/** The card with typed values as the inputs' own values, so that the renderer puts them in their places. */
function withValues(part, typed) {
  if (Array.isArray(part)) return part.map((child) => withValues(child, typed));
  if (part === null || typeof part !== 'object') return part;
  const copy = Object.fromEntries(Object.entries(part).map(([name, child]) => [name, withValues(child, typed)]));
  if (String(part.type).startsWith('Input.') && part.id in typed) copy.value = typed[part.id];
  return copy;
}

function valuesOf(inputs) {
  return Object.fromEntries(inputs.map((input) => [input.id, String(input.value ?? '')]));
}

function* partsOf(part) {
  yield part;
  for (let i = 0; i < (part.getItemCount?.() ?? 0); i++) yield* partsOf(part.getItemAt(i));
}

/** Containers and lists of facts get a class for their look; the renderer only writes styles at them. */
function nameLook(part) {
  if (!(part instanceof AdaptiveCards.Container) || !part.style || part.style === 'default' || !part.renderedElement) return;
  part.renderedElement.classList.add('surface', `surface-${part.style}`);
}

function tidyButton(action) {
  const button = action.renderedElement;
  if (!button) return;
  button.dataset.action = action.verb ?? '';
  button.classList.add('button');
  button.classList.toggle('first', action.style === 'positive');
  // The renderer repeats the button's text as its name and as a hint that pops up.
  button.removeAttribute('title');
  button.removeAttribute('aria-label');
}

function measureInRem(element) {
  const size = SIZES[parseFloat(element.style.fontSize)];
  if (size) element.classList.add(`size-${size}`);
  for (const property of ['font-size', 'font-family', 'line-height']) element.style.removeProperty(property);
}

function openPage(url) {
  if (new URL(url, location.href).protocol === 'https:') window.open(url, '_blank', 'noopener,noreferrer');
}
