// Does everything that a desk waits for at this moment, one small step at a time; each step saves, so that a crash loses nothing.
import { expireClaims } from '../core/desk/settle';
import { tidy } from '../core/desk/tidy';
import { deskWakeAt } from '../core/desk/wake';
import { bringToDeputies, decideAbsent } from './absent';
import { followOwnRules, noteUnreachable } from './own-rules';
import { tellSubjects } from './receipts';
import type { Round } from './round';
import { saveDesk, type DeskDocument } from './save';
import { updateScreens } from './screens';
import { sendNext } from './send';

/** More steps than a desk takes in one tick; what is left then stays awake for the next one. */
const STEPS = 200;

/** One step: false when there was nothing to do, true when the desk must be read again. Fills in the ids of what it changed elsewhere. */
type Step = (round: Round, document: DeskDocument, touched: Set<string>) => Promise<boolean>;

/** In this order: what is uncertain is settled before anything leaves, and what left is told before the next message. */
const STEPS_IN_ORDER: readonly Step[] = [
  expire,
  tellSubjects,
  bringToDeputies,
  noteUnreachable,
  followOwnRules,
  decideAbsent,
  sendNext,
  updateScreens,
  rest,
];

/** Delivers a desk. Gives the ids of subjects and desks that must be looked at because of it. */
export async function deliver(round: Round, id: string): Promise<string[]> {
  const touched = new Set<string>();
  for (let step = 0; step < STEPS; step++) {
    const document = (await round.store.load(id)) as DeskDocument | null;
    if (document === null || !(await takeStep(round, document, touched))) return [...touched];
    await round.giveWay();
  }
  round.log.warn({ id, steps: STEPS }, 'a desk has more to do than one tick allows');
  return [...touched];
}

async function takeStep(round: Round, document: DeskDocument, touched: Set<string>): Promise<boolean> {
  for (const step of STEPS_IN_ORDER) {
    if (await step(round, document, touched)) return true;
  }
  return false;
}

async function expire(round: Round, document: DeskDocument): Promise<boolean> {
  const desk = expireClaims(document.body, round.clock.now());
  if (desk === document.body) return false;
  round.log.warn({ id: document.id }, 'a worker stopped while it was sending');
  await saveDesk(round, document, desk);
  return true;
}

/** Nothing is left to do now: clears up, and sets the desk to wake for what comes. */
async function rest(round: Round, document: DeskDocument): Promise<boolean> {
  const desk = document.body;
  const now = round.clock.now();
  const cleared = tidy(desk, now);
  const rested = { ...cleared, checkedAt: Math.max(desk.checkedAt, now) };
  const current = document.revision === round.world.school.revision && deskWakeAt(rested, round.world) === document.wakeAt;
  if (cleared === desk && current) return false;
  return !(await saveDesk(round, document, rested));
}
