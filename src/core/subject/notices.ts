// Which notices hold for a report or a case: the rules of its protocol, read with the record, the school and the calendar of now.
import { rules } from '../../protocol/v1/rules';
import type { V1 } from '../../protocol/v1/vocabulary';
import type { Rule } from '../../protocol/grammar';
import { due } from '../kernel/due';
import type { Receipt } from '../kernel/entry';
import type { Notice } from '../kernel/notice';
import type { Reader } from '../kernel/reader';
import { isIn } from '../school/absence';
import { timeOf, valueOf } from '../school/choices';
import { sendingHoursOf, type World } from '../school/world';
import { dayOf, type Instant } from '../time/instant';
import { nextSendingMoment } from '../time/sending-hours';
import { FACTS } from './facts';
import { itemsOf, type SubjectItem } from './items';
import { MOMENTS } from './moments';
import { chainAbovePerson, chainAboveSeat, holdersOfSeat, type SeatQuestion } from './seats';
import type { SubjectState } from './state';

const TABLE: readonly Rule<V1>[] = rules;

/** Every notice of this report or case that holds; see `due`. */
export function noticesOf(state: SubjectState, receipts: readonly Receipt[], world: World, now: Instant): Notice[] {
  return due(TABLE, readerOf(state, receipts, world, now), now);
}

/** The kernel's questions about one subject, answered by its families. */
export function readerOf(state: SubjectState, receipts: readonly Receipt[], world: World, now: Instant): Reader<V1, SubjectItem> {
  const byKey = new Map<string, Receipt[]>();
  for (const receipt of receipts) byKey.set(receipt.key, [...(byKey.get(receipt.key) ?? []), receipt]);
  const today = dayOf(now);
  const items = new Map<string, SubjectItem[]>();
  const ask = (item: SubjectItem): SeatQuestion => ({ state, item, world, receipts: byKey });
  return {
    subject: state.subject,
    days: world.days,
    receipts: byKey,
    items: (over) => {
      const known = items.get(over) ?? itemsOf(state, over, world, today);
      items.set(over, known);
      return known;
    },
    fact: (name, item) => FACTS[name](state, item, world),
    moment: (name, item) => MOMENTS[name](state, item, world),
    amount: (of) => (typeof of === 'number' ? of : valueOf(world.school, of)),
    time: (of) => timeOf(world.school, of),
    holders: (seat, item) => holdersOfSeat(seat, ask(item)),
    chainAbove: (seat, item) => chainAboveSeat(seat, ask(item)),
    chainAbovePerson: (person, item) => chainAbovePerson(person, ask(item)),
    sendingAt: (person, from) => nextSendingMoment(world.days, sendingHoursOf(world), (day) => isIn(world.school, person, day), from),
  };
}
