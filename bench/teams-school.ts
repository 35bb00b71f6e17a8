// The people of a large school as Teams knows them, and what they do as Teams posts it.
import { base, botAdded, invoke, type Activity } from '../test/platforms/teams/strict/activities';
import { colleague } from '../test/platforms/teams/strict/chats';
import { largeSchool } from './large-school';
import type { AppSettings } from './own-process';
import type { TeamsSettings } from '../src/platforms/teams/open-teams';

export function teamsPeople(mentors: readonly string[]): { id: string; name: string; email: string }[] {
  return largeSchool(mentors).people.map(({ id, name, email }) => ({ id, name, email }));
}

/** What the app and the bare one are told alike. */
export function teamsSettings({ appId, password, tenantId, metadataUrl }: TeamsSettings): AppSettings {
  return { TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: password, TEAMS_TENANT_ID: tenantId, TEAMS_OPENID_METADATA_URL: metadataUrl };
}

export interface Posted {
  status: number;
  text: string;
  tookMs: number;
}

export interface Poster {
  installs(person: string): Promise<Posted>;
  /** Taps the button for a report on the first message of the chat. */
  taps(person: string): Promise<Posted>;
}

/** @param url of the bot, without a path; `token` for this service address. */
export function poster(url: string, serviceUrl: string, token: string): Poster {
  const headers = { 'content-type': 'application/json', 'authorization': `Bearer ${token}` };
  const post = async (activity: Activity): Promise<Posted> => {
    const begin = performance.now();
    const response = await fetch(`${url}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) });
    const text = await response.text();
    return { status: response.status, text, tookMs: performance.now() - begin };
  };
  const from = (person: string): Activity => base(colleague(person, `${person}@devlinder.example`), serviceUrl);
  return {
    installs: (person) => post(botAdded(from(person))),
    taps: (person) => post(invoke(from(person), 'open:report-form', { subject: '', ref: '', about: '' }, `welcome-${person}`)),
  };
}
