// What is due for somebody who cannot get it now: a window that passed, a person who is away (protocol/v1, *Absence*).
import { changeNotices, deskIdOf, type Desk, type DeskNotice } from '../core/desk/desk';
import { place, placeCopy } from '../core/desk/place';
import { asksForDeputy, deputiesFor, readyAt } from '../core/desk/reach';
import { final, lapsed } from '../core/desk/settle';
import { isAway } from '../core/school/absence';
import { dayOf, type Instant } from '../core/time/instant';
import type { Look } from '../core/desk/view';
import { mayReceive } from './access';
import { lookAt } from './look';
import type { Round } from './round';
import { changeDesk, saveDesk, type DeskDocument } from './save';

/** Decides about the first notice that has lapsed or whose person is away, after asking its subject again. False when there is none. */
export async function decideAbsent(round: Round, document: DeskDocument): Promise<boolean> {
  const desk = document.body;
  const now = round.clock.now();
  const first = desk.notices.find((item) => isLapsed(item, now) || isAwayFor(round, desk, item, now));
  if (first === undefined) return false;
  const look = await lookAt(round, first.subject);
  if (look === null) throw new Error(`the desk has a notice of ${first.subject}, which does not exist`);
  const placed = place(desk, look);
  if (placed === 'stale') return true;
  const decided = changeNotices(placed, (item) => {
    if (item.subject !== first.subject) return item;
    if (isLapsed(item, now)) return lapsed(desk.person, item, now);
    return isAwayFor(round, desk, item, now) ? passedOn(round, desk, item, look, now) : item;
  });
  await saveDesk(round, document, decided);
  return true;
}

/** Puts what a deputy was given on the deputy's desk. False when there was nothing to give. */
export async function bringToDeputies(round: Round, document: DeskDocument, touched: Set<string>): Promise<boolean> {
  const desk = document.body;
  const waiting = desk.notices.filter((item) => item.absence?.placed === false);
  if (waiting.length === 0) return false;
  for (const item of waiting) {
    const deputy = item.absence?.deputy ?? '';
    if (deputy === '') continue;
    await changeDesk(round, deputy, (theirs) => placeCopy(theirs, item, round.clock.now()));
    touched.add(deskIdOf(round.schoolId, deputy));
  }
  const keys = waiting.map((item) => item.notice.key);
  await changeDesk(round, desk.person, (current) =>
    changeNotices(current, (item) =>
      keys.includes(item.notice.key) && item.absence?.placed === false ? { ...item, absence: { ...item.absence, placed: true } } : item,
    ),
  );
  return true;
}

function isLapsed(item: DeskNotice, now: Instant): boolean {
  return item.state === 'pending' && item.holds && item.notice.until <= now;
}

function isAwayFor(round: Round, desk: Desk, item: DeskNotice, now: Instant): boolean {
  if (item.state !== 'pending' || !item.holds) return false;
  return readyAt(desk, item, round.world, now) <= now && asksForDeputy(desk, item, round.world, now);
}

/**
 * "No deputy, or the deputy in neither: the next in the chain gets it at once, and the deputy too on the first day in." The notice stays
 * here as well, for the first day in, until the deputy has it.
 */
function passedOn(round: Round, desk: Desk, item: DeskNotice, look: Look, now: Instant): DeskNotice {
  const { world } = round;
  const may = deputiesFor(desk, item, world, now).filter((person) => mayReceive(round, look, item.notice, person));
  const deputy = may[0] ?? '';
  const next: DeskNotice = { ...item, absence: { deputy, placed: deputy === '' } };
  if (item.notice.hours === 'acute') return next;
  const standsIn = deputy !== '' && !isAway(world, deputy, dayOf(now));
  return standsIn ? next : final(desk.person, next, 'absent', now);
}
