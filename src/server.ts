// The one express server: the playground's door and `/healthz`; whatever fails gets a constant answer.
import express, { type ErrorRequestHandler, type Express, type Router } from 'express';
import type { Server } from 'node:http';
import { kindOf } from './app/error-kind';
import type { Log } from './app/ports';

/** What `/healthz` says; `ok` decides between 200 and 503. */
export interface Health {
  ok: boolean;
  store: 'up' | 'down';
  loop: 'up' | 'down';
  platforms: Readonly<Record<string, 'up' | 'down'>>;
  /** Age in seconds of the oldest notice that should have left by now; 0 when none waits. */
  oldestUndelivered: number;
}

/** The app's routes. */
export function createServer(routers: readonly Router[], health: () => Promise<Health>, log: Log): Express {
  const app = express();
  app.disable('x-powered-by');
  app.get('/healthz', async (_req, res) => {
    const state = await health();
    res.status(state.ok ? 200 : 503).json(state);
  });
  routers.forEach((router) => app.use(router));
  app.use((_req, res) => void res.status(404).type('text').send('404'));
  const failed: ErrorRequestHandler = (error: unknown, _req, res, next) => {
    log.error({ error: kindOf(error) }, 'a request failed');
    if (res.headersSent) return next(error);
    res.status(500).type('text').send('500');
  };
  app.use(failed);
  return app;
}

/** Listens; resolves when the port is open. Rejects with what `listen` reports, such as a port that is taken. */
export function listen(app: Express, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host);
    server.once('listening', () => resolve(server));
    server.once('error', reject);
  });
}
