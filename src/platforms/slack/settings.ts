// What a school must set for Slack, read from the environment; half of it stops the start with advice.
import words from '../../../cards/words/nl/settings.json';
import { fillIn } from '../../app/mistake';
import type { WrongSetting } from '../../app/wrong-settings';

export interface SlackSettings {
  botToken: string;
  /** The one workspace that is let in. */
  teamId: string;
  /** How Slack reaches us: requests with a signature, or a connection that we make ourselves (Socket Mode). */
  door: { kind: 'http'; signingSecret: string } | { kind: 'socket'; appToken: string };
  /** Another address for the Web API, for tests; empty for Slack's own. */
  apiUrl: string;
}

export type SlackReading = { on: false } | { on: true; settings: SlackSettings } | { wrong: WrongSetting[] };

const NAMES = ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN', 'SLACK_TEAM_ID', 'SLACK_API_URL'] as const;
type Name = (typeof NAMES)[number];

/** Off when none of the settings is there. An empty one counts as left out; with both a secret and an app token it is Socket Mode. */
export function readSlackSettings(environment: Readonly<Record<string, string | undefined>>): SlackReading {
  const given = (name: Name): string => environment[name]?.trim() ?? '';
  if (NAMES.every((name) => given(name) === '')) return { on: false };

  const wrong: WrongSetting[] = [];
  const complain = (setting: Name, message: string): void => void wrong.push({ setting, message });
  const need = (name: Name, starts: RegExp, message: string): string => {
    const value = given(name);
    if (value === '') complain(name, fillIn(words['slack-missing'], { setting: name }));
    else if (!starts.test(value)) complain(name, message);
    return value;
  };

  const botToken = need('SLACK_BOT_TOKEN', /^xoxb-\S+$/, words['slack-bot-token']);
  const teamId = need('SLACK_TEAM_ID', /^T[A-Z0-9]+$/, words['slack-team-id']);
  const appToken = given('SLACK_APP_TOKEN');
  const signingSecret = given('SLACK_SIGNING_SECRET');
  if (appToken === '' && signingSecret === '') complain('SLACK_SIGNING_SECRET', words['slack-no-door']);
  if (appToken !== '' && !/^xapp-\S+$/.test(appToken)) complain('SLACK_APP_TOKEN', words['slack-app-token']);

  const apiUrl = given('SLACK_API_URL');
  if (apiUrl !== '' && environment['NODE_ENV'] === 'production') complain('SLACK_API_URL', words['slack-api-url-in-production']);
  else if (apiUrl !== '' && !URL.canParse(apiUrl)) complain('SLACK_API_URL', words['slack-api-url']);

  if (wrong.length > 0) return { wrong };
  const door = appToken === '' ? ({ kind: 'http', signingSecret } as const) : ({ kind: 'socket', appToken } as const);
  return { on: true, settings: { botToken, teamId, door, apiUrl } };
}
