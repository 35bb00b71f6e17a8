// Everybody knocks at the same moment, several times: how long each waits, and whether anybody was forgotten or served twice.
import { percentile, type Report } from './measure';

const ROUNDS = 5;

/** What one person got. */
export interface Knocked {
  tookMs: number;
  lost: boolean;
  twice: boolean;
}

export interface Rush {
  /** What is waited for. */
  what: string;
  /** Milliseconds. */
  most: number;
  /** Everybody once. The first round meets a process that has met nobody yet. */
  round(): Promise<Knocked[]>;
}

export async function atOnce(report: Report, { what, most, round }: Rush): Promise<void> {
  const rounds: Knocked[][] = [];
  for (let nr = 0; nr < ROUNDS; nr++) rounds.push(await round());
  const [first = [], ...later] = rounds;
  const waits = (knocked: readonly Knocked[]): number =>
    percentile(
      knocked.map(({ tookMs }) => tookMs),
      0.99,
    );
  report.atMost(`${first.length} at once: ${what}, p99, nobody known yet`, waits(first), most, 'ms');
  report.atMost(`${first.length} at once: ${what}, p99 (slowest of ${later.length})`, Math.max(...later.map(waits)), most, 'ms');
  const all = rounds.flat();
  report.atMost('lost', all.filter(({ lost }) => lost).length, 0, `of ${all.length}`);
  report.atMost('served twice', all.filter(({ twice }) => twice).length, 0, `of ${all.length}`);
}
