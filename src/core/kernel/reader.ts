// What `due` may ask about a subject. The families answer; the kernel knows no step, no seat and no fact by name.
import type { Amount, Vocabulary } from '../../protocol/grammar';
import type { SchoolDays } from '../time/school-days';
import type { Day, Instant, WallTime } from '../time/instant';
import type { Receipt } from './entry';

/** One thing that a rule runs over: a step with its day, a red flag, a hand-over, one vacation. */
export interface Item {
  /** Number of the event that set the anchor of this run. */
  seq: number;
  /** Which one of its kind: `step3`, `kerstvakantie-2026`; empty when there is one only. */
  part: string;
  /** What a card sends along to say what it is about. Items of different kinds about the same thing share it. */
  about: string;
}

/** The answers of one subject. `Thing`: what its items are; it gives them, and gets them back with every question. */
export interface Reader<V extends Vocabulary = Vocabulary, Thing extends Item = Item> {
  /** The id of the first report: the same for a report and the case that grew from it. */
  readonly subject: string;
  readonly days: SchoolDays;
  /** Receipts by notice key. */
  readonly receipts: ReadonlyMap<string, readonly Receipt[]>;
  items(over: V['over']): readonly Thing[];
  fact(name: V['fact'], item: Thing): boolean;
  moment(name: V['moment'], item: Thing): Instant | Day | undefined;
  amount(of: Amount<V>): number;
  time(of: V['time']): WallTime;
  /** Who holds a seat for this item; nobody who is shut out (I10). */
  holders(seat: V['seat'], item: Thing): readonly string[];
  /** The places above a seat, lowest first; vacant ones, who leads, and who tapped what caused it are left out. */
  chainAbove(seat: V['seat'], item: Thing): readonly (readonly string[])[];
  /** The places above a person, for when that person is away without a deputy. */
  chainAbovePerson(person: string, item: Thing): readonly (readonly string[])[];
  /** When a message worth sending from `from` reaches a person who is reached in sending hours only. */
  sendingAt(person: string, from: Instant): Instant;
}
