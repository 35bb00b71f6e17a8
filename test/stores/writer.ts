// A process of its own that writes into a libsql file: `fill <file>` until the disk refuses, `race <file> <name> <times>` against others.
import { StoreFault } from '../../src/app/ports';
import { LibsqlStore } from '../../src/stores/libsql';
import type { SealedRow } from '../../src/stores/schema';

const [, , , mode, file = '', name = '', times = '0'] = process.argv;

function aRow(over: Partial<SealedRow>): SealedRow {
  return {
    id: '',
    kind: 'case',
    version: 1,
    wakeAt: null,
    keyId: 'k',
    revision: 1,
    closed: false,
    body: new Uint8Array(10_000).fill(7),
    ...over,
  };
}

/** Writes one line per acknowledged row, then the class of the error that stopped it, then whether the rows can still be read. */
async function fill(): Promise<void> {
  const store = LibsqlStore.open(file);
  for (let n = 0; ; n += 1) {
    try {
      await store.insert(aRow({ id: `zuid:case:${n}` }));
      process.stdout.write(`zuid:case:${n}\n`);
    } catch (error) {
      const first = await store.load('zuid:case:0');
      process.stdout.write(`${error instanceof StoreFault ? 'StoreFault' : String(error)} ${first?.body.length ?? 'lost'}\n`);
      return;
    }
  }
}

/** Adds its name to one row `times` times, by reading and saving again until its save was the first. */
async function race(): Promise<void> {
  const store = LibsqlStore.open(file);
  for (let n = 0; n < Number(times);) {
    const row = await store.load('zuid:case:1');
    if (row === null) throw new Error('the test has not made the row');
    const body = Buffer.from(Buffer.from(row.body).toString() + name);
    if (await store.save({ ...row, version: row.version + 1, body })) n += 1;
  }
  await store.close();
}

void (mode === 'fill' ? fill() : race());
