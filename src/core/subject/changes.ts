// Small changes of one thing in a list of the record, for events; nothing is changed in place.

/** The list with `change` laid over the things for which `matches` holds. */
export function changed<Thing>(list: readonly Thing[], matches: (thing: Thing) => boolean, change: Partial<Thing>): Thing[] {
  return list.map((thing) => (matches(thing) ? { ...thing, ...change } : thing));
}
