// Clears a desk: what is over, known to its subject and old; drafts that ran out. Receipts in the subject keep notices from coming back.
import { HOUR, type Instant } from '../time/instant';
import type { Desk, DeskNotice, Draft, Screen } from './desk';

const KEPT = 30 * 24 * HOUR;
const DRAFTS_KEPT = 7 * 24 * HOUR;

export function draftEndsAt(draft: Draft): Instant {
  return draft.savedAt + DRAFTS_KEPT;
}

/** The desk without what nobody needs any more; the same object when there is nothing to clear. */
export function tidy(desk: Desk, now: Instant): Desk {
  const old = now - KEPT;
  const notices = desk.notices.filter((item) => item.changedAt > old || !isOver(item));
  const kept = new Set(notices.map((item) => item.notice.key));
  const screens = desk.screens.filter((screen) => screen.sentAt > old || needed(screen, kept));
  const drafts = desk.drafts.filter((draft) => draftEndsAt(draft) > now);
  if (notices.length === desk.notices.length && screens.length === desk.screens.length && drafts.length === desk.drafts.length) return desk;
  return { ...desk, notices, screens, drafts };
}

/** A sent one stays while it holds, for its screen must fold one day. A void one is placed again when it holds again. */
function isOver(item: DeskNotice): boolean {
  if (item.unreported.length > 0 || item.claim !== null) return false;
  if (item.state === 'covered') return item.told;
  return item.state === 'dropped' || !item.holds;
}

function needed(screen: Screen, kept: ReadonlySet<string>): boolean {
  return screen.foldAt !== null || screen.keys.some((key) => kept.has(key));
}
