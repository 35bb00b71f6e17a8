// The door of Teams alone, on a free port of this machine: real HTTP, the real check of tokens, and behind it whatever a test wants.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tokenCheck } from '../../../src/platforms/teams/authentication';
import type { Incoming } from '../../../src/platforms/teams/activities';
import type { TeamsEdge } from '../../../src/platforms/teams/edge';
import { teamsRouter } from '../../../src/platforms/teams/http';
import type { SigningKeys } from '../../../src/platforms/teams/signing-keys';
import { createServer, listen } from '../../../src/server';
import { silentLog } from './silent-log';
import { APP_ID, TENANT } from './strict/issuer';
import { StrictTeams } from './strict/strict-teams';
import { colleague } from './strict/chats';
import type { TeamsPerson } from './strict/person';

export interface Door {
  teams: StrictTeams;
  joris: TeamsPerson;
  /** Everything that was let in. */
  heard: Incoming[];
  url: string;
  server: Server;
  closes(): Promise<void>;
}

/** @param keys instead of those of the local issuer. */
export async function openDoor(keys?: (metadataUrl: string) => SigningKeys): Promise<Door> {
  const teams = await StrictTeams.opens();
  const joris = teams.joins(colleague('joris', 'joris@example.nl'));
  const heard: Incoming[] = [];
  const edge: TeamsEdge = {
    handle: async (incoming) => {
      heard.push(incoming);
      return undefined;
    },
  };
  const { metadataUrl } = teams.issuer;
  const check = await tokenCheck({ appId: APP_ID, tenantId: TENANT, metadataUrl }, keys?.(metadataUrl));
  const health = async () => ({ ok: true, store: 'up', loop: 'up', platforms: {}, oldestUndelivered: 0 }) as const;
  const server = await listen(createServer([teamsRouter({ check, edge })], health, silentLog), 0, '127.0.0.1');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  teams.botAt(url);
  return {
    ...{ teams, joris, heard, url, server },
    async closes() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await teams.closes();
    },
  };
}
