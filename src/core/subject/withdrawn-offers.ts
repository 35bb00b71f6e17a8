// The lead goes to somebody else, or stays where it is: whoever was offered it before need not answer any more.
import type { Entry } from '../kernel/entry';
import { changed } from './changes';
import type { HandOver } from './subject';

/** The hand-overs, with the open ones ended by this entry. */
export function withdrawn(handOvers: readonly HandOver[], { seq, writtenAt }: Pick<Entry, 'seq' | 'writtenAt'>): HandOver[] {
  return changed(handOvers, ({ accepted, ended }) => accepted === undefined && ended === undefined, {
    ended: { seq, at: writtenAt, why: 'replaced' },
  });
}
