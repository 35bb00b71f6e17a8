// Tells who listens what changed: calmly, or at once when somebody must phone.
import { build } from './dom.js';

const polite = build('div', { 'class': 'heard', 'aria-live': 'polite' });
const assertive = build('div', { 'class': 'heard', 'aria-live': 'assertive' });

/** The two places that a screen reader watches; they stand in the page from the start. */
export function announcers() {
  return [polite, assertive];
}

/** Says it once. The same sentence twice is said twice: the old one goes first. */
export function announce(sentence, { urgent = false } = {}) {
  const place = urgent ? assertive : polite;
  place.textContent = '';
  requestAnimationFrame(() => (place.textContent = sentence));
}
