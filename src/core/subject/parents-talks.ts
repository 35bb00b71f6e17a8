// The talks with parents and the days on which they are due (I3): worked out anew after every entry, so that a mark, a record or a
// correction moves them.
import type { CaseState } from '../case/case';
import type { Change, Follows } from '../kernel/fold';
import type { HouseholdTold } from '../case/parents-told';
import { values } from '../../protocol/v1/values';
import { addDays } from '../time/calendar-days';
import { dayOf, type Day } from '../time/instant';
import { othersOf } from './state';
import type { Involved, Talk, Within } from './subject';
import { isWithParents, isWithTarget } from './talk-kind';

interface Bound {
  on: Day;
  within: Within;
}

/** Households of a pupil whose parents know, or were tried. */
export function householdsTold(state: Pick<CaseState, 'parentsTold'>, pupil: string): HouseholdTold[] {
  return state.parentsTold.filter((one) => one.pupil === pupil);
}

/** How many households a pupil has. */
export function householdsOf(state: CaseState, pupil: string): 1 | 2 {
  return state.households[pupil] ?? 1;
}

/** The talks with parents of a case; every target, and who did it or joined in, has one. */
export function parentsTalks(state: Pick<CaseState, 'talks'>): Talk[] {
  return state.talks.filter(isWithParents);
}

/** A talk for the parents of each pupil, due as I3 says now. Those that were held stay as they are. */
export const parentsTalksDue: Follows<CaseState> = (state, entry, before) => {
  if (countsTheSame(state.talks, before)) return {};
  const pupils = state.people.filter(({ role }) => role === 'target').concat(othersOf(state));
  const on = dayOf(entry.writtenAt);
  const kept = parentsTalks(state).filter(({ done, pupil }) => done !== undefined || pupils.some(({ key }) => key === pupil));
  const talks = pupils.map((pupil) => {
    const before = kept.find((talk) => talk.pupil === pupil.key);
    const told = before?.done === undefined ? toldOfFlag(state, pupil) : undefined;
    if (told !== undefined) return { ...dueNow(state, pupil, before ?? asked(pupil, entry.seq, on)), done: told };
    return before?.done === undefined ? dueNow(state, pupil, before ?? asked(pupil, entry.seq, on)) : before;
  });
  const gone = kept.filter(({ pupil }) => !pupils.some(({ key }) => key === pupil));
  return { talks: [...state.talks.filter((talk) => !isWithParents(talk)), ...gone, ...talks] };
};

/** The parents of the first target were told with a red flag (N6): that counts, unless a second household is known. */
function toldOfFlag(state: CaseState, { key, role }: Involved): Talk['done'] {
  const first = role === 'target' && state.people.find((one) => one.role === 'target')?.key === key;
  if (!first || householdsOf(state, key) > 1) return undefined;
  const arranged = state.redFlags.find((flag) => flag.arranged?.parents === 'told')?.arranged;
  return arranged === undefined ? undefined : { seq: arranged.seq, on: dayOf(arranged.at), by: arranged.by };
}

/** All that the days of these talks are worked out from. A record is no part of it: it is written by the entry that ends its talk. */
const GROUNDS: ReadonlySet<string> = new Set<keyof CaseState>([
  'people',
  'redFlags',
  'severe',
  'reportedAt',
  'otherWay',
  'parentsUnwanted',
  'unmarked',
  'reopened',
]);

/** Most entries change nothing that the days are counted from. */
function countsTheSame(talks: readonly Talk[], before: Change<CaseState>): boolean {
  if (Object.keys(before).some((field) => GROUNDS.has(field))) return false;
  const old = before.talks ?? talks;
  return talks === old || (talks.length === old.length && talks.every((talk, place) => countsAlike(talk, old[place])));
}

/** Of step 2 its day counts, of talks with parents what they are counted from and a day that was planned, of others only that they were held. */
function countsAlike(talk: Talk, before: Talk | undefined): boolean {
  if (talk === before) return true;
  if (before?.id !== talk.id || talk.done !== before.done) return false;
  if (isWithParents(talk)) return talk.anchor === before.anchor && talk.plan === before.plan;
  return talk.kind !== 'step2' || (talk.set === before.set && talk.anchor === before.anchor && talk.within === before.within);
}

function asked({ key, role }: Involved, seq: number, on: Day): Talk {
  const kind = role === 'target' ? 'parents' : 'other-parents';
  return { id: `${kind}-${key}`, kind, pupil: key, namedOn: on, anchor: { seq, on, typedOn: on }, within: { days: 0 }, parked: true };
}

/**
 * Counted from the earliest of its days. A new run begins when it is no longer severe, when the pupil did not want it, and when step 2 was
 * held from which it is counted: what was let be while step 2 was late is asked then.
 */
function dueNow(state: CaseState, pupil: Involved, { parked: _parked, bounds: _bounds, ...talk }: Talk): Talk {
  const [first, ...more] = pupil.role === 'target' ? ofTarget(state) : ofOthers(state, talk.namedOn ?? '');
  // A call that was planned before anything asked for it is due on its day.
  if (first === undefined)
    return talk.plan === undefined
      ? { ...talk, parked: true }
      : { ...talk, within: { days: 0 }, anchor: { ...talk.anchor, on: talk.plan.on } };
  const unwanted = state.parentsUnwanted.findLast((one) => one.pupil === pupil.key)?.seq ?? 0;
  const seq = Math.max(
    talk.anchor.seq,
    state.unmarked ?? 0,
    unwanted,
    state.reopened?.seq ?? 0,
    heldFirst(state, pupil, first.on, talk.namedOn ?? ''),
  );
  return { ...talk, anchor: { seq, on: first.on, typedOn: typedOn(state, pupil, first.on) }, within: first.within, bounds: more };
}

/**
 * The record of step 2, when a run begins with it. Severe, the parents have a day of their own before it; then only for a case that began
 * long after that day, since until step 2 was held nobody was asked (N12).
 */
function heldFirst(state: CaseState, { role }: Involved, ownOn: Day, namedOn: Day): number {
  const held = state.talks.find(({ id }) => id === 'step2')?.done?.seq ?? 0;
  return role === 'target' && (state.severe === undefined || namedOn > addDays(ownOn, BEGAN_LATE)) ? held : 0;
}

/** In days; longer than the parents' own day can be away, outside a vacation. */
const BEGAN_LATE = 7;

/** One school day after step 2, at the latest two after it was due; severe: the school day after the report, or two after the mark. */
function ofTarget(state: CaseState): Bound[] {
  const step2 = state.talks.find(({ id }) => id === 'step2');
  const bounds: Bound[] = [];
  if (isSevereAtReport(state)) bounds.push({ on: dayOf(state.reportedAt), within: { nextDay: true } });
  else if (state.severe !== undefined) bounds.push({ on: state.severe.on, within: { schoolDays: values['i3-target-marked'].default } });
  if (step2?.done !== undefined) bounds.push({ on: step2.done.on, within: { schoolDays: values['i3-target-after-talk'].default } });
  if (step2 !== undefined) bounds.push(afterDue(step2));
  return bounds;
}

/** So many school days after step 2 was due: by its own week, or on the day that was agreed instead. */
function afterDue({ set, anchor, within }: Talk): Bound {
  const thenSchoolDays = values['i3-target-after-due'].default;
  if (set !== undefined) return { on: set.on, within: { schoolDays: thenSchoolDays } };
  return {
    on: anchor.on,
    within: 'schoolDays' in within ? { schoolDays: within.schoolDays + thenSchoolDays } : { ...within, thenSchoolDays },
  };
}

/** A week after step 3, or the other way; severe: after the report, or the mark. Never counted from before the pupil was named. */
function ofOthers(state: CaseState, namedOn: Day): Bound[] {
  const days = (on: Day, within: number): Bound => ({ on: on > namedOn ? on : namedOn, within: { days: within } });
  const step3 = state.talks.find(({ id }) => id === 'step3')?.done;
  const bounds: Bound[] = [];
  if (isSevereAtReport(state)) bounds.push(days(dayOf(state.reportedAt), values['i3-others-severe'].default));
  else if (state.severe !== undefined) bounds.push(days(state.severe.on, values['i3-others-marked'].default));
  const held = step3?.on ?? state.otherWay?.on;
  if (held !== undefined) bounds.push(days(held, values['i3-others'].default));
  return bounds;
}

function isSevereAtReport({ severe, reportedAt }: CaseState): boolean {
  return severe !== undefined && severe.on === dayOf(reportedAt);
}

/** When the talk before it was typed: typing late blames nobody. */
function typedOn(state: CaseState, { role }: Involved, otherwise: Day): Day {
  const of = role === 'target' ? isWithTarget : ({ kind }: Pick<Talk, 'kind'>): boolean => kind === 'step3';
  const done = state.talks.filter(of).map((talk) => talk.done?.seq ?? 0);
  const record = state.records.findLast((one) => done.includes(one.seq));
  const typed = record === undefined ? '' : dayOf(record.writtenAt);
  const reopened = state.reopened === undefined ? '' : dayOf(state.reopened.at);
  return [typed, reopened, otherwise].sort().at(-1) ?? otherwise;
}

/** The age of a pupil on a day; undefined when the class list does not know the pupil. */
export function ageOf(bornOn: Day | undefined, on: Day): number | undefined {
  if (bornOn === undefined) return undefined;
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return on.slice(5) < bornOn.slice(5) ? years - 1 : years;
}
