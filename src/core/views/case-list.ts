// What one person sees over all reports and cases: what is asked now, then what is open, then how far the own reports are.
import type { AnswerCards } from '../cards/answer-cards';
import type { PersonId, School } from '../school/school';
import type { SubjectState } from '../subject/state';
import { LINES } from './digest-card';
import { listedFor, type Listed } from './subject-line';
import { cardOf, type AnyCard, type Viewer } from './viewer';

/** One page of at most seven lines; a page that does not exist is the first one. States that the viewer may not know of are left out. */
export function caseList(states: readonly SubjectState[], viewer: Viewer, page: number): AnyCard {
  const listed = states.map((state) => listedFor(state, viewer)).filter((one) => one !== undefined);
  const lines = listed.sort(byUrgency).map(({ line }) => line);
  const pages = Math.max(1, Math.ceil(lines.length / LINES));
  const shown = Number.isInteger(page) && page >= 1 && page <= pages ? page : 1;
  return cardOf('case-list', {
    ...{ subject: '', ref: '', about: '', number: '' },
    lines: lines.slice((shown - 1) * LINES, shown * LINES),
    page: shown,
    nextPage: shown < pages ? shown + 1 : 0,
  });
}

/** Asked of me first; then by the day that it names; then by number. */
function byUrgency(one: Listed, other: Listed): number {
  if (one.asked !== other.asked) return one.asked ? -1 : 1;
  return (one.line.on || '9').localeCompare(other.line.on || '9') || one.line.number.localeCompare(other.line.number);
}

/** A first visit: who this is and the one thing to try. */
export function welcomeCard(viewer: Viewer): AnyCard {
  const office = officeIn(viewer.world.school, viewer.person);
  return cardOf('welcome', { ...{ subject: '', ref: '', about: '', number: '' }, person: viewer.person, office });
}

function officeIn({ seats, classes }: School, person: PersonId): AnswerCards['welcome']['office'] {
  if (seats.coordinators.includes(person)) return 'coordinator';
  if (seats.onCall.includes(person)) return 'on-call';
  if (seats.management.includes(person)) return 'management';
  if (classes.some((one) => one.teamLeader === person)) return 'team-leader';
  return classes.some((one) => one.mentors.includes(person)) ? 'mentor' : 'staff';
}
