// Which messages of a ladder left already, read from the receipts: on which rung, and to whom.
import type { Receipt } from './entry';

/** By person, the rungs on which that person was sent the message. */
export type SentRungs = ReadonlyMap<string, ReadonlySet<number>>;
type Receipts = ReadonlyMap<string, readonly Receipt[]>;

export const NOWHERE: SentRungs = new Map();

/** On which rungs of this run each person was sent the message: who leads, and so the chain, may have changed since. */
export function sentRungs(run: string, receipts: Receipts): SentRungs {
  const runs = RUNS.get(receipts) ?? runsOf(receipts);
  RUNS.set(receipts, runs);
  return runs.get(run) ?? NOWHERE;
}

/** A long case has hundreds of receipts and many ladders: they are read once. */
const RUNS = new WeakMap<Receipts, ReadonlyMap<string, SentRungs>>();

function runsOf(receipts: Receipts): ReadonlyMap<string, SentRungs> {
  const runs = new Map<string, Map<string, Set<number>>>();
  for (const [key, told] of receipts) {
    const [, run, rung = '0', person] = /^(.*?)(?:\.r(\d+))?:([^:]+)$/.exec(key) ?? [];
    if (run === undefined || person === undefined || !told.some(({ result }) => result === 'sent')) continue;
    const found = runs.get(run) ?? new Map<string, Set<number>>();
    runs.set(run, found.set(person, (found.get(person) ?? new Set()).add(Number(rung))));
  }
  return runs;
}
