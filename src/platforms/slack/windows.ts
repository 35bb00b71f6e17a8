// Windows (modals): built first and opened by one call; a skeleton takes the trigger only when the answer is not ready in time.
import type { types } from '@slack/bolt';
import type { WebClient } from './clients';
import { viewOf } from './view-metadata';
import { waiting } from './own-cards';
import { windowOrder, type WindowOrder } from './window-order';

/** A trigger lives for three seconds, and the call itself takes its time too. */
const SKELETON_AFTER = 800;

export interface Windows {
  /** Opens what `making` gives; nothing when it gives undefined in time (it was shown elsewhere). Rejects when Slack does. */
  open(trigger: string, making: Making): Promise<void>;
  /** The same, on top of a window that stays as it is. */
  push(trigger: string, making: Making): Promise<void>;
  /** What happens in a window that stands there, and what is drawn in its place. Never in one in which somebody typed. */
  order: WindowOrder;
}

/** `elsewhere`: whether the answer may still be shown in another place than a window; not once a skeleton stands there. */
export type Making = (elsewhere: () => boolean) => Promise<types.ModalView | undefined>;

export function slackWindows(client: WebClient): Windows {
  const update = async (id: string, view: types.ModalView, hash: string | undefined): Promise<string | undefined> => {
    const updated = await client.views.update({ view_id: id, view, ...(hash === undefined ? {} : { hash }) });
    return updated.view?.hash;
  };
  const show = async (making: Making, open: (view: types.ModalView) => Promise<Opened>): Promise<void> => {
    let late = false;
    const made = making(() => !late);
    const first = await Promise.race([made, after(SKELETON_AFTER)]);
    if (first !== 'late') {
      if (first !== undefined) await open(first);
      return;
    }
    late = true;
    const [{ view }, next] = await Promise.all([open(viewOf(waiting())), made]);
    if (next === undefined || view?.id === undefined) return;
    await update(view.id, next, view.hash);
  };

  return {
    open: (trigger, making) => show(making, (view) => client.views.open({ trigger_id: trigger, view })),
    push: (trigger, making) => show(making, (view) => client.views.push({ trigger_id: trigger, view })),
    order: windowOrder(update),
  };
}

interface Opened {
  view?: { id?: string; hash?: string };
}

/** An unfinished timer must not keep the process alive. */
function after(ms: number): Promise<'late'> {
  return new Promise((resolve) => setTimeout(() => resolve('late'), ms).unref());
}
