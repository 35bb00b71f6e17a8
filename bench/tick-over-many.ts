// A tick costs what is due, not what is open: 20,000 open subjects against 2,000, of both of which 100 are due.
import type { Document } from '../src/core/kernel/document';
import { tick } from '../src/app/tick';
import { instantAt, MINUTE } from '../src/core/time/instant';
import { building, type Building } from './building';
import { MENTORS } from './large-school';
import { median, timed, type Report } from './measure';
import { mongoPlan } from './mongo-plan';
import { plannedCases } from './planned-case';

const DAY = '2026-11-24';
const FIRST = instantAt(DAY, '10:15');
const ROUNDS = 5;
const DUE = 100;
const FAR = instantAt('2027-06-01', '07:30');
const MOST = 1.3;

export async function tickOverMany(report: Report): Promise<void> {
  const few = await schoolWith(2_000);
  const many = await schoolWith(20_000);
  const costs: { few: number; many: number }[] = [];
  // In turn, so that whatever else this machine does meanwhile is felt by both.
  for (let round = 1; round <= ROUNDS; round++) costs.push({ few: await tickAt(few, round), many: await tickAt(many, round) });
  await few.remove();
  await many.remove();

  const small = median(costs.map((cost) => cost.few));
  const large = median(costs.map((cost) => cost.many));
  report.tells(`a tick, ${DUE} due of 2,000 open`, small, 'ms');
  report.tells(`a tick, ${DUE} due of 20,000 open`, large, 'ms');
  report.atMost('20,000 open against 2,000 (medians in turn)', large / small, MOST, 'times');
  await mongoPlan(report);
}

/** Of all that are open, 100 become due in each round and the others next summer. */
async function schoolWith(open: number): Promise<Building> {
  const school = await building(DAY, '10:14');
  const world = await school.loop.worlds.now();
  const makers = MENTORS.map((mentor) => plannedCases(world, mentor, DAY));
  function* documents(): Generator<Document> {
    for (let index = 0; index < open; index++) {
      const round = 1 + Math.floor(index / DUE);
      const wakeAt = round <= ROUNDS ? FIRST + round * MINUTE : FAR;
      // By a scattered name, so that what is due together does not lie together.
      const name = `c${String((index * 7919) % 100_003).padStart(6, '0')}`;
      yield* makers[index % makers.length]?.(name, wakeAt) ?? [];
    }
  }
  school.fill(documents());
  return school;
}

async function tickAt({ loop, left }: Building, round: number): Promise<number> {
  loop.clock.moveTo(FIRST + round * MINUTE);
  const before = left('N13');
  const cost = await timed(() => tick(loop));
  const sent = left('N13') - before;
  if (sent !== DUE) throw new Error(`${sent} of ${DUE} notices left`);
  return cost;
}
