// Starts the page: words, people, their chats and the clock; then keeps all of it up to date.
import { announce, announcers } from './announce.js';
import { clockBar } from './clock-bar.js';
import { build } from './dom.js';
import { memory } from './keep.js';
import { mailbox } from './mailbox.js';
import { otherPeople } from './other-people.js';
import { introOf, seatHeading, seats } from './seats.js';
import { server } from './server.js';
import { counted, firstName, loadWords, text } from './words.js';

await loadWords();
const people = await server.seats();
const main = people.filter((person) => person.main);
const boxes = new Map(people.map((person) => [person.id, boxOf(person)]));
const skip = build('a', { class: 'skip', href: '#', text: text('skip'), on: { click: toMessages } });
const bar = clockBar(travel);
const school = seats([...main.map(placeOf), otherPeople(people.filter((person) => !person.main).map(({ id }) => boxes.get(id)))], skip);
document.body.append(skip, bar.element, build('main', {}, school.tabs, school.strip), ...announcers());

function boxOf(person) {
  const at = main.indexOf(person);
  return mailbox(person, introOf(person, at < 0 ? null : at + 1), {
    reload: () => reload(person.id),
    counted: () => school.count(),
    submitted: () => bar.pointOut(),
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

let journey = false;
/** Moves the clock; everything that came on the way is shown and told at once, when it has arrived. */
async function travel(step) {
  journey = true;
  const known = new Map([...boxes].map(([seat, box]) => [seat, box.ids()]));
  const reply = await server.travel(step);
  journey = false;
  if (reply.problem) {
    announce(reply.problem);
    return reply.problem;
  }
  const [clock] = await Promise.all([showClock(), reloadAll()]);
  const came = [...boxes].map(([seat, box]) => ({ box, fresh: box.arrived(known.get(seat)) })).filter(({ fresh }) => fresh.length > 0);
  school.count();
  const quiet = came.length === 0 ? text('arrived_quiet') : '';
  const told = [text('arrived', clock), reply.message, quiet, ...came.map(({ box, fresh }) => newsFor(box, fresh))];
  announce(told.filter(Boolean).join(' '), { urgent: came.some(({ fresh }) => fresh.some(({ acute }) => acute)) });
  return reply.message ?? quiet;
}

function newsFor({ name }, fresh) {
  const urgent = fresh.some(({ acute }) => acute);
  return urgent ? text('news_urgent', { name }) : counted('news_for', fresh.length, { name });
}

async function changed(seat) {
  if (journey || !boxes.has(seat)) return;
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
  clock: () => journey || showClock(),
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
school.choose(boxes.has(memory.get('seat')) || memory.get('seat') === 'others' ? memory.get('seat') : main[0].id, { show: true });
school.count();
