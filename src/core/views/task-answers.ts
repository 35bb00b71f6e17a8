// The one line after a tap about a task, a promise, or a place that somebody keeps an eye on.
import type { AnswerCards } from '../cards/answer-cards';
import { owedOf } from '../subject/owed';
import type { SubjectState } from '../subject/state';
import { dayOf, type Day } from '../time/instant';
import { done, type Answering } from './answering';
import type { AnyCard } from './viewer';

/** Who got the task that was added last, and for which day. */
export function ownTask({ after, viewer }: Answering): Partial<AnswerCards['folded']> {
  const task = after.kind === 'case' ? after.tasks?.at(-1) : undefined;
  return task === undefined ? {} : { on: task.on, person: task.owner === viewer.person ? '' : task.owner };
}

/** The day of the task or promise that was moved last. */
export function taskMovedLast(state: SubjectState): Day | '' {
  const moved = owedOf(state).filter(({ owed }) => owed.moved !== undefined);
  return moved.sort((one, other) => (one.owed.moved?.seq ?? 0) - (other.owed.moved?.seq ?? 0)).at(-1)?.owed.on ?? '';
}

/** Something seen, or nothing; until the last day there may be more to say. */
export function placeWatched(answering: Answering): AnyCard {
  const { after, viewer } = answering;
  const tasks = after.kind === 'case' ? (after.tasks ?? []) : [];
  const last = tasks
    .flatMap((task) => (task.watch?.sightings ?? []).map((sighting) => ({ task, sighting })))
    .sort((one, other) => one.sighting.seq - other.sighting.seq)
    .at(-1);
  if (last === undefined) return done(answering, 'place-quiet');
  const goesOn = dayOf(viewer.now) <= last.task.on;
  return done(answering, last.sighting.what === 'seen' ? 'place-seen' : 'place-quiet', {
    ...(goesOn ? { on: last.task.on, about: `task-${last.task.seq}`, opens: 'whisper-answer' as const } : {}),
  });
}
