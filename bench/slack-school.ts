// The people of a large school as Slack knows them, and `/melding` as Slack posts it.
import { AppDoor, type Answer } from '../test/platforms/slack/strict/app-door';
import type { Profile } from '../test/platforms/slack/strict/profiles';
import { largeSchool } from './large-school';
import type { AppSettings } from './own-process';

export const BOT_TOKEN = 'xoxb-bench';
export const TEAM = 'T0BENCH';
export const SECRET = 'bench-signing-secret';

export const accountOf = (person: string): string => `U0${person.toUpperCase()}`;

export function slackPeople(mentors: readonly string[]): Pick<Profile, 'id' | 'name' | 'email'>[] {
  return largeSchool(mentors).people.map(({ id, name, email }) => ({ id: accountOf(id), name, email }));
}

/** What the app and the bare one are told alike. */
export function slackSettings(apiUrl: string): AppSettings {
  return { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_TEAM_ID: TEAM, SLACK_SIGNING_SECRET: SECRET, SLACK_API_URL: apiUrl };
}

/** Types `/melding` in somebody's name; gives the acknowledgement. */
export type Types = (person: string, trigger: string) => Promise<Answer>;

/** @param url of the app, without a path. */
export function melding(url: string): Types {
  const door = new AppDoor(SECRET);
  door.standsAt(`${url}/slack/events`);
  return (person, trigger) =>
    door.post({
      body: new URLSearchParams({
        token: 'verification',
        team_id: TEAM,
        team_domain: 'bench',
        channel_id: 'D0BENCH',
        channel_name: 'directmessage',
        user_id: accountOf(person),
        user_name: person,
        command: '/melding',
        text: '',
        api_app_id: 'A0BENCH',
        is_enterprise_install: 'false',
        response_url: 'http://127.0.0.1:9/never-used',
        trigger_id: trigger,
      }).toString(),
    });
}
