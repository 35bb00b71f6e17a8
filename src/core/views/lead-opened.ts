// Who leads, how severe it is, and the answer to a question, opened as forms (I3, I6, N22, N23, N35).
import { refuse, type Refusal } from '../kernel/outcome';
import { leadersOf, openHandOver } from '../subject/leads';
import { questionOf } from '../subject/asked-question';
import { isAsked } from '../subject/open-question';
import { targetOf } from '../subject/state';
import { coMentorLead } from './co-mentor-opened';
import { dayOf } from '../time/instant';
import { formBase, type Opening } from './opening';
import { INSIDE, seenBy } from './seen-by';
import { staffChoices } from './staff-choices';
import { cardOf, contextOf, type AnyCard } from './viewer';

/** N22: a question first; the former lead goes on meanwhile. */
export function askBack(opening: Opening): AnyCard | Refusal {
  const offer = openHandOver(opening.state);
  if (offer === undefined) return refuse('already-answered');
  return cardOf('ask-back', { ...formBase(opening, `hand-over-${offer.seq}`), from: offer.from[0] ?? offer.by });
}

/** N23: next above names somebody. */
export function nameLead(opening: Opening): AnyCard {
  const { state, viewer } = opening;
  // Who only stands in for a lead who left can be named too (N28).
  const without = state.kind === 'case' ? [state.lead] : leadersOf(state, viewer.world);
  return cardOf('name-lead', { ...formBase(opening), staff: staffChoices(state, viewer, without) });
}

/** Handing the lead on with a reason (I6). */
export function leadChange(opening: Opening): AnyCard {
  const { state, viewer } = opening;
  return cardOf('lead-change', { ...formBase(opening, 'lead'), staff: staffChoices(state, viewer, leadersOf(state, viewer.world)) });
}

/** I3. */
export function caseSevere(opening: Opening): AnyCard {
  return cardOf('case-severe', { ...formBase(opening, 'severity'), severe: opening.state.severe === undefined ? 'no' : 'yes' });
}

/** What is asked and why. Who stands above and has no access answers without name and reason. */
export function questionAnswer(opening: Opening): AnyCard | Refusal {
  const { state, viewer } = opening;
  const question = questionOf(state, contextOf(viewer, opening.about)) ?? state.questions.find((one) => isAsked(one, dayOf(viewer.now)));
  if (question === undefined) return refuse('already-answered');
  if (question.kind === 'co-mentor') return coMentorLead({ ...opening, about: `question-${question.seq}` });
  const show = seenBy(state, viewer);
  return cardOf('question-answer', {
    ...formBase(opening, `question-${question.seq}`),
    question: question.kind,
    asker: question.asker,
    target: show(INSIDE, targetOf(state)?.name ?? '', ''),
    why: show(INSIDE, question.why, ''),
    on: question.on,
  });
}
