// A school for a practice story in a test: the example school, kept in memory.
import { join } from 'node:path';
import { buildPlayground } from '../../../src/build-playground';
import { randomIds } from '../../../src/ids';
import { createLog } from '../../../src/log';
import type { Stage } from '../../../src/platforms/playground/practice/practice';
import { exampleSchool, readSchool } from '../../../src/read-school';
import { MemoryStore } from '../../fixtures/memory-store';

const ROOT = join(__dirname, '..', '..', '..');

export async function openStage(): Promise<Stage> {
  const example = exampleSchool(ROOT);
  const { desk, loop } = await buildPlayground({
    store: new MemoryStore(),
    mail: new MemoryStore(),
    school: readSchool(example.file),
    classList: example.classList,
    root: ROOT,
    ids: randomIds,
    log: createLog('silent'),
    isPractice: true,
  });
  return { desk, close: () => loop.background.idle() };
}
