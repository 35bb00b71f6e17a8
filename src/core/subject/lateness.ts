// Whether "it is late" speaks about a talk: asked of the rule itself, so that its waits are counted in one place only.
import { rules } from '../../protocol/v1/rules';
import type { CommandContext } from '../kernel/command';
import { startOf } from '../kernel/moments';
import { itemsOf } from './items';
import { readerOf } from './notices';
import type { SubjectState } from './state';
import type { Talk } from './subject';

/** Whether N12 was, or can be, asked already about a talk that is not done. */
export function isLate(state: SubjectState, talk: Talk, { world, now, today }: CommandContext): boolean {
  const item = itemsOf(state, 'talk', world, today).find(({ about }) => about === talk.id);
  const lateAt = item === undefined ? undefined : startOf(rules, 'N12', item, readerOf(state, [], world, now));
  return lateAt !== undefined && lateAt <= now;
}
