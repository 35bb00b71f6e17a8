// The door of Teams: `/api/messages`. Every refusal is a status with one constant word; never HTML, never a reason, never a stack.
import express, { type ErrorRequestHandler, type Response, type Router } from 'express';
import { readActivity } from './activities';
import { TokenRefused, type TokenCheck } from './authentication';
import type { TeamsEdge } from './edge';

const PATH = '/api/messages';
/** A card full of text is at most 25 KB. */
const LARGEST_BODY = '256kb';

export interface TeamsDoor {
  check: TokenCheck;
  edge: TeamsEdge;
}

/**
 * The route of Teams, with a body parser of its own. 200 with the answer to an invoke, or with nothing; 401 for everything that was not
 * signed for us; 400, 413 and 415 for a body that cannot be read; 405 for anything but POST. What is none of these goes on to the app's
 * error edge.
 */
export function teamsRouter({ check, edge }: TeamsDoor): Router {
  const router = express.Router();
  router.use(PATH, express.json({ limit: LARGEST_BODY }), unreadable);
  router.post(PATH, async (req, res) => {
    const body: unknown = req.body;
    try {
      await check(body, req.headers.authorization ?? '');
    } catch (error) {
      if (!(error instanceof TokenRefused)) throw error;
      return refuse(res, 401);
    }
    const answer = await edge.handle(readActivity(body));
    if (answer === undefined) res.status(200).end();
    else send(res, JSON.stringify(answer));
  });
  router.all(PATH, (_req, res) => refuse(res.set('Allow', 'POST'), 405));
  return router;
}

/** Without the tag for caches that express would compute: nobody keeps the answer to a tap. */
function send(res: Response, json: string): void {
  res.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(json) }).end(json);
}

function refuse(res: Response, status: number): void {
  res.status(status).type('text').send(String(status));
}

/** What `express.json` could not read: broken JSON (400), too large (413), an unknown charset or encoding (415). */
const unreadable: ErrorRequestHandler = (error: { status?: unknown }, _req, res, next) => {
  const { status } = error;
  if (status === 400 || status === 413 || status === 415) return refuse(res, status);
  next(error);
};
