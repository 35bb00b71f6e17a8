import { openFor } from '../../src/app/open-card';
import type { SubjectDocument } from '../../src/app/record';
import { caseIdOf } from '../../src/core/subject/ids';
import { MemoryStore } from '../fixtures/memory-store';
import { ACase, dataOf, SUBJECT } from '../core/views/a-case';

const request = { card: 'chronology', choice: '', about: '', ref: '', formId: 'new', values: {} };
const stored = (id: string, kind: 'report' | 'case', entries: ACase['entries']): SubjectDocument => ({
  ...{ id, kind, version: 1, wakeAt: null, revision: 1, closed: false },
  body: { entries, receipts: [], reconciled: { seq: 0, receipts: 0, until: 0, desks: [] } },
});

test('I11 the chronology of a case begins with its report', async () => {
  const story = new ACase().report();
  story.does('joris', 'pick-up');
  story.does('joris', 'plan-talk', { on: '2026-11-26' }, 'step2');
  const store = new MemoryStore();
  const ofCase = story.all.slice(story.entries.length);
  await store.insert(stored(SUBJECT, 'report', story.entries));
  const opened = await openFor({ store }, stored(caseIdOf(SUBJECT), 'case', ofCase), request, story.viewer('joris'));
  expect(dataOf(opened, 'chronology').lines.map(({ what }) => what)).toEqual(['reported', 'picked-up', 'planned']);
});

test('any other card is opened from the document itself', async () => {
  const story = new ACase().report();
  const opened = await openFor(
    { store: new MemoryStore() },
    stored(SUBJECT, 'report', story.entries),
    { ...request, card: 'report-card' },
    story.viewer('joris'),
  );
  expect(dataOf(opened, 'report-card')).toMatchObject({ number: '2026-031', open: true });
  const refused = await openFor({ store: new MemoryStore() }, stored(SUBJECT, 'report', story.entries), request, story.viewer('wim'));
  expect(refused).toMatchObject({ refused: 'no-access' });
});
