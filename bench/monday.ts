// Monday 07:30: what five cases each ask of 60 people leaves while somebody goes on tapping.
import { tick } from '../src/app/tick';
import { instantAt } from '../src/core/time/instant';
import { building, type Building } from './building';
import { MENTORS } from './large-school';
import { median, percentile, timed, type Report } from './measure';
import { plannedCases } from './planned-case';
import { tapping } from './tapping';
import type { Write } from './temporary-store';

const FRIDAY = '2026-11-27';
const MONDAY = '2026-11-30';
const EACH = 5;
const NOTICES = EACH * MENTORS.length;
const MOST_SECONDS = 60;
const MOST_TAP_MS = 200;

/** One Monday of a fast machine has too few taps for a p99. */
const MONDAYS = 3;

export async function monday(report: Report): Promise<void> {
  const mornings: Morning[] = [];
  for (let nr = 0; nr < MONDAYS; nr++) mornings.push(await morning());
  const waited = mornings.flatMap((one) => one.waited);
  const written = mornings.flatMap((one) => one.written);

  const slowest = Math.max(...mornings.map(({ took }) => took));
  report.atMost(`${NOTICES} notices to ${MENTORS.length} people (slowest of ${MONDAYS})`, slowest / 1000, MOST_SECONDS, 's');
  report.tells('taps meanwhile', waited.length);
  report.tells('a tap, median', median(waited), 'ms');
  report.atMost('a tap, p99', percentile(waited, 0.99), MOST_TAP_MS, 'ms');
  report.tells('saves per notice', written.length / NOTICES / MONDAYS);
  report.tells('written per notice (sealed bodies)', written.reduce((sum, { bytes }) => sum + bytes, 0) / NOTICES / MONDAYS / 1000, 'kB');
}

interface Morning {
  /** Milliseconds from 07:30 until the last notice left. */
  took: number;
  /** Milliseconds of each tap. */
  waited: number[];
  /** What was written for the notices. */
  written: Write[];
}

async function morning(): Promise<Morning> {
  const school = await building(FRIDAY, '16:00');
  const { loop, left, written } = school;
  const world = await loop.worlds.now();
  const makers = MENTORS.map((mentor) => plannedCases(world, mentor, MONDAY));
  school.fill(makers.flatMap((make, index) => Array.from({ length: EACH }, (_, nr) => make(`m${index}n${nr}`, 0)).flat()));
  await untilCalm(school);
  loop.clock.moveTo(instantAt(MONDAY, '07:30'));

  const before = written.length;
  const taps = tapping(school);
  const took = await timed(() => untilCalm(school));
  const waited = await taps.stop();
  if (left('N13') !== NOTICES) throw new Error(`${left('N13')} of ${NOTICES} notices left`);
  await school.remove();
  // The taps write into reports, and onto other desks.
  return { took, waited, written: written.slice(before).filter(({ id }) => /:case:|:desk:mentor/.test(id)) };
}

async function untilCalm({ loop }: Building): Promise<void> {
  while (await tick(loop));
}
