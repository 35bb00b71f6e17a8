// The bar on top of a practice story: its name, its clock, what happens, and pause, a step and stop.
import { brand, clockFace, elsewhere } from './bar-parts.js';
import { build } from './dom.js';
import { text } from './words.js';

/** `does` = `{toggle, step, stop}`. Gives `{element, show(clock), say(sentence), caption(sentence, deed), place(standing), busy(is), playing(is)}`. */
export function storyBar(title, does) {
  const face = clockFace(elsewhere('/', 'to_own'));
  const told = build('p', { class: 'told' });
  const deed = build('p', { class: 'quiet' });
  const place = build('p', { class: 'quiet' });
  const status = build('p', { class: 'status quiet' });
  const button = (key, click, more = {}) => build('button', { type: 'button', class: 'button', text: text(key), on: { click }, ...more });
  const toggle = button('play', does.toggle, { class: 'button first' });
  const step = button('step', does.step, { 'aria-label': text('step_about') });
  const stop = button('stop', does.stop, { 'aria-label': text('stop_about') });

  return {
    element: build(
      'header',
      { class: 'bar story-bar' },
      brand(),
      build('div', { class: 'story-head' }, build('h2', { text: text('story_label', { title }) }), place),
      face.element,
      build('section', { 'class': 'caption', 'aria-label': text('story') }, told, deed),
      build('div', { 'class': 'controls', 'role': 'group', 'aria-label': text('story') }, toggle, step, stop),
      status,
    ),
    show: face.show,
    say: (sentence) => (status.textContent = sentence),
    caption(sentence, does = '') {
      told.textContent = sentence;
      deed.textContent = does;
    },
    place({ done, of, next }) {
      place.textContent = text('story_place', { done, of });
      for (const one of [toggle, step]) one.toggleAttribute('disabled', next === null);
    },
    busy: (is) => step.setAttribute('aria-busy', String(is)),
    playing: (is) => (toggle.textContent = text(is ? 'pause' : 'play')),
  };
}
