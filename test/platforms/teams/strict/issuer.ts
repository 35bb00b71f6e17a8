// The token service of Microsoft, on loopback: signs what Teams sends to a bot, gives a bot its own tokens, and fails as told.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWK, type KeyLike } from 'jose';

export const APP_ID = '11111111-2222-4333-8444-555555555555';
export const TENANT = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
export const PASSWORD = 'a-test-password';
/** One that was good until yesterday. */
export const ENDED_PASSWORD = 'a-password-that-ended';
export const ISSUER = 'https://api.botframework.com';

/** Anything that a token may say; what is left out is as Teams would say it, `null` leaves a claim away. */
export interface TokenWish {
  claims?: Readonly<Record<string, unknown>>;
  header?: Readonly<Record<string, unknown>>;
  /** The name of the key that signs. */
  key?: string;
  expiresIn?: number;
}

/** How the service answers: `up`, with an error, or not at all. */
type Mood = 'up' | 'error' | 'hangs';

/** Made once for all tests of a file: making one takes a tenth of a second. */
const pairs = new Map<string, Promise<{ privateKey: KeyLike; publicKey: KeyLike }>>();

function pairOf(name: string): Promise<{ privateKey: KeyLike; publicKey: KeyLike }> {
  const pair = pairs.get(name) ?? generateKeyPair('RS256', { extractable: true });
  pairs.set(name, pair);
  return pair;
}

export class Issuer {
  mood: Mood = 'up';
  /** How often keys were asked for. */
  keyRequests = 0;
  tokenRequests = 0;
  private readonly keys = new Map<string, { privateKey: KeyLike; publicKey: KeyLike; jwk: JWK; served: boolean }>();
  private constructor(private readonly server: Server) {}

  /** With the keys `teams` (endorsed for Teams), `web` (for webchat), `bare` (for nothing), and `other`, which is not served. */
  static async opens(): Promise<Issuer> {
    const server = createServer((request, response) => issuer.serve(request, response));
    const issuer: Issuer = new Issuer(server);
    await issuer.addKey('teams', ['msteams']);
    await issuer.addKey('web', ['webchat']);
    await issuer.addKey('bare', undefined);
    await issuer.addKey('other', ['msteams'], false);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return issuer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get metadataUrl(): string {
    return `${this.url}/v1/.well-known/openidconfiguration`;
  }

  get tokenUrl(): string {
    return `${this.url}/${TENANT}/oauth2/v2.0/token`;
  }

  async addKey(name: string, endorsements: readonly string[] | undefined, served = true): Promise<void> {
    const { privateKey, publicKey } = await pairOf(name);
    const jwk = { ...(await exportJWK(publicKey)), kid: name, use: 'sig', ...(endorsements === undefined ? {} : { endorsements }) };
    this.keys.set(name, { privateKey, publicKey, jwk, served });
  }

  keyOf(name: string): { privateKey: KeyLike; publicKey: KeyLike } {
    const key = this.keys.get(name);
    if (key === undefined) throw new Error(`no key ${name}`);
    return key;
  }

  /** A token as Teams sends it with an activity of this service address. */
  async token(serviceUrl: string, { claims = {}, header = {}, key = 'teams', expiresIn = 3600 }: TokenWish = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const all = { iss: ISSUER, aud: APP_ID, iat: now, nbf: now - 300, exp: now + expiresIn, serviceurl: serviceUrl, ...claims };
    const payload = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
    const { privateKey } = this.keyOf(key);
    return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key, ...header }).sign(privateKey);
  }

  async closes(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private serve(request: IncomingMessage, response: ServerResponse): void {
    request.resume();
    if (this.mood === 'hangs') return;
    if (this.mood === 'error') return void response.writeHead(500).end('no');
    const path = request.url ?? '';
    if (path.endsWith('/openidconfiguration')) return json(response, { issuer: ISSUER, jwks_uri: `${this.url}/v1/.well-known/keys` });
    if (path.endsWith('/keys')) {
      this.keyRequests++;
      return json(response, { keys: [...this.keys.values()].filter((key) => key.served).map((key) => key.jwk) });
    }
    if (path.endsWith('/token')) return this.giveToken(request, response);
    response.writeHead(404).end();
  }

  private giveToken(request: IncomingMessage, response: ServerResponse): void {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      this.tokenRequests++;
      const form = new URLSearchParams(Buffer.concat(parts).toString());
      const good = form.get('grant_type') === 'client_credentials' && form.get('scope') === 'https://api.botframework.com/.default';
      const [status, code] = good ? refusalOf(request.url ?? '', form) : [400, 900144];
      if (status === 200)
        return json(response, { token_type: 'Bearer', expires_in: 3599, access_token: `bot-token-${this.tokenRequests}` });
      const error = status === 401 ? 'invalid_client' : 'unauthorized_client';
      json(response, { error, error_description: `AADSTS${code}`, error_codes: [code] }, status);
    });
  }
}

/** What Entra says of a tenant, an application and a secret: 200, or why not, with its code. */
function refusalOf(path: string, form: URLSearchParams): [status: number, code: number] {
  if (path !== `/${TENANT}/oauth2/v2.0/token`) return [400, 90002];
  if (form.get('client_id') !== APP_ID) return [400, 700016];
  const secret = form.get('client_secret');
  if (secret === ENDED_PASSWORD) return [401, 7000222];
  return secret === PASSWORD ? [200, 0] : [401, 7000215];
}

function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
