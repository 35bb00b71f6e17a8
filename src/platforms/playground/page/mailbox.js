// One seat's chat: its messages in order with the days between them, what is new, and the line to write on.
import { composer } from './composer.js';
import { build, movesCalmly } from './dom.js';
import { drafts } from './keep.js';
import { messageArticle } from './message.js';
import { readAll, unreadOf } from './seen.js';
import { server } from './server.js';
import { counted, dayAndTime, firstName, text } from './words.js';

const NEAR = 40;

/**
 * The chat of `person`. `hooks.reload()` fetches and shows the messages, `hooks.counted()` is told when the number of
 * unread ones changed, `hooks.submitted()` after a form was taken.
 */
export function mailbox(person, intro, hooks) {
  const name = firstName(person);
  const list = build('section', {
    'class': 'messages',
    'id': `messages-${person.id}`,
    'tabindex': 0,
    'aria-label': text('messages_of', { name: person.name }),
    'on': { scroll: onScroll },
  });
  const below = build('button', { type: 'button', class: 'button first below', hidden: true, on: { click: showFirstUnread } });
  const line = composer(person, say);
  const element = build('div', { class: 'mailbox' }, list, below, line.element);

  const articles = new Map();
  const openedFrom = new Map();
  let messages = [];
  let unread = [];
  let newFrom = null;
  let journey = null;
  // An answer that the server does not keep, such as a word about something that broke; it stands here until the next tap.
  let aside = null;
  let active = false;
  let atEnd = true;
  let place = 0;
  let busy = false;

  function show(next) {
    lookWhere();
    const following = atEnd && !list.contains(document.activeElement);
    messages = aside && !next.some(({ id }) => id === aside.id) ? [...next, aside] : next;
    unread = unreadOf(person.id, messages);
    if (newFrom === null || !messages.some(({ id }) => id === newFrom)) newFrom = unread[0]?.id ?? null;
    for (const message of messages) articleOf(message.id).show(message);
    arrange();
    if (following) scrollToEnd();
    lookAround();
  }

  function articleOf(id) {
    if (!articles.has(id)) {
      const act = (actionId, values) => tap(id, actionId, values);
      articles.set(id, messageArticle(person, { act, closed: () => returnFrom(id) }));
    }
    return articles.get(id);
  }

  /** Puts intro, days, lines and articles in their places, and moves nothing that stands there already: that would lose the focus. */
  function arrange() {
    const wanted = [intro];
    let day = null;
    for (const { id, sentAt } of messages) {
      const of = dayAndTime(sentAt).day;
      if (of !== day) wanted.push(separator('day', of));
      day = of;
      const news = [id === newFrom && text('new_line'), id === journey?.from && counted('on_the_way', journey.count)].filter(Boolean);
      if (news.length > 0) wanted.push(separator('news', news.join(', ')));
      wanted.push(articles.get(id).element);
    }
    for (const id of articles.keys()) if (!messages.some((message) => message.id === id)) articles.delete(id);
    for (const child of [...list.children]) if (!wanted.includes(child)) child.remove();
    let next = list.firstElementChild;
    for (const child of wanted) {
      if (child === next) next = next.nextElementSibling;
      else list.insertBefore(child, next);
    }
  }

  const separators = new Map();
  function separator(kind, words) {
    const key = `${kind} ${words}`;
    if (!separators.has(key)) separators.set(key, build('p', { class: `separator ${kind}` }, build('span', { text: words })));
    return separators.get(key);
  }

  function onScroll() {
    lookWhere();
    lookAround();
  }

  /** Remembers the place in the list; one that is not on the screen keeps the place it had. */
  function lookWhere() {
    if (list.clientHeight === 0) return;
    place = list.scrollTop;
    atEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - NEAR;
  }

  /** To the end, but never past the top of the first unread message. */
  function scrollToEnd() {
    const first = unread.length > 0 ? articles.get(unread[0].id).element.offsetTop - NEAR : Infinity;
    list.scrollTop = Math.min(first, list.scrollHeight);
  }

  /** In the active seat a message is read once its top is in sight; elsewhere a button leads to it. */
  function lookAround() {
    const bottom = list.scrollTop + list.clientHeight - NEAR;
    const inSight = ({ id }) => articles.get(id).element.offsetTop <= bottom;
    if (active && unread.length > 0 && unread.every(inSight) && list.clientHeight > 0) {
      readAll(person.id, messages);
      unread = [];
    }
    const hidden = unread.filter((message) => !inSight(message)).length;
    below.hidden = hidden === 0 || list.clientHeight === 0;
    below.textContent = counted('new_button', hidden);
    hooks.counted();
  }

  function showFirstUnread() {
    const first = articles.get(unread[0].id);
    list.scrollTo({ top: first.element.offsetTop - NEAR, behavior: movesCalmly() ? 'smooth' : 'auto' });
    first.focus();
  }

  function reveal({ element: article }) {
    const top = article.offsetTop - NEAR;
    const end = article.offsetTop + article.offsetHeight + NEAR / 2 - list.clientHeight;
    if (list.scrollTop > top || end > top) list.scrollTop = top;
    else if (list.scrollTop < end) list.scrollTop = end;
  }

  async function say(words) {
    if (busy) return false;
    busy = true;
    const opener = document.activeElement;
    const reply = await server.say(person.id, words);
    busy = false;
    await follow(reply, () => opener);
    return reply.ok;
  }

  async function tap(id, actionId, values) {
    if (busy) return;
    busy = true;
    const article = articleOf(id);
    const { kind } = messages.find((message) => message.id === id);
    article.busy(true);
    const reply = await server.act({ seat: person.id, messageId: id, actionId, values });
    busy = false;
    article.busy(false);
    if (reply.ok) drafts.remove(`form.${id}`);
    await follow(reply, () => buttonOf(id, actionId), id);
    if (reply.ok && kind === 'form') hooks.submitted();
  }

  /** Shows what a word or tap led to, and moves the focus there: the answer's heading, or the first field that needs something. */
  async function follow(reply, from, id) {
    if (reply.ok) newFrom = journey = null;
    aside = reply.message ?? null;
    if (aside && aside.id !== id) openedFrom.set(aside.id, from);
    if (!reply.problem) await hooks.reload();
    complain(reply, id);
    const answer = articles.get(aside?.id ?? (reply.ok ? id : undefined));
    if (!answer || reply.fieldErrors) return;
    answer.open();
    answer.focus();
    await folded();
    reveal(answer);
  }

  /** What was done folds to one line in a moment; only then does everything under it stand where it stays. */
  const folded = () => Promise.allSettled(list.getAnimations({ subtree: true }).map(({ finished }) => finished));

  /** Puts what is wrong where it was typed: at the fields of the message, or above the line to write on. */
  function complain({ ok, message, fieldErrors = {}, problem = text('trouble') }, id) {
    const silent = ok || message || Object.keys(fieldErrors).length > 0;
    if (id) articles.get(id)?.fail(fieldErrors, silent ? '' : problem);
    else line.trouble([...Object.values(fieldErrors), silent ? '' : problem].filter(Boolean).join(' '));
  }

  const buttonOf = (id, actionId) => articles.get(id)?.element.querySelector(`[data-action="${CSS.escape(actionId)}"]`);

  function returnFrom(id) {
    const target = openedFrom.get(id)?.();
    if (target) target.focus();
    else articles.get(id).focus();
  }

  return {
    element,
    list,
    person,
    show,
    get unread() {
      return unread;
    },
    /** Becomes, or stops being, the seat that somebody works in. */
    activate(is) {
      if (active && !is && unread.length === 0) newFrom = journey = null;
      if (active !== is) arrange();
      active = is;
      if (!is) return;
      if (atEnd) scrollToEnd();
      else list.scrollTop = place;
      lookAround();
    },
    /** Marks what came while the clock ran; gives those messages. */
    arrived(known) {
      const fresh = messages.filter(({ id, kind }) => kind === 'notice' && !known.has(id));
      journey = fresh.length > 0 ? { from: fresh[0].id, count: fresh.length } : null;
      newFrom = unread[0]?.id ?? null;
      arrange();
      return fresh;
    },
    /** Brings a message into sight, filled in as somebody of a story does it; gives the button they tap. */
    prepare({ messageId, values, actionId }) {
      const article = articles.get(messageId);
      const button = article?.prepare(values, actionId);
      if (article) reveal(article);
      return button;
    },
    /** Brings the newest message into sight. */
    showLast() {
      const last = articles.get(messages.at(-1)?.id);
      if (last) reveal(last);
    },
    ids: () => new Set(messages.map(({ id }) => id)),
    name,
  };
}
