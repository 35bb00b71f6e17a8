// The search for an unknown sender against the rule (I4): what is done meanwhile, and when.
import { SEARCH_TASKS, searchTasks } from '../../../src/protocol/v1/search';
import { values } from '../../../src/protocol/v1/values';

test('I4 blocking and evidence with the target, a class reminder, the search itself; each with its source', () => {
  expect(SEARCH_TASKS).toEqual(Object.keys(searchTasks));
  expect(SEARCH_TASKS.map((key) => [key, searchTasks[key].track])).toEqual([
    ['search-evidence', 'target'],
    ['search-class', 'class'],
    ['search-sender', 'others'],
  ]);
  expect(SEARCH_TASKS.filter((key) => !searchTasks[key].source.startsWith('I4'))).toEqual([]);
});

test('I4, N26 the class 5 school days after step 2 and with the target’s yes, the search every 10 school days', () => {
  expect(searchTasks['search-class']).toMatchObject({ after: 'i4-class-reminder', needs: 'target-yes' });
  expect(searchTasks['search-sender']).toMatchObject({ after: 'i4-search-every', again: 'i4-search-every' });
  expect([values['i4-class-reminder'], values['i4-search-every']].map((value) => [value.default, value.unit])).toEqual([
    [5, 'school days'],
    [10, 'school days'],
  ]);
});
