// A pupil has another mentor than who leads or joined in for that pupil: after a new class list, or because a colleague left (N28).
import type { CaseState } from '../case/case';
import { classNow } from '../school/class-now';
import { formerPerson, goneSince, stoppedBeingMentorAt } from '../school/handed';
import { isStaff } from '../school/listed';
import type { PersonId } from '../school/school';
import { holdersOf } from '../school/who-holds';
import type { World } from '../school/world';
import { dayOf, instantAt, type Instant } from '../time/instant';
import { timeOf, valueOf } from '../school/choices';
import { shutOut } from './leads';
import { remembered } from './remembered';
import { targetOf, type SubjectState } from './state';
import type { Involved } from './subject';

/** Somebody else has to take over a part of a case. */
export interface Succession {
  /** `mentor-p1`. */
  about: string;
  /** The whole case as who leads, or the part of one pupil. */
  part: 'lead' | 'co-mentor';
  pupil: Involved;
  from: PersonId;
  /** Mentors of now; empty when nobody knows them, or the one who had it left the school. */
  to: PersonId[];
  at: Instant;
  /** When the old one loses access; undefined for who left already. */
  endsAt: Instant | undefined;
}

/** What the cards of N28 are about. */
export function successionAbout(pupil: string): string {
  return `mentor-${pupil}`;
}

/** Every part of an open case whose mentor changed and did not confirm yet. */
export function successionsOf(state: SubjectState, world: World): readonly Succession[] {
  return known(state, world, '');
}

const known = remembered((state, world): Succession[] => {
  if (state.kind !== 'case' || state.status !== 'open') return [];
  const target = targetOf(state);
  const lead = target === undefined ? [] : leadOf(state, target, world);
  const parts = (state.coMentors ?? []).flatMap(({ pupil: key, person, at, how }) => {
    const pupil = state.people.find((one) => one.key === key);
    return pupil === undefined || how !== 'joined' ? [] : partOf(pupil, person, at, state, world);
  });
  return [...lead, ...parts];
});

/** The one that a card was about. */
export function successionOf(about: string, state: SubjectState, world: World): Succession | undefined {
  return successionsOf(state, world).find((one) => one.about === about);
}

/** Who leads left the school, or kept it too long after it went to another mentor; or leads as mentor, and is not the mentor of the target any more. From level 2 the lead is no mentor's. */
function leadOf(state: CaseState, pupil: Involved, world: World): Succession[] {
  const base = { about: successionAbout(pupil.key), part: 'lead' as const, pupil, from: state.lead };
  if (!isStaff(state.lead, world.school)) {
    const at = Math.max(formerPerson(state.lead, world.school)?.at ?? 0, state.leadSinceAt);
    return [{ ...base, to: [], at, endsAt: undefined }];
  }
  return state.level > 1 ? [] : changed(base, state.leadSinceAt, state, world);
}

function partOf(pupil: Involved, person: PersonId, since: Instant, state: CaseState, world: World): Succession[] {
  const base = { about: successionAbout(pupil.key), part: 'co-mentor' as const, pupil, from: person };
  const gone = formerPerson(person, world.school);
  if (gone !== undefined) return [{ ...base, to: mentorsOf(pupil, state, world), at: Math.max(gone.at, since), endsAt: undefined }];
  return changed(base, since, state, world);
}

type Base = Pick<Succession, 'about' | 'part' | 'pupil' | 'from'>;

/** Whoever got it after the change was chosen, and keeps it. A pupil who left the school has no new mentor to ask. */
function changed(base: Base, since: Instant, state: CaseState, world: World): Succession[] {
  const { pupil, from } = base;
  const at = stoppedBeingMentorAt(from, pupil, world.school);
  if (at === undefined || at < since || goneSince(pupil.number, world.school) !== undefined) return [];
  if (holdersOf(world.school, 'mentor', { class: classNow(pupil, world.school), shutOut: [] }).includes(from)) return [];
  const ends = world.days.after(dayOf(at), valueOf(world.school, 'n28-old-mentor-keeps'));
  return [{ ...base, to: mentorsOf(pupil, state, world), at, endsAt: instantAt(ends, timeOf(world.school, 'day-start')) }];
}

/** A pupil whom the class list does not know went to a class that nobody knows. */
function mentorsOf(pupil: Involved, state: CaseState, world: World): PersonId[] {
  if (pupil.number === '') return [];
  return holdersOf(world.school, 'mentor', { class: classNow(pupil, world.school), shutOut: shutOut(state, world) });
}
