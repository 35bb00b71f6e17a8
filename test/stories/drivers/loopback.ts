// The app's one HTTP door on a free port of this machine.
import type { Router } from 'express';
import type { AddressInfo } from 'node:net';
import type { Log } from '../../../src/app/ports';
import { createServer, listen } from '../../../src/server';

export interface Door {
  /** The whole address of a path. */
  at(path: string): string;
  close(): Promise<void>;
}

export async function openDoor(router: Router, log: Log): Promise<Door> {
  const health = (): Promise<never> => Promise.reject(new Error('nobody asks for health here'));
  const server = await listen(createServer([router], health, log), 0, '127.0.0.1');
  const { port } = server.address() as AddressInfo;
  return {
    at: (path) => `http://127.0.0.1:${port}${path}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
