// The rules of a desk itself (N29, N30): its notices go to its own desk and to those of colleagues, as those of a case do.
import { place } from '../core/desk/place';
import { giveUp } from '../core/desk/settle';
import { ownDueAt } from '../core/desk/own-due';
import { lookOfDesk } from './look';
import { placeOnDesks } from './reconcile';
import type { Round } from './round';
import { saveDesk, type DeskDocument } from './save';

/** Says who cannot be reached. False when nobody was given up on. */
export async function noteUnreachable(round: Round, document: DeskDocument): Promise<boolean> {
  const now = round.clock.now();
  const desk = giveUp(document.body, round.world, now);
  if (desk === document.body) return false;
  round.log.warn({ person: desk.person, rule: 'N29' }, 'a person cannot be reached');
  await saveDesk(round, document, desk);
  return true;
}

/** Places what the desk's own rules ask. False when nothing of it changed since the last time. */
export async function followOwnRules(round: Round, document: DeskDocument, touched: Set<string>): Promise<boolean> {
  const desk = document.body;
  const now = round.clock.now();
  if ((ownDueAt(desk, round.world) ?? Infinity) > now) return false;

  const look = await lookOfDesk(round, document, now);
  const people = [...desk.own.desks, ...look.holding.map((notice) => notice.person)].filter((person) => person !== desk.person);
  const done = await placeOnDesks(round, look, people, touched);
  const own = place(desk, look);
  if (done === 'stale' || own === 'stale') return true;
  const receipts = desk.trouble === null ? [] : desk.receipts;
  const desks = desk.trouble === null ? [] : done.people;
  const { changes } = desk.own;
  await saveDesk(round, document, {
    ...own,
    receipts,
    own: { changes, placed: changes, revision: round.world.school.revision, until: now, desks },
  });
  return true;
}
