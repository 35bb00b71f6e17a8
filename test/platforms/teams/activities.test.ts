import { readActivity } from '../../../src/platforms/teams/activities';
import { typedText } from '../../../src/platforms/teams/typed-text';
import { base, botAdded, botRemoved, installation, invoke, message, submit, type Activity } from './strict/activities';
import { accountOf, colleague, conversationOf, userOf } from './strict/chats';

const JORIS = colleague('joris', 'joris@example.nl');
const SERVICE = 'https://smba.example/amer/';
const chat = base(JORIS, SERVICE);
const channel = base(JORIS, SERVICE, 'channel');
const DATA = { subject: 's', ref: 'r', about: 'step2', target: 'Mila', classes: '2A,2B' };

describe('what an activity says', () => {
  test('a message: who wrote it, where, and how to answer', () => {
    expect(readActivity(message(chat, 'melding'))).toEqual({
      what: 'words',
      text: 'melding',
      from: {
        activity: chat['id'],
        personal: true,
        account: accountOf(JORIS),
        isBot: false,
        reference: {
          conversation: conversationOf(JORIS),
          serviceUrl: SERVICE,
          tenant: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
          user: userOf(JORIS),
          bot: '28:11111111-2222-4333-8444-555555555555',
        },
      },
    });
  });

  test.each<[string, Activity]>([
    ['a channel', channel],
    ['a group chat', { ...chat, conversation: { id: '19:x', conversationType: 'groupChat', isGroup: true, tenantId: 't' } }],
    ['a chat of which nobody says what it is', { ...chat, conversation: { id: '19:x', tenantId: 't' } }],
  ])('%s is not the own chat', (_, from) => {
    expect(readActivity(message(from, 'melding'))).toMatchObject({ from: { personal: false } });
  });

  test('a button: its own fields, and what was filled in apart', () => {
    const read = readActivity(invoke(chat, 'record-talk', { ...DATA, count: 7, nothing: null }, 'm1'));
    expect(read).toMatchObject({
      what: 'tap',
      tap: { verb: 'record-talk', subject: 's', ref: 'r', about: 'step2' },
      values: { target: 'Mila', classes: '2A,2B' },
      message: 'm1',
      answerable: true,
    });
    expect(read).not.toHaveProperty('values.count');
  });

  test('a submit of an old client is the same tap, without an answer in place', () => {
    expect(readActivity(submit(chat, { ...DATA, verb: 'record-talk' }, 'm1'))).toMatchObject({
      what: 'tap',
      tap: { verb: 'record-talk', subject: 's', ref: 'r', about: 'step2' },
      values: { target: 'Mila', classes: '2A,2B' },
      answerable: false,
    });
  });

  test.each([
    ['an installation greets', installation(chat, 'add'), { what: 'installed', greet: true }],
    ['a new version does not', installation(chat, 'add-upgrade'), { what: 'installed', greet: false }],
    ['a removal is one', installation(chat, 'remove'), { what: 'uninstalled' }],
    ['the bot came into the chat', botAdded(chat), { what: 'installed', greet: false }],
    ['the bot left: the removal tells', botRemoved(chat), { what: 'nothing' }],
  ])('%s', (_, activity, expected) => {
    expect(readActivity(activity)).toMatchObject(expected);
  });

  test.each([undefined, null, 7, 'text', [], {}])('%p is nothing', (body) => {
    expect(readActivity(body)).toEqual({ what: 'nothing' });
  });
});

describe('typed text', () => {
  test.each([
    ['<at>Vijfsporen</at> melding', 'melding'],
    ['<at id="0">Vijfsporen</at>&nbsp;/casus 2026-031\n', '/casus 2026-031'],
    ['R&amp;D &lt;3', 'R&D <3'],
    ['&amp;lt;', '&lt;'],
    ['  ', ''],
  ])('%j is %j', (typed, plain) => {
    expect(typedText(typed)).toBe(plain);
  });
});
