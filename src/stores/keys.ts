// The school's sealing keys: how the setting is read, and what is said when they do not fit the stored data.
import { SealFault } from '../app/ports';

const KEY_BYTES = 32;
const KEY_ID = /^[A-Za-z0-9_-]{1,32}$/;

export interface SealingKey {
  readonly id: string;
  /** 32 bytes. */
  readonly bytes: Buffer;
}

/** At least one key: the first seals, all of them open. */
export type Keyring = readonly [SealingKey, ...SealingKey[]];

/** What is wrong with one key of the setting. `key` is its id, or its place (`#2`) when it has no id that may be shown. */
export interface KeyMistake {
  key: string;
  why: 'not-a-pair' | 'id-not-plain' | 'id-twice' | 'not-base64' | 'not-32-bytes';
}

/**
 * Reads `VIJFSPOREN_KEYS`: `id:base64[,id:base64...]`, 32 bytes each. All mistakes at once; a mistake never shows a key, not even when id
 * and key are swapped.
 */
export function parseKeys(text: string): { ok: true; keys: Keyring } | { ok: false; mistakes: KeyMistake[] } {
  const keys: SealingKey[] = [];
  const mistakes: KeyMistake[] = [];
  text.split(',').forEach((part, index) => {
    const place = `#${index + 1}`;
    const [id = '', base64 = '', ...rest] = part.trim().split(':');
    const bytes = Buffer.from(base64, 'base64');
    if (base64 === '' || rest.length > 0) mistakes.push({ key: place, why: 'not-a-pair' });
    else if (!KEY_ID.test(id)) mistakes.push({ key: place, why: 'id-not-plain' });
    else if (keys.some((key) => key.id === id)) mistakes.push({ key: id, why: 'id-twice' });
    else if (bytes.toString('base64') !== base64) mistakes.push({ key: id, why: 'not-base64' });
    else if (bytes.length !== KEY_BYTES) mistakes.push({ key: id, why: 'not-32-bytes' });
    else keys.push({ id, bytes });
  });
  const [first, ...others] = keys;
  if (first === undefined || mistakes.length > 0) return { ok: false, mistakes };
  return { ok: true, keys: [first, ...others] };
}

/** The keys do not fit the stored data. Found at the start, before anything is written; the app must not run on. */
export class KeyFault extends SealFault {
  override name = 'KeyFault';
  readonly code: 'wrong-key' | 'missing-key';

  /**
   * @param wrong ids of keys whose bytes are not those that sealed earlier
   * @param missing ids of keys that sealed documents but are no longer among the keys
   */
  constructor(
    readonly wrong: readonly string[],
    readonly missing: readonly string[],
  ) {
    const parts = [
      ...wrong.map((id) => `key "${id}" is not the key that sealed this data`),
      ...missing.map((id) => `key "${id}" sealed documents here but is not given`),
    ];
    super(parts.join('; '));
    this.code = wrong.length > 0 ? 'wrong-key' : 'missing-key';
  }
}
