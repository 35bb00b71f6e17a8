// The store of a real school, for a look beside the running bot.
import type { Store } from '../app/ports';
import type { Settings } from '../config';
import { hasStore, openStore } from '../open-store';

const NAME = 'vijfsporen';

/** Undefined when there is none yet: looking makes nothing. Throws `WrongSettings`, with a wrong key for one. */
export async function openSchoolStore(settings: Settings): Promise<Store | undefined> {
  const { keys } = settings;
  // Settings of a real school without a key were refused before.
  return keys === null || !hasStore(settings, NAME) ? undefined : openStore(settings, keys, NAME);
}
