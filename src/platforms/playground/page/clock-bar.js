// The bar on top of one's own practice school: its clock, and the ways to travel in time.
import { brand, clockFace, elsewhere } from './bar-parts.js';
import { build } from './dom.js';
import { memory } from './keep.js';
import { text } from './words.js';

const LONG_MS = 400;
const STEPS = {
  '5 minutes': 'travel_5_minutes',
  '1 hour': 'travel_1_hour',
  '1 school day': 'travel_1_school_day',
  'next message': 'travel_next_message',
};

/** `travel(step)` moves the clock and gives a sentence to show, or an empty one. Gives `{element, show(clock), say(sentence), pointOut()}`. */
export function clockBar(travel) {
  const face = clockFace(elsewhere('/practice', 'stories'));
  const { line } = face;
  const status = build('p', { class: 'status quiet' });
  const buttons = Object.fromEntries(
    Object.entries(STEPS).map(([step, key]) => [
      step,
      build('button', { type: 'button', class: `button step ${key}`, text: text(key), on: { click: () => go(step) } }),
    ]),
  );
  const more = build('button', {
    'type': 'button',
    'class': 'button more',
    'text': text('travel_more'),
    'aria-expanded': 'false',
    'aria-controls': 'steps',
    'on': { click: () => unfold(more.getAttribute('aria-expanded') === 'false') },
  });
  const { 'next message': next, ...shorter } = buttons;
  const steps = build(
    'div',
    { class: 'steps', id: 'steps', on: { keydown: (event) => event.key === 'Escape' && unfold(false) } },
    ...Object.values(shorter),
  );
  const hint = build('p', { class: 'travel-hint', id: 'travel-hint', hidden: true, text: text('travel_hint') });

  function unfold(open) {
    more.setAttribute('aria-expanded', String(open));
    steps.classList.toggle('open', open);
    if (!open && steps.contains(document.activeElement)) more.focus();
  }

  let shown = null;
  let travelling = false;
  async function go(step) {
    if (travelling) return;
    travelling = true;
    memory.set('travelled', true);
    pointOut(false);
    for (const button of Object.values(buttons)) button.setAttribute('aria-disabled', 'true');
    status.textContent = '';
    // A short journey needs no word; a sentence that comes and goes at once only blinks.
    const later = setTimeout(() => (line.textContent = text('travelling')), LONG_MS);
    try {
      status.textContent = await travel(step);
    } finally {
      clearTimeout(later);
      line.textContent = shown.line;
      for (const button of Object.values(buttons)) button.removeAttribute('aria-disabled');
      travelling = false;
    }
  }

  function pointOut(is) {
    hint.hidden = !is;
    next.classList.toggle('first', is);
    if (is) next.setAttribute('aria-describedby', hint.id);
    else next.removeAttribute('aria-describedby');
  }

  const element = build(
    'header',
    { class: 'bar' },
    brand(),
    face.element,
    build('div', { 'class': 'travel', 'role': 'group', 'aria-label': text('travel') }, more, steps, next),
    hint,
    status,
  );

  return {
    element,
    show(clock) {
      shown = clock;
      face.show(clock);
    },
    say: (sentence) => (status.textContent = sentence),
    /** After somebody's first report: the button that shows what it led to, until somebody travelled once. */
    pointOut: () => memory.get('travelled') || pointOut(true),
  };
}
