// Words: as slash commands, typed to the bot, and as shortcuts. What comes back is seen by who asked only.
import { WORDS } from '../../../src/app/chat-words';
import { plainTyped } from '../../../src/platforms/slack/typed-text';
import { MESSAGE_SHORTCUT, linkTo, REPORT_SHORTCUT } from '../../../src/platforms/slack/shortcuts';
import { shownTexts } from './strict/limits';
import type { SlackPerson } from './strict/person';
import { slackRig, type SlackRig } from './slack-rig';

let rig: SlackRig;
let bram: SlackPerson;
beforeEach(async () => {
  rig = await slackRig();
  bram = rig.person('bram');
});
afterEach(async () => {
  expect(rig.slack.complaints).toEqual([]);
  await rig.stop();
});

const windowOf = (person: SlackPerson): string => shownTexts(person.modal?.view).join('\n');
const chatOf = (person: SlackPerson): string => shownTexts(person.dm.map(({ blocks }) => blocks)).join('\n');
const filledIn = (person: SlackPerson, field: string): unknown => person.modal?.state[field]?.[field]?.value;

describe('slash commands', () => {
  test.each(WORDS)('/%s opens a window', async (word) => {
    expect(await bram.types(`/${word}`)).toMatchObject({ status: 200, body: '', late: false });
    await rig.rests();
    expect(bram.modal).toBeDefined();
    expect(bram.dm).toEqual([]);
  });

  test('a command in a channel is answered only to who typed it, and the story stays out of the channel', async () => {
    rig.slack.channel('C0TEAM', [bram.id, rig.person('gijs').id]);
    await bram.types('/melding Mila huilde <in> de gang & later weer', 'C0TEAM');
    await rig.rests();
    expect(filledIn(bram, 'words')).toBe('Mila huilde <in> de gang & later weer');
    expect(rig.slack.seenIn('C0TEAM', rig.person('gijs').id)).toEqual([]);
    expect(rig.slack.seenIn('C0TEAM', bram.id)).toEqual([]);
  });

  test('an unknown number and a case without access read the same', async () => {
    await bram.types('/casus 2026-099');
    await rig.rests();
    expect(windowOf(bram)).toContain('Casus 2026-099 is voor jou niet te openen');
  });
});

describe('the same words, typed to the bot', () => {
  test('a word gets a button, and the answer opens in a window: nothing about pupils stands in the chat', async () => {
    await bram.says('casus');
    await rig.rests();
    expect(chatOf(bram)).toContain('Open het venster');
    await bram.taps('Open het venster');
    await rig.rests();
    expect(bram.modal).toBeDefined();
  });

  test('what was typed behind the word waits, sealed, and stands in the form', async () => {
    await bram.says('melding Mila huilde in de gang');
    await rig.rests();
    expect(chatOf(bram)).toContain('Wil je verder?');
    await bram.taps('Ga verder');
    await rig.rests();
    expect(filledIn(bram, 'words')).toBe('Mila huilde in de gang');
    await bram.submits({ urgent: 'no', target: 'Mila de Graaf' });
    expect(await rig.subjects()).toHaveLength(1);
  });

  test('a word that is none of ours gets help', async () => {
    await bram.says('hoi');
    await rig.rests();
    expect(chatOf(bram)).toContain('Bedoel je /melding of /casus?');
  });

  test('delivered three times, answered once', async () => {
    await bram.says('hoi', 2);
    await rig.rests();
    expect(bram.dm.filter(({ user }) => user === rig.slack.team.botUserId)).toHaveLength(1);
  });

  test.each([
    ['our own message', { bot_id: 'B0BOT', text: 'hoi', user: 'U0BOT' }],
    ['a message that was changed', { subtype: 'message_changed', text: 'hoi' }],
    ['a message in a channel', { channel_type: 'channel', text: 'casus' }],
    ['a message without text', {}],
  ])('%s is left alone', async (_, more) => {
    const message = { type: 'message', channel_type: 'im', channel: bram.channel, user: bram.id, ts: '1.1', event_ts: '1.1' };
    expect(await bram.event({ ...message, ...more })).toMatchObject({ status: 200 });
    await rig.rests();
    expect(rig.slack.callsOf('chat.postMessage')).toEqual([]);
  });

  test('an answer that comes too fast after a message waits its turn', async () => {
    await Promise.all([1, 2].map(() => rig.platform.send({ platform: 'slack', to: 'bram' }, note)));
    await bram.says('hoi');
    await rig.rests();
    expect(chatOf(bram)).toContain('Bedoel je');
  });
});

describe('shortcuts', () => {
  test('a report from anywhere', async () => {
    await bram.shortcut(REPORT_SHORTCUT);
    await rig.rests();
    expect(windowOf(bram)).toContain('Om welke leerling gaat het?');
    expect(filledIn(bram, 'words')).toBeNull();
  });

  test('a report from a message keeps the link to it, and never its text', async () => {
    await bram.messageShortcut(MESSAGE_SHORTCUT, { channel: 'C0KLAS', ts: '1764000000.000200', text: 'Daan is gemeen', user: 'U0SEM' });
    await rig.rests();
    expect(filledIn(bram, 'words')).toContain('https://zuid.slack.com/archives/C0KLAS/p1764000000000200');
    await bram.submits({ urgent: 'no', target: 'Mila de Graaf' });
    const [report] = await rig.subjects();
    expect(JSON.stringify(report)).toContain('p1764000000000200');
    expect(JSON.stringify(report)).not.toContain('gemeen');
  });

  test('the link to an answer in a thread names the thread', () => {
    const message = { team: { id: 'T1', domain: 'zuid' }, channel: { id: 'C1', name: 'x' }, message_ts: '12.000300' };
    expect(linkTo({ ...message, message: { type: 'message', ts: '12.000300', thread_ts: '10.000100' } })).toBe(
      'https://zuid.slack.com/archives/C1/p12000300?thread_ts=10.000100&cid=C1',
    );
  });
});

test('what Slack escapes is read as it was typed', () => {
  expect(plainTyped(' Mila &amp; &lt;Daan&gt; ')).toBe('Mila & <Daan>');
  expect(plainTyped('kijk <https://x.example/a|x.example/a> en <@U1|noor> en <@U2>')).toBe('kijk https://x.example/a en noor en U2');
});

const note: Parameters<SlackRig['platform']['send']>[1] = {
  summary: 'Dag',
  card: { body: [{ type: 'TextBlock', text: 'Dag' }] },
  look: 'neutral',
  acute: false,
};
