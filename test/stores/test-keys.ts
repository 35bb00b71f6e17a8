// Sealing keys for tests: made from their name, so that a key is the same in every process of a test.
import { createHash } from 'node:crypto';
import type { Keyring, SealingKey } from '../../src/stores/keys';

export function testKey(id: string, secret = id): SealingKey {
  return { id, bytes: createHash('sha256').update(secret).digest() };
}

export const KEYS: Keyring = [testKey('k1')];
