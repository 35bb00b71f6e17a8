// Who may do and see what in one report or case; asked at every action of the record and the school of now.
import { alertedPeople } from './alerted';
import { isAway, isIn, standInOf } from '../school/absence';
import { isStaff } from '../school/listed';
import type { PersonId } from '../school/school';
import type { World } from '../school/world';
import { dayOf, type Day, type Instant } from '../time/instant';
import { aboveLead, leadersOf, officeOf, openHandOver, placeOf, placesAbove, seatPlace, shutOut } from './leads';
import { coMentorAsks, coMentorFor, isAskedAsCoMentor } from './co-mentors';
import { isAsked } from './open-question';
import { isWritten } from './red-flag-written';
import { remembered } from './remembered';
import { successionsOf } from './successions';
import { ownersOf } from './owed';
import { reportersOf, type SubjectState } from './state';
import { aboveAsked, askedPeople } from './seats';

/** Parts that somebody can play in a report or case; a person may play several. */
export type Part =
  | 'lead'
  | 'coordinator'
  | 'mentor' // of the target, also while somebody else leads: arranges how a pupil comes back (N25)
  | 'above' // stands above who leads in the chain, or above somebody else who was asked and did not answer, or is away
  | 'offered' // the lead was offered
  | 'asked' // an open question waits for an answer
  | 'alerted' // was told of a red flag about which nothing is written yet
  | 'seer' // has seen it, and writes down what was done
  | 'co-asked' // mentor of a pupil of another class, asked to join in (N36)
  | 'co-mentor' // sees that pupil's part (I17)
  | 'successor' // new mentor of a pupil, who did not confirm yet (N28)
  | 'owner' // has a task or promise to do
  | 'reporter'
  | 'route-asked';

/**
 * The parts of a person today, with those of absent colleagues for whom this person stands in. Somebody who is shut out (I10) plays
 * none but that of the reporter; a deputy who reported does not lead as deputy (I18).
 */
export function partsOf(state: SubjectState, person: PersonId, world: World, now: Instant): ReadonlySet<Part> {
  const known = asked(state, world, now);
  const parts = known.get(person) ?? playedBy(state, person, world, now);
  known.set(person, parts);
  return parts;
}

/** By person: a card asks it of every button that it may have. */
const asked = remembered((_state, _world, _now: Instant) => new Map<PersonId, ReadonlySet<Part>>());

function playedBy(state: SubjectState, person: PersonId, world: World, now: Instant): Set<Part> {
  const parts = new Set<Part>();
  if (person === state.reporter) parts.add('reporter');
  if (state.kind === 'report' && state.route !== undefined && person === state.reporter) parts.add('route-asked');
  if (!isStaff(person, world.school)) return new Set();
  if (shutOut(state, world).includes(person)) return parts;

  const today = dayOf(now);
  const owners = ownersOf(state);
  const alerted = alertedPeople(state, world, now);
  const actFor = (people: readonly PersonId[]): PersonId[] => people.flatMap((one) => nextForAbsent(one, state, world, today));
  const coordinators = coordinatorsOf(state, world);
  const coordinating = [...coordinators, ...actFor(coordinators)];
  const leading = actFor(leadersOf(state, world));
  const above = [...aboveLead(state, world).flat(), ...aboveAsked(state, world), ...actFor(busyPeople(state, world))];
  for (const one of [person, ...standsInFor(person, world, today)]) {
    if (one !== person && reportersOf(state).includes(person)) continue;
    if (shutOut(state, world).includes(one)) continue;
    if (leadersOf(state, world).includes(one) || leading.includes(one)) parts.add('lead');
    if (coordinating.includes(one)) parts.add('coordinator');
    if (state.kind === 'case' && officeOf(state, 'mentor', world).includes(one)) parts.add('mentor');
    if (officeOf(state, 'second-coordinator', world).includes(one)) parts.add('above');
    if (above.includes(one)) parts.add('above');
    if (openHandOver(state)?.to === one) parts.add('offered');
    if (state.questions.some((question) => isAsked(question, today) && askedPeople(question, state, world).includes(one)))
      parts.add('asked');
    if (alerted.includes(one)) parts.add('alerted');
    if (owners.includes(one)) parts.add('owner');
    if (successionsOf(state, world).some(({ to }) => to.includes(one))) parts.add('successor');
    if (isAskedAsCoMentor(state, one, world)) parts.add('co-asked');
    if (coMentorFor(state, one, world).length > 0) parts.add('co-mentor');
    if (state.redFlags.some((flag) => flag.seen?.by === one && !isWritten(flag, world))) parts.add('seer');
  }
  return parts;
}

/**
 * *Absence*: somebody is in neither today nor on the next school day, and nobody stands in: then the next in the chain gets the messages,
 * and does what they ask.
 */
function nextForAbsent(person: PersonId, state: SubjectState, world: World, today: Day): readonly PersonId[] {
  const isThere = (one: PersonId | null): boolean => one !== null && !isAway(world, one, today);
  const deputy = standInOf(world, person, today);
  // Who is shut out, or reported, gets nothing as deputy (I10, I18).
  const mayStandIn = deputy !== null && !shutOut(state, world).includes(deputy) && !reportersOf(state).includes(deputy);
  if (isThere(person) || (mayStandIn && isThere(deputy))) return [];
  const above = placesAbove(state, world, placeOf(state, person, world), [person, ...leadersOf(state, world)]);
  return above.find((people) => people.some(isThere)) ?? [];
}

/** I10: when everybody who replaces a coordinator is shut out too, the next above does what only a coordinator may. */
function coordinatorsOf(state: SubjectState, world: World): readonly PersonId[] {
  const coordinators = officeOf(state, 'coordinator', world);
  return coordinators.length > 0 ? coordinators : (placesAbove(state, world, seatPlace('coordinator'), [])[0] ?? []);
}

/** Who was asked something, and did not do it yet. */
function busyPeople(state: SubjectState, world: World): PersonId[] {
  const open = state.questions.filter(({ answered }) => answered === undefined);
  const offered = openHandOver(state);
  const mentors = coMentorAsks(state, world).flatMap((ask) => (ask.answer === undefined ? ask.mentors : []));
  const asked = open.flatMap((one) => askedPeople(one, state, world));
  return [...ownersOf(state), ...asked, ...mentors, ...(offered === undefined ? [] : [offered.to])];
}

/** Colleagues who are away today and named this person as deputy. */
export function standsInFor(person: PersonId, world: World, today: Day): PersonId[] {
  return world.school.people
    .filter((other) => other.id !== person && !isIn(world.school, other.id, today) && standInOf(world, other.id, today) === person)
    .map((other) => other.id);
}

/** May this person open what was written: words, names, the case? Others of the chain see number and step only. */
export function mayOpen(state: SubjectState, person: PersonId, world: World, now: Instant): boolean {
  const parts = partsOf(state, person, world, now);
  return (['lead', 'coordinator', 'offered', 'asked', 'alerted', 'seer'] as const).some((part) => parts.has(part));
}
