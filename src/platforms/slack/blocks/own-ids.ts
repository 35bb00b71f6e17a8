// An action id stands once in a message or view, and one verb can stand on several lines of a card.
import type { types } from '@slack/bolt';

/** The blocks with a number behind a verb that stood there before; `tapOf` takes it off again. */
export function withOwnIds(blocks: readonly types.KnownBlock[]): types.KnownBlock[] {
  const seen = new Map<string, number>();
  return blocks.map((block) => {
    if (block.type !== 'actions') return block;
    return {
      ...block,
      elements: block.elements.map((element) => {
        const id = element.action_id ?? '';
        const times = (seen.get(id) ?? 0) + 1;
        seen.set(id, times);
        return times === 1 ? element : { ...element, action_id: `${id}#${times}` };
      }),
    };
  });
}
