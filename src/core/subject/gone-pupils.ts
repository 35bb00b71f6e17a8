// Pupils of a case who are no longer on the class list: did they leave the school, or is the list wrong (N28)?
import type { GonePupil } from '../case/mentor-change';
import { goneSince } from '../school/handed';
import type { World } from '../school/world';
import type { Instant } from '../time/instant';
import type { SubjectState } from './state';
import type { Involved } from './subject';

/** One pupil, since when, and what who leads said about it. */
export interface Gone {
  /** `gone-p1`. */
  about: string;
  pupil: Involved;
  at: Instant;
  answer: GonePupil | undefined;
}

/** Everybody of an open case who is no longer on the list. */
export function gonePupilsOf(state: SubjectState, world: World): Gone[] {
  if (state.kind !== 'case' || state.status !== 'open') return [];
  return state.people.flatMap((pupil) => {
    const since = goneSince(pupil.number, world.school);
    if (since === undefined) return [];
    const answer = state.gonePupils?.find((one) => one.pupil === pupil.key && one.at >= since.at);
    return [{ about: `gone-${pupil.key}`, pupil, at: since.at, answer }];
  });
}

/** The one that a card was about. */
export function gonePupilOf(about: string, state: SubjectState, world: World): Gone | undefined {
  return gonePupilsOf(state, world).find((one) => one.about === about);
}
