// The fields of a form: names and groups for who listens, hints under the label, and a sentence at a field that needs something.
import { build } from './dom.js';
import { text } from './words.js';

/** Mends what the renderer leaves out: a group for its choices, a hint on a line of its own, no silent cutting of long texts. */
export function tidyField(input) {
  const outer = input.renderedElement;
  const label = outer?.querySelector(':scope > label');
  const control = controlOf(input);
  if (!outer || !control) return;
  outer.classList.add('field');
  // A text that is too long comes back with a sentence at the field; the browser would cut a pasted one without a word.
  control.removeAttribute('maxlength');
  if (label) splitHint(input.label, label, control);
  if (isGroup(input)) nameGroup(input, control, label);
}

/** Shows a sentence at each field: `[[input, sentence]]`. Without a sentence of its own a field says what every field may say. */
export function showErrors(errors) {
  for (const [input, sentence] of errors) {
    clearError(input);
    const control = controlOf(input);
    const error = build('p', { class: 'field-error', id: `${control.id}-error`, role: 'alert', text: sentence || text('field_needed') });
    input.renderedElement.append(error);
    if (!isGroup(input) || !input.isMultiSelect) control.setAttribute('aria-invalid', 'true');
    describe(control, error.id, true);
  }
}

export function clearError(input) {
  const control = controlOf(input);
  const error = input.renderedElement?.querySelector(':scope > .field-error');
  if (!error) return;
  error.remove();
  control.removeAttribute('aria-invalid');
  describe(control, error.id, false);
}

function isGroup(input) {
  return input instanceof AdaptiveCards.ChoiceSetInput && (input.isMultiSelect || input.style === 'expanded');
}

function controlOf(input) {
  const box = input.renderedElement?.querySelector(':scope > .ac-input-container > *');
  return input instanceof AdaptiveCards.ToggleInput ? box?.querySelector('input') : box;
}

function nameGroup(input, group, label) {
  group.setAttribute('role', input.isMultiSelect ? 'group' : 'radiogroup');
  if (label) {
    group.setAttribute('aria-labelledby', label.id);
    label.removeAttribute('for');
  }
  if (input.isRequired && !input.isMultiSelect) group.setAttribute('aria-required', 'true');
  for (const choice of group.querySelectorAll('input')) choice.removeAttribute('aria-required');
}

/** What stands after the first line of a label is a hint: smaller, and read after the name instead of as part of it. */
function splitHint(words, label, control) {
  const [name, ...hint] = words.split('\n');
  if (hint.length === 0) return;
  label.querySelector('.ac-textRun').textContent = name;
  const line = build('p', { class: 'hint', id: `${control.id}-hint`, text: hint.join(' ') });
  label.after(line);
  describe(control, line.id, true);
}

function describe(control, id, present) {
  const ids = (control.getAttribute('aria-describedby') ?? '').split(' ').filter((known) => known && known !== id);
  if (present) ids.push(id);
  if (ids.length > 0) control.setAttribute('aria-describedby', ids.join(' '));
  else control.removeAttribute('aria-describedby');
}
