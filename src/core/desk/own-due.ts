// The rules of a desk itself: who hears that a person cannot be reached (N29), and the overview of the week (N30).
import type { Rule } from '../../protocol/grammar';
import { rules, type RuleId } from '../../protocol/v1/rules';
import type { V1 } from '../../protocol/v1/vocabulary';
import { FOREVER, keyOf, type Notice } from '../kernel/notice';
import { isIn } from '../school/absence';
import { isOn, timeOf } from '../school/choices';
import type { PersonId } from '../school/school';
import type { World } from '../school/world';
import { addDays, sundayOf } from '../time/calendar-days';
import { dayOf, instantAt, type Day, type Instant } from '../time/instant';
import type { Desk } from './desk';

const TABLE: readonly Rule<V1>[] = rules;

/** How a message is sent, as its row says. It is about no report or case, so there is nothing on which "later" could be written down. */
function sentAs(id: RuleId): Pick<Notice, 'hours' | 'doubt' | 'card' | 'alone' | 'personal' | 'snooze'> {
  const row = TABLE.find((one) => one.id === id);
  if (row === undefined) throw new Error(`the protocol has no rule ${id}`);
  const { hours, doubt, card, alone = false, personal = false } = row;
  return { hours: hours === 'acute' ? 'acute' : 'sending', doubt, card, alone, personal, snooze: false };
}

const UNREACHABLE = sentAs('N29');
const UNREACHABLE_ACUTE = sentAs('N29-acute');
const OVERVIEW = sentAs('N30');

/** So many weeks ahead the next overview is looked for: longer than any leave. */
const WEEKS_AHEAD = 60;

/**
 * The notices of a desk's own rules, the subject of their keys being the desk.
 * @param leads everybody who leads an open report or case.
 */
export function ownDue(desk: Desk, deskId: string, world: World, leads: ReadonlySet<PersonId>, now: Instant): Notice[] {
  return [...unreachable(desk, deskId, world), ...overview(desk, deskId, world, leads, now)];
}

/** The first moment after `after` at which N30 can be due: 08:00 on the person's first day in of a school week; null for never. */
function nextOverviewAt(person: PersonId, world: World, after: Instant): Instant | null {
  if (!isOn(world.school, 'n30-on')) return null;
  for (let week = 0; week < WEEKS_AHEAD; week++) {
    const at = overviewAt(person, world, addDays(dayOf(after), 7 * week));
    if (at !== undefined && at > after) return at;
  }
  return null;
}

/** When the desk's own rules must be placed: at once after a change, or when others may be told now; otherwise at the next N30. */
export function ownDueAt(desk: Desk, world: World): Instant | null {
  const { changes, placed, revision, until } = desk.own;
  if (placed < changes || (desk.trouble !== null && revision !== world.school.revision)) return 0;
  return nextOverviewAt(desk.person, world, until);
}

/** N29: coordinator; about the coordinator: team leader; then upwards, when there is nobody or nobody is there. */
function unreachable(desk: Desk, deskId: string, world: World): Notice[] {
  const { trouble } = desk;
  if (trouble === null) return [];
  const notice = (part: string, at: Instant | null, person: PersonId): Notice[] =>
    at === null
      ? []
      : [
          {
            ...(part === 'acute' ? UNREACHABLE_ACUTE : UNREACHABLE),
            key: keyOf(deskId, 'N29', trouble.seq, part, person),
            rule: 'N29',
            about: desk.person,
            person,
            from: at,
            until: FOREVER,
            rung: 0,
            seat: world.school.seats.coordinators.includes(person) ? 'coordinator' : 'next-above',
            insteadOf: '',
          },
        ];
  const told = toldAbout(desk, world);
  return told.flatMap((person) => [...notice('', trouble.normalAt, person), ...notice('acute', trouble.acuteAt, person)]);
}

/** The lowest place, and each place above one whose people are all away without a deputy. */
function toldAbout(desk: Desk, world: World): PersonId[] {
  const { coordinators, management } = world.school.seats;
  const teamLeaders = world.school.classes.map((one) => one.teamLeader);
  const above = [teamLeaders, management];
  const places = coordinators.includes(desk.person) ? above : [...coordinators.map((person) => [person]), ...above];
  const told: PersonId[] = [];
  for (const place of places) {
    const people = [...new Set(place)].filter((person) => person !== desk.person && !told.includes(person));
    told.push(...people);
    if (!people.every((person) => isAbsent(desk, person))) break;
  }
  return told;
}

function isAbsent(desk: Desk, person: PersonId): boolean {
  return desk.receipts.some((receipt) => receipt.result === 'absent' && receipt.key.endsWith(`:${person}`));
}

function overview(desk: Desk, deskId: string, world: World, leads: ReadonlySet<PersonId>, now: Instant): Notice[] {
  const wants = world.school.seats.coordinators.includes(desk.person) || leads.has(desk.person);
  const from = overviewAt(desk.person, world, dayOf(now));
  if (!wants || from === undefined || !isOn(world.school, 'n30-on')) return [];
  const sunday = sundayOf(dayOf(now));
  return [
    {
      ...OVERVIEW,
      key: keyOf(deskId, 'N30', 0, addDays(sunday, -6), desk.person),
      rule: 'N30',
      about: 'overview',
      person: desk.person,
      from,
      until: instantAt(addDays(sunday, 1), '00:00'),
      rung: 0,
      seat: world.school.seats.coordinators.includes(desk.person) ? 'coordinator' : 'lead',
      insteadOf: '',
    },
  ];
}

/** 08:00 on the first school day of the week of `day` on which the person is in. */
function overviewAt(person: PersonId, world: World, day: Day): Instant | undefined {
  const sunday = sundayOf(day);
  const monday = addDays(sunday, -6);
  for (let one = world.days.onOrAfter(monday); one <= sunday; one = world.days.after(one, 1)) {
    if (isIn(world.school, person, one)) return instantAt(one, timeOf(world.school, 'n30-at'));
  }
  return undefined;
}
