// A practice story: chosen from a list, and played with its people's own words and taps while the clock runs.
import { announce, announcers } from './announce.js';
import { brand, elsewhere } from './bar-parts.js';
import { build, movesCalmly } from './dom.js';
import { openSchool } from './school.js';
import { server } from './server.js';
import { storyBar } from './story-bar.js';
import { firstName, text } from './words.js';

/** How long a visitor looks at what somebody is about to do, and at what came of it. */
const LOOK_MS = 1600;
const PER_LETTER_MS = 30;
const LONGEST_MS = 5000;
const ANSWER_MS = 1100;
const CAME_MS = 700;
const TIME_MS = 150;

export async function practise() {
  const { offers, standing } = await server.story();
  if (standing === null) choose(offers);
  else await play(offers, standing);
}

/** The list of stories. */
function choose(offers) {
  const problem = build('p', { class: 'field-error', role: 'alert', hidden: true });
  async function begin(id) {
    const reply = await server.begin(id);
    if (reply.ok) return location.reload();
    problem.textContent = reply.problem;
    problem.hidden = false;
  }
  const story = ({ id, title, about }) =>
    build(
      'li',
      { class: 'story' },
      build('h3', { text: title }),
      build('p', { text: about }),
      build('button', { type: 'button', class: 'button', text: text('play_this', { title }), on: { click: () => begin(id) } }),
    );
  document.body.classList.add('choosing');
  document.body.append(
    build('header', { class: 'bar' }, brand(), elsewhere('/', 'to_own')),
    build(
      'main',
      { class: 'stories' },
      build('h2', { text: text('choose') }),
      build('p', { text: text('choose_about') }),
      problem,
      build('ul', {}, ...offers.map(story)),
    ),
    ...announcers(),
  );
}

async function play(offers, begun) {
  let standing = begun;
  let playing = false;
  let busy = false;
  let wake = null;
  let told = '';
  let brokeOff = false;
  const title = offers.find(({ id }) => id === standing.story).title;
  const bar = storyBar(title, { toggle: () => (playing ? pause() : start()), step, stop });
  const school = await openSchool(bar, () => undefined);
  const nameOf = (seat) => firstName(school.boxes.get(seat).person);

  /** Says and shows what comes next. */
  function prepare() {
    const { next, tells } = standing;
    document.body.classList.toggle('watching', next !== null);
    bar.place(standing);
    if (next === null) return tell(text(brokeOff ? 'broke_off' : 'over'));
    if (next.kind === 'time') return bar.caption(told, text('time_passes'));
    school.choose(next.seat);
    const name = nameOf(next.seat);
    const deed = next.kind === 'say' ? text('types', { name, text: next.text }) : text('taps', { name, title: next.title });
    if (tells) tell(tells, deed);
    else bar.caption(told, deed);
    if (next.kind !== 'tap') return;
    const button = school.boxes.get(next.seat).prepare(next);
    if (next.kind === 'tap' && movesCalmly())
      setTimeout(() => button?.scrollIntoView({ block: 'nearest', behavior: 'smooth' }), LOOK_MS / 2);
  }

  function tell(sentence, deed = '') {
    told = sentence;
    bar.caption(sentence, deed);
    announce(sentence);
  }

  /** One beat; gives whether somebody did something. */
  async function beat() {
    const { next } = standing;
    if (next === null) return true;
    const { done: reply } = await school.during(() => server.beat());
    if (!reply.ok || !reply.standing) {
      pause();
      standing = { ...standing, next: null };
      brokeOff = true;
      return true;
    }
    standing = reply.standing;
    if (next.kind === 'time') {
      const came = standing.came.filter((seat) => school.boxes.has(seat));
      const who = came.includes(standing.next?.seat) ? standing.next.seat : came[0];
      if (who) {
        school.choose(who);
        school.boxes.get(who).showLast();
      }
      return false;
    }
    school.boxes.get(next.seat).showLast();
    return true;
  }

  async function start() {
    if (playing || standing.next === null) return;
    playing = true;
    bar.playing(true);
    while (playing && standing.next !== null) {
      prepare();
      const { kind } = standing.next;
      await pass(kind === 'time' ? TIME_MS : Math.min(LONGEST_MS, LOOK_MS + PER_LETTER_MS * standing.tells.length));
      if (!playing) return;
      setBusy(true);
      const did = await beat();
      setBusy(false);
      bar.place(standing);
      await pass(did ? ANSWER_MS : standing.came.length > 0 ? CAME_MS : TIME_MS);
    }
    pause();
    prepare();
  }

  function pause() {
    playing = false;
    bar.playing(false);
    wake?.();
  }

  /** Lets time pass until somebody does something, and shows what; or does it. */
  async function step() {
    pause();
    if (busy) return;
    setBusy(true);
    if (standing.next?.kind === 'time') while (standing.next?.kind === 'time') await beat();
    else await beat();
    setBusy(false);
    prepare();
  }

  function setBusy(is) {
    busy = is;
    bar.busy(is);
  }

  async function stop() {
    pause();
    await server.stop();
    location.reload();
  }

  function pass(ms) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => (clearTimeout(timer), resolve());
    });
  }

  prepare();
  // Who asked for no movement starts the story by hand.
  if (movesCalmly() && standing.done === 0) await start();
}
