// The HTTP door of the practice stories: choose one, play it beat by beat, stop. Behind the same guard as the playground.
import express, { type Router } from 'express';
import { z } from 'zod';
import words from '../../../../cards/words/nl/practice.json';
import { refuse } from '../guard';
import type { PlaygroundDesk } from '../messages';
import type { Practice } from './practice';

const Begin = z.object({ story: z.string() });

/**
 * `GET story` gives `{offers, standing}`; `POST begin {story}`, `POST beat` and `POST stop` give `{ok: true, standing}`, where `standing` is
 * null when no story is under way. 404 for a story that is not there.
 */
export function practiceRouter(practice: Practice): Router {
  const router = express.Router();
  router.get('/story', async (_req, res) => void res.json({ offers: practice.offers(), standing: await practice.stands() }));
  router.post('/begin', async (req, res) => {
    const body = Begin.safeParse(req.body);
    const standing = body.success ? await practice.begin(body.data.story) : null;
    if (standing === null) refuse(res, 404, words.refused_unknown_story);
    else res.json({ ok: true, standing });
  });
  router.post('/beat', async (_req, res) => void res.json({ ok: true, standing: await practice.beat() }));
  router.post('/stop', async (_req, res) => {
    await practice.stop();
    res.json({ ok: true, standing: null });
  });
  return router;
}

/** While a story plays, its people type and tap by themselves; once it is over, a visitor may look around in its school. */
export function onlyToLookAt(desk: PlaygroundDesk, isOver: () => Promise<boolean>): PlaygroundDesk {
  const watching = { ok: false, fieldErrors: { '': words.watching } };
  return {
    ...desk,
    say: async (seat, text) => ((await isOver()) ? desk.say(seat, text) : watching),
    act: async (act) => ((await isOver()) ? desk.act(act) : watching),
    advance: async () => ({ ok: false, now: desk.clock().now, message: words.watching }),
  };
}
