// One message in a chat: an article with the time, the card, and a way to close what was opened.
import { drawCard } from './card.js';
import { build, movesCalmly } from './dom.js';
import { drafts } from './keep.js';
import { dayAndTime, firstName, text } from './words.js';

const FOLD_MS = 150;
let count = 0;

/**
 * An article for a message of `person`. `hooks.act(actionId, values)` is called for a tap, `hooks.closed()` after closing, so that
 * the focus can go back to where the card was opened.
 */
export function messageArticle(person, hooks) {
  const article = build('article', { on: { keydown: onKey } });
  const number = ++count;
  let message = null;
  let drawn = null;

  function onKey(event) {
    if (event.key !== 'Escape' || !closable() || isClosed()) return;
    event.stopPropagation();
    close();
  }
  const closable = () => message.look !== 'done' && (message.kind !== 'notice' || message.look === 'open');
  const isClosed = () => closable() && drafts.get(`closed.${message.id}`) === true;

  function close() {
    drafts.set(`closed.${message.id}`, true);
    draw();
    hooks.closed();
  }

  function open() {
    if (!isClosed()) return;
    drafts.remove(`closed.${message.id}`);
    draw();
  }

  /** Draws the message anew when it changed. What had the focus inside hands it to the heading that took its place. */
  function show(next) {
    if (message && JSON.stringify(next) === JSON.stringify(message)) return;
    const folds = message !== null && message.look !== 'done' && next.look === 'done';
    const height = folds ? article.offsetHeight : 0;
    const focused = article.contains(document.activeElement);
    message = next;
    draw();
    if (folds && height > 0 && movesCalmly()) {
      article.animate([{ blockSize: `${height}px` }, { blockSize: `${article.offsetHeight}px` }], {
        duration: FOLD_MS,
        easing: 'ease-out',
      });
    }
    if (focused) focus();
  }

  function draw() {
    article.className = `message ${message.kind} look-${message.look}`;
    article.classList.toggle('acute', message.acute === true && message.look !== 'done');
    article.dataset.id = message.id;
    const closed = isClosed();
    article.classList.toggle('closed', closed);
    drawn = closed ? null : drawCard(message.card, drafts.get(`form.${message.id}`) ?? {}, { act: hooks.act, typed: keepTyped });
    const body = closed ? build('p', { class: 'closed-line', text: message.summary }) : drawn.element;
    article.replaceChildren(body, problem);
    problem.hidden = true;
    const heading = nameArticle(body);
    article.prepend(meta(heading));
  }

  const keepTyped = (values) => drafts.set(`form.${message.id}`, values);
  const problem = build('p', { class: 'field-error', role: 'alert', hidden: true });

  /** A card's heading names the article; a card without one is named by its first line. */
  function nameArticle(body) {
    const heading = body.querySelector('[role="heading"]');
    article.toggleAttribute('aria-label', false);
    article.toggleAttribute('aria-labelledby', false);
    if (heading) {
      heading.id = `message-${number}`;
      article.setAttribute('aria-labelledby', heading.id);
    } else article.setAttribute('aria-label', message.summary);
    return heading?.textContent ?? message.summary;
  }

  function meta(heading) {
    const { time } = dayAndTime(message.sentAt);
    const urgent = article.classList.contains('acute') && !heading.includes(text('urgent'));
    const again = isClosed();
    return build(
      'div',
      { class: 'meta quiet' },
      build(
        'p',
        {},
        urgent && build('strong', { class: 'urgent', text: text('urgent') }),
        build('time', { datetime: message.sentAt, text: time }),
        message.kind === 'answer' && message.look !== 'done' && build('span', { text: text('only_you', { name: firstName(person) }) }),
      ),
      closable() &&
        build('button', {
          'type': 'button',
          'class': 'button plain close',
          'text': text(again ? 'reopen' : 'close'),
          'aria-label': text(again ? 'reopen_what' : 'close_what', { what: heading }),
          'on': { click: again ? reopen : close },
        }),
    );
  }

  function reopen() {
    open();
    focus();
  }

  function focus() {
    const target = article.querySelector('[role="heading"]') ?? article;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }

  return {
    element: article,
    show,
    open,
    focus,
    /** Shows what somebody of a story is about to send: what they fill in, and the button they tap. Gives that button. */
    prepare(values, actionId) {
      drafts.set(`form.${message.id}`, values);
      open();
      draw();
      const button = article.querySelector(`[data-action="${CSS.escape(actionId)}"]`);
      button?.classList.add('about-to');
      return button;
    },
    /** A busy article takes no second tap. */
    busy: (is) => article.setAttribute('aria-busy', String(is)),
    /** Shows what the server said about fields; what belongs to no field stands under the card. */
    fail(fieldErrors, sentence = '') {
      const rest = [...(drawn?.fail(fieldErrors) ?? []), sentence].filter(Boolean);
      problem.textContent = rest.join(' ');
      problem.hidden = rest.length === 0;
    },
  };
}
