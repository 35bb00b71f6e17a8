// Which button somebody means, among everything that stands on their screen.
import type { types } from '@slack/bolt';
import { nodesIn } from './checks';
import type { Message } from './conversations';
import type { OpenView } from './views';

/** What one person sees. */
export interface Screen {
  id: string;
  modal: OpenView | undefined;
  home: OpenView | undefined;
  dm: readonly Message[];
  ephemeral: readonly Message[];
}

/** A button and where it stands. */
export interface Place {
  button: types.Button;
  blockId: string;
  message?: Message;
  view?: OpenView;
}

/**
 * The button with this action id, else the one that says this: on the open modal, else on the newest message that has it, else on the home. `on` is the
 * `ts` of one message, or `home`. Throws when there is none.
 */
export function findButton(what: string, on: string | undefined, { id, modal, home, dm, ephemeral }: Screen): Place {
  const newest = [...new Set([...dm, ...ephemeral])].sort((a, b) => (a.ts < b.ts ? 1 : -1));
  const onMessages = newest
    .filter((message) => on === undefined || message.ts === on)
    .flatMap((message) => placesIn(message.blocks, { message }));
  const onHome = home !== undefined && (on === undefined || on === 'home') ? placesIn(home.view.blocks, { view: home }) : [];
  const places = modal !== undefined && on === undefined ? placesIn(modal.view.blocks, { view: modal }) : [...onMessages, ...onHome];
  const found = places.find(({ button }) => button.action_id === what) ?? places.find(({ button }) => button.text.text === what);
  if (found === undefined) throw new Error(`${id} sees no button "${what}" but ${places.map(({ button }) => button.text.text).join(', ')}`);
  return found;
}

function placesIn(blocks: readonly (types.KnownBlock | types.Block)[], where: Pick<Place, 'message' | 'view'>): Place[] {
  return blocks.flatMap((block) =>
    nodesIn(block).flatMap((node) =>
      node['type'] === 'button' ? [{ ...where, button: node as unknown as types.Button, blockId: block.block_id ?? '' }] : [],
    ),
  );
}
