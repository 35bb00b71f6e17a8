// A message that was opened with content by a tap, or put in the chat as an answer: the desk folds it when its time is over.
import type { Desk, Screen } from '../core/desk/desk';
import { newScreen, OPEN_FOR, setLook } from '../core/desk/screens';
import { MINUTE, type Instant } from '../core/time/instant';

/** Who taps again and again is not written down every time; then it folds this much sooner. */
const NEAR_ENOUGH = MINUTE;

/**
 * What a desk becomes when something stands in a message from now on. `content` is folded after a quarter of an hour; a `form` is not, for
 * somebody may be typing in it. A message that the desk does not know yet is added; the same desk when nothing is to be written down.
 */
export function screenNoted(address: Screen['address'], shows: 'content' | 'form', now: Instant): (desk: Desk) => Desk {
  const foldAt = shows === 'form' ? null : now + OPEN_FOR;
  return (desk) => noted(desk, address, foldAt, now);
}

function noted(desk: Desk, address: Screen['address'], foldAt: Instant | null, now: Instant): Desk {
  const known = desk.screens.find(({ address: { platform, to, message } }) => {
    return platform === address.platform && to === address.to && message === address.message;
  });
  if (known === undefined) {
    const screen: Screen = { ...newScreen({ address, form: 'card', keys: [], subjects: [] }, now), look: 'open', foldAt };
    return { ...desk, screens: [...desk.screens, screen] };
  }
  return isNoted(known, foldAt) ? desk : setLook(desk, address, 'open', foldAt);
}

function isNoted({ look, foldAt, sure, claim, tryAt }: Screen, wanted: Instant | null): boolean {
  if (look !== 'open' || !sure || claim !== null || tryAt !== null) return false;
  if (foldAt === null || wanted === null) return foldAt === wanted;
  return foldAt <= wanted && wanted - foldAt < NEAR_ENOUGH;
}
