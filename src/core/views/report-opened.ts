// A report, opened: what was seen, and the other answers to it (N1, N2, I9, I10, I13).
import type { CardData } from '../card-data';
import type { Card } from '../cards/card';
import type { KnownBy } from '../cards/report-cards';
import { dayOf } from '../time/instant';
import { leadersOf } from '../subject/leads';
import { targetOf, type SubjectState } from '../subject/state';
import { dueOn } from '../subject/talk-days';
import { canDo } from './asked';
import { noticedBy } from './noticed';
import { otherCoordinator } from './office-of';
import { choiceBase, formBase, typedBefore, type Opening } from './opening';
import { KNOWS_WHO_TOLD, seenBy } from './seen-by';
import { staffChoices } from './staff-choices';
import { offeredTo } from './report-notices';
import { cardOf, type AnyCard, type Viewer } from './viewer';

const KNOWN_BY: readonly KnownBy[] = ['seen', 'target', 'pupil', 'parent', 'colleague'];
/** Longer words are cut and stand whole behind *Lees verder*. */
const LONGEST_QUOTE = 400;

/** Words as an opened card shows them: cut after so many letters, at a space. */
export function quoted(words: string, longest = LONGEST_QUOTE): { words: string; cut: boolean } {
  const letters = [...words];
  if (letters.length <= longest) return { words, cut: false };
  const start = letters.slice(0, longest).join('');
  const space = start.lastIndexOf(' ');
  return { words: `${space > 0 ? start.slice(0, space) : start} …`, cut: true };
}

/** When it happened, when that is more than the moment of the report. */
function happenedOf(state: SubjectState): { happenedOn: string; happenedAt: string } {
  const said = state.happenedAt !== '' || state.happenedOn !== dayOf(state.reportedAt);
  return { happenedOn: said ? state.happenedOn : '', happenedAt: state.happenedAt };
}

const JOINED = 3;

/** Further reports about the same pupil, the newest first; who told is for few eyes (I2). */
function joinedFor(state: SubjectState, viewer: Viewer): CardData['report-card']['joined'] {
  const show = seenBy(state, viewer);
  return (state.joined ?? []).slice(-JOINED).map(({ reporter, reportedAt, words, number }) => ({
    number,
    reporter: show(KNOWS_WHO_TOLD, reporter, ''),
    reportedAt,
    words: quoted(words).words,
  }));
}

/** I9: the four answers about a report on the target of an open case. */
export function reportRelates(opening: Opening): AnyCard {
  return relatesOf(opening.state, choiceBase(opening, 'report'));
}

/** The same, as the answer to the form. */
export function relatesOf(state: SubjectState, base: Card): AnyCard {
  return cardOf('report-relates', { ...base, offeredTo: offeredTo(state) });
}

/** I13: how it was closed without a case. */
function closedOf(state: SubjectState): Pick<CardData['report-card'], 'closedHow' | 'closedOn' | 'closedWhy'> {
  const closed = state.kind === 'report' && state.status === 'closed' ? state.closed : undefined;
  if (closed === undefined) return { closedHow: '', closedOn: '', closedWhy: '' };
  return { closedHow: closed.reason, closedOn: dayOf(closed.at), closedWhy: closed.why };
}

/** Facts and the reporter's words. */
export function reportCard(opening: Opening): AnyCard {
  const { state, viewer } = opening;
  const target = targetOf(state);
  const step2 = state.talks.find((talk) => talk.id === 'step2');
  return cardOf('report-card', {
    ...choiceBase(opening, 'report'),
    target: target?.name ?? '',
    class: target?.class ?? '',
    reporter: seenBy(state, viewer)(KNOWS_WHO_TOLD, state.reporter, ''),
    reportedAt: state.reportedAt,
    ...happenedOf(state),
    place: state.place,
    known: typedBefore(state.known, KNOWN_BY),
    ...quoted(state.words),
    ...noticedBy(state, viewer),
    joined: joinedFor(state, viewer),
    talkDueOn: step2 === undefined ? '' : dueOn(step2, viewer.world),
    redFlag: state.redFlags.length > 0,
    ...closedOf(state),
    offeredTo: canDo('relate-report', state, viewer, 'report') ? offeredTo(state) : '',
    reopens: canDo('reopen-report', state, viewer, 'closed'),
    seals: canDo('seal', state, viewer, ''),
    open: canDo('pick-up', state, viewer, 'report'),
  });
}

/** The whole text. */
export function reportWords(opening: Opening): AnyCard {
  const { state, viewer } = opening;
  return cardOf('report-words', {
    ...formBase(opening),
    reporter: seenBy(state, viewer)(KNOWS_WHO_TOLD, state.reporter, ''),
    reportedAt: state.reportedAt,
    words: state.words,
  });
}

/** The other answers to a report. */
export function reportOtherwise(opening: Opening): AnyCard {
  const { state, viewer } = opening;
  return cardOf('report-otherwise', {
    ...formBase(opening, 'report'),
    withCoordinator: offeredTo(state) === '' && otherCoordinator(state, viewer.world, viewer.person) !== '',
    mayClose: canDo('close-report', state, viewer, 'report'),
  });
}

/** I13: why it is closed, and when the target was spoken to. */
export function reportOtherwiseWhy(opening: Opening): AnyCard {
  const how = typedBefore(opening.choice === '' ? opening.values['how'] : opening.choice, ['solved', 'not-bullying']);
  return cardOf('report-otherwise-why', { ...formBase(opening, 'report'), how: how === '' ? 'solved' : how });
}

/** N3: to a colleague who does not have it already. */
export function giveToColleague(opening: Opening): AnyCard {
  const { state, viewer } = opening;
  const staff = staffChoices(state, viewer, [viewer.person, ...leadersOf(state, viewer.world)]);
  return cardOf('give-to-colleague', { ...formBase(opening), staff });
}
