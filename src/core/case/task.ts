// What a colleague will do on a day: a task of one of the five tracks, a promise, or keeping an eye on one place (N26).
import type { TaskKey, Track } from '../../protocol/v1/tracks';
import type { PersonId } from '../school/school';
import type { Day, Instant } from '../time/instant';

/** What N26 asks about. */
export interface Owed {
  seq: number;
  /** Who does it; always a member of staff. */
  owner: PersonId;
  on: Day | '';
  /** Done, or not needed any more. */
  done: boolean;
  /** The last "new day": its entry begins a new run; `times` counts them. */
  moved?: { seq: number; times: number };
  ended?: { seq: number; at: Instant; by: PersonId; how: 'done' | 'dropped'; why: string };
}

/** What somebody saw, or did not see, at the place that they keep an eye on. */
export interface Sighting {
  seq: number;
  at: Instant;
  by: PersonId;
  what: 'seen' | 'nothing';
  words: string;
}

export interface Task extends Owed {
  track: Track;
  /** A standard task; empty for own words. */
  key: TaskKey | '';
  text: string;
  by: PersonId;
  at: Instant;
  /** It may not wait for sending hours: who phones the pupil while school is out (N6). */
  acute: boolean;
  /** A place to keep an eye on until `on`, without the story. */
  watch?: { sightings: Sighting[] };
}

export interface TaskState {
  /** Left out until there is one. */
  tasks?: Task[];
}
