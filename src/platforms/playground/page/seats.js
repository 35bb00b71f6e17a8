// The seats: a bar of names (tabs) and beneath it the chats, one at a time on a phone and side by side where there is room.
import { build } from './dom.js';
import { ofSchool } from './keep.js';
import { counted, firstName, text } from './words.js';

/**
 * `places` = `[{id, label, heading, box: () => mailbox or null, unread: () => number}]`, in the order of the bar. Gives
 * `{tabs, strip, choose(id), count(), active()}`.
 */
export function seats(places) {
  let chosen = null;
  const panels = places.map((place) => panelOf(place));
  const tabs = build(
    'div',
    { 'class': 'tabs', 'role': 'tablist', 'aria-label': text('seats'), 'on': { keydown: onKey } },
    ...places.map((place) => tabOf(place)),
  );
  const strip = build('div', { class: 'strip', id: 'chats' }, ...panels);

  function tabOf(place) {
    const tab = build(
      'button',
      {
        'type': 'button',
        'class': 'tab',
        'role': 'tab',
        'id': `tab-${place.id}`,
        'aria-controls': `seat-${place.id}`,
        'on': { click: () => choose(place.id, { show: true }) },
      },
      build('span', { class: 'tab-name', text: place.label }),
      ' ',
      build('span', { class: 'count' }),
    );
    return tab;
  }

  function panelOf(place) {
    const working = () => choose(place.id);
    return build(
      'section',
      {
        'class': 'seat',
        'role': 'tabpanel',
        'id': `seat-${place.id}`,
        'aria-labelledby': `tab-${place.id}`,
        'on': { focusin: working, pointerdown: working },
      },
      place.heading,
      place.content,
    );
  }

  function onKey(event) {
    const at = places.findIndex(({ id }) => id === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: places.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      choose(places.at(to % places.length).id, { show: true });
      tabs.children[to < 0 ? places.length - 1 : to % places.length].focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      places[at].box()?.list.focus();
    }
  }

  /** Makes a seat the one that somebody works in; `show` also brings it into sight. */
  function choose(id, { show = false } = {}) {
    if (chosen !== id) {
      chosen = id;
      ofSchool.set('seat', id);
      places.forEach((place, i) => {
        const is = place.id === id;
        tabs.children[i].setAttribute('aria-selected', String(is));
        tabs.children[i].tabIndex = is ? 0 : -1;
        panels[i].classList.toggle('active', is);
        place.box()?.activate(is);
      });
    }
    if (!show) return;
    const at = places.findIndex((place) => place.id === id);
    tabs.children[at].scrollIntoView({ block: 'nearest', inline: 'nearest' });
    panels[at].scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  const active = () => places.find(({ id }) => id === chosen)?.box();

  /** Writes the numbers of unread messages at the names. */
  function count() {
    places.forEach((place, i) => {
      const unread = place.unread();
      const tab = tabs.children[i];
      tab.querySelector('.count').textContent = unread > 0 ? counted('new', unread) : '';
      if (unread > 0) tab.setAttribute('aria-label', counted('seat_new', unread, { name: place.label }));
      else tab.removeAttribute('aria-label');
    });
  }

  return { tabs, strip, choose, count, active };
}

/** A seat's head: initials, name and role in words. */
export function seatHeading(person) {
  const initials = person.name
    .split(' ')
    .map((part) => part[0])
    .filter((letter) => letter !== letter.toLowerCase())
    .slice(0, 2)
    .join('');
  return build(
    'header',
    { class: 'seat-head' },
    build('span', { 'class': 'initials', 'aria-hidden': 'true', 'text': initials }),
    build('div', {}, build('h2', { text: person.name }), build('p', { class: 'quiet', text: person.role })),
  );
}

/** The first thing in each chat: who this is, and the one thing to try. `number` = 1 to 5 for the main seats. */
export function introOf(person, number) {
  const name = firstName(person);
  const id = `intro-${person.id}`;
  return build(
    'article',
    { 'class': 'intro', 'aria-labelledby': id },
    build('h3', { id, text: text('intro_title', { name }) }),
    build('p', { text: text(`intro_${number ?? 'other'}`, { name }) }),
  );
}
