// What stands in the chats of the playground, kept like a chat platform keeps it: apart from the app's own data.
import type { Store } from '../../app/ports';
import type { Instant } from '../../core/time/instant';
import type { AnyCard } from '../../core/views/viewer';
import type { Message } from './messages';

/** A message with what folds it: an answer closes by itself. */
export interface Kept extends Message {
  seat: string;
  /** Place in the order of arrival: one clock minute can bring many. */
  nr: number;
  /** When an opened answer becomes one line, and which; null = never. */
  fold: { at: Instant; card: AnyCard } | null;
  /** The notice that it was opened from; left out when somebody typed a word. */
  from?: string;
  /** Like a window that was closed: what it led to stands in the notice. */
  closed?: true;
}

export interface Mailbox {
  /** All messages of a seat, oldest first. */
  of(seat: string): Kept[];
  find(id: string): Kept | undefined;
  /** Stores a new message, or the same one changed, in its place. Kept before this resolves. */
  put(message: Omit<Kept, 'nr'>): Promise<Kept>;
  /** Answers whose time has come. */
  folding(now: Instant): Kept[];
  clock(): Instant | null;
  setClock(at: Instant): Promise<void>;
}

const PREFIX = 'playground:mail:';
const CLOCK = 'playground:clock';

/** Opens the mailbox in a store of its own; everything is read once, and written through. */
export async function openMailbox(store: Store): Promise<Mailbox> {
  const kept = new Map<string, { version: number; message: Kept }>();
  for (const document of await store.open('desk')) {
    const message = document.body as Kept;
    kept.set(message.id, { version: document.version, message });
  }
  const clockDocument = await store.load(CLOCK);
  let clock = clockDocument === null ? null : { version: clockDocument.version, at: clockDocument.body as Instant };
  const shell = { kind: 'desk' as const, wakeAt: null, revision: 0, closed: false };
  const inOrder = (): Kept[] => [...kept.values()].map(({ message }) => message).sort((one, other) => one.nr - other.nr);

  return {
    of: (seat) => inOrder().filter((message) => message.seat === seat && message.closed !== true),
    find: (id) => kept.get(id)?.message,
    async put(given) {
      const known = kept.get(given.id);
      const message = { ...given, nr: known?.message.nr ?? 1 + Math.max(0, ...[...kept.values()].map((other) => other.message.nr)) };
      const document = { ...shell, id: PREFIX + message.id, version: known?.version ?? 1, body: message };
      const stored = known === undefined ? await store.insert(document) : await store.save(document);
      if (!stored) throw new Error(`message ${message.id} was changed outside this process`);
      kept.set(message.id, { version: known === undefined ? 1 : known.version + 1, message });
      return message;
    },
    folding: (now) => inOrder().filter(({ fold }) => fold !== null && fold.at <= now),
    clock: () => clock?.at ?? null,
    async setClock(at) {
      const document = { ...shell, kind: 'school' as const, id: CLOCK, version: clock?.version ?? 1, body: at };
      const stored = clock === null ? await store.insert(document) : await store.save(document);
      if (!stored) throw new Error('the clock of the playground was moved outside this process');
      clock = { version: clock === null ? 1 : clock.version + 1, at };
    },
  };
}
