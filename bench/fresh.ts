// From a fresh clone to the first card in the page, as somebody does who tries it for the first time (with a warm package cache).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { colleague } from './colleague';
import { ROOT } from './large-school';
import { timed, type Report } from './measure';
import { ownProcess, type OwnProcess } from './own-process';

const MOST_S = 90;

export async function fresh(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vijfsporen-bench-'));
  const clone = join(folder, 'clone');
  const run = (command: string, args: string[], cwd: string): void =>
    void execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    const cloning = await timed(() => run('git', ['clone', '--quiet', ROOT, clone], folder));
    const installing = await timed(() => run('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], clone));
    let process: OwnProcess | undefined;
    const starting = await timed(async () => {
      process = await ownProcess(folder, [], join(clone, 'dist/src/main.js'));
      await colleague(process, 'bram').says('/melding');
    });
    await process?.ends('SIGTERM');
    report.tells('clone', cloning / 1000, 's');
    report.tells('install and build', installing / 1000, 's');
    report.tells('start, and the first card', starting / 1000, 's');
    report.atMost('together', (cloning + installing + starting) / 1000, MOST_S, 's');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
