// From a notice back to what it is about, and to who is asked after it: the rules themselves are asked, nothing is counted again by hand.
import type { Rule } from '../../protocol/grammar';
import { rules } from '../../protocol/v1/rules';
import type { V1 } from '../../protocol/v1/vocabulary';
import { EverybodyAsked } from '../kernel/everybody-asked';
import { climb, partOf, type Rung } from '../kernel/ladder';
import { momentOf, startOf } from '../kernel/moments';
import { keyOf, withoutCopy, type Notice } from '../kernel/notice';
import type { Reader } from '../kernel/reader';
import type { PersonId } from '../school/school';
import { dayOf, type Day, type Instant } from '../time/instant';
import { itemsOf, type SubjectItem } from '../subject/items';
import { readerOf } from '../subject/notices';
import type { SubjectState } from '../subject/state';
import type { Viewer } from './viewer';

const TABLE: readonly Rule<V1>[] = rules;

function ruleOf(notice: Pick<Notice, 'rule'>): Rule<V1> {
  const id = withoutCopy(notice.rule);
  const rule = TABLE.find((row) => row.id === id);
  if (rule === undefined) throw new Error(`the protocol has no rule ${id}`);
  return rule;
}

/** The step, red flag, hand-over … that a notice is about; undefined when there is none any more. */
export function itemOf(notice: Notice, state: SubjectState, viewer: Viewer): SubjectItem | undefined {
  const items = itemsOf(state, ruleOf(notice).over, viewer.world, dayOf(viewer.now));
  const key = (item: SubjectItem): string => keyOf(state.subject, notice.rule, item.seq, partOf(item, notice.rung), notice.person);
  return items.find((item) => key(item) === notice.key) ?? items.findLast((item) => item.about === notice.about);
}

/** When another rule starts to speak about the same thing; undefined when it does not, or did before now. */
export function nextStart(rule: string, item: SubjectItem, state: SubjectState, viewer: Viewer): Instant | undefined {
  const at = startOf(TABLE, rule, item, readerOf(state, [], viewer.world, viewer.now));
  return at === undefined || at <= viewer.now ? undefined : at;
}

/** The rung of this notice and the one after it, as if nobody answers. */
export function rungsOf(
  notice: Notice,
  item: SubjectItem,
  state: SubjectState,
  viewer: Viewer,
): { own: Rung | undefined; next: Rung | undefined } {
  const rule = ruleOf(notice);
  const reader: Reader<V1, SubjectItem> = { ...readerOf(state, [], viewer.world, viewer.now), receipts: new EverybodyAsked() };
  const from = momentOf(TABLE, rule.from, item, reader);
  const rungs = from === undefined ? [] : climb(rule, item, from, reader, Math.max(notice.from, from));
  return { own: rungs.find((rung) => rung.index === notice.rung), next: rungs.find((rung) => rung.index === notice.rung + 1) };
}

/** Who is asked next, and on which day, when nobody answers this notice. */
export function askedNext(
  notice: Notice,
  item: SubjectItem,
  state: SubjectState,
  viewer: Viewer,
): { person: PersonId; on: Day } | undefined {
  const { next } = rungsOf(notice, item, state, viewer);
  const person = next?.people[0]?.person;
  return next === undefined || person === undefined || next.at <= viewer.now ? undefined : { person, on: dayOf(next.at) };
}
