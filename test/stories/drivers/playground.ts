// A story on the playground: its desk does everything already.
import type { CardJson } from '../../../src/app/ports';
import { buildPlayground } from '../../../src/build-playground';
import { tapOf } from '../../../src/platforms/playground/card-actions';
import { MemoryStore } from '../../fixtures/memory-store';
import type { Opened, StoryPlan } from '../driver';

export async function openPlayground({ at, ...plan }: StoryPlan): Promise<Opened> {
  const mail = new MemoryStore();
  await mail.insert({ id: 'playground:clock', kind: 'school', version: 1, wakeAt: null, revision: 0, closed: false, body: at });
  const { desk, loop, receiver, presenter } = await buildPlayground({ ...plan, mail });
  /** What came back, once nothing is under way any more. */
  const quiet = async <T>(answer: Promise<T>): Promise<T> => {
    const given = await answer;
    await loop.background.idle();
    return given;
  };
  return {
    driver: {
      say: (seat, text) => quiet(desk.say(seat, text)),
      act: (seat, messageId, actionId, values) => quiet(desk.act({ seat, messageId, actionId, values })),
      async repeat(seat, { card }, actionId, values) {
        const tap = tapOf(card as CardJson, actionId);
        if (tap === undefined) throw new Error(`the card has no button ${actionId}`);
        const reply = await quiet(receiver.tap(seat, tap, values));
        if ('atField' in reply) return { ok: false, fieldErrors: { [reply.atField.field]: reply.atField.refused } };
        return { ok: true, message: { ...presenter.message(reply.card, await loop.worlds.now(), loop.clock.now(), 'open'), id: '' } };
      },
      messages: (seat) => desk.messages(seat),
      advance: async (to) => void (await desk.advance(to)),
      now: () => loop.clock.now(),
    },
    complaints: () => [],
    close: () => mail.close(),
  };
}
