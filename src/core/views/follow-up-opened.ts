// The form of a round, two pupils a page, and another day for it (N16-N18, I2).
import { OTHER_ANSWERS, TARGET_ANSWERS, type FollowUpAnswer } from '../case/follow-up';
import type { CaseState } from '../case/case';
import { ownRound } from '../case/own-pupils';
import type { Card } from '../cards/card';
import type { Asked } from '../cards/follow-up-cards';
import { refuse, type Refusal } from '../kernel/outcome';
import { valueOf } from '../school/choices';
import { answeredRound, roundAbout, type Round } from '../subject/rounds';
import type { Involved } from '../subject/subject';
import { dayOf } from '../time/instant';
import { chipsFor } from './chips';
import { whomToPhone } from './office-of';
import { choiceBase, formBase, type Opening } from './opening';
import { cardOf, contextOf, type AnyCard, type Viewer } from './viewer';

/** The page of the round that the button was about. */
export function roundForm(opening: Opening): AnyCard | Refusal {
  const { state, viewer, about } = opening;
  const whole = state.kind === 'case' ? roundAbout(about, state, viewer.world, dayOf(viewer.now)) : undefined;
  const round = state.kind === 'case' ? ownRound(whole, state, contextOf(viewer, about)) : undefined;
  if (round === undefined || state.kind !== 'case') return refuse('not-possible-now');
  // An answer of today counts for the last round whose day has come: that is the one that is asked for.
  const { kind } = answeredRound(round, state, viewer.world, dayOf(viewer.now));
  return roundPage(formBase(opening, round.id), { ...round, kind }, state, viewer);
}

/** The next pupils who have no answer yet. Nothing that was said before stands on it (I2). */
export function roundPage(base: Card, round: Round, state: CaseState, { world }: Pick<Viewer, 'world'>): AnyCard {
  const pupils = round.toAsk.flatMap((key) => state.people.filter((pupil) => pupil.key === key));
  const [first, second] = pupils.slice(0, valueOf(world.school, 'n17-pupils-a-page'));
  return cardOf('round-form', {
    ...base,
    round: round.kind,
    present: [first, second].flatMap((pupil) => (pupil === undefined ? [] : [pupil.key])).join(','),
    firstName: first?.name ?? '',
    firstIs: askedOf(first),
    firstChoices: choicesFor(first),
    secondName: second?.name ?? '',
    secondIs: askedOf(second),
    secondChoices: choicesFor(second),
    fullNames: shareFirstName(pupils),
    together: new Set([askedOf(first), askedOf(second)]).has('target') && askedOf(second) === 'other',
    saved: round.answers.length > 0,
    onCall: whomToPhone(state, world),
  });
}

function askedOf(pupil: Involved | undefined): Asked {
  if (pupil === undefined) return '';
  return pupil.role === 'target' ? 'target' : 'other';
}

function choicesFor(pupil: Involved | undefined): { answer: FollowUpAnswer }[] {
  const answers: Readonly<Record<Asked, readonly FollowUpAnswer[]>> = { 'target': TARGET_ANSWERS, 'other': OTHER_ANSWERS, '': [] };
  return answers[askedOf(pupil)].map((answer) => ({ answer }));
}

function shareFirstName(pupils: readonly Involved[]): boolean {
  const first = pupils.map(({ name }) => name.split(' ')[0] ?? '');
  return new Set(first).size < first.length;
}

/** Another day within three school days (N18). */
export function roundDay(opening: Opening): AnyCard {
  const { state, viewer, about } = opening;
  return cardOf('round-day', { ...choiceBase(opening), chips: chipsFor('move-round', state, viewer, about, [viewer.person]) });
}
