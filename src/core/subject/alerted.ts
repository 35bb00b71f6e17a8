// Who was told of a red flag that is not settled yet, and may therefore know whom it is about (N4, N5, I18).
import type { Rule } from '../../protocol/grammar';
import { rules, type RuleId } from '../../protocol/v1/rules';
import type { V1 } from '../../protocol/v1/vocabulary';
import { EverybodyAsked } from '../kernel/everybody-asked';
import { climb } from '../kernel/ladder';
import { momentOf } from '../kernel/moments';
import { onLeave } from '../school/absence';
import type { PersonId } from '../school/school';
import type { OfficeSeat } from '../school/who-holds';
import type { World } from '../school/world';
import { dayOf, type Instant } from '../time/instant';
import { itemsOf, type SubjectItem } from './items';
import { officeOf } from './leads';
import { readerOf } from './notices';
import { toldOfFlag } from './red-flag-offices';
import { phonersOf } from './phone-days';
import { isWritten } from './red-flag-written';
import type { SubjectState } from './state';
import type { RedFlag } from './subject';

const TABLE: readonly Rule<V1>[] = rules;
/** Which row tells which office. */
const TOLD_BY: readonly (readonly [OfficeSeat, RuleId])[] = [
  ['coordinator', 'N4'],
  ['on-call', 'N4'],
  ['mentor', 'N4-mentor'],
  ['team-leader', 'N5a'],
  ['management', 'N5b'],
];

/**
 * Everybody who was told of a red flag until now, as long as nobody has seen it or nothing is written about it. The team leader and the management only when it
 * came to them. An acute message to somebody on leave goes to the second coordinator too (*Absence*).
 */
export function alertedPeople(state: SubjectState, world: World, now: Instant): PersonId[] {
  const today = dayOf(now);
  const open = itemsOf(state, 'red-flag', world, today).filter((item) => item.over === 'red-flag' && !isSettled(item.flag, world));
  const offices = open.flatMap((item) =>
    TOLD_BY.filter(([, id]) => wasTold(id, item, state, world, now)).flatMap(([seat]) =>
      item.over === 'red-flag' ? toldOfFlag(seat, item.flag, state, world) : [],
    ),
  );
  const told = [...offices, ...open.flatMap((item) => climbedTo(item, state, world, now)), ...phonersOf(state, world, today)];
  return told.some((person) => onLeave(world.school, person, today)) ? [...told, ...officeOf(state, 'second-coordinator', world)] : told;
}

/** Who raised it may have written what was done: then it still asks whether somebody else knows (N5). */
function isSettled(flag: RedFlag, world: World): boolean {
  return flag.seen !== undefined && isWritten(flag, world);
}

/** Whom N6 came to so far, when nobody wrote anything. */
function climbedTo(item: SubjectItem, state: SubjectState, world: World, now: Instant): PersonId[] {
  const rule = TABLE.find((one) => one.id === 'N6');
  if (rule === undefined || item.over !== 'red-flag' || item.flag.seen === undefined) return [];
  const reader = { ...readerOf(state, [], world, now), receipts: new EverybodyAsked() };
  const from = momentOf(TABLE, rule.from, item, reader);
  if (from === undefined || from > now) return [];
  return climb(rule, item, from, reader, now).flatMap(({ at, people }) => (at > now ? [] : people.map(({ person }) => person)));
}

/** Whether a row has spoken: its moment came, and before somebody saw the red flag. */
function wasTold(id: RuleId, item: SubjectItem, state: SubjectState, world: World, now: Instant): boolean {
  const rule = TABLE.find((one) => one.id === id);
  if (rule === undefined || item.over !== 'red-flag') return false;
  const at = momentOf(TABLE, rule.from, item, readerOf(state, [], world, now));
  const endedAt = rule.unless.includes('flag-seen') ? (item.flag.seen?.at ?? now) : now;
  return at !== undefined && at <= endedAt;
}
