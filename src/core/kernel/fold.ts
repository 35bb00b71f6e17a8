// A record is the fold of its effective entries: what was withdrawn or corrected is settled before the fold.
import type { Entry } from './entry';

/** How one event changes the state. Gives the next state; never changes the one it got. */
export type Apply<State, Data> = (state: State, data: Data, entry: Entry<string, Data>) => State;

/** One event type of a family. `Data` is what the newest version `v` holds. */
export interface EventDefinition<State, Data> {
  v: number;
  apply: Apply<State, Data>;
}

/** The events of a family: every name of `Events` must be applied, otherwise it does not compile. */
export type EventTable<State, Events> = { readonly [Name in keyof Events]: EventDefinition<State, Events[Name]> };

/** The two entries that speak about other entries (I11: nothing is overwritten). */
export const WITHDRAWN = 'entry-withdrawn';
export const CORRECTED = 'entry-corrected';

/** Entries that count, in order: without withdrawn ones, with the fields of their last correction. */
export function effective(entries: readonly Entry[]): Entry[] {
  if (!entries.some(({ type }) => type === WITHDRAWN || type === CORRECTED)) return [...entries];
  const withdrawn = new Set<number>();
  const corrections = new Map<number, object>();
  for (const entry of entries) {
    const about = entry.data as { seq?: number; fields?: object };
    if (entry.type === WITHDRAWN && about.seq !== undefined) withdrawn.add(about.seq);
  }
  for (const entry of entries) {
    const about = entry.data as { seq?: number; fields?: object };
    if (entry.type !== CORRECTED || about.seq === undefined || withdrawn.has(entry.seq)) continue;
    corrections.set(about.seq, { ...corrections.get(about.seq), ...about.fields });
  }
  return entries
    .filter((entry) => entry.type !== WITHDRAWN && entry.type !== CORRECTED && !withdrawn.has(entry.seq))
    .map((entry) => {
      const fields = corrections.get(entry.seq);
      return fields === undefined ? entry : { ...entry, data: { ...(entry.data as object), ...fields } };
    });
}

/**
 * The state after all effective entries. Throws on an event that no family knows: that is a bug or a newer release, and guessing would
 * lose what somebody wrote.
 * @param follows what follows from a state by itself, worked out after every event; gets the state before it too.
 */
export function fold<State>(
  table: Readonly<Record<string, EventDefinition<State, never>>>,
  initial: State,
  entries: readonly Entry[],
  follows: (state: State, entry: Entry, before: State) => State = (state) => state,
): State {
  let state = initial;
  for (const entry of effective(entries)) {
    const event = table[entry.type];
    if (event === undefined) throw new Error(`unknown event ${entry.type} (entry ${entry.seq})`);
    state = follows(event.apply(state, entry.data as never, entry as Entry<string, never>), entry, state);
  }
  return state;
}
