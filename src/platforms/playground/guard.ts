// Lets only this computer's own browser and scripts in: no other host name, no foreign page, no proxy, no body but JSON.
import type { NextFunction, Request, Response } from 'express';
import words from '../../../cards/words/nl/playground.json';

const HERE = /^(127\.0\.0\.1|localhost)(:\d{1,5})?$/;

// No inline script or style anywhere: the card renderer sets styles through the CSSOM, which a policy does not touch.
// Trusted types: the three policies are those of the `adaptivecards` package; no other script may turn text into markup.
const POLICY = [
  "default-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types adaptivecards#markdownPassthroughPolicy adaptivecards#restoreContentsPolicy adaptivecards#deprecatedExportedFunctionPolicy',
].join('; ');

/** Answers a request that we do not follow: `{ok: false, problem}` with one Dutch sentence. */
export function refuse(res: Response, status: number, problem: string): void {
  res.status(status).json({ ok: false, problem });
}

/**
 * Refuses with 403 a `Host` other than 127.0.0.1 or localhost (a name that was made to point here), an `Origin` that
 * is not this very door, and anything that came through a proxy; with 415 a body, or a request that needs one, without
 * `application/json` (what a form on another site could send).
 */
export function onlyFromHere(req: Request, res: Response, next: NextFunction): void {
  res.set({
    'Content-Security-Policy': POLICY,
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
  const host = (req.headers.host ?? '').toLowerCase();
  const { origin } = req.headers;
  const foreign = origin !== undefined && origin !== `http://${host}`;
  const forwarded = Object.keys(req.headers).some((name) => name.startsWith('x-forwarded-'));
  if (!HERE.test(host) || foreign || forwarded) return refuse(res, 403, words.refused_elsewhere);

  const reads = req.method === 'GET' || req.method === 'HEAD';
  const json = req.is('application/json');
  if (json === false || (json === null && !reads)) return refuse(res, 415, words.refused_not_json);
  next();
}
