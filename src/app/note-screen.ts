// A message that was opened with content by a tap, or put in the chat as an answer: the desk folds it when its time is over.
import type { Desk, Screen } from '../core/desk/desk';
import { ANSWERED_FOR, LEADS_ON_FOR, newScreen, OPEN_FOR, setLook } from '../core/desk/screens';
import { MINUTE, type Instant } from '../core/time/instant';

/** Who taps again and again is not written down every time; then it folds this much sooner. */
const NEAR_ENOUGH = MINUTE;

/** What stands in a message from now on. `leadsOn`: it follows from an answer, so it stays although the message asks nothing any more. */
export interface Shows {
  what: 'content' | 'form';
  leadsOn: boolean;
}

/**
 * What a desk becomes when something stands in a message from now on. `content` is folded after a quarter of an hour; a `form` is not, for
 * somebody may be typing in it, unless it follows from an answer: then after some hours. A message that the desk does not know yet is
 * added; the same desk when nothing is to be written down.
 */
export function screenNoted(address: Screen['address'], { what, leadsOn }: Shows, now: Instant): (desk: Desk) => Desk {
  const foldAt = what === 'content' ? now + OPEN_FOR : leadsOn ? now + LEADS_ON_FOR : null;
  return (desk) => noted(desk, address, foldAt, leadsOn, now);
}

/**
 * What a desk becomes when something was answered that stood in a message: the loop folds it, or asks after a while what is left of a
 * message that spoke about several things. The same desk when it would anyway.
 */
export function screenAnswered(address: Screen['address'], now: Instant): (desk: Desk) => Desk {
  return (desk) => {
    const screen = screenOf(desk, address);
    const more = screen !== undefined && (screen.leadsOn === true || screen.keys.length > 1);
    return more ? setLook(desk, address, 'open', now + ANSWERED_FOR) : desk;
  };
}

function noted(desk: Desk, address: Screen['address'], foldAt: Instant | null, leadsOn: boolean, now: Instant): Desk {
  const known = screenOf(desk, address);
  if (known === undefined) {
    const screen: Screen = { ...newScreen({ address, form: 'card', keys: [], subjects: [] }, now), look: 'open', foldAt };
    return { ...desk, screens: [...desk.screens, screen] };
  }
  const same = (known.leadsOn ?? false) === leadsOn && isNoted(known, foldAt);
  return same ? desk : setLook(desk, address, 'open', foldAt, leadsOn);
}

function screenOf(desk: Desk, address: Screen['address']): Screen | undefined {
  return desk.screens.find(({ address: { platform, to, message } }) => {
    return platform === address.platform && to === address.to && message === address.message;
  });
}

function isNoted({ look, foldAt, sure, claim, tryAt }: Screen, wanted: Instant | null): boolean {
  if (look !== 'open' || !sure || claim !== null || tryAt !== null) return false;
  if (foldAt === null || wanted === null) return foldAt === wanted;
  return foldAt <= wanted && wanted - foldAt < NEAR_ENOUGH;
}
