// Who may post to the bot: Microsoft, for this bot, in this tenant, over Teams. Everything else gets one and the same refusal.
import type * as Jose from 'jose';
import { z } from 'zod';
import { signingKeys, type SigningKeys } from './signing-keys';

/** The one issuer of what channels send to bots. Tokens from Entra are those that the bot itself sends: never accepted. */
const ISSUER = 'https://api.botframework.com';
export const CHANNEL = 'msteams';
const CLOCK_TOLERANCE_S = 300;
/** A token of Microsoft has about 1,500 characters. */
const LONGEST_TOKEN = 16_000;

const Header = z.object({ alg: z.literal('RS256'), kid: z.string().min(1) });
const Claims = z.object({ aud: z.string(), serviceurl: z.string().min(1), tid: z.string().optional() });
/** What an activity says about where it comes from; everything else in it is read after this check. */
const Origin = z.object({
  channelId: z.literal(CHANNEL),
  serviceUrl: z.string().min(1),
  conversation: z.object({ tenantId: z.string().optional() }).optional(),
  channelData: z.object({ tenant: z.object({ id: z.string() }).optional() }).optional(),
});

/** Why is never told: who may not post learns nothing. */
export class TokenRefused extends Error {
  override name = 'TokenRefused';
}

export interface TokenRules {
  appId: string;
  tenantId: string;
  /** The OpenID metadata of the token service. */
  metadataUrl: string;
}

/** Rejects with `TokenRefused`, and with nothing else, unless this very activity was signed for this bot by Teams. */
export type TokenCheck = (body: unknown, authorization: string) => Promise<void>;

/**
 * Loads `jose`. RS256 only; `exp`, one string audience, `kid`, an endorsement of the key for Teams, the claim of the service address, channel and
 * tenant are all demanded. The stock check of botbuilder lets tokens pass without most of these (one-server.md 2).
 */
export async function tokenCheck(rules: TokenRules, keys: SigningKeys = signingKeys(rules.metadataUrl)): Promise<TokenCheck> {
  const jose = await import('jose');
  return async (body, authorization) => {
    if (!(await isAllowed(jose, rules, keys, body, authorization))) throw new TokenRefused();
  };
}

async function isAllowed(
  { decodeProtectedHeader, jwtVerify }: typeof Jose,
  rules: TokenRules,
  keys: SigningKeys,
  body: unknown,
  authorization: string,
): Promise<boolean> {
  const [scheme, token = '', ...rest] = authorization.split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || rest.length > 0 || token.length > LONGEST_TOKEN) return false;
  const origin = Origin.safeParse(body);
  if (!origin.success || !isOurTenant(rules, origin.data)) return false;
  try {
    const header = Header.safeParse(decodeProtectedHeader(token));
    if (!header.success) return false;
    const found = await keys.find(header.data.kid);
    if (found === undefined || !found.endorsements.includes(CHANNEL)) return false;
    const { payload } = await jwtVerify(token, found.key, {
      algorithms: ['RS256'],
      issuer: ISSUER,
      audience: rules.appId,
      clockTolerance: CLOCK_TOLERANCE_S,
      requiredClaims: ['exp'],
    });
    const claims = Claims.safeParse(payload);
    if (!claims.success || claims.data.serviceurl !== origin.data.serviceUrl) return false;
    return claims.data.tid === undefined || claims.data.tid === rules.tenantId;
  } catch {
    // Whatever the library finds wrong with a token is one and the same refusal.
    return false;
  }
}

/** The tenant stands in two places; what is there must be ours, and one of them must be there. */
function isOurTenant({ tenantId }: TokenRules, { conversation, channelData }: z.infer<typeof Origin>): boolean {
  const named = [conversation?.tenantId, channelData?.tenant?.id].filter((tenant) => tenant !== undefined);
  return named.length > 0 && named.every((tenant) => tenant === tenantId);
}
