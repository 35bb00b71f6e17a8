// New ids: 128 random bits, in letters and digits that survive every chat platform.
import { randomBytes } from 'node:crypto';
import type { Ids } from './app/ports';

/** Ids of 22 characters. */
export const randomIds: Ids = { next: () => randomBytes(16).toString('base64url').replace(/-/g, 'A').replace(/_/g, 'B') };
