// Choosing and moving the day of a talk, and what holds somebody back (N10-N14).
import type { Card } from '../cards/card';
import type { DayVerb } from '../cards/step-cards';
import { refuse, type Refusal } from '../kernel/outcome';
import { dayOf } from '../time/instant';
import { leadersOf } from '../subject/leads';
import type { SubjectState } from '../subject/state';
import type { Talk } from '../subject/subject';
import { dueOn, lastMoveOn } from '../subject/talk-days';
import { chipsFor, daysFor } from './chips';
import { nextStart } from './notice-item';
import { seesStepOnly } from './office-of';
import { choiceBase, formBase, type Opening } from './opening';
import { isOneOf } from './seen-by';
import { talkAbout } from './talk-view';
import { cardOf, type AnyCard, type Viewer } from './viewer';

const VERBS: readonly DayVerb[] = ['plan-talk', 'join-in', 'agree-day'];

/** The command behind a choice of days; a line that names none opens what fits the reader: plan it, or join in. */
export function dayVerbOf({ choice, state, viewer }: Pick<Opening, 'choice' | 'state' | 'viewer'>): DayVerb {
  return VERBS.find((verb) => verb === choice) ?? (isOneOf(['lead'], state, viewer) ? 'plan-talk' : 'join-in');
}

/** Runs `then` with the talk of the card; refused where nothing is asked. */
function withTalk(opening: Opening, then: (talk: Talk) => AnyCard): AnyCard | Refusal {
  const talk = talkAbout(opening.state, opening.viewer, opening.about);
  return talk === undefined ? refuse('not-possible-now') : then(talk);
}

/** Three computed days for one talk. */
export function dayChoiceOf(base: Card, verb: DayVerb, talk: Talk, state: SubjectState, viewer: Viewer, pickedUp: boolean): AnyCard {
  const lead =
    verb === 'plan-talk' || leadersOf(state, viewer.world).includes(viewer.person) ? '' : (leadersOf(state, viewer.world)[0] ?? '');
  const again =
    verb === 'plan-talk'
      ? nextStart('N10', { over: 'talk', seq: talk.anchor.seq, part: talk.id, about: talk.id, talk }, state, viewer)
      : undefined;
  return cardOf('day-choice', {
    ...base,
    verb,
    pickedUp,
    talk: talk.kind,
    // N12 above the coordinator: number and step only.
    lead: seesStepOnly(viewer.person, state, viewer.world) ? '' : lead,
    chips: chipsFor(verb, state, viewer, talk.id, [viewer.person, ...(lead === '' ? [] : [lead])]),
    askedAgainOn: again === undefined ? '' : dayOf(again),
    undoUntil: 0,
  });
}

/** Days as buttons. */
export function dayChoice(opening: Opening): AnyCard | Refusal {
  const { state, viewer } = opening;
  return withTalk(opening, (talk) => dayChoiceOf(choiceBase(opening, talk.id), dayVerbOf(opening), talk, state, viewer, false));
}

/** Another day than those on the buttons; still the answer to the same notice. */
export function planDay(opening: Opening): AnyCard | Refusal {
  const { state, viewer } = opening;
  const verb = dayVerbOf(opening);
  return withTalk(opening, (talk) => {
    const days = daysFor(verb, state, viewer, talk.id);
    const on = chipsFor(verb, state, viewer, talk.id, [viewer.person])[0]?.on ?? days[0] ?? dueOn(talk, viewer.world);
    return cardOf('plan-day', { ...choiceBase(opening, talk.id), verb, talk: talk.kind, on, untilOn: days.at(-1) ?? '' });
  });
}

/** N11: moving with a reason, once. */
export function moveDay(opening: Opening): AnyCard | Refusal {
  const { state, viewer } = opening;
  return withTalk(opening, (talk) => {
    const untilOn = lastMoveOn(talk, viewer.world);
    const on = chipsFor('move-talk', state, viewer, talk.id, [viewer.person]).find((chip) => chip.on > dayOf(viewer.now))?.on ?? untilOn;
    return cardOf('move-day', { ...formBase(opening, talk.id), talk: talk.kind, on, untilOn });
  });
}

/** N14: it did not happen, with a new day. */
export function talkNotHeld(opening: Opening): AnyCard | Refusal {
  const { state, viewer } = opening;
  return withTalk(opening, (talk) => {
    const days = daysFor('talk-did-not-happen', state, viewer, talk.id);
    const untilOn = days.at(-1) ?? dueOn(talk, viewer.world);
    const on = chipsFor('talk-did-not-happen', state, viewer, talk.id, [viewer.person])[0]?.on ?? untilOn;
    return cardOf('talk-not-held', { ...formBase(opening, talk.id), talk: talk.kind, on, untilOn });
  });
}

/** N10: what holds who leads back. */
export function whatBlocks(opening: Opening): AnyCard | Refusal {
  return withTalk(opening, (talk) => cardOf('what-blocks', { ...formBase(opening, talk.id), talk: talk.kind }));
}
