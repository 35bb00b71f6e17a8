// On a real MongoDB what every tick asks must be answered from an index; a stand-in has no plan to look at.
import { randomUUID } from 'node:crypto';
import { MongoClient, MongoServerError, type Document as Json } from 'mongodb';
import { MongoStore, QUESTIONS } from '../src/stores/mongo';
import type { Report } from './measure';

const WHAT = 'MongoDB answers a tick from an index';
const ROWS = 2_000;

/** Only with `MONGODB_URL`; in a database of this run, which is dropped afterwards. */
export async function mongoPlan(report: Report): Promise<void> {
  const url = process.env['MONGODB_URL'] ?? '';
  if (url === '') return report.tells(WHAT, 'not applicable: MONGODB_URL is not set');
  const database = `vijfsporen-bench-${randomUUID()}`;
  const store = await MongoStore.open(url, database);
  const client = new MongoClient(url);
  try {
    const rows = client.db(database).collection<{ _id: string }>('documents');
    const body = Buffer.alloc(1_000);
    const filled = Array.from({ length: ROWS }, (_, index) => ({ _id: `c${index}`, wakeAt: index, closed: false, revision: index, body }));
    await rows.insertMany(filled);
    for (const { filter, sort } of [QUESTIONS.due(100), QUESTIONS.outdated(100)]) {
      const plan = await planOf(() => rows.find(filter, { sort, limit: 200, projection: { _id: 1 } }).explain('queryPlanner'));
      if (plan === null) return report.tells(WHAT, 'not applicable: this is a stand-in');
      const stages = stagesOf(plan);
      const asked = Object.keys(sort)[0] ?? '';
      report.holds(`${WHAT}: ${asked}`, stages.includes('IXSCAN') && !stages.includes('COLLSCAN'), stages.join(' < '));
    }
  } finally {
    await client.db(database).dropDatabase();
    await client.close();
    await store.close();
  }
}

/** The winning plan; null from a server that has none. */
async function planOf(explain: () => Promise<Json>): Promise<Json | null> {
  try {
    const { queryPlanner } = (await explain()) as { queryPlanner?: { winningPlan?: Json } };
    return queryPlanner?.winningPlan ?? null;
  } catch (error) {
    if (error instanceof MongoServerError && error.code === COMMAND_NOT_FOUND) return null;
    throw error;
  }
}
const COMMAND_NOT_FOUND = 59;

/** Outermost first. Newer servers put the stages one level deeper. */
function stagesOf(plan: unknown): string[] {
  if (typeof plan !== 'object' || plan === null) return [];
  const own = 'stage' in plan && typeof plan.stage === 'string' ? [plan.stage] : [];
  return [...own, ...Object.values(plan).flatMap(stagesOf)];
}
