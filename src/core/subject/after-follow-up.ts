// What a card about a follow-up stands for: the hearing, the break, the alert or the short talk that is open (N18, N19, I5).
import { followUpsOf } from './followed-up';
import type { CaseState } from '../case/case';
import type { Hearing } from '../case/follow-up';
import type { World } from '../school/world';
import { alertsOf, type Alert } from './alerts';
import type { Talk } from './subject';
import { isShort } from './talk-kind';

/** The talk of the card when it is open; the first open one of this kind when the card named none of them. */
function openTalk(state: CaseState, about: string, matches: (talk: Talk) => boolean): Talk | undefined {
  const open = state.talks.filter((talk) => matches(talk) && talk.done === undefined);
  const named = state.talks.some((talk) => talk.id === about && matches(talk));
  return named ? open.find(({ id }) => id === about) : open[0];
}

/** Both sides still have to be heard. */
export function hearingToRecord(state: CaseState, about: string): Talk | undefined {
  return openTalk(state, about, ({ kind }) => kind === 'hearing');
}

/** A talk outside the steps that is recorded in a few words. */
export function shortTalkOf(state: CaseState, about: string): Talk | undefined {
  return openTalk(state, about, isShort);
}

/** The break that waits for a choice: of the card, or the last one (I5, from level 2). */
export function waitingBreak(state: CaseState, about: string): Hearing | undefined {
  const waiting = followUpsOf(state).hearings.filter(({ follows, chosen }) => follows === 'choice' && chosen === undefined);
  return waiting.find(({ seq }) => `alert-${seq}` === about) ?? waiting.at(-1);
}

/** The alert of the card, or the last one, that is not answered. A first break is answered by its talks. */
export function openAlert(state: CaseState, about: string, world: World): Alert | undefined {
  const open = alertsOf(state, world).filter(({ answered, kind }) => !answered && kind !== 'first-break');
  const named = alertsOf(state, world).some(({ id }) => id === about);
  return named ? open.find(({ id }) => id === about) : open.at(-1);
}
