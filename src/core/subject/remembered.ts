// Remembers answers about one state in one world, since the rules ask the same few things hundreds of times of a case with much in it.
import type { World } from '../school/world';
import type { SubjectState } from './state';

type Question<Key, Answer> = (state: SubjectState, world: World, key: Key) => Answer;

/** The same question, worked out once per state, world and key; a memo of a pure question: it changes no answer. All callers read one answer. */
export function remembered<Key, Answer extends object>(question: Question<Key, Answer>): Question<Key, Answer> {
  const known = new WeakMap<SubjectState, { world: World; answers: Map<Key, Answer> }>();
  return (state, world, key) => {
    const kept = known.get(state);
    const answers = kept?.world === world ? kept.answers : new Map<Key, Answer>();
    if (kept?.answers !== answers) known.set(state, { world, answers });
    const answer = answers.get(key) ?? question(state, world, key);
    answers.set(key, answer);
    return answer;
  };
}
