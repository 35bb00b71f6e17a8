// What every bar on top has: what this is, the way to the other page, dark or light, and the school's clock.
import { build } from './dom.js';
import { memory } from './keep.js';
import { text } from './words.js';

/** The mark, the name, that this is practice, and the switch. */
export function brand() {
  return build(
    'div',
    { class: 'brand' },
    build('img', { src: '/playground/page/mark.svg', alt: '', width: 28, height: 28 }),
    build('div', {}, build('h1', { text: text('product') }), build('p', { class: 'practice', text: text('practice') })),
    darkSwitch(),
  );
}

/** The way to the other page: to the stories, or to one's own school. */
export function elsewhere(href, words) {
  return build('a', { class: 'elsewhere', href, text: text(words) });
}

/** The clock with a link beside it: `{element, show(clock), line}`; `line` says what kind of day it is. */
export function clockFace(link) {
  const now = build('p', { class: 'now' });
  const line = build('p', { class: 'quiet' });
  return {
    element: build('section', { 'class': 'clock', 'aria-label': text('clock') }, now, link, line),
    line,
    show(clock) {
      now.textContent = text('clock_time', clock);
      line.textContent = clock.line;
    },
  };
}

function darkSwitch() {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);
  const button = build('button', { type: 'button', class: 'switch', role: 'switch', text: text('dark'), on: { click: turn } });
  const show = () => button.setAttribute('aria-checked', String(isDark()));

  function turn() {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    memory.set('theme', root.dataset.theme);
    show();
  }
  system.addEventListener('change', show);
  show();
  return button;
}
