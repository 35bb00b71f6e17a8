// Puts a school on the page: its people, their chats and the clock; and keeps all of it up to date.
import { announce, announcers } from './announce.js';
import { build } from './dom.js';
import { ofSchool } from './keep.js';
import { mailbox } from './mailbox.js';
import { otherPeople } from './other-people.js';
import { introOf, seatHeading, seats } from './seats.js';
import { server } from './server.js';
import { counted, firstName, text } from './words.js';

/**
 * Fills the page. `bar` stands on top: `{element, show(clock), say(sentence)}`; `submitted()` is called after a form was taken. Gives
 * `{boxes, choose(seat), during(work), news(before), ids(), tell(sentence)}`; `during` holds back what changes until `work` is done.
 */
export async function openSchool(bar, submitted) {
  const people = await server.seats();
  const main = people.filter((person) => person.main);
  const boxes = new Map(people.map((person) => [person.id, boxOf(person)]));
  const skip = build('a', { class: 'skip', href: '#chats', text: text('skip'), on: { click: toMessages } });
  const others = otherPeople(people.filter((person) => !person.main).map(({ id }) => boxes.get(id)));
  const school = seats([...main.map(placeOf), others]);
  document.body.append(skip, bar.element, build('main', {}, school.tabs, school.strip), ...announcers());

  function boxOf(person) {
    const at = main.indexOf(person);
    return mailbox(person, introOf(person, at < 0 ? null : at + 1), {
      reload: () => reload(person.id),
      counted: () => school.count(),
      submitted,
    });
  }

  function placeOf(person) {
    const box = boxes.get(person.id);
    return {
      id: person.id,
      label: firstName(person),
      heading: seatHeading(person),
      content: box.element,
      box: () => box,
      unread: () => box.unread.length,
    };
  }

  function toMessages(event) {
    event.preventDefault();
    school.active()?.list.focus();
  }

  /** Brings somebody's chat into sight. */
  function choose(id) {
    if (main.some((person) => person.id === id)) return school.choose(id, { show: true });
    others.open(id);
    school.choose(others.id, { show: true });
  }

  // One fetch per seat at a time; what changes during it is fetched once more afterwards.
  const loading = new Map();
  async function reload(seat) {
    if (loading.has(seat)) {
      loading.get(seat).again = true;
      return loading.get(seat).done;
    }
    const load = { again: false };
    load.done = (async () => {
      do {
        load.again = false;
        boxes.get(seat).show(await server.messages(seat));
      } while (load.again);
    })().finally(() => loading.delete(seat));
    loading.set(seat, load);
    return load.done;
  }

  const reloadAll = () => Promise.all([...boxes.keys()].map(reload));
  async function showClock() {
    const clock = await server.clock();
    bar.show(clock);
    return clock;
  }

  let held = false;
  /** Does `work`, then shows all that came of it at once. Gives `{done, clock}`. */
  async function during(work) {
    held = true;
    let done;
    try {
      done = await work();
    } finally {
      held = false;
    }
    const [clock] = await Promise.all([showClock(), reloadAll()]);
    school.count();
    return { done, clock };
  }

  function newsFor({ name }, fresh) {
    const urgent = fresh.some(({ acute }) => acute);
    return urgent ? text('news_urgent', { name }) : counted('news_for', fresh.length, { name });
  }

  async function changed(seat) {
    if (held || !boxes.has(seat)) return;
    const box = boxes.get(seat);
    const before = new Set(box.unread.map(({ id }) => id));
    await reload(seat);
    const fresh = box.unread.filter(({ id }) => !before.has(id));
    if (fresh.length > 0) announce(newsFor(box, fresh), { urgent: fresh.some(({ acute }) => acute) });
  }

  function tell(sentence) {
    bar.say(sentence);
    announce(sentence);
  }

  // The page's one edge: whatever breaks here is told in words; what was typed is kept already.
  window.addEventListener('unhandledrejection', () => tell(text('trouble')));

  let connected = true;
  server.listen({
    changed,
    clock: () => held || showClock(),
    // What happened before the line was open, or while it was broken, is fetched now.
    async opened() {
      if (!connected) tell(text('connected_again'));
      connected = true;
      await Promise.all([reloadAll(), showClock()]);
    },
    closed() {
      if (connected) tell(text('no_connection'));
      connected = false;
    },
  });

  await Promise.all([reloadAll(), showClock()]);
  const last = ofSchool.get('seat');
  if (last === others.id) school.choose(others.id, { show: true });
  else choose(boxes.has(last) ? last : main[0].id);
  school.count();

  return {
    boxes,
    choose,
    during,
    tell,
    /** Which messages stand where; give it to `news` after a journey. */
    ids: () => new Map([...boxes].map(([seat, box]) => [seat, box.ids()])),
    /** Marks what came since; gives a sentence per person, and whether somebody must look now. */
    news(before) {
      const came = [...boxes].map(([seat, box]) => ({ box, fresh: box.arrived(before.get(seat)) })).filter(({ fresh }) => fresh.length > 0);
      school.count();
      return {
        sentences: came.map(({ box, fresh }) => newsFor(box, fresh)),
        urgent: came.some(({ fresh }) => fresh.some(({ acute }) => acute)),
      };
    },
  };
}
