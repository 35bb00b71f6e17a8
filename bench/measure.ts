// What every measurement shares: numbers from runs, and one line per number with its limit and PASS or FAIL.
import { cpus, totalmem } from 'node:os';

const GIGABYTE = 1024 ** 3;

/** Which machine the numbers are from; absolute limits mean little without it. */
export function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / GIGABYTE);
  return `${cpus().length} x ${first?.model ?? 'unknown processor'}, ${memory} GB, ${process.platform} ${process.arch}, Node ${process.version}`;
}

/** Milliseconds that the work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The value below which this part of the values lies: 0.5 is the median. Throws when there is none. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The lines of one run. */
export class Report {
  /** Whether a number was over its limit. */
  failed = false;

  /** A number that has a limit. */
  atMost(what: string, value: number, limit: number, unit: string): void {
    const passed = value <= limit;
    if (!passed) this.failed = true;
    this.line(what, `${shown(value)} ${unit}`, `at most ${shown(limit)} ${unit}`, passed ? 'PASS' : 'FAIL');
  }

  /** Something that must be so. */
  holds(what: string, passed: boolean, seen: string): void {
    if (!passed) this.failed = true;
    this.line(what, seen, '', passed ? 'PASS' : 'FAIL');
  }

  /** A number without a limit, or why there is none. */
  tells(what: string, value: number | string, unit = ''): void {
    this.line(what, typeof value === 'number' ? `${shown(value)} ${unit}` : value, '', '');
  }

  /** Rows with a name and numbers; the first one is the head. */
  table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
    for (const [name = '', ...cells] of [head, ...rows]) {
      process.stdout.write(`  ${String(name).padEnd(62)}${cells.map((cell) => String(cell).padStart(14)).join('')}\n`);
    }
  }

  title(text: string): void {
    process.stdout.write(`\n${text}\n`);
  }

  private line(what: string, value: string, limit: string, verdict: string): void {
    process.stdout.write(`  ${what.padEnd(62)}${value.padStart(14)}  ${limit.padEnd(20)}${verdict}`.trimEnd() + '\n');
  }
}

function shown(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}
