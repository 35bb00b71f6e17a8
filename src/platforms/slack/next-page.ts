// A page that takes the place of another one in the same window: what was typed before must not stand in the fields of the next.
import type { types, ViewOutput } from '@slack/bolt';

/** Behind the id of a block whose name was taken on the page before. */
const OTHER = '+';

/** What a block is called without that: the id of its input. */
export function fieldOf(blockId: string): string {
  return blockId.endsWith(OTHER) ? blockId.slice(0, -OTHER.length) : blockId;
}

/**
 * The view with names for its inputs that the view before it does not have. Slack keeps what was typed where names are the same, and the next
 * page of a round asks the same of another pupil.
 */
export function asNextPage(view: types.ModalView, before: Pick<ViewOutput, 'blocks'>): types.ModalView {
  const taken = before.blocks.map(({ block_id }) => block_id ?? '');
  const blocks = view.blocks.map((block) => {
    const id = block.block_id ?? '';
    return block.type === 'input' && taken.includes(id) ? { ...block, block_id: `${id}${OTHER}` } : block;
  });
  return { ...view, blocks };
}
