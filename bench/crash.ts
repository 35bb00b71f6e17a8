// 20 times `kill -9` while several people tap and messages leave: what was acknowledged is still there, and nothing is said twice.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { busy, type Acknowledged } from './busy';
import { keptPromises } from './kept-promises';
import type { Report } from './measure';
import { ownProcess } from './own-process';

const ROUNDS = 20;
/** Milliseconds from the first tap to the kill: short ones hit the start, long ones the middle of a morning's messages. */
const SHORTEST = 200;
const LONGEST = 2_000;

export async function crash(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vijfsporen-bench-'));
  try {
    const acknowledged: Acknowledged[] = [];
    let inFlight = 0;
    let found = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const process = await ownProcess(folder);
      const people = busy(process, round, acknowledged);
      await wait(SHORTEST + Math.random() * (LONGEST - SHORTEST));
      inFlight += await people.until(() => process.ends('SIGKILL'));
      found += process.said(/a worker stopped while it was sending/);
    }
    // Leases run out, what waited leaves, and everything comes to rest.
    const process = await ownProcess(folder);
    for (let day = 0; day < 2; day++) await process.ask('/playground/clock', { advance: '1 school day' });
    found += process.said(/a worker stopped while it was sending/);
    await process.ends('SIGTERM');

    const kept = await keptPromises(join(folder, 'data'), acknowledged);
    report.tells(`requests under way at ${ROUNDS} kills`, inFlight);
    report.tells('acknowledged taps', acknowledged.length);
    report.atMost('acknowledged entries lost', kept.lost.length, 0, 'entries');
    report.tells('messages in the chats', kept.messages);
    report.tells('notices sent again and marked as a repeat', kept.marked.length);
    report.atMost('notices sent twice unmarked', kept.twice.length, 0, 'notices');
    report.atMost('acknowledged reports that nobody was told of', kept.untold.length, 0, 'reports');
    report.tells('workers found dead while sending', found);
    report.tells('notices with an unknown outcome', kept.unknown);
    for (const line of [...kept.lost, ...kept.twice, ...kept.untold]) report.tells(line, '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
