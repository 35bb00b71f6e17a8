// What every record of a talk is checked for: when it was held, who was there, who watches what was agreed, and that it stands only once.
import type { CommandContext } from '../kernel/command';
import { refuse, type Refusal } from '../kernel/outcome';
import { valueOf } from '../school/choices';
import { followUpDay } from '../time/deadlines';
import { dayOf, type Day } from '../time/instant';
import { partsOf } from '../subject/rights';
import type { CaseState } from './case';

/** Who leads, or the coordinator. */
export function recordsTalks(state: CaseState, { actor, world, now }: CommandContext): boolean {
  const parts = partsOf(state, actor, world, now);
  return parts.has('lead') || parts.has('coordinator');
}

/** A talk was held between the report and today. */
export function checkHeld(heldOn: Day, state: CaseState, context: CommandContext): Refusal | null {
  if (heldOn > context.today) return refuse('day-in-future', { on: heldOn }, { field: 'heldOn' });
  return heldOn < dayOf(state.reportedAt) ? refuse('day-before-report', { on: dayOf(state.reportedAt) }, { field: 'heldOn' }) : null;
}

/** A school day that is still to come, at its field; empty is no day. */
export function checkAhead(on: Day | '', name: string, { today, world }: CommandContext): Refusal | null {
  if (on === '') return null;
  if (on < today) return refuse('day-in-past', { on }, { field: name });
  return world.days.isSchoolDay(on) ? null : refuse('day-no-school-day', { on }, { field: name });
}

/** Who was there: pupils of the case and staff; whoever is unknown is left out. */
export function knownPresent(present: readonly string[], state: CaseState, { world }: CommandContext): string[] {
  const known = [...state.people.map(({ key }) => key), ...world.school.people.map(({ id }) => id)];
  return present.filter((one) => known.includes(one));
}

/** A talk that somebody else recorded while this form was open: the second hears who did, and keeps what was typed. */
export function recordedMeanwhile(state: CaseState, { about, actor }: CommandContext): Refusal | null {
  const talk = state.talks.find((one) => one.id === about);
  const record = talk?.done === undefined ? undefined : state.records.find((one) => one.seq === talk.done?.seq);
  if (record === undefined) return null;
  const { by, writtenAt } = record;
  if (by === actor) return refuse('done-before', { at: writtenAt }, { instead: 'open:case' });
  return refuse('recorded-by-other', { by, at: writtenAt }, { instead: 'open:note:typed' });
}

/** The day of the next talk: as many calendar days after this one, on a school day, and never a day that is over. */
export function nextTalkOn(heldOn: Day, after: 'n16-default' | 'round-1-after', { world, today }: CommandContext): Day {
  const on = followUpDay(world.days, heldOn, { days: valueOf(world.school, after) });
  return on < today ? world.days.after(today, 1) : on;
}
