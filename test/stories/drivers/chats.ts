// A story on real chat platforms: one app, everybody in the chat of one of them, and a clock that is moved as on the playground.
import { tick } from '../../../src/app/tick';
import { travel } from '../../../src/app/travel';
import { buildApp } from '../../../src/build-app';
import { destination } from '../../../src/platforms/playground/clock-view';
import { playgroundClock } from '../../../src/platforms/playground/clock';
import type { Connected, Opened, StoryPlan } from '../driver';
import { connectSlack } from './slack';
import { connectTeams } from './teams';

const CONNECT = { slack: connectSlack, teams: connectTeams };
export type Chat = keyof typeof CONNECT;

/** @param chatOf where somebody of the school file has an account. */
export async function openChats({ at, ...plan }: StoryPlan, chatOf: (person: string) => Chat): Promise<Opened> {
  const app = await buildApp({ ...plan, clock: playgroundClock(at) });
  const { loop } = app;
  const chats = new Map<Chat, Connected>();
  for (const chat of new Set(plan.school.people.map(({ id }) => chatOf(id)))) {
    const people = plan.school.people.filter(({ id }) => chatOf(id) === chat);
    chats.set(chat, await CONNECT[chat](app, people));
  }
  const all = [...chats.values()];
  const handsOf = (seat: string): Connected => {
    const hands = chats.get(chatOf(seat));
    if (hands === undefined) throw new Error(`nobody of the school is called ${seat}`);
    return hands;
  };
  await tick(loop);

  return {
    driver: {
      say: (seat, text) => handsOf(seat).say(seat, text),
      act: (seat, ...tap) => handsOf(seat).act(seat, ...tap),
      repeat: (seat, ...tap) => handsOf(seat).repeat(seat, ...tap),
      messages: (seat) => handsOf(seat).messages(seat),
      async advance(to) {
        // What a tap set off leaves at the moment of that tap, however busy the machine is.
        await Promise.all(all.map((hands) => hands.settles()));
        await travel(loop, destination(to, loop.clock.now(), await loop.worlds.now()));
        await Promise.all(all.map((hands) => hands.settles()));
      },
      now: () => loop.clock.now(),
    },
    complaints: () => all.flatMap((hands) => hands.complaints()),
    async close() {
      for (const hands of all) await hands.close();
    },
  };
}
