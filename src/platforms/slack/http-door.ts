// Slack's requests on the one express app: looked at before anything is read, then handed to Bolt. A receiver of our own, because Bolt's
// leaves an unread body on a kept-alive connection, takes stamps from the future, and does not know a replay (one-server.md, 1).
import { AuthorizationError, ReceiverMultipleAckError, type App, type Receiver } from '@slack/bolt';
import { raw, Router, type ErrorRequestHandler, type Request, type Response } from 'express';
import { kindOf } from '../../app/error-kind';
import type { Log } from '../../app/ports';
import { signatureCheck } from './signed-request';
import type { Timing } from './timing';

/** A view may have 250 kB, and comes back escaped in a form. */
const LARGEST_BODY = 1_048_576;
const EVENTS_PATH = '/slack/events';

export interface HttpDoor extends Receiver {
  router: Router;
}

export function httpDoor(signingSecret: string, timing: Timing, log: Log): HttpDoor {
  const refusedBecause = signatureCheck(signingSecret, timing);
  const router = Router();
  let bolt: App | undefined;

  router.post(EVENTS_PATH, checkLength, raw({ type: () => true, limit: LARGEST_BODY, inflate: false }), async (req, res) => {
    const why = refusedBecause(req.headers, bodyOf(req));
    if (why !== undefined) {
      log.warn({ why }, 'a request that is not from Slack, or came before');
      return void res.status(401).end();
    }
    const body = parsed(req);
    if (body === undefined) return void res.status(400).end();
    if (body['type'] === 'url_verification') return void res.json({ challenge: body['challenge'] });
    await handOver(bolt, req, res, body, log);
  });
  router.use(EVENTS_PATH, unreadable);

  return {
    router,
    init: (app) => void (bolt = app),
    start: async () => undefined,
    stop: async () => undefined,
  };
}

/** Refused before the body is read, with the connection closed: what follows on it would be taken for a request. */
function checkLength(req: Request, res: Response, next: () => void): void {
  const { 'content-length': given } = req.headers;
  const refuse = (status: number): void => void res.status(status).set('Connection', 'close').end();
  if (given === undefined || !/^\d{1,10}$/.test(given)) return refuse(411);
  if (Number(given) > LARGEST_BODY) return refuse(413);
  next();
}

/** What `raw` could not read: a compressed body, or one that ended too early. */
const unreadable: ErrorRequestHandler = (error: { status?: unknown }, _req, res, next) => {
  if (typeof error.status !== 'number') return next(error);
  res.status(error.status).set('Connection', 'close').end();
};

function bodyOf(req: Request): Buffer {
  return Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
}

/** Events are JSON; commands are a form; everything else is a form with one field of JSON. Undefined when it is none of these. */
function parsed(req: Request): Record<string, unknown> | undefined {
  const text = bodyOf(req).toString('utf8');
  if (!req.is('application/x-www-form-urlencoded')) return jsonObject(text);
  const form = new URLSearchParams(text);
  const payload = form.get('payload');
  return payload === null ? Object.fromEntries(form) : jsonObject(payload);
}

function jsonObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Bolt finds the listener; what nobody acknowledged is answered with 404 at once, and not after three seconds. */
async function handOver(bolt: App | undefined, req: Request, res: Response, body: Record<string, unknown>, log: Log): Promise<void> {
  const ack = async (answer?: unknown): Promise<void> => {
    if (res.headersSent) throw new ReceiverMultipleAckError();
    if (typeof answer === 'object' && answer !== null) res.json(answer);
    else res.end(typeof answer === 'string' ? answer : '');
  };
  try {
    const retry = Number(req.headers['x-slack-retry-num']);
    await bolt?.processEvent({ body, ack, ...(Number.isInteger(retry) ? { retryNum: retry } : {}) });
    if (!res.headersSent) res.status(404).end();
  } catch (error) {
    const refused = error instanceof AuthorizationError;
    log.error({ error: kindOf(error), acknowledged: res.headersSent }, 'a request of Slack failed');
    if (!res.headersSent) res.status(refused ? 401 : 500).end();
  }
}
