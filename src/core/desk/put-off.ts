// A nudge that its reader put off: off the screen now, once more on the morning of a later day, as the same notice.
import type { Instant } from '../time/instant';
import { changeNotices, type Desk, type Screen } from './desk';

/**
 * The desk on which this notice waits until `at`; the same object when it stands on no screen. What was told to its subject stays told,
 * so that no ladder moves. Its screens are drawn again: folded, or with what else they ask.
 */
export function putOff(desk: Desk, key: string, at: Instant, now: Instant): Desk {
  if (!desk.notices.some((item) => item.notice.key === key && item.state === 'sent')) return desk;
  const waiting = changeNotices(desk, (item) =>
    item.notice.key === key ? { ...item, state: 'pending', snoozed: true, changedAt: now, since: at, tries: 0, tryAt: at } : item,
  );
  return { ...waiting, screens: desk.screens.map((screen) => (screen.keys.includes(key) ? { ...screen, sure: false } : screen)) };
}

/** An older screen no longer speaks about what a newer one asks. One that asks nothing else is folded. */
export function spokenElsewhere(screen: Screen, keys: readonly string[], now: Instant): Screen {
  if (!screen.keys.some((key) => keys.includes(key))) return screen;
  const left = screen.keys.filter((key) => !keys.includes(key));
  return { ...screen, keys: left, foldAt: left.length === 0 && screen.look !== 'done' ? now : screen.foldAt };
}
