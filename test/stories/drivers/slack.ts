// A story on Slack: signed requests to the real door of the app, and what stands on the screens of a strict Slack.
import words from '../../../cards/words/nl/slack.json';
import type { MovableClock } from '../../../src/app/travel';
import type { App } from '../../../src/build-app';
import type { Person } from '../../../src/core/school/school';
import { addressOf } from '../../../src/platforms/slack/message-id';
import { slackPlatform } from '../../../src/platforms/slack/slack-platform';
import type { Message } from '../../platforms/slack/strict/conversations';
import type { SlackPerson } from '../../platforms/slack/strict/person';
import { useSameRealmFetch } from '../../platforms/slack/strict/same-realm';
import { cardOfBlocks, cardOfView, SUBMIT } from '../../platforms/slack/strict/seen-card';
import { StrictSlack } from '../../platforms/slack/strict/strict-slack';
import type { OpenView } from '../../platforms/slack/strict/views';
import { accountIdOf, SkippingTime } from '../../platforms/slack/slack-rig';
import type { Answer, Connected, Seen } from '../driver';
import { buttonsOf } from '../reading-cards';
import { openDoor } from './loopback';
import { repeatTap, type Stood } from './slack-repeat';

/** Between two taps of one person some time passes. */
const A_LOOK = 2_000;

/** Everybody of `people` has an account with the e-mail of the school file, and was looked up. */
export async function connectSlack(app: App<MovableClock>, people: readonly Person[]): Promise<Connected> {
  useSameRealmFetch();
  const time = new SkippingTime();
  const slack = await StrictSlack.start({ clock: time });
  for (const { id, name, email } of people) slack.joins({ id: accountIdOf(id), name, email });
  const door = { kind: 'http', signingSecret: slack.signingSecret } as const;
  const settings = { botToken: slack.botToken, teamId: slack.team.id, door, apiUrl: slack.apiUrl };
  const platform = slackPlatform({ ...app, settings, timing: time });
  app.connect(platform);
  if (platform.router === undefined) throw new Error('Slack came without a door');
  const http = await openDoor(platform.router, app.loop.log);
  slack.appAt(http.at('/slack/events'));
  await platform.start();
  await platform.idle();

  /** The message in the chat from which somebody's windows were opened. */
  const begunAt = new Map<string, string>();

  const messagesOf = (seat: string): Seen[] =>
    slack
      .as(accountIdOf(seat))
      .dm.filter(({ user }) => user === slack.team.botUserId)
      .map((message) => seenMessage(message, seat));

  /** Every card that was read, as it stood on the screen then. */
  const read = new WeakMap<object, Stood>();

  const seenMessage = (message: Message, seat: string): Seen => {
    const card = cardOfBlocks(message.blocks);
    read.set(card, { message: { ...message } });
    return { id: addressOf(message, seat).message, summary: message.text, card };
  };

  const seenWindow = (open: OpenView): Seen => {
    const card = cardOfView(open);
    read.set(card, { open: { ...open, state: { ...open.state } } });
    return { id: open.id, summary: open.view.type === 'modal' ? open.view.title.text : '', card };
  };

  /** The window on top when it is another one than before; else the message with which it began, or the newest. */
  const answered = (seat: string, before: string): Answer => {
    const { modal } = slack.as(accountIdOf(seat));
    if (modal !== undefined && stateOf(modal) !== before) return { ok: true, message: seenWindow(modal) };
    const messages = messagesOf(seat);
    const message = messages.find(({ id }) => id === begunAt.get(seat)) ?? messages.at(-1);
    return message === undefined ? { ok: true } : { ok: true, message };
  };

  const tapInChat = async (seat: string, message: string, actionId: string): Promise<Answer> => {
    const person = slack.as(accountIdOf(seat));
    await closeWindows(person);
    begunAt.set(seat, message);
    await person.taps(actionId, message.split(':')[1]);
    await platform.idle();
    return answered(seat, '');
  };

  return {
    async say(seat, text) {
      time.passes(A_LOOK);
      const person = slack.as(accountIdOf(seat));
      await closeWindows(person);
      begunAt.delete(seat);
      await person.types(text);
      await platform.idle();
      const answer = answered(seat, '');
      // Slack opens no window for a typed word: the chat holds a button that does.
      const opener = buttonsOf(answer.message?.card).get(words.open_button);
      return answer.message !== undefined && opener !== undefined ? tapInChat(seat, answer.message.id, opener) : answer;
    },

    async act(seat, messageId, actionId, values) {
      time.passes(A_LOOK);
      const person = slack.as(accountIdOf(seat));
      if (messageId.includes(':')) return tapInChat(seat, messageId, actionId);
      const { modal } = person;
      if (modal?.id !== messageId) throw new Error(`${seat} has another window open by now`);
      const before = stateOf(modal);
      if (actionId === SUBMIT) {
        const { errors } = await person.submits(values);
        await platform.idle();
        return Object.keys(errors).length > 0 ? { ok: false, fieldErrors: errors } : answered(seat, before);
      }
      person.fills(values);
      await person.taps(actionId);
      await platform.idle();
      return answered(seat, before);
    },

    async repeat(seat, { card }, actionId, values) {
      time.passes(A_LOOK);
      const stood = typeof card === 'object' && card !== null ? read.get(card) : undefined;
      if (stood === undefined) throw new Error(`${seat} never read this card`);
      const person = slack.as(accountIdOf(seat));
      const before = person.modal === undefined ? '' : stateOf(person.modal);
      if ('message' in stood) begunAt.set(seat, addressOf(stood.message, seat).message);
      const answer = await repeatTap(person, stood, actionId, values);
      await platform.idle();
      return answer ?? answered(seat, before);
    },

    messages: async (seat) => messagesOf(seat),
    settles: () => platform.idle(),
    complaints: () => slack.complaints,

    async close() {
      await platform.stop();
      await http.close();
      await slack.stop();
    },
  };
}

/** Nobody reaches the chat with a window in front of it. */
async function closeWindows(person: SlackPerson): Promise<void> {
  while (person.modal !== undefined) await person.closes();
}

/** Another text after every change by the app. */
function stateOf({ id, hash }: OpenView): string {
  return `${id} ${hash}`;
}
