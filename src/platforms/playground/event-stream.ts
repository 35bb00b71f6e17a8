// Server-sent events: tells an open page which seat changed, so that it asks for that seat's messages again.
import type { Response } from 'express';
import type { PlaygroundDesk } from './messages';

const KEEP_ALIVE_MS = 25_000;

/** Streams the desk's events as `message {seat, id}`, `update {seat, id}` and `clock {}` until the reader goes. */
export function streamEvents(res: Response, desk: PlaygroundDesk): void {
  res.set({ 'Content-Type': 'text/event-stream', 'Connection': 'keep-alive' });
  res.write('retry: 1000\n\n');
  const end = desk.subscribe(({ type, ...data }) => res.write(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`));
  // A line now and then keeps the connection alive in browsers and finds a reader that went without a word.
  const timer = setInterval(() => res.write(': here\n\n'), KEEP_ALIVE_MS);
  timer.unref();
  res.on('close', () => {
    clearInterval(timer);
    end();
  });
}
