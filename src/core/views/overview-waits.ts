// What a case waits for, and on whom, when no flag, talk, round or search of it speaks first: for the Monday overview (N30).
import { urgencyOf } from '../desk/merge';
import type { SubjectState } from '../subject/state';
import { lineOf } from './line-of';
import type { SubjectCard } from './notice-card';
import type { Standing } from './overview-line';
import { noticesNow } from './reopened';
import type { Viewer } from './viewer';

/** Messages that ask somebody something that the other lines of the overview do not speak about. */
const ASKS: ReadonlySet<string> = new Set<SubjectCard>([
  'may-close',
  'coordinator-asked',
  'co-mentor-asked',
  'pupil-handed',
  'mentor-missing',
  'pupil-gone',
  'case-worse',
  'level-still',
  'sanction-back',
  'promise-due',
  'search-due',
  'case-silent',
  'teller-answer',
]);

/** The most urgent question that waits for an answer now, by the rules themselves; undefined when there is none. */
export function waitingOf(state: SubjectState, viewer: Viewer): Standing | undefined {
  const asking = noticesNow({ state, viewer, about: '' }, ASKS);
  const [first] = asking.sort((one, other) => urgencyOf(one.rule) - urgencyOf(other.rule) || one.from - other.from);
  if (first === undefined) return undefined;
  const asked = asking.filter(({ card, about }) => card === first.card && about === first.about).map(({ person }) => person);
  const yours = asked.includes(viewer.person);
  const line = lineOf(first, state, viewer);
  // Whoever is not asked reads the case, and answers for nobody.
  return { list: 'open', line: { ...line, ref: '', opens: yours ? line.opens : 'case', yours, waitsOn: [...new Set(asked)] } };
}
