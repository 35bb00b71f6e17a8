// A process of its own, started as a school would start it, and spoken to over HTTP: the playground, a real school, or what that is held against.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from './large-school';

/** Settings of whoever runs this must not reach it. */
const NOT_OURS = /^(SLACK_|TEAMS_|VIJFSPOREN_|MONGODB_URL$|SCHOOL_FILE$|NODE_ENV$|HOST$)/;
/** A start that takes longer is no number any more but a failure. */
const PATIENCE = 60_000;
const LAST_LINES = 15;

/** The process was ended on purpose, so a question got no answer. */
export class Gone extends Error {
  override name = 'Gone';
}

export interface OwnProcess {
  url: string;
  /** Milliseconds from starting the process until it listens. */
  tookMs: number;
  /** Sends JSON, or asks when there is none. Rejects with `Gone` when it is ending, and with what it wrote when it ended by itself. */
  ask<Answer>(path: string, body?: object): Promise<Answer>;
  /** The next line of this kind that it writes to its log or its error output. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Lines of its log that match. */
  said(pattern: RegExp): number;
  signal(signal: NodeJS.Signals): void;
  /** Sends a signal and waits until it is gone. */
  ends(signal: NodeJS.Signals): Promise<void>;
}

/** What the app is told by its environment, beside what every process needs. */
export type AppSettings = Readonly<Record<string, string>>;

/** The environment of a process that keeps its data in this folder. */
export function environmentOf(folder: string, settings: AppSettings): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !NOT_OURS.test(name));
  return { ...Object.fromEntries(kept), DATA_DIR: join(folder, 'data'), PORT: '0', LOG_LEVEL: 'info', ...settings };
}

/** Starts it on a port of its own. Rejects with what it wrote when it does not come to listening. */
export async function ownProcess(
  folder: string,
  nodeArguments: readonly string[] = [],
  main = join(ROOT, 'dist/src/main.js'),
  settings: AppSettings = {},
): Promise<OwnProcess> {
  const env = environmentOf(folder, settings);
  const start = performance.now();
  // In the folder of the run: a `.env` of the project would be read otherwise.
  const child = spawn(process.execPath, [...nodeArguments, main], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = listening(child);
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const [url] = await output.says(/http:\/\/127\.0\.0\.1:\d+/);
  const tookMs = performance.now() - start;
  let ending = false;

  return {
    url,
    tookMs,
    ...output,
    async ask<Answer>(path: string, body?: object): Promise<Answer> {
      const headers = { 'content-type': 'application/json' };
      const request = body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) };
      try {
        return (await (await fetch(url + path, request)).json()) as Answer;
      } catch (cause) {
        if (ending) throw new Gone();
        throw new Error(`no answer (exit ${child.exitCode}, signal ${child.signalCode}):\n${output.last()}`, { cause });
      }
    },
    signal: (signal) => void child.kill(signal),
    async ends(signal) {
      ending = true;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
      process.off('exit', kill);
    },
  };
}

function listening(child: ChildProcess): Pick<OwnProcess, 'says' | 'said'> & { last(): string } {
  const lines: string[] = [];
  const waiting = new Set<(line: string) => void>();
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface(stream).on('line', (line) => {
      lines.push(line);
      waiting.forEach((hear) => hear(line));
    });
  }
  const last = (): string => lines.slice(-LAST_LINES).join('\n');
  return {
    last,
    said: (pattern) => lines.filter((line) => pattern.test(line)).length,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`it did not say ${pattern.source}:\n${last()}`)), PATIENCE);
        const hear = (line: string): void => {
          const found = pattern.exec(line);
          if (found === null) return;
          waiting.delete(hear);
          clearTimeout(timer);
          resolve(found);
        };
        waiting.add(hear);
      }),
  };
}
