// What happens in one window at the same time: worked on in the order in which it came, and the window ends with the newest answer.
import type { types } from '@slack/bolt';
import { codeOf } from './outcomes';

export interface WindowOrder {
  /** Does the work after what was asked for in this window before, so that an answer that is made later knows more. */
  inTurn<Done>(id: string, work: () => Promise<Done>): Promise<Done>;
  /**
   * Draws a view in the place of another one; of what is asked for while Slack is busy with one, only the last. Asked for in the order of
   * `inTurn` it is the newest, whatever `hash` says. Rejects when Slack does not draw it and nothing newer follows.
   */
  draw(window: { id: string; hash?: string }, view: types.ModalView): Promise<void>;
  /** Something newer is drawn in another way, by the acknowledgement of a submit: what still has to be drawn is older. */
  overtaken(id: string): void;
}

/** Asks Slack for it; gives the hash of the view that stands there then. With a `hash`, only when that one is still the newest. */
type Update = (id: string, view: types.ModalView, hash: string | undefined) => Promise<string | undefined>;

interface Busy {
  /** What is under way; forgotten at none. */
  count: number;
  turn: Promise<unknown>;
  next: types.ModalView | undefined;
  hash: string | undefined;
  drawing: boolean;
  overtaken: boolean;
}

export function windowOrder(update: Update): WindowOrder {
  const windows = new Map<string, Busy>();

  const within = async <Done>(id: string, work: (window: Busy) => Promise<Done>): Promise<Done> => {
    const none = { count: 0, turn: Promise.resolve(), next: undefined, hash: undefined, drawing: false, overtaken: false };
    const window: Busy = windows.get(id) ?? none;
    windows.set(id, window);
    window.count += 1;
    try {
      return await work(window);
    } finally {
      window.count -= 1;
      if (window.count === 0) windows.delete(id);
    }
  };

  /** One view. Refused with a hash, it is drawn without: what stood there came before it, unless a submit overtook it. */
  const drawNext = async (id: string, view: types.ModalView, window: Busy): Promise<void> => {
    const { hash } = window;
    window.next = undefined;
    window.hash = undefined;
    try {
      window.hash = await update(id, view, hash);
    } catch (error) {
      // Late or lost, it is of no use any more: the newer one follows.
      if (window.next !== undefined) return;
      if (codeOf(error) !== 'hash_conflict' || hash === undefined) throw error;
      if (!window.overtaken) window.next = view;
    }
  };

  return {
    inTurn: (id, work) =>
      within(id, (window) => {
        const turn = window.turn.then(work);
        window.turn = Promise.allSettled([turn]);
        return turn;
      }),

    draw: ({ id, hash }, view) =>
      within(id, async (window) => {
        window.next = view;
        window.overtaken = false;
        if (window.drawing) return;
        window.drawing = true;
        window.hash ??= hash;
        try {
          while (window.next !== undefined) await drawNext(id, window.next, window);
        } finally {
          window.drawing = false;
        }
      }),

    overtaken(id) {
      const window = windows.get(id);
      if (window === undefined) return;
      window.next = undefined;
      window.overtaken = true;
    },
  };
}
