// The keys with which Microsoft signs what it sends to bots: fetched with a time-out, kept while the key server is away.
import type { JWK, KeyLike } from 'jose';
import { z } from 'zod';

const TIME_OUT = 5_000;
/** After this long the keys are fetched anew, beside the request that asked. */
const FRESH_FOR = 10 * 60_000;
/** Keys that could not be renewed for so long are no longer believed. */
const KEPT_FOR = 24 * 60 * 60_000;
/** An unknown key asks the server again only after this long: a stranger must not make us knock. */
const COOL_DOWN = 30_000;

const Metadata = z.object({ jwks_uri: z.url() });
const KeySet = z.object({
  keys: z.array(z.looseObject({ kty: z.string(), kid: z.string().optional(), endorsements: z.array(z.string()).optional() })),
});

export interface SigningKey {
  key: KeyLike | Uint8Array;
  /** The channels for which this key may speak. */
  endorsements: readonly string[];
}

export interface SigningKeys {
  /** The key with this id; undefined when the server does not have it, or cannot be asked now. Never rejects. */
  find(kid: string): Promise<SigningKey | undefined>;
}

/** @param now epoch ms of the real world; keys are fetched by real time, whatever time the school plays. */
export function signingKeys(metadataUrl: string, now: () => number = Date.now): SigningKeys {
  let known = new Map<string, SigningKey>();
  let fetchedAt = -Infinity;
  let triedAt = -Infinity;
  let pending: Promise<void> | undefined;

  const renew = async (): Promise<void> => {
    triedAt = now();
    try {
      known = await fetchKeys(metadataUrl);
      fetchedAt = now();
    } catch {
      // Whatever the world did: nobody new is let in without a key, and the next request after the cool-down asks again.
      triedAt = now();
    }
  };
  const renewOnce = (): Promise<void> =>
    (pending ??= renew().finally(() => {
      pending = undefined;
    }));

  return {
    async find(kid) {
      const age = now() - fetchedAt;
      const cooling = now() - triedAt < COOL_DOWN;
      const found = age < KEPT_FOR ? known.get(kid) : undefined;
      if (found === undefined) {
        if (pending !== undefined || !cooling) await renewOnce();
        return now() - fetchedAt < KEPT_FOR ? known.get(kid) : undefined;
      }
      if (age >= FRESH_FOR && !cooling) void renewOnce();
      return found;
    },
  };
}

async function fetchKeys(metadataUrl: string): Promise<Map<string, SigningKey>> {
  const { importJWK } = await import('jose');
  const signal = AbortSignal.timeout(TIME_OUT);
  const { jwks_uri } = Metadata.parse(await readJson(metadataUrl, signal));
  const { keys } = KeySet.parse(await readJson(jwks_uri, signal));
  const entries = keys.flatMap(({ kid, endorsements = [], ...jwk }) => (kid === undefined ? [] : [{ kid, endorsements, jwk }]));
  const imported = await Promise.all(
    entries.map(async ({ kid, endorsements, jwk }) => [kid, { key: await importJWK(jwk as JWK, 'RS256'), endorsements }] as const),
  );
  return new Map(imported);
}

async function readJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal, redirect: 'error' });
  if (!response.ok) throw new Error(`the key server answered ${response.status}`);
  return response.json();
}
