// What a school must set for Teams, read from the environment; half of it stops the start with advice.
import words from '../../../cards/words/nl/settings.json';
import { fillIn } from '../../app/mistake';
import type { WrongSetting } from '../../app/wrong-settings';
import type { TeamsSettings } from './open-teams';

export type TeamsReading = { on: false } | { on: true; settings: TeamsSettings } | { wrong: WrongSetting[] };

const NEEDED = ['TEAMS_APP_ID', 'TEAMS_APP_PASSWORD', 'TEAMS_TENANT_ID'] as const;
const METADATA = 'TEAMS_OPENID_METADATA_URL';
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Off when none of the settings is there. botbuilder lets everybody in without an app id, so all three are needed. */
export function readTeamsSettings(environment: Readonly<Record<string, string | undefined>>): TeamsReading {
  const given = (name: string): string => environment[name]?.trim() ?? '';
  if ([...NEEDED, METADATA].every((name) => given(name) === '')) return { on: false };

  const wrong: WrongSetting[] = [];
  for (const name of NEEDED) {
    if (given(name) === '') wrong.push({ setting: name, message: fillIn(words['teams-missing'], { setting: name }) });
    else if (name !== 'TEAMS_APP_PASSWORD' && !GUID.test(given(name))) wrong.push({ setting: name, message: words['teams-no-guid'] });
  }
  const metadataUrl = given(METADATA);
  if (metadataUrl !== '' && environment['NODE_ENV'] === 'production')
    wrong.push({ setting: METADATA, message: words['teams-metadata-in-production'] });
  else if (metadataUrl !== '' && !URL.canParse(metadataUrl)) wrong.push({ setting: METADATA, message: words['teams-metadata'] });
  if (wrong.length > 0) return { wrong };
  const [appId, password, tenantId] = NEEDED.map(given) as [string, string, string];
  return { on: true, settings: { appId, password, tenantId, metadataUrl } };
}
