// Brings messages that stand in chats to the look they should have. Updating is idempotent, so it is repeated until it is so.
import { claimScreens, removeScreen, retryScreen, screenWork, settleScreen, type ScreenWork } from '../core/desk/screens';
import type { Desk, Screen } from '../core/desk/desk';
import type { Instant } from '../core/time/instant';
import type { DrawItem, FoldedLine } from './draw';
import { kindOf } from './error-kind';
import { lookAt } from './look';
import type { Outcome } from './ports';
import type { Round } from './round';
import { changeDesk, saveDesk, type DeskDocument } from './save';

/** Draws again what does not look as it should. False when everything does. */
export async function updateScreens(round: Round, document: DeskDocument): Promise<boolean> {
  const now = round.clock.now();
  const work = screenWork(document.body, now);
  if (work.length === 0) return false;
  const by = round.ids.next();
  const desk = claimScreens(document.body, work, by, now);
  if (!(await saveDesk(round, document, desk))) return true;
  for (const one of work) {
    const { outcome, againAt } = await update(round, desk, one);
    await changeDesk(round, desk.person, (current) => settled(current, one, by, outcome, againAt, round.clock.now()));
  }
  return true;
}

function settled(desk: Desk, work: ScreenWork, by: string, outcome: Outcome, againAt: Instant | null, now: Instant): Desk {
  switch (outcome.result) {
    case 'sent':
      return settleScreen(desk, work, by, againAt);
    case 'not-sent':
      return retryScreen(desk, work, by, outcome.retryAfterMs, now);
    case 'unknown':
      return retryScreen(desk, work, by, 0, now);
    case 'refused':
      return outcome.why === 'unreachable' ? retryScreen(desk, work, by, 0, now) : removeScreen(desk, work.screen.address);
  }
}

interface Updated {
  outcome: Outcome;
  /** When the line must be drawn again. */
  againAt: Instant | null;
}

async function update(round: Round, desk: Desk, { screen, look }: ScreenWork): Promise<Updated> {
  const platform = round.platforms.get(screen.address.platform);
  if (platform === undefined) return { outcome: { result: 'refused', why: 'gone' }, againAt: null };
  try {
    const items = await itemsOf(round, desk, screen, look);
    const now = round.clock.now();
    const message: FoldedLine =
      look === 'done'
        ? await round.draw.folded(desk.person, screen, items, round.world, now)
        : await round.draw.notices(desk.person, screen.form, items, round.world, now);
    return { outcome: await platform.update(screen.address, message), againAt: message.againAt ?? null };
  } catch (error) {
    round.log.error({ person: desk.person, error: kindOf(error) }, 'a message could not be brought up to date');
    return { outcome: { result: 'unknown' }, againAt: null };
  }
}

/** The notices of a screen in their order; for one that asks again only those that stand there and hold. */
async function itemsOf(round: Round, desk: Desk, screen: Screen, look: ScreenWork['look']): Promise<DrawItem[]> {
  const items: DrawItem[] = [];
  for (const key of screen.keys) {
    const item = desk.notices.find((one) => one.notice.key === key);
    if (item === undefined || (look !== 'done' && !(item.holds && item.state === 'sent'))) continue;
    const seen = await lookAt(round, item.subject);
    if (seen === null) throw new Error(`the desk has a notice of ${item.subject}, which does not exist`);
    items.push({ notice: item.notice, document: seen.document, repeat: false });
  }
  return items;
}
