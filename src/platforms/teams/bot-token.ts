// The token with which the bot calls Teams: asked of Entra with the app's own password, kept until shortly before it ends.
import { z } from 'zod';
import { callOnce } from './connector';
import { ConnectorFault } from './connector-fault';

const SCOPE = 'https://api.botframework.com/.default';
/** A token that ends sooner is not used for another call. */
const RENEW_BEFORE = 5 * 60_000;

const Given = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });

export interface BotTokenRules {
  appId: string;
  password: string;
  /** Entra's token address of the tenant. */
  tokenUrl: string;
}

export interface BotToken {
  /** Rejects with a `ConnectorFault` of kind `not-reached`: without a token no byte of a message leaves. `status` is Entra's answer. */
  get(): Promise<string>;
  /** Teams refused it: the next call asks for a new one. */
  drop(): void;
}

/** One request at a time, however many calls wait for it. */
export function botToken({ appId, password, tokenUrl }: BotTokenRules, now: () => number = Date.now): BotToken {
  let known: { token: string; until: number } | undefined;
  let pending: Promise<string> | undefined;

  const ask = async (): Promise<string> => {
    const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: appId, client_secret: password, scope: SCOPE });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    try {
      const { text } = await callOnce({ url: tokenUrl, method: 'POST', headers, body: form.toString() });
      const given = Given.safeParse(JSON.parse(text === '' ? '{}' : text));
      if (!given.success) throw new ConnectorFault('not-reached');
      known = { token: given.data.access_token, until: now() + given.data.expires_in * 1000 - RENEW_BEFORE };
      return known.token;
    } catch (error) {
      if (error instanceof ConnectorFault) throw new ConnectorFault('not-reached', error.status, error.subcode, error.retryAfterMs);
      throw error;
    }
  };

  return {
    async get() {
      if (known !== undefined && known.until > now()) return known.token;
      pending ??= ask().finally(() => {
        pending = undefined;
      });
      return pending;
    },
    drop() {
      known = undefined;
    },
  };
}
