// Whether a request came from Slack, is of now, and came for the first time.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { seenBefore } from './seen-before';
import type { Timing } from './timing';

/** Slack's own window. Bolt knows it for old stamps only; a stamp from the future would be good for ever. */
const WINDOW = 5 * 60_000;
/** A school sends a few requests a second at most; this many fit into the window with room to spare. */
const MOST = 20_000;

/** Undefined when it is genuine, otherwise why not. Asked once per request: the second time it is a replay. */
export type SignatureCheck = (headers: IncomingHttpHeaders, body: Buffer) => 'unsigned' | 'stamp' | 'signature' | 'replayed' | undefined;

/** Slack's signature: HMAC-SHA256 over `v0:{timestamp}:{raw body}`. Source: platforms.md 1.5. */
export function signatureCheck(secret: string, timing: Pick<Timing, 'now'>): SignatureCheck {
  // Kept on both sides of now: a stamp may be five minutes ahead, and is then good for ten.
  const replays = seenBefore(timing, 2 * WINDOW, MOST);
  return (headers, body) => {
    const signature = headers['x-slack-signature'];
    const stamp = headers['x-slack-request-timestamp'];
    if (typeof signature !== 'string' || typeof stamp !== 'string') return 'unsigned';
    if (!/^\d{1,12}$/.test(stamp) || Math.abs(timing.now() - Number(stamp) * 1000) > WINDOW) return 'stamp';
    const expected = `v0=${createHmac('sha256', secret).update(`v0:${stamp}:`).update(body).digest('hex')}`;
    if (!sameText(signature, expected)) return 'signature';
    return replays.seen(signature) ? 'replayed' : undefined;
  };
}

function sameText(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}
