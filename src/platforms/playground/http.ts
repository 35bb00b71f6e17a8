// The playground's HTTP door: its page, and the small interface behind it that anybody can script.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import express, { type ErrorRequestHandler, type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import words from '../../../cards/words/nl/playground.json';
import { WORDS } from '../../app/chat-words';
import type { Instant } from '../../core/time/instant';
import { streamEvents } from './event-stream';
import { onlyFromHere, refuse } from './guard';
import type { Message, PlaygroundDesk, Reply } from './messages';

const PAGE = join(__dirname, 'page');
const RENDERER = join(dirname(require.resolve('adaptivecards/package.json')), 'dist');

const Say = z.object({ seat: z.string(), text: z.string().trim().min(1).max(20_000) });
const ActBody = z.object({
  seat: z.string(),
  messageId: z.string().min(1),
  actionId: z.string().min(1),
  values: z.record(z.string(), z.string()).default({}),
});
const Advance = z.object({
  advance: z.union([
    z.enum(['5 minutes', '1 hour', '1 school day', 'next message']),
    z.iso.datetime({ offset: true }).transform((text) => new Date(text).getTime()),
  ]),
});

/**
 * The playground's routes: `/` and `/playground/*`, each behind the guard (`onlyFromHere`). Instants leave as ISO
 * texts, and come in so. Statuses: 200 with the desk's answer, also when that is a refusal of the protocol; 400, 403,
 * 404, 413 and 415 with `{ok: false, problem}`. What the desk throws goes on to the app's own error edge.
 */
export function playgroundRouter(desk: PlaygroundDesk): Router {
  const router = express.Router();
  const html = filledPage();
  const knows = (res: Response, seat: unknown): seat is string => {
    const known = desk.seats().some(({ id }) => id === seat);
    if (!known) refuse(res, 404, words.refused_unknown_seat);
    return known;
  };

  router.get('/', onlyFromHere, (_req, res) => void res.set('Cache-Control', 'no-cache').type('html').send(html));
  router.use('/playground', onlyFromHere, express.json({ limit: '256kb' }), unreadable);
  router.get('/playground/page/adaptivecards.min.js', (_req, res) => res.sendFile('adaptivecards.min.js', { root: RENDERER }));
  router.use('/playground/page', express.static(PAGE, { index: false, redirect: false, cacheControl: false }));
  router.use('/playground', (_req, res, next) => void (res.set('Cache-Control', 'no-store'), next()));

  router.get('/playground/words', (_req, res) => void res.json({ ...words, commands: WORDS.map((word) => `/${word}`).join(' ') }));
  router.get('/playground/seats', (_req, res) => void res.json(desk.seats()));
  router.get('/playground/clock', (_req, res) => {
    const clock = desk.clock();
    res.json({ ...clock, now: iso(clock.now) });
  });
  router.get('/playground/events', (_req, res) => streamEvents(res, desk));
  router.get('/playground/messages', async (req, res) => {
    const { seat } = req.query;
    if (knows(res, seat)) res.json((await desk.messages(seat)).map(outgoing));
  });

  router.post('/playground/say', async (req, res) => {
    const body = read(Say, req, res);
    if (body && knows(res, body.seat)) res.json(outgoingReply(await desk.say(body.seat, body.text)));
  });
  router.post('/playground/act', async (req, res) => {
    const body = read(ActBody, req, res);
    if (body && knows(res, body.seat)) res.json(outgoingReply(await desk.act(body)));
  });
  router.post('/playground/clock', async (req, res) => {
    const body = read(Advance, req, res);
    if (!body) return;
    const travelled = await desk.advance(body.advance);
    res.json({ ...travelled, now: iso(travelled.now) });
  });
  router.use('/playground', (_req, res) => refuse(res, 404, words.refused_unknown_path));
  return router;
}

function iso(at: Instant): string {
  return new Date(at).toISOString();
}

function outgoing(message: Message): object {
  return { ...message, sentAt: iso(message.sentAt) };
}

function outgoingReply(reply: Reply): object {
  return reply.message ? { ...reply, message: outgoing(reply.message) } : reply;
}

/** The body when it has the shape; otherwise null, and 400 has been answered. */
function read<T>(shape: z.ZodType<T>, req: Request, res: Response): T | null {
  const result = shape.safeParse(req.body);
  if (result.success) return result.data;
  refuse(res, 400, words.refused_unreadable);
  return null;
}

/** What `express.json` could not read: broken JSON (400), too large (413), an unknown charset or encoding (415). */
const unreadable: ErrorRequestHandler = (error: { status?: unknown }, _req, res, next) => {
  if (error.status === 413) return refuse(res, 413, words.refused_too_large);
  if (error.status === 415) return refuse(res, 415, words.refused_not_json);
  if (error.status === 400) return refuse(res, 400, words.refused_unreadable);
  next(error);
};

/** The page with the few words that must stand in it before any script runs. */
function filledPage(): string {
  return readFileSync(join(PAGE, 'index.html'), 'utf8').replaceAll('{title}', words.title).replaceAll('{noscript}', words.noscript);
}
