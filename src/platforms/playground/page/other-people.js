// Everybody else of the school: one place in the bar, where somebody is chosen from a list and has a chat of their own.
import { build } from './dom.js';
import { ofSchool } from './keep.js';
import { counted, text } from './words.js';

/** `boxes` = a mailbox per person. Gives a place for the bar of seats. */
export function otherPeople(boxes) {
  const select = build('select', { id: 'others-who', on: { change: () => open(select.value) } });
  const options = boxes.map(({ person }) => build('option', { value: person.id }));
  select.append(...options);
  const heading = build(
    'header',
    { class: 'seat-head others-head' },
    build('h2', { text: text('others') }),
    boxes.length > 0 && build('label', { class: 'quiet', for: 'others-who', text: text('others_who') }),
    boxes.length > 0 && select,
    boxes.length === 0 && build('p', { class: 'quiet', text: text('others_none') }),
  );
  const content = build('div', { class: 'others-chat' });
  let box = null;
  let active = false;

  function open(id) {
    box?.activate(false);
    box = boxes.find(({ person }) => person.id === id) ?? boxes[0] ?? null;
    if (!box) return;
    select.value = box.person.id;
    ofSchool.set('other', box.person.id);
    content.replaceChildren(box.element);
    box.activate(active);
  }
  open(ofSchool.get('other'));

  function unread() {
    options.forEach((option, i) => {
      const { person, unread: news } = boxes[i];
      const label = text('seat_name', person);
      option.textContent = news.length > 0 ? counted('seat_new', news.length, { name: label }) : label;
    });
    return boxes.reduce((sum, { unread: news }) => sum + news.length, 0);
  }

  return {
    id: 'others',
    label: text('others'),
    heading,
    content,
    open,
    unread,
    // Stands for the open chat, also when another person is chosen while this place is the active one.
    box: () =>
      box && {
        list: box.list,
        activate(is) {
          active = is;
          box.activate(is);
        },
      },
  };
}
