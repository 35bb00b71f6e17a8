// The search for a sender whom nobody knows (I4): what is done meanwhile, on which track, and so many school days after step 2.
import type { NumberName } from './values';

/** A task of who leads, for as long as the search runs. */
export interface SearchTaskRow {
  track: 'target' | 'class' | 'others';
  /** School days after the day that the search is counted from. */
  after: NumberName;
  /** It comes again so many school days after each review. */
  again?: NumberName;
  /** Only when the target said yes to it. */
  needs?: 'target-yes';
  /** It stays when somebody is named, or the search ends. */
  stays?: true;
  source: string;
}

export const searchTasks = {
  // Together with the target: blocking, and keeping what came in.
  'search-evidence': { track: 'target', after: 'n26-default', stays: true, source: 'I4, section 4 blocking, section 7' },
  // Reminding the class of what was agreed.
  'search-class': { track: 'class', after: 'i4-class-reminder', needs: 'target-yes', source: 'I4, section 7 step 2' },
  // Finding the sender, together with ICT.
  'search-sender': { track: 'others', after: 'i4-search-every', again: 'i4-search-every', source: 'I4, section 4 example 3' },
} as const satisfies Record<string, SearchTaskRow>;

/** The key of a task of a search. */
export type SearchTask = keyof typeof searchTasks;

/** In the order in which they come. */
export const SEARCH_TASKS: readonly SearchTask[] = ['search-evidence', 'search-class', 'search-sender'];
