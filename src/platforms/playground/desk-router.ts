// The small interface behind the playground's page, over one desk: words, people, messages, the clock, and what people do.
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { z } from 'zod';
import words from '../../../cards/words/nl/playground.json';
import practiceWords from '../../../cards/words/nl/practice.json';
import { WORDS } from '../../app/chat-words';
import { fillIn } from '../../app/mistake';
import type { Instant } from '../../core/time/instant';
import { streamEvents } from './event-stream';
import { refuse } from './guard';
import type { Message, PlaygroundDesk, Reply } from './messages';

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

/** The interface over one desk; 404 while there is none. */
export function deskRouter(deskNow: () => PlaygroundDesk | null): Router {
  const router = express.Router();
  router.get('/words', (_req, res) => void res.json({ ...words, ...practiceWords, commands: WORDS.map((word) => `/${word}`).join(' ') }));
  const withDesk =
    (answer: (desk: PlaygroundDesk, req: Request, res: Response) => unknown): RequestHandler =>
    async (req, res) => {
      const desk = deskNow();
      if (desk === null) refuse(res, 404, practiceWords.refused_no_story);
      else await answer(desk, req, res);
    };
  const knows = (desk: PlaygroundDesk, res: Response, seat: unknown): seat is string => {
    const known = desk.seats().some(({ id }) => id === seat);
    if (!known) refuse(res, 404, words.refused_unknown_seat);
    return known;
  };

  router.get(
    '/seats',
    withDesk((desk, _req, res) => res.json(desk.seats())),
  );
  router.get(
    '/clock',
    withDesk((desk, _req, res) => {
      const clock = desk.clock();
      res.json({ ...clock, now: iso(clock.now) });
    }),
  );
  router.get(
    '/events',
    withDesk((desk, _req, res) => streamEvents(res, desk)),
  );
  router.get(
    '/messages',
    withDesk(async (desk, { query: { seat } }, res) => {
      if (knows(desk, res, seat)) res.json((await desk.messages(seat)).map(outgoing));
    }),
  );
  router.post(
    '/say',
    withDesk(async (desk, req, res) => {
      const body = read(Say, req, res);
      if (body && knows(desk, res, body.seat)) res.json(outgoingReply(await desk.say(body.seat, body.text)));
    }),
  );
  router.post(
    '/act',
    withDesk(async (desk, req, res) => {
      const body = read(ActBody, req, res);
      if (body && knows(desk, res, body.seat)) res.json(outgoingReply(await desk.act(body)));
    }),
  );
  router.post(
    '/clock',
    withDesk(async (desk, req, res) => {
      const body = read(Advance, req, res);
      if (!body) return;
      const travelled = await desk.advance(body.advance);
      res.json({ ...travelled, now: iso(travelled.now) });
    }),
  );
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

/** The body when it has the shape; otherwise null, and 400 has been answered, with the fields that are missing or wrong. */
function read<T>(shape: z.ZodType<T>, req: Request, res: Response): T | null {
  const result = shape.safeParse(req.body);
  if (result.success) return result.data;
  const fields = [...new Set(result.error.issues.flatMap(({ path: [field] }) => (field === undefined ? [] : [String(field)])))];
  refuse(res, 400, fields.length === 0 ? words.refused_unreadable : fillIn(words.refused_fields, { fields: fields.join(', ') }));
  return null;
}
