// The search for an unknown sender: its message, and its forms (I4, N26).
import { playbooks } from '../../protocol/v1/playbooks/playbooks';
import { searchTasks } from '../../protocol/v1/search';
import { refuse, type Refusal } from '../kernel/outcome';
import { valueOf } from '../school/choices';
import { questionOf } from '../subject/asked-question';
import { newDaysUsed } from '../subject/owed';
import { runningSearch } from '../subject/searching';
import { targetOf } from '../subject/state';
import type { Question } from '../subject/subject';
import { dayOf } from '../time/instant';
import { canDo } from './asked';
import { lineOf } from './guide-opened';
import { formBase, type Opening } from './opening';
import { quoted } from './report-opened';
import { itemAs, type Told } from './told';
import { INSIDE, seenBy } from './seen-by';
import { cardOf, contextOf, type AnyCard } from './viewer';

/** So many of the last reviews stand on the form. */
const REVIEWS = 3;

/** N26, about the search itself. */
export function searchDue(told: Told): AnyCard {
  const { state, viewer, message, notice } = told;
  const { owing } = itemAs(told, 'task', 'watch');
  return cardOf('search-due', {
    ...message,
    on: owing.owed.on,
    owner: owing.owed.owner === viewer.person ? '' : owing.owed.owner,
    asked: newDaysUsed(owing, viewer.world),
    canReview: canDo('review-search', state, viewer, notice.about),
    canMove: canDo('move-task', state, viewer, notice.about),
  });
}

/** Before a search: what it is, and whether the class may be reminded. */
export function searchStart(opening: Opening): AnyCard {
  return cardOf('search-start', { ...formBase(opening, 'search'), target: targetOf(opening.state)?.name ?? '' });
}

/** How far it is, what was found, and when one looks again. */
export function findSender(opening: Opening): AnyCard | Refusal {
  const { state, viewer, values } = opening;
  const search = runningSearch(state);
  if (state.kind === 'report' || search === undefined) return refuse('no-search');
  const { world, now } = viewer;
  const { done } = lineOf(state, 'evidence', '');
  return cardOf('find-sender', {
    ...formBase(opening, 'search'),
    target: targetOf(state)?.name ?? '',
    sinceOn: search.on,
    found: values['found'] ?? '',
    reviewOn: values['reviewOn'] ?? world.days.after(dayOf(now), valueOf(world.school, searchTasks['search-sender'].again)),
    mayRemind: search.mayRemind,
    kept: done,
    total: Object.keys(playbooks.evidence.kinds).length,
    reviews: search.reviews.slice(-REVIEWS).map(({ on, found }) => ({ on, found: quoted(found).words })),
    canPropose: canDo('propose-sender', state, viewer, ''),
    proposed: state.questions.some(({ kind, answered }) => kind === 'name-sender' && answered === undefined),
  });
}

/** Whom one thinks of: a suspicion, until the coordinator says yes. */
export function proposeSender(opening: Opening): AnyCard {
  const { state, viewer, values } = opening;
  return cardOf('propose-sender', {
    ...formBase(opening, 'sender'),
    names: values['names'] ?? '',
    class: values['class'] ?? targetOf(state)?.class ?? '',
    classes: viewer.world.school.classes.map(({ id }) => ({ id })),
    ground: values['ground'] ?? '',
  });
}

/** The question of a search that a card is about, or this reader was asked. */
export function searchQuestion({ state, viewer, about }: Opening): Question | undefined {
  return questionOf(state, contextOf(viewer, about), true);
}

/** The coordinator's tap. Who stands above and has no access answers without name and reason. */
export function searchAnswer(opening: Opening): AnyCard | Refusal {
  const { state, viewer } = opening;
  const question = searchQuestion(opening);
  if (question === undefined) return refuse('already-answered');
  const show = seenBy(state, viewer);
  return cardOf('search-answer', {
    ...formBase(opening, `question-${question.seq}`),
    question: question.kind === 'name-sender' ? 'name-sender' : 'end-search',
    asker: question.asker,
    target: show(INSIDE, targetOf(state)?.name ?? '', ''),
    thoughtOf: show(
      INSIDE,
      (question.people ?? []).map(({ name }) => ({ name })),
      [],
    ),
    why: show(INSIDE, question.why, ''),
    on: question.on,
  });
}
