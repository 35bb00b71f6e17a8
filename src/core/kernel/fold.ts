// A record is the fold of its effective entries: what was withdrawn or corrected is settled before the fold.
import type { Entry } from './entry';

/** What becomes different: fields with what they hold from now on, `undefined` for a field that is not there any more. */
export type Change<State> = { [Name in keyof State]?: State[Name] | (object extends Pick<State, Name> ? undefined : never) };

/** What one event changes. Changes nothing in what it is given, and keeps none of it for later: `fold` writes on in this state. */
export type Apply<State, Data> = (state: Readonly<State>, data: Data, entry: Entry<string, Data>) => Change<State>;

/** What follows from a state by itself. `before`: what the entry changed, as it was. */
export type Follows<State> = (state: Readonly<State>, entry: Entry, before: Change<State>) => Change<State>;

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
 * The state after all entries; they are those that count (`effective`). Throws on an event that no family knows: that is a bug or a newer
 * release, and guessing would lose what somebody wrote. Only here is a state written in, and only in one that nobody has yet.
 * @param follows worked out one after the other, after every event.
 */
export function fold<State extends object>(
  table: Readonly<Record<string, EventDefinition<State, never>>>,
  initial: State,
  entries: readonly Entry[],
  follows: readonly Follows<State>[] = [],
): State {
  const state = { ...initial };
  for (const entry of entries) {
    const event = table[entry.type];
    if (event === undefined) throw new Error(`unknown event ${entry.type} (entry ${entry.seq})`);
    const before: Change<State> = {};
    lay(event.apply(state, entry.data as never, entry as Entry<string, never>), state, before);
    for (const follow of follows) lay(follow(state, entry, before), state, before);
  }
  return state;
}

/** Writes a change in a state; what really changed stands in `before` as it was before the first change. */
function lay<State extends object>(change: Change<State>, state: State, before: Change<State>): void {
  for (const name in change) {
    const value = change[name];
    if (value === state[name]) continue;
    if (!(name in before)) before[name] = state[name];
    if (value === undefined) Reflect.deleteProperty(state, name);
    else state[name] = value;
  }
}
