import { readSlackSettings } from '../../../src/platforms/slack/settings';

const WHOLE = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'geheim', SLACK_TEAM_ID: 'T0SCHOOL' };
const wrongOf = (environment: Record<string, string | undefined>): string[] => {
  const read = readSlackSettings(environment);
  return 'wrong' in read ? read.wrong.map(({ setting }) => setting) : [];
};

describe('settings for Slack', () => {
  test('none of them is off, and an empty one counts as left out', () => {
    expect(readSlackSettings({})).toEqual({ on: false });
    expect(readSlackSettings({ SLACK_BOT_TOKEN: '', SLACK_TEAM_ID: ' ' })).toEqual({ on: false });
  });

  test('a signing secret opens the HTTP door', () => {
    expect(readSlackSettings(WHOLE)).toEqual({
      on: true,
      settings: { botToken: 'xoxb-1', teamId: 'T0SCHOOL', door: { kind: 'http', signingSecret: 'geheim' }, apiUrl: '' },
    });
  });

  test('an app token means Socket Mode, also beside a secret', () => {
    expect(readSlackSettings({ ...WHOLE, SLACK_APP_TOKEN: 'xapp-1' })).toMatchObject({
      settings: { door: { kind: 'socket', appToken: 'xapp-1' } },
    });
  });

  test.each([
    ['a token alone', { SLACK_BOT_TOKEN: 'xoxb-1' }, ['SLACK_TEAM_ID', 'SLACK_SIGNING_SECRET']],
    ['no workspace', { ...WHOLE, SLACK_TEAM_ID: undefined }, ['SLACK_TEAM_ID']],
    ['no way in', { ...WHOLE, SLACK_SIGNING_SECRET: undefined }, ['SLACK_SIGNING_SECRET']],
    [
      'only the address of a test',
      { SLACK_API_URL: 'http://127.0.0.1:1/api/' },
      ['SLACK_BOT_TOKEN', 'SLACK_TEAM_ID', 'SLACK_SIGNING_SECRET'],
    ],
    ['a token of a person', { ...WHOLE, SLACK_BOT_TOKEN: 'xoxp-1' }, ['SLACK_BOT_TOKEN']],
    ['the name of the workspace', { ...WHOLE, SLACK_TEAM_ID: 'de-linde' }, ['SLACK_TEAM_ID']],
    ['no app token', { ...WHOLE, SLACK_APP_TOKEN: 'xoxb-1' }, ['SLACK_APP_TOKEN']],
    ['no address', { ...WHOLE, SLACK_API_URL: 'slack' }, ['SLACK_API_URL']],
  ])('half of them stop the start: %s', (_, environment, settings) => {
    expect(wrongOf(environment)).toEqual(settings);
  });

  test('another address for the Web API is refused in production', () => {
    const environment = { ...WHOLE, SLACK_API_URL: 'http://127.0.0.1:1/api/' };
    expect(readSlackSettings(environment)).toMatchObject({ settings: { apiUrl: 'http://127.0.0.1:1/api/' } });
    expect(wrongOf({ ...environment, NODE_ENV: 'production' })).toEqual(['SLACK_API_URL']);
  });

  test('what is wrong is told without the secret itself', () => {
    expect(JSON.stringify(readSlackSettings({ ...WHOLE, SLACK_BOT_TOKEN: 'xoxp-secret' }))).not.toContain('secret');
  });
});
