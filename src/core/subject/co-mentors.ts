// Mentors of pupils of another class than the first target's: who is asked to join, and who did (I17, N36).
import type { CoMentor } from '../case/co-mentor';
import { classNow } from '../school/class-now';
import { goneSince, mentorsChangedAt } from '../school/handed';
import type { PersonId } from '../school/school';
import { holdersOf } from '../school/who-holds';
import type { World } from '../school/world';
import type { Instant } from '../time/instant';
import { leadersOf, officeOf, shutOut } from './leads';
import { remembered } from './remembered';
import { targetOf, type SubjectState } from './state';
import type { Involved } from './subject';

/** One pupil with another mentor than who leads, and what that mentor said. */
export interface CoMentorAsk {
  /** `co-mentor-p2`. */
  about: string;
  pupil: Involved;
  /** Mentors of now; duo mentors both, and the first answer counts. */
  mentors: PersonId[];
  /** When the pupil was named, or came to another mentor: the question begins there. */
  seq: number;
  at: Instant;
  answer: CoMentor | undefined;
}

/** What the cards of N36 are about. */
export function coMentorAbout(pupil: string): string {
  return `co-mentor-${pupil}`;
}

/** Every pupil of an open case with a mentor of another class, asked or answered. */
export function coMentorAsks(state: SubjectState, world: World): readonly CoMentorAsk[] {
  return known(state, world, '');
}

const known = remembered((state, world): CoMentorAsk[] => {
  if (state.kind !== 'case' || state.status !== 'open') return [];
  const out = shutOut(state, world);
  const present = [...leadersOf(state, world), ...officeOf(state, 'mentor', world)];
  const target = targetOf(state);
  return state.people.flatMap((pupil) => {
    const isAsked = pupil.role === 'bully' || (pupil.role === 'target' && pupil.key !== target?.key);
    // N28: of a pupil who left the school nobody is mentor.
    const hasLeft = state.gonePupils?.some((one) => one.pupil === pupil.key && one.how === 'left') === true;
    if (!isAsked || hasLeft) return [];
    const answer = state.coMentors?.find((one) => one.pupil === pupil.key);
    const className = classNow(pupil, world.school);
    const isGone = goneSince(pupil.number, world.school) !== undefined;
    const mentors = className === '' || isGone ? [] : holdersOf(world.school, 'mentor', { class: className, shutOut: out });
    // Who leads, or stands by the first target, is the mentor of this one too.
    const isOwn = mentors.length === 0 || mentors.some((one) => present.includes(one));
    if (isOwn && answer?.how !== 'joined') return [];
    const { seq, at } = state.namings?.find((one) => one.pupil === pupil.key) ?? { seq: 1, at: state.startedAt };
    // After a summer it may be another mentor's pupil: then the question begins there.
    const moved = [pupil, target].map((one) => (one === undefined ? 0 : (mentorsChangedAt(one, world.school) ?? 0)));
    return [{ about: coMentorAbout(pupil.key), pupil, mentors, seq, at: Math.max(at, ...moved), answer }];
  });
});

/** The question that a card was about, or the first open one of these people. */
export function coMentorAskOf(about: string, people: readonly PersonId[], state: SubjectState, world: World): CoMentorAsk | undefined {
  const asks = coMentorAsks(state, world);
  const open = asks.filter(({ answer, mentors }) => answer === undefined && mentors.some((one) => people.includes(one)));
  return asks.find((ask) => ask.about === about) ?? open[0];
}

/** Every pupil for whom somebody is co-mentor now. */
export function joinedFor(state: SubjectState, world: World): { pupil: Involved; answer: CoMentor & { person: PersonId } }[] {
  return coMentorAsks(state, world).flatMap(({ pupil, answer }) => (answer?.how === 'joined' ? [{ pupil, answer }] : []));
}

/** Keys of the pupils for whom this person is co-mentor now (I18: as long as the case is open). */
export function coMentorFor(state: SubjectState, person: PersonId, world: World): string[] {
  return joinedFor(state, world).flatMap(({ pupil, answer }) => (answer.person === person ? [pupil.key] : []));
}

/** Whether this person is asked to be co-mentor and nobody answered yet. */
export function isAskedAsCoMentor(state: SubjectState, person: PersonId, world: World): boolean {
  return coMentorAsks(state, world).some(({ mentors, answer }) => answer === undefined && mentors.includes(person));
}
