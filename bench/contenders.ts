// Two processes in turn, ours and a bare one: how much processor time each spends on one request.
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { median, type Report } from './measure';
import type { OwnProcess } from './own-process';

/** For `ownProcess`: what lets a process tell what it spent. */
export const TELLS_SPENT: readonly string[] = ['--import', pathToFileURL(join(__dirname, 'spent.mjs')).href];

const RUNS = 5;
const REQUESTS = 400;
/** Before the first run, so that both are as fast as they get. */
const WARM_UP = 800;
/** What follows an answer counts too. */
const AFTERWARDS = 200;
const MOST_TIMES = 1.5;

export interface Contender {
  process: OwnProcess;
  /** One request, until everything that somebody sees of it is there. */
  once(nr: number): Promise<void>;
}

/** Reports what a request costs here and there, and the ratio, medians of runs in turn. */
export async function compare(report: Report, what: string, ours: Contender, bare: Contender): Promise<void> {
  for (const contender of [ours, bare]) await requests(contender, 0, WARM_UP);
  const costs: { ours: number; bare: number }[] = [];
  for (let run = 0; run < RUNS; run++) {
    const from = WARM_UP + run * REQUESTS;
    costs.push({ ours: await costOf(ours, from), bare: await costOf(bare, from) });
  }
  report.tells(`processor time per ${what}, ours`, median(costs.map((cost) => cost.ours)), 'ms');
  report.tells(`processor time per ${what}, bare`, median(costs.map((cost) => cost.bare)), 'ms');
  const ratio = median(costs.map((cost) => cost.ours / cost.bare));
  report.atMost(`ours against bare (median of ${RUNS} runs in turn)`, ratio, MOST_TIMES, 'times');
}

async function costOf(contender: Contender, from: number): Promise<number> {
  const before = await spent(contender.process);
  await requests(contender, from, REQUESTS);
  await wait(AFTERWARDS);
  return ((await spent(contender.process)) - before) / REQUESTS;
}

async function requests({ once }: Contender, from: number, count: number): Promise<void> {
  for (let nr = from; nr < from + count; nr++) await once(nr);
}

/** Milliseconds of processor time since its start, of all its threads. */
async function spent(process: OwnProcess): Promise<number> {
  const said = process.says(/^spent (\d+)$/);
  process.signal('SIGUSR2');
  const [, microseconds] = await said;
  return Number(microseconds) / 1000;
}
