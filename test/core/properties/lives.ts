// Many lives in a process of their own: there the core runs about twice as fast as between Jest's walls.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const LOADER = join(__dirname, '../../stores/load-typescript.mjs');
const LIVES = 1000;

/** The promises that were broken in the lives of this file; empty when none was. @param begins `2026-11-24 10:15`. */
export async function brokenInLives(file: 0 | 1, ...begins: string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    LOADER,
    join(__dirname, 'live-them.ts'),
    `${LIVES}`,
    `${file}`,
    ...begins,
  ]);
  return JSON.parse(stdout);
}
