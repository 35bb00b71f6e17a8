// What stands on somebody's screen is state: which look each message should have, and which one it has.
import { MINUTE, type Instant } from '../time/instant';
import type { Desk, Screen } from './desk';
import { waitAfter } from './settle';

/** A card opened with content folds after so long. */
export const OPEN_FOR = 15 * MINUTE;

export interface ScreenWork {
  screen: Screen;
  look: Screen['look'];
}

/** The look a message should have: it asks while one of its notices holds, and is folded to a line afterwards. */
export function wantedLook(desk: Desk, screen: Screen, now: Instant): Screen['look'] {
  if (screen.keys.length === 0) return folds(screen, now) ? 'done' : screen.look;
  const asks = desk.notices.some((item) => item.state === 'sent' && item.holds && screen.keys.includes(item.notice.key));
  if (!asks) return 'done';
  return screen.look === 'open' && !folds(screen, now) ? 'open' : 'neutral';
}

/** Messages that do not look as they should, or must be drawn again now. */
export function screenWork(desk: Desk, now: Instant): ScreenWork[] {
  return desk.screens
    .filter((screen) => (screen.tryAt ?? 0) <= now)
    .map((screen) => ({ screen, look: wantedLook(desk, screen, now) }))
    .filter(({ screen, look }) => look !== screen.look || folds(screen, now));
}

/** When a message must be looked at again, by what is known up to `since`; null for never. */
export function screenAt(desk: Desk, screen: Screen, since: Instant): Instant | null {
  if (wantedLook(desk, screen, since) !== screen.look) return screen.tryAt ?? 0;
  return screen.foldAt === null ? null : Math.max(screen.foldAt, screen.tryAt ?? 0);
}

/** A message now looks like this: after an answer in place, or after an update. `foldAt` is when it must be drawn again. */
export function setLook(desk: Desk, address: Screen['address'], look: Screen['look'], foldAt: Instant | null): Desk {
  return changeScreen(desk, address, (screen) => ({ ...screen, look, foldAt, tries: 0, tryAt: null }));
}

/** The update failed and is tried again; it may be repeated without harm. */
export function retryScreen(desk: Desk, address: Screen['address'], retryAfterMs: number, now: Instant): Desk {
  return changeScreen(desk, address, (screen) => ({
    ...screen,
    tries: screen.tries + 1,
    tryAt: now + (retryAfterMs > 0 ? retryAfterMs : waitAfter(screen.tries)),
  }));
}

/** The message is no longer there. */
export function removeScreen(desk: Desk, address: Screen['address']): Desk {
  return { ...desk, screens: desk.screens.filter((screen) => !same(screen.address, address)) };
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
