// The search for an unknown sender: begun, looked at, whether the class may be reminded, ended (I4).
import type { Change, EventTable } from '../../kernel/fold';
import { dayOf, type Day } from '../../time/instant';
import type { CaseState } from '../case';
import type { MayRemind, Search } from '../search';

export interface SearchEvents {
  /** `on`: what it is counted from. */
  'search-started': { on: Day; mayRemind: MayRemind };
  'search-reviewed': { found: string };
  'reminder-answered': { mayRemind: Exclude<MayRemind, 'not-asked'> };
  /** Nobody was found; who leads chooses another way. */
  'search-ended': { why: string };
}

export const searchEvents: EventTable<CaseState, SearchEvents> = {
  'search-started': {
    v: 1,
    apply: (_, { on, mayRemind }, entry) => ({ search: { seq: entry.seq, on, by: entry.by, mayRemind, reviews: [] } }),
  },
  'search-reviewed': {
    v: 1,
    apply: (state, { found }, entry) => {
      const review = { seq: entry.seq, on: dayOf(entry.writtenAt), by: entry.by, found };
      return withSearch(state, ({ reviews }) => ({ reviews: [...reviews, review] }));
    },
  },
  'reminder-answered': { v: 1, apply: (state, { mayRemind }) => withSearch(state, () => ({ mayRemind })) },
  'search-ended': {
    v: 1,
    apply: (state, _, entry) => withSearch(state, () => ({ ended: { seq: entry.seq, on: dayOf(entry.writtenAt), by: entry.by } })),
  },
};

function withSearch(state: CaseState, change: (search: Search) => Partial<Search>): Change<CaseState> {
  const { search } = state;
  return search === undefined ? {} : { search: { ...search, ...change(search) } };
}
