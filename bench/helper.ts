// A helper of the bench in a process of its own (a stand-in for a platform, a school with a moving clock), asked over IPC.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Asked, Duties, Told } from './duties';
import { ROOT } from './large-school';

/** Runs a TypeScript file that is given after it. */
export const LOADER = join(ROOT, 'test/stores/load-typescript.mjs');

export interface Helper<D extends Duties> {
  /** Rejects with the stack of what went wrong there. */
  ask<Name extends keyof D & string>(name: Name, ...given: Parameters<D[Name]>): Promise<Awaited<ReturnType<D[Name]>>>;
  ends(): Promise<void>;
}

/** Starts `bench/<file>` and waits until it serves. */
export async function helper<D extends Duties>(file: string, settings: object = {}): Promise<Helper<D>> {
  const child = fork(LOADER, [join(__dirname, file), JSON.stringify(settings)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const waiting = new Map<number, { done: (answer: unknown) => void; failed: (error: Error) => void }>();
  let asked = 0;

  const serves = new Promise<void>((resolve, reject) => {
    child.on('message', (told: Told) => {
      if ('ready' in told) return resolve();
      const one = waiting.get(told.nr);
      waiting.delete(told.nr);
      if ('failed' in told) one?.failed(new Error(`${file}: ${told.failed}`));
      else one?.done(told.answer);
    });
    child.once('exit', (code, signal) => {
      const gone = new Error(`${file} ended (exit ${code}, signal ${signal})`);
      reject(gone);
      waiting.forEach(({ failed }) => failed(gone));
      waiting.clear();
    });
  });
  await serves;

  return {
    ask: (name, ...[given]) =>
      new Promise((resolve, reject) => {
        const nr = ++asked;
        waiting.set(nr, { done: resolve as (answer: unknown) => void, failed: reject });
        child.send({ nr, name, given } satisfies Asked, (error) => (error === null ? undefined : reject(error)));
      }),
    async ends() {
      process.off('exit', kill);
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}
