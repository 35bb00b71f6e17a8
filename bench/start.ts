// How fast the playground listens, how much memory it takes, and whether 30 school days leave something behind.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { colleague, picksUp, reports } from './colleague';
import { median, type Report } from './measure';
import { ownProcess, type OwnProcess } from './own-process';

const STARTS = 5;
const MOST_START_S = 3;
const MOST_RESIDENT_MB = 200;
const MEGABYTE = 1024 ** 2;
const SETTLED_DAY = 10;
const LAST_DAY = 30;
const MOST_GROWTH = 1.1;

export async function start(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vijfsporen-bench-'));
  try {
    await listens(report, folder);
    await remembers(report, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first start makes the databases and the key; the others open them. */
async function listens(report: Report, folder: string): Promise<void> {
  const took: number[] = [];
  for (let nr = 0; nr < STARTS; nr++) {
    const process = await ownProcess(folder);
    took.push(process.tookMs / 1000);
    await process.ends('SIGTERM');
  }
  report.tells('the very first start', took[0] ?? 0, 's');
  report.atMost(`listens (median of ${STARTS})`, median(took), MOST_START_S, 's');
}

async function remembers(report: Report, folder: string): Promise<void> {
  const process = await ownProcess(folder, ['--expose-gc', '--import', pathToFileURL(join(__dirname, 'collect.mjs')).href]);
  await someCases(process);
  report.atMost('resident with a few cases', (await resident(process)).before, MOST_RESIDENT_MB, 'MB');
  let settled = 0;
  for (let day = 1; day <= LAST_DAY; day++) {
    await process.ask('/playground/clock', { advance: '1 school day' });
    for (const seat of ['bram', 'joris', 'tom', 'noor']) await colleague(process, seat).reads();
    await colleague(process, 'noor').says('/casus');
    if (day === SETTLED_DAY) settled = (await resident(process)).after;
  }
  const { before, after } = await resident(process);
  report.atMost(`resident after ${LAST_DAY} school days`, before, MOST_RESIDENT_MB, 'MB');
  report.tells(`collected, after ${SETTLED_DAY} school days`, settled, 'MB');
  report.tells(`collected, after ${LAST_DAY} school days`, after, 'MB');
  report.atMost(`day ${LAST_DAY} against day ${SETTLED_DAY}`, after / settled, MOST_GROWTH, 'times');
  await process.ends('SIGTERM');
}

/** Two are picked up, and two are left to the ladder. */
async function someCases(process: OwnProcess): Promise<void> {
  for (const classId of ['2B', '1B', '3C', '2A'])
    await reports(colleague(process, 'bram'), classId, 'Hij stond weer alleen bij de fietsen.');
  for (const mentor of ['joris', 'tom']) await picksUp(colleague(process, mentor));
}

async function resident(process: OwnProcess): Promise<{ before: number; after: number }> {
  const said = process.says(/^resident (\d+) (\d+)$/);
  process.signal('SIGUSR2');
  const [, before, after] = await said;
  return { before: Number(before) / MEGABYTE, after: Number(after) / MEGABYTE };
}
