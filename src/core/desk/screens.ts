// What stands on somebody's screen is state: which look each message should have, and which one it has.
import { values } from '../../protocol/v1/values';
import { HOUR, MINUTE, type Instant } from '../time/instant';
import type { Desk, Screen } from './desk';
import { LEASE, waitAfter } from './settle';

/** A card opened with content folds after so long. */
export const OPEN_FOR = 15 * MINUTE;
/** A line that answers a tap stands as long as the tap can be taken back; then the message asks again what is left of it. */
export const ANSWERED_FOR = values['undo-within'].default * MINUTE;
/** Somebody may be typing in what an answer led on to. */
export const LEADS_ON_FOR = 4 * HOUR;

export interface ScreenWork {
  screen: Screen;
  look: Exclude<Screen['look'], 'open'>;
  /** How many of its notices still ask something. */
  asks: number;
}

/** A message that was sent just now. */
export function newScreen(made: Pick<Screen, 'address' | 'form' | 'keys' | 'subjects'>, at: Instant): Screen {
  return { ...made, look: 'neutral', foldAt: null, sentAt: at, sure: true, claim: null, tries: 0, tryAt: null };
}

/** The look a message should have: it asks while one of its notices holds, and is folded to a line afterwards. */
export function wantedLook(desk: Desk, screen: Screen, now: Instant): Screen['look'] {
  if (screen.keys.length === 0) return folds(screen, now) ? 'done' : screen.look;
  const stands = screen.look === 'open' && !folds(screen, now);
  if (asking(desk, screen) === 0) return stands && screen.leadsOn === true ? 'open' : 'done';
  return stands ? 'open' : 'neutral';
}

/** Messages to draw again now. Only the answer to a tap draws an open card, so a doubtful one goes back to asking. */
export function screenWork(desk: Desk, now: Instant): ScreenWork[] {
  return desk.screens.flatMap((screen): ScreenWork[] => {
    const at = screenAt(desk, screen, now);
    if (at === null || at > now) return [];
    const look = wantedLook(desk, screen, now);
    return [{ screen, look: look === 'open' ? 'neutral' : look, asks: asking(desk, screen) }];
  });
}

/** When a message must be looked at again, by what is known up to `since`; null for never. */
export function screenAt(desk: Desk, screen: Screen, since: Instant): Instant | null {
  if (screen.claim !== null && screen.claim.until > since) return screen.claim.until;
  if (!screen.sure || wantedLook(desk, screen, since) !== screen.look || offersTooMuch(desk, screen)) return screen.tryAt ?? 0;
  return screen.foldAt === null ? null : Math.max(screen.foldAt, screen.tryAt ?? 0);
}

/** A message was drawn in the answer to a tap. `foldAt` is when it must be drawn again. */
export function setLook(desk: Desk, address: Screen['address'], look: Screen['look'], foldAt: Instant | null, leadsOn = false): Desk {
  return changeScreen(desk, address, (screen) => ({ ...screen, look, foldAt, leadsOn, tries: 0, tryAt: null }));
}

/** Takes messages to draw them again. Save it first: if the worker dies nobody knows how they look, and two workers would overtake each other. */
export function claimScreens(desk: Desk, work: readonly ScreenWork[], by: string, now: Instant): Desk {
  const claim = { by, until: now + LEASE };
  return work.reduce((next, { screen }) => changeScreen(next, screen.address, (one) => ({ ...one, sure: false, claim })), desk);
}

/** The message now looks so, until `againAt` at the longest; unless a tap drew it meanwhile: then which of the two came last is not known, and it is drawn again. */
export function settleScreen(desk: Desk, { screen, look, asks }: ScreenWork, by: string, againAt: Instant | null = null): Desk {
  return changeScreen(desk, screen.address, (one) => {
    if (one.claim?.by !== by) return one;
    if (one.look !== screen.look || one.foldAt !== screen.foldAt) return { ...one, claim: null };
    return { ...one, look, asks, foldAt: againAt, sure: true, claim: null, tries: 0, tryAt: null };
  });
}

/** The update failed and is tried again; it may be repeated without harm. */
export function retryScreen(desk: Desk, { screen }: ScreenWork, by: string, retryAfterMs: number, now: Instant): Desk {
  return changeScreen(desk, screen.address, (one) => {
    if (one.claim?.by !== by) return one;
    const wait = retryAfterMs > 0 ? retryAfterMs : waitAfter(one.tries);
    return { ...one, claim: null, tries: one.tries + 1, tryAt: now + wait };
  });
}

/** The message is no longer there. */
export function removeScreen(desk: Desk, address: Screen['address']): Desk {
  return { ...desk, screens: desk.screens.filter((screen) => !same(screen.address, address)) };
}

/** How many of the notices of a message still ask something. */
function asking(desk: Desk, screen: Screen): number {
  return desk.notices.filter((item) => item.state === 'sent' && item.holds && screen.keys.includes(item.notice.key)).length;
}

/** One of the things that a message asks about was answered: its button goes, the others stay. */
function offersTooMuch(desk: Desk, screen: Screen): boolean {
  return screen.look === 'neutral' && asking(desk, screen) < (screen.asks ?? screen.keys.length);
}

function changeScreen(desk: Desk, address: Screen['address'], change: (screen: Screen) => Screen): Desk {
  return { ...desk, screens: desk.screens.map((screen) => (same(screen.address, address) ? change(screen) : screen)) };
}

function folds(screen: Screen, now: Instant): boolean {
  return screen.foldAt !== null && screen.foldAt <= now;
}

function same(one: Screen['address'], other: Screen['address']): boolean {
  return one.platform === other.platform && one.to === other.to && one.message === other.message;
}
