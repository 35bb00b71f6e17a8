// The playground's HTTP door: its page, the stories, and the small interface behind both that anybody can script.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import express, { type ErrorRequestHandler, type Response, type Router } from 'express';
import words from '../../../cards/words/nl/playground.json';
import practiceWords from '../../../cards/words/nl/practice.json';
import { deskRouter } from './desk-router';
import { onlyFromHere, refuse } from './guard';
import type { PlaygroundDesk } from './messages';
import { onlyToLookAt, practiceRouter } from './practice/http';
import type { Practice } from './practice/practice';

const PAGE = join(__dirname, 'page');
const RENDERER = join(dirname(require.resolve('adaptivecards/package.json')), 'dist');

/**
 * The playground's routes: `/` and `/playground/*`, and for the practice stories `/practice` and `/practice/*`, each behind the guard
 * (`onlyFromHere`). Instants leave as ISO texts, and come in so. Statuses: 200 with the desk's answer, also when that is a refusal of the
 * protocol; 400, 403, 404, 413 and 415 with `{ok: false, problem}`. What the desk throws goes on to the app's own error edge.
 */
export function playgroundRouter(desk: PlaygroundDesk, practice: Practice): Router {
  const router = express.Router();
  const html = readFileSync(join(PAGE, 'index.html'), 'utf8');
  router.get('/', onlyFromHere, (_req, res) => sendPage(res, html, { at: '/playground', run: 'own', title: words.title }));
  router.get('/practice', onlyFromHere, (_req, res) =>
    sendPage(res, html, { at: '/practice', run: `practice${practice.run()}`, title: practiceWords.practice_title }),
  );
  router.use(['/playground', '/practice'], onlyFromHere, express.json({ limit: '256kb' }), unreadable);
  router.get('/playground/page/adaptivecards.min.js', (_req, res) => res.sendFile('adaptivecards.min.js', { root: RENDERER }));
  router.use('/playground/page', express.static(PAGE, { index: false, redirect: false, cacheControl: false }));
  router.use(['/playground', '/practice'], (_req, res, next) => void (res.set('Cache-Control', 'no-store'), next()));

  router.use(
    '/playground',
    deskRouter(() => desk),
  );
  router.use('/practice', practiceRouter(practice));
  router.use(
    '/practice',
    deskRouter(() => {
      const stage = practice.desk();
      return stage === null ? null : onlyToLookAt(stage, async () => (await practice.stands())?.next === null);
    }),
  );
  router.use(['/playground', '/practice'], (_req, res) => refuse(res, 404, words.refused_unknown_path));
  return router;
}

/** What `express.json` could not read: broken JSON (400), too large (413), an unknown charset or encoding (415). */
const unreadable: ErrorRequestHandler = (error: { status?: unknown }, _req, res, next) => {
  if (error.status === 413) return refuse(res, 413, words.refused_too_large);
  if (error.status === 415) return refuse(res, 415, words.refused_not_json);
  if (error.status === 400) return refuse(res, 400, words.refused_unreadable);
  next(error);
};

/** The page with what must stand in it before any script runs: where its interface is, and what this browser keeps apart. */
function sendPage(res: Response, html: string, filled: Readonly<Record<'at' | 'run' | 'title', string>>): void {
  const page = Object.entries({ ...filled, noscript: words.noscript }).reduce(
    (text, [name, value]) => text.replaceAll(`{${name}}`, value),
    html,
  );
  res.set('Cache-Control', 'no-cache').type('html').send(page);
}
