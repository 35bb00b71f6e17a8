// Brings messages that stand in chats to the look they should have. Updating is idempotent, so it is repeated until it is so.
import { screenWork, removeScreen, retryScreen, setLook, type ScreenWork } from '../core/desk/screens';
import type { Desk, Screen } from '../core/desk/desk';
import type { DrawItem } from './draw';
import { lookAt } from './look';
import type { Outcome } from './ports';
import type { Round } from './round';
import { changeDesk, type DeskDocument } from './save';

/** Draws again what does not look as it should. False when everything does. */
export async function updateScreens(round: Round, document: DeskDocument): Promise<boolean> {
  const desk = document.body;
  const work = screenWork(desk, round.clock.now());
  for (const one of work) {
    const outcome = await update(round, desk, one);
    await changeDesk(round, desk.person, (current) => settled(current, one, outcome, round.clock.now()));
  }
  return work.length > 0;
}

function settled(desk: Desk, { screen, look }: ScreenWork, outcome: Outcome, now: number): Desk {
  // Whoever answered a tap on it meanwhile drew it newer than we did.
  const current = desk.screens.find((one) => one.address.message === screen.address.message && one.address.to === screen.address.to);
  if (current === undefined || current.look !== screen.look || current.foldAt !== screen.foldAt) return desk;
  switch (outcome.result) {
    case 'sent':
      return setLook(desk, screen.address, look, null);
    case 'not-sent':
      return retryScreen(desk, screen.address, outcome.retryAfterMs, now);
    case 'unknown':
      return retryScreen(desk, screen.address, 0, now);
    case 'refused':
      return outcome.why === 'unreachable' ? retryScreen(desk, screen.address, 0, now) : removeScreen(desk, screen.address);
  }
}

async function update(round: Round, desk: Desk, { screen, look }: ScreenWork): Promise<Outcome> {
  const platform = round.platforms.get(screen.address.platform);
  if (platform === undefined) return { result: 'refused', why: 'gone' };
  try {
    const items = await itemsOf(round, desk, screen, look);
    const now = round.clock.now();
    const message =
      look === 'done'
        ? await round.draw.folded(desk.person, screen, items, round.world, now)
        : await round.draw.notices(desk.person, screen.form, items, round.world, now);
    return await platform.update(screen.address, message);
  } catch (error) {
    round.log.error(
      { person: desk.person, error: error instanceof Error ? error.name : 'unknown' },
      'a message could not be brought up to date',
    );
    return { result: 'unknown' };
  }
}

/** The notices of a screen in their order; for one that asks again only those that hold. */
async function itemsOf(round: Round, desk: Desk, screen: Screen, look: Screen['look']): Promise<DrawItem[]> {
  const items: DrawItem[] = [];
  for (const key of screen.keys) {
    const item = desk.notices.find((one) => one.notice.key === key);
    if (item === undefined || (look !== 'done' && !item.holds)) continue;
    const seen = await lookAt(round, item.subject);
    if (seen === null) throw new Error(`the desk has a notice of ${item.subject}, which does not exist`);
    items.push({ notice: item.notice, document: seen.document, repeat: false });
  }
  return items;
}
