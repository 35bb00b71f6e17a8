// Seals and opens bodies: AES-256-GCM, bound to the one place where a body belongs.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { SealFault } from '../app/ports';
import type { Keyring } from './keys';
import type { SealedRow } from './schema';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What a subkey is for; the same key never seals two uses. */
export type Use = 'document' | 'canary';

/** Where a body belongs. A seal opens nowhere else. */
export type Place = Pick<SealedRow, 'id' | 'kind' | 'version' | 'keyId'>;

/** Seals with the first key of the ring and opens with any. A sealed body is `iv (12) | tag (16) | ciphertext`. */
export class Sealer {
  readonly #subkeys = new Map<string, Buffer>();

  /** The key that seals. */
  readonly sealsWith: string;

  constructor(keys: Keyring) {
    this.sealsWith = keys[0].id;
    for (const { id, bytes } of keys) {
      this.#subkeys.set(`document|${id}`, subkey(bytes, 'document'));
      this.#subkeys.set(`canary|${id}`, subkey(bytes, 'canary'));
    }
  }

  /** The bytes sealed for this place, under the key that the place names. Throws `SealFault` when that key is not in the ring. */
  seal(use: Use, place: Place, plain: Uint8Array): Uint8Array {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#subkey(use, place), iv).setAAD(aad(place));
    const sealed = [cipher.update(plain), cipher.final()];
    return Buffer.concat([iv, cipher.getAuthTag(), ...sealed]);
  }

  /** The bytes that were sealed for this place. Throws `SealFault` when the body was sealed for another one, by another key, or changed. */
  open(use: Use, row: Place & { body: Uint8Array }): Buffer {
    const key = this.#subkey(use, row);
    const [iv, tag] = [row.body.subarray(0, IV_BYTES), row.body.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)];
    if (tag.length < TAG_BYTES) throw new SealFault(`${row.id}: the body is too short to be sealed`);
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES }).setAAD(aad(row)).setAuthTag(tag);
    const start = decipher.update(row.body.subarray(IV_BYTES + TAG_BYTES));
    try {
      return Buffer.concat([start, decipher.final()]);
    } catch (cause) {
      // `final` fails for one reason only: the tag does not fit.
      throw new SealFault(`${row.id}: the seal does not fit; the row was changed outside the app, or key "${row.keyId}" is another key`, {
        cause,
      });
    }
  }

  #subkey(use: Use, place: Place): Buffer {
    const key = this.#subkeys.get(`${use}|${place.keyId}`);
    if (key === undefined) throw new SealFault(`${place.id}: sealed with key "${place.keyId}", which is not given`);
    return key;
  }
}

function subkey(key: Buffer, use: Use): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `vijfsporen ${use} v1`, 32));
}

/** Only the id may hold a `|`, and it stands between parts that cannot: no two places share a text. */
function aad({ kind, id, version, keyId }: Place): Buffer {
  return Buffer.from(`${kind}|${id}|${version}|${keyId}`);
}
