// Socket Mode: the connection that we make ourselves, made again whenever it ends; a token that is refused ends nothing else.
import type { App } from '@slack/bolt';
import type { Log, LogFields } from '../../../src/app/ports';
import { slackApp } from '../../../src/platforms/slack/receiver';
import { socketDoor, type SocketDoor } from '../../../src/platforms/slack/socket-door';
import { realTiming } from '../../../src/platforms/slack/timing';
import { socketServer, type SocketServer } from './socket-server';
import { Waiting } from './strict/waiting';
import { useSameRealmFetch } from './strict/same-realm';

const waiting = new Waiting();
const lines: { fields: LogFields; message: string }[] = [];
const line = (fields: LogFields, message: string): void => {
  lines.push({ fields, message });
  waiting.changed();
};
const log: Log = { info: line, warn: line, error: line };

let slack: SocketServer;
let door: SocketDoor;
let app: App;
beforeEach(async () => {
  useSameRealmFetch();
  lines.length = 0;
  slack = await socketServer(() => waiting.changed());
  door = socketDoor('xapp-1', { apiUrl: slack.apiUrl }, log);
  app = slackApp({ botToken: 'xoxb-1', teamId: 'T0SCHOOL' }, door, realTiming, log);
  app.command('/melding', async ({ ack, command: { text } }) => ack({ response_type: 'ephemeral', text: `gehoord: ${text}` }));
});
afterEach(async () => {
  await door.stop();
  await slack.stop();
});

const command = (id: string, team = 'T0SCHOOL'): object => ({
  type: 'slash_commands',
  envelope_id: id,
  accepts_response_payload: true,
  payload: { command: '/melding', text: 'hoi', team_id: team, user_id: 'U1', trigger_id: 't' },
});
const acknowledged = (id: string): Promise<Record<string, unknown>> =>
  waiting.until(() => slack.heard.find(({ envelope_id }) => envelope_id === id), `the acknowledgement of ${id}`);
/** Looks again and again: the app's own state tells nobody that it changed. */
async function becomes(connected: boolean): Promise<void> {
  await waiting.until(() => (setImmediate(() => waiting.changed()), door.connected() === connected), `connected: ${connected}`);
}

describe('Socket Mode', () => {
  test('a command comes in and is acknowledged over the connection', async () => {
    await door.start();
    await becomes(true);
    slack.say(command('e1'));
    expect(await acknowledged('e1')).toMatchObject({ payload: { text: 'gehoord: hoi' } });
  });

  test('starting does not wait for Slack', async () => {
    slack.opens = () => ({ ok: false, error: 'internal_error' });
    const begin = performance.now();
    await door.start();
    expect(performance.now() - begin).toBeLessThan(500);
    expect(door.connected()).toBe(false);
  });

  test('when Slack ends the connection, another one is made', async () => {
    await door.start();
    await becomes(true);
    slack.hangUp();
    await becomes(false);
    await becomes(true);
    slack.say(command('e2'));
    expect(await acknowledged('e2')).toMatchObject({ payload: { text: 'gehoord: hoi' } });
    expect(slack.asked()).toBe(2);
  });

  test('a token that is refused is tried again, and ends no process', async () => {
    const good = slack.opens;
    slack.opens = () => ({ ok: false, error: 'invalid_auth' });
    await door.start();
    await waiting.until(() => lines.some(({ fields }) => fields['why'] === 'invalid_auth'), 'the log line');
    slack.opens = good;
    await becomes(true);
  });

  test('another workspace is not let in', async () => {
    await door.start();
    await becomes(true);
    slack.say(command('e3', 'T0OTHER'));
    await waiting.until(() => lines.some(({ message }) => message === 'a request of Slack failed'), 'the log line');
    expect(slack.heard.filter(({ envelope_id }) => envelope_id === 'e3')).toEqual([]);
  });

  test('stopping ends it soon, also while there is no connection', async () => {
    slack.opens = () => ({ ok: false, error: 'internal_error' });
    await door.start();
    const begin = performance.now();
    await door.stop();
    expect(performance.now() - begin).toBeLessThan(2_500);
  });
});
