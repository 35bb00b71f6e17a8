// Slack's side of the wire: the Web API over HTTP, with everything that goes wrong on the way.
import express, { type Express, type Request, type Response } from 'express';
import { methods, type Args, type Result, type World } from './api-methods';
import type { Faults, Fault } from './faults';
import type { ResponseUrls } from './response-urls';

/** One request of the app, and how it ended. */
export interface Call {
  method: string;
  args: Args;
  /** By the strict Slack's clock. */
  at: number;
  /** `ok`, Slack's error code, or the fault that was put in its way. */
  ended: string;
}

export interface ApiParts {
  world: World;
  faults: Faults;
  responseUrls: ResponseUrls;
  token(): { value: string; state: 'good' | 'revoked' };
  /** The token of the app, for Socket Mode. */
  appToken: string;
  finished(call: Call): void;
}

export function apiServer(parts: ApiParts): Express {
  const app = express();
  app.use(express.urlencoded({ extended: false, limit: '2mb', parameterLimit: 100 }), express.json({ limit: '2mb' }));
  app.post('/api/:method', (request, response, next) => {
    answer(parts, request, response).catch(next);
  });
  app.post('/response/:id', (request, response) => {
    const error = parts.responseUrls.use(String(request.params['id']), argsOf(request.body));
    parts.finished({ method: 'response_url', args: argsOf(request.body), at: parts.world.clock.now(), ended: error ?? 'ok' });
    if (error === undefined) response.type('text/plain').send('ok');
    else response.status(error === 'invalid_blocks' ? 400 : 404).json({ ok: false, error });
  });
  return app;
}

async function answer(parts: ApiParts, request: Request, response: Response): Promise<void> {
  const { world, faults } = parts;
  const method = String(request.params['method']);
  const args = argsOf(request.body);
  const end = (ended: string): void => parts.finished({ method, args, at: world.clock.now(), ended });
  const fault = faults.next(method, args);
  if (fault?.kind === 'held') await faults.hold();
  if (fault !== undefined && before(fault, response)) return end(fault.kind);
  const result = run(method, args, String(request.headers.authorization ?? ''), parts);
  if (fault !== undefined && after(fault, response, result)) return end(fault.kind);
  response.set('x-oauth-scopes', [...world.scopes].join(','));
  const { retryAfter, ...body } = result;
  if (result.error === 'ratelimited') response.status(429).set('Retry-After', String(retryAfter));
  response.json(body);
  end(result.error ?? 'ok');
}

/** Forms carry objects as JSON text. */
function argsOf(body: unknown): Args {
  return Object.fromEntries(
    Object.entries((body ?? {}) as Record<string, unknown>).map(([key, value]) => [
      key,
      typeof value === 'string' && ['blocks', 'view', 'metadata'].includes(key) ? (JSON.parse(value) as unknown) : value,
    ]),
  );
}

function run(method: string, args: Args, authorization: string, { world, token, appToken }: ApiParts): Result {
  const known = methods[method];
  const { value, state } = token();
  if (known === undefined) return { ok: false, error: 'unknown_method' };
  if (authorization === '') return { ok: false, error: 'not_authed' };
  if (known.ofApp === true && authorization === `Bearer ${value}`) return { ok: false, error: 'not_allowed_token_type' };
  if (known.ofApp === true && authorization === `Bearer ${appToken}`) return known.run(args, world);
  if (authorization !== `Bearer ${value}`) return { ok: false, error: 'invalid_auth' };
  if (state === 'revoked') return { ok: false, error: 'token_revoked' };
  if (known.scope !== undefined && !world.scopes.has(known.scope)) {
    return { ok: false, error: 'missing_scope', needed: known.scope, provided: [...world.scopes].join(',') };
  }
  return known.run(args, world);
}

/** Faults that come before the work is done. True when the request ends here. */
function before(fault: Fault, response: Response): boolean {
  switch (fault.kind) {
    case 'error':
      response.json({ ok: false, error: fault.error });
      return true;
    case 'status':
      if (fault.retryAfter !== undefined) response.set('Retry-After', String(fault.retryAfter));
      response.status(fault.status).json({ ok: false, error: fault.status === 429 ? 'ratelimited' : 'internal_error' });
      return true;
    case 'page':
      response.type('text/html').send('<html><body>Proxy</body></html>');
      return true;
    case 'reset':
      response.socket?.resetAndDestroy();
      return true;
    case 'lost':
    case 'cut':
    case 'held':
      return false;
  }
}

/** Faults that come when the work is done and the app waits for the answer. */
function after(fault: Fault, response: Response, result: Result): boolean {
  if (fault.kind === 'lost') {
    response.socket?.resetAndDestroy();
    return true;
  }
  if (fault.kind !== 'cut') return false;
  const body = JSON.stringify(result);
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) });
  response.write(body.slice(0, body.length / 2), () => response.socket?.destroy());
  return true;
}
