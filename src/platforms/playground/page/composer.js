// The line at the foot of a seat: the commands as buttons, and a text field that keeps its draft.
import { build } from './dom.js';
import { drafts } from './keep.js';
import { firstName, text } from './words.js';

/** `say(text)` sends and gives whether it was taken; only then the field is emptied. Gives `{element, trouble(sentence)}`. */
export function composer(person, say) {
  const key = `line.${person.id}`;
  const name = firstName(person);
  const field = build('textarea', {
    'rows': 1,
    'aria-label': text('write', { name }),
    'placeholder': text('write_hint'),
    'autocomplete': 'off',
    'enterkeyhint': 'send',
    'on': { input: () => drafts.set(key, field.value), keydown: onKey },
  });
  field.value = drafts.get(key) ?? '';

  function onKey(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  }

  async function send() {
    const words = field.value.trim();
    if (!words || !(await say(words))) return;
    field.value = '';
    drafts.remove(key);
  }

  const problem = build('p', { class: 'field-error', role: 'alert', hidden: true });
  function trouble(sentence) {
    problem.textContent = sentence;
    problem.hidden = sentence === '';
  }

  const commands = text('commands')
    .split(' ')
    .map((command) =>
      build('button', {
        'type': 'button',
        'class': 'button command',
        'text': command,
        'aria-label': text('command_as', { command, name }),
        // The field keeps the focus: on a phone these buttons are there only while somebody writes.
        'on': { mousedown: (event) => event.preventDefault(), click: () => say(command) },
      }),
    );
  const button = build('button', { 'type': 'submit', 'class': 'button', 'text': text('send'), 'aria-label': text('send_as', { name }) });
  const onSubmit = (event) => {
    event.preventDefault();
    send();
  };
  const element = build(
    'form',
    { class: 'composer', on: { submit: onSubmit } },
    problem,
    build('div', { class: 'commands' }, ...commands),
    build('div', { class: 'line' }, field, button),
  );
  return { element, trouble };
}
