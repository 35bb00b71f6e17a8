// A desk clears away what is old and over; a story remembers every message that left, so that one that nobody expected is found after years.
import type { Store } from '../../src/app/ports';
import type { Desk } from '../../src/core/desk/desk';
import type { Instant } from '../../src/core/time/instant';

/** A message that left, as the desk knows it. */
export interface Sent {
  rule: string;
  to: string;
  at: Instant;
  key: string;
}

export interface Remembering {
  /** The same store, to be used instead. */
  store: Store;
  /** Every message that left, in the order in which it did. */
  sent(): Promise<Sent[]>;
}

/** What is saved through the store that comes back is remembered when its desk clears it away. */
export function remembering(kept: Store): Remembering {
  const remembered = new Map<string, Sent>();
  const keep = ({ person, notices }: Desk): void => {
    for (const { state, notice, changedAt } of notices) {
      if (state === 'sent') remembered.set(`${notice.key}>${person}`, { rule: notice.rule, to: person, at: changedAt, key: notice.key });
    }
  };
  const store: Store = {
    insert: (document) => kept.insert(document),
    load: (id) => kept.load(id),
    async save(document) {
      const saved = await kept.save(document);
      if (saved && document.kind === 'desk') keep(document.body as Desk);
      return saved;
    },
    awake: (now, limit, revision) => kept.awake(now, limit, revision),
    open: (kind) => kept.open(kind),
    ping: () => kept.ping(),
    close: () => kept.close(),
  };
  return {
    store,
    async sent() {
      const desks = (await kept.open('desk')).map((document) => document.body as Desk);
      desks.forEach(keep);
      // What was put off stands on its desk, and has not left.
      const waits = new Set(
        desks.flatMap(({ person, notices }) =>
          notices.filter(({ state }) => state !== 'sent').map(({ notice }) => `${notice.key}>${person}`),
        ),
      );
      return [...remembered]
        .filter(([key]) => !waits.has(key))
        .map(([, sent]) => sent)
        .sort((one, other) => one.at - other.at || one.to.localeCompare(other.to) || one.rule.localeCompare(other.rule));
    },
  };
}
