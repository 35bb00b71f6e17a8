// Puts Teams together: the door for what comes in, the platform for what goes out, and between them the app.
import type { Router } from 'express';
import { schoolBindings } from '../../app/bindings';
import type { Platform } from '../../app/ports';
import type { Presenter } from '../../app/present';
import type { Receiver } from '../../app/receive';
import { deskReferences } from '../../app/references';
import type { Loop } from '../../app/round';
import { tellDoubts } from '../../app/tell-doubts';
import { openConnection } from './adapter';
import { tokenCheck } from './authentication';
import { botToken } from './bot-token';
import { teamsEdge } from './edge';
import { teamsRouter } from './http';
import { openForms } from './open-forms';
import { pacing } from './pacing';
import { teamsPeople } from './people';
import { teamsPlatform, TEAMS } from './platform';
import { teamsSender } from './sender';

const METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const ENTRA = 'https://login.microsoftonline.com';

export interface TeamsSettings {
  appId: string;
  password: string;
  tenantId: string;
  /** `TEAMS_OPENID_METADATA_URL`, for tests: keys come from there, and the bot's own token from the same host. Empty for Microsoft's. */
  metadataUrl: string;
}

export interface TeamsParts {
  /** `loop.platforms` must get the platform under `TEAMS` before the first tick. */
  loop: Loop;
  receiver: Receiver;
  presenter: Presenter;
}

export interface Teams {
  platform: Platform;
  router: Router;
}

/** Loads botbuilder and jose; calls nobody yet. @param now the clock by which calls are paced: see `pacing`. */
export async function openTeams(settings: TeamsSettings, parts: TeamsParts, now?: () => number): Promise<Teams> {
  const { loop, presenter } = parts;
  const { password, metadataUrl } = settings;
  // Microsoft writes ids in small letters; who copies them may not.
  const [appId, tenantId] = [settings.appId.toLowerCase(), settings.tenantId.toLowerCase()];
  const check = await tokenCheck({ appId, tenantId, metadataUrl: metadataUrl === '' ? METADATA : metadataUrl });
  const token = botToken({ appId, password, tokenUrl: tokenUrlOf(tenantId, metadataUrl) });
  const connection = await openConnection({ appId, tenantId, token });
  const sender = teamsSender({ connection, pacing: pacing(now), token });
  const references = deskReferences(loop, TEAMS);
  const bindings = schoolBindings(loop);
  const people = teamsPeople({ bindings, connection, tenantId, tellDoubts: () => tellDoubts(loop, presenter) });
  const edge = teamsEdge({ ...parts, appId, people, references, sender, forms: openForms() });
  return { platform: teamsPlatform({ references, sender }), router: teamsRouter({ check, edge }) };
}

/** Where the bot asks for its own token. */
export function tokenUrlOf(tenantId: string, metadataUrl: string): string {
  return new URL(`/${tenantId}/oauth2/v2.0/token`, metadataUrl === '' ? ENTRA : metadataUrl).href;
}
