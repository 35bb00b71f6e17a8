// What the playground's page can do: type, tap, read, and let time pass.
import { kindOf } from '../../app/error-kind';
import type { Ids, Log } from '../../app/ports';
import type { Presenter } from '../../app/present';
import { problemNumber } from '../../app/problem-number';
import type { Receiver } from '../../app/receive';
import type { Reply } from '../../app/reply';
import type { Loop } from '../../app/round';
import { stackPlaces } from '../../app/stack-places';
import { travel, type MovableClock } from '../../app/travel';
import type { World } from '../../core/school/world';
import { HOUR } from '../../core/time/instant';
import type { AnyCard } from '../../core/views/viewer';
import words from '../../../cards/words/nl/playground-desk.json';
import { asksSomething, tapOf } from './card-actions';
import { clockView, destination } from './clock-view';
import { foldOf } from './folding';
import type { Kept, Mailbox } from './mailbox';
import type { Message, PlaygroundDesk, Reply as PageReply } from './messages';
import { shown, type Listeners, type PlaygroundPlatform } from './playground';
import { seatsOf } from './seats';

/** A journey to the next message gives up after this long without one. */
const LONGEST_JOURNEY = 400 * 24 * HOUR;

export interface DeskParts {
  loop: Loop & { clock: MovableClock };
  /** The school as last read; read anew after everything that may change it. */
  world: World;
  receiver: Receiver;
  presenter: Presenter;
  mailbox: Mailbox;
  platform: PlaygroundPlatform;
  listeners: Listeners;
  ids: Ids;
  log: Log;
}

/** The playground behind its HTTP door. */
export function playgroundDesk(parts: DeskParts): PlaygroundDesk {
  const { loop, receiver, presenter, mailbox, platform, listeners, ids, log } = parts;
  const { clock } = loop;
  let { world } = parts;

  const show = async (card: AnyCard, seat: string, tapped: Kept | undefined): Promise<Kept> => {
    world = await loop.worlds.now();
    const message = presenter.message(card, world, clock.now(), card.card === 'folded' ? 'done' : 'open');
    // A notice stays where it is and folds by itself; a form or an answer becomes what follows from it.
    const inPlace = tapped !== undefined && tapped.kind !== 'notice';
    const from = inPlace ? tapped.from : tapped?.id;
    const form = asksSomething(message.card);
    const notice = card.card === 'folded' && from !== undefined ? await foldedNotice(from, message.summary) : undefined;
    if (notice !== undefined) {
      if (inPlace) await mailbox.put({ ...tapped, closed: true });
      return put({ ...notice, ...shown(message) }, 'update');
    }
    const kept = {
      ...shown(message),
      id: inPlace ? tapped.id : ids.next(),
      seat,
      kind: form ? ('form' as const) : ('answer' as const),
      sentAt: inPlace ? tapped.sentAt : clock.now(),
      fold: form ? null : foldOf(card, clock.now()),
      ...(from === undefined ? {} : { from }),
    };
    return put(kept, inPlace ? 'update' : 'message');
  };

  const put = async (message: Omit<Kept, 'nr'>, type: 'message' | 'update'): Promise<Kept> => {
    const kept = await mailbox.put(message);
    listeners.forEach((tell) => tell({ type, seat: kept.seat, id: kept.id }));
    return kept;
  };

  /** The notice, when it says this line by now, perhaps with less: then nothing has to stand below it as well. */
  const foldedNotice = async (id: string, line: string): Promise<Kept | undefined> => {
    await loop.background.idle();
    const notice = mailbox.find(id);
    return notice?.look === 'done' && line.startsWith(notice.summary) ? notice : undefined;
  };

  const answer = async (reply: Reply, seat: string, tapped: Kept | undefined): Promise<PageReply> => {
    if ('card' in reply) return { ok: true, message: onPage(await show(reply.card, seat, tapped)) };
    return { ok: false, fieldErrors: { [reply.atField.field]: presenter.sentence(reply.atField, world, clock.now()) } };
  };

  /** The one edge of this platform: whatever fails is answered in plain words, with a number that finds it in the log. */
  const guarded = async (seat: string, work: () => Promise<PageReply>): Promise<PageReply> => {
    try {
      return await work();
    } catch (error) {
      const reference = problemNumber(ids);
      log.error({ reference, error: kindOf(error), stack: stackPlaces(error) }, 'a tap failed');
      const data = { subject: '', ref: '', about: '', number: '', reference, kept: true, retry: '' };
      const message = presenter.message({ card: 'problem', data }, world, clock.now(), 'open');
      const kept = { ...shown(message), id: ids.next(), seat, kind: 'answer' as const, sentAt: clock.now(), fold: null };
      return { ok: false, message: onPage(await mailbox.put(kept)) };
    }
  };

  const foldUp = async (): Promise<void> => {
    for (const { fold, ...message } of mailbox.folding(clock.now())) {
      if (fold === null) continue;
      await put({ ...message, ...shown(presenter.message(fold.card, world, clock.now(), 'done')), fold: null }, 'update');
    }
  };

  return {
    say: (seat, text) => guarded(seat, async () => answer(await receiver.say(seat, text), seat, undefined)),
    act: ({ seat, messageId, actionId, values }) =>
      guarded(seat, async () => {
        const message = mailbox.find(messageId);
        const tap = message?.seat === seat ? tapOf(message.card, actionId) : undefined;
        if (tap === undefined) return { ok: false, fieldErrors: { '': words.unknown_button } };
        return answer(await receiver.tap(seat, tap, values), seat, message);
      }),
    async messages(seat) {
      // Who just tapped sees what came of it for others too.
      await loop.background.idle();
      return mailbox.of(seat).map(onPage);
    },
    seats: () => seatsOf(world.school),
    clock: () => clockView(clock.now(), world),
    async advance(to, limit = Infinity) {
      await loop.background.idle();
      const sent = platform.sent();
      const next = to === 'next message';
      const until = next ? Math.min(clock.now() + LONGEST_JOURNEY, limit) : destination(to, clock.now(), world);
      if (until <= clock.now()) return { ok: false, now: clock.now(), message: words.travel_back };
      await travel(loop, until, () => next && platform.sent() > sent);
      world = await loop.worlds.now();
      await mailbox.setClock(clock.now());
      await foldUp();
      listeners.forEach((tell) => tell({ type: 'clock' }));
      const silent = next && limit === Infinity && platform.sent() === sent;
      return { ok: true, now: clock.now(), ...(silent ? { stopped: true, message: words.travel_no_message } : {}) };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** What the page is told of a message; when and into what it folds is nobody's business. */
function onPage({ id, sentAt, kind, look, summary, card, acute }: Kept): Message {
  return { id, sentAt, kind, look, summary, card, ...(acute === true ? { acute } : {}) };
}
