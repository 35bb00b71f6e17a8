import { schoolBindings } from '../../src/app/bindings';
import { StoreFault } from '../../src/app/ports';
import { worldSource } from '../../src/app/world';
import { schoolDocumentId } from '../../src/core/school/revision';
import type { School } from '../../src/core/school/school';
import { DESK_SCHOOL } from '../fixtures/desk-school';
import { MemoryStore } from '../fixtures/memory-store';
import type { Bindings } from '../../src/app/bindings';

const JORIS = 'joris@example.nl';
const account = { platform: 'teams', id: 'a-1' };
const other = { platform: 'teams', id: 'a-2' };

async function twoWorkers(): Promise<{ store: MemoryStore; one: Bindings; two: Bindings }> {
  const store = new MemoryStore();
  const id = schoolDocumentId(DESK_SCHOOL.id);
  await store.insert({ id, kind: 'school', version: 1, wakeAt: null, revision: 0, closed: false, body: DESK_SCHOOL });
  const bindings = (): Bindings =>
    schoolBindings({ schoolId: DESK_SCHOOL.id, store, worlds: worldSource(store, DESK_SCHOOL.id), clock: { now: () => 5 } });
  return { store, one: bindings(), two: bindings() };
}

describe('bindings in the school document', () => {
  test('what one process wrote down the other one knows', async () => {
    const { one, two } = await twoWorkers();
    expect(await two.personOf(account)).toBeUndefined();
    expect(await one.bind(account, [JORIS])).toEqual({ person: 'joris' });
    expect(await two.personOf(account)).toBe('joris');
  });

  test('of two accounts that come with one e-mail at the same moment exactly one is bound', async () => {
    const { store, one, two } = await twoWorkers();
    const ends = await Promise.all([one.bind(account, [JORIS]), two.bind(other, [JORIS])]);
    expect(ends).toContainEqual({ person: 'joris' });
    expect(ends).toContainEqual({ refused: 'second-account' });
    const { accounts } = (await store.load(schoolDocumentId(DESK_SCHOOL.id)))?.body as School;
    expect(accounts?.bound).toHaveLength(1);
    expect(accounts?.doubtful).toHaveLength(1);
  });

  test('everybody who comes for the first time at the same moment is written down in one save', async () => {
    const { store, one } = await twoWorkers();
    const id = schoolDocumentId(DESK_SCHOOL.id);
    const everybody = DESK_SCHOOL.people.map(({ id: person, email }) => ({ person, email, account: { platform: 'slack', id: person } }));
    const ends = await Promise.all(everybody.map((somebody) => one.bind(somebody.account, [somebody.email])));
    expect(ends).toEqual(everybody.map(({ person }) => ({ person })));
    const saved = await store.load(id);
    expect((saved?.body as School).accounts?.bound).toHaveLength(everybody.length);
    expect(saved?.version).toBe(2);
  });

  test('when it cannot be written down, each of them hears so, and the next time it is tried anew', async () => {
    const { store, one } = await twoWorkers();
    const save = store.save.bind(store);
    store.save = async () => Promise.reject(new StoreFault('away'));
    const ends = await Promise.allSettled([one.bind(account, [JORIS]), one.bind(other, [JORIS])]);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    store.save = save;
    expect(await one.bind(account, [JORIS])).toEqual({ person: 'joris' });
  });

  test('a case number that is given out at the same moment is not lost', async () => {
    const { store, one } = await twoWorkers();
    const id = schoolDocumentId(DESK_SCHOOL.id);
    const before = await store.load(id);
    if (before === null) throw new Error('no school');
    const bound = one.bind(account, [JORIS]);
    await store.save({ ...before, body: { ...DESK_SCHOOL, numbers: { r1: '2026-001' } } });
    await bound;
    expect((await store.load(id))?.body).toMatchObject({ numbers: { r1: '2026-001' }, accounts: { bound: [{ id: 'a-1' }] } });
  });

  test('unbinding ends access at once', async () => {
    const { one, two } = await twoWorkers();
    await one.bind(account, [JORIS]);
    expect(await one.unbind('teams', 'joris')).toBe(true);
    expect(await two.personOf(account)).toBeUndefined();
    expect(await one.unbind('teams', 'joris')).toBe(false);
  });
});
