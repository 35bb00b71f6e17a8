// What no client of ours sends: one sentence or silence, never a stack, never content, nothing lost.
import { request } from 'node:http';
import { teamsApp, type TeamsApp } from './teams-app';
import { invoke, message, type Activity } from './strict/activities';
import type { TeamsPerson } from './strict/person';

const REPORT = { urgent: 'no', target: 'Mila de Graaf', class: '2B', words: 'Haar tas werd weggegooid.' };

let rig: TeamsApp;
let joris: TeamsPerson;

beforeEach(async () => {
  rig = await teamsApp();
  joris = rig.teams.as('joris');
  await joris.installs();
});

afterEach(async () => {
  await rig.closes();
  expect(rig.teams.complaints).toEqual([]);
});

function from(change: Activity = {}): Activity {
  return { ...rig.teams.activityOf(joris.member), ...change };
}

/** A report of Bram stands with Joris. Gives its id. */
async function aReport(): Promise<string> {
  const bram = rig.teams.as('bram');
  await bram.types('/melding');
  await bram.taps('send-report', REPORT);
  return (await rig.desk('joris')).notices[0]?.subject ?? '';
}

describe('broken activities', () => {
  test.each<[string, Activity]>([
    ['without a type', {}],
    ['with a type that is a number', { type: 7 }],
    ['of an unknown type', { type: 'somethingNew' }],
    ['with a numeric text', { type: 'message', text: 7 }],
    ['with an empty text', { type: 'message', text: '  ' }],
    ['with a text that is a list', { type: 'message', text: ['melding'] }],
    ['with an attachment only', { type: 'message', attachments: [{ contentType: 'image/png' }] }],
    ['with a broken time', { type: 'typing', timestamp: 'yesterday' }],
    ['from nobody', { type: 'message', text: 'melding', from: undefined }],
    ['to nobody', { type: 'message', text: 'melding', recipient: 'the bot' }],
    ['with a value that is a list', { type: 'message', value: ['verb'] }],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    ['an end of conversation', { type: 'endOfConversation' }],
    ['a member that came', { type: 'conversationUpdate', membersAdded: [{ id: '29:somebody' }] }],
    ['members that are no list', { type: 'conversationUpdate', membersAdded: 'all' }],
  ])('%s: silence', async (_, change) => {
    const before = joris.sees().length;
    expect(await rig.teams.post(from(change))).toMatchObject({ status: 200, text: '' });
    expect(joris.sees()).toHaveLength(before);
  });

  test.each<[string, Activity]>([
    ['an invoke without a name', { type: 'invoke' }],
    ['a dialog that we do not have', { type: 'invoke', name: 'task/fetch', value: {} }],
    ['a button without a value', { type: 'invoke', name: 'adaptiveCard/action' }],
    ['a button without an action', { type: 'invoke', name: 'adaptiveCard/action', value: {} }],
    ['a button without a verb', { type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute' } } }],
    ['a verb that is a number', { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 7 } } }],
    ['an invoke from nobody', { type: 'invoke', name: 'adaptiveCard/action', from: 7 }],
  ])('%s: one sentence with status 200', async (_, change) => {
    expect(await rig.teams.invoke(from(change))).toEqual({ sentence: expect.stringMatching(/\.$/) });
  });
});

describe('buttons that do not fit', () => {
  test.each([
    ['an unknown verb', 'fly-to-the-moon', {}],
    ['an unknown card', 'open:no-such-card', {}],
    ['the name of a part of every object', 'constructor', {}],
    ['a very long verb', 'a'.repeat(5_000), {}],
    ['a subject that does not exist', 'pick-up', { subject: 'devlinder:report:none', ref: 'r', about: '' }],
    ['the school itself as subject', 'open:case', { subject: 'devlinder:school', ref: 'r', about: '' }],
    ['the desk of a colleague as subject', 'open:case', { subject: 'devlinder:desk:noor', ref: 'r', about: '' }],
    ['data that is no text', 'pick-up', { subject: 7, ref: {}, about: [] }],
    ['a card of an older version, without a reference', 'send-report', {}],
  ])('%s: a card or one sentence, and nothing changes', async (_, verb, data) => {
    const answer = await joris.forges(verb, data);
    expect(JSON.stringify(answer)).not.toMatch(/Error|stack|node_modules|undefined/);
    expect(Object.keys(answer)).toHaveLength(1);
    expect((await rig.school()).numbers).toEqual({});
  });

  test('a choice that the card does not offer comes back at its field', async () => {
    const bram = rig.teams.as('bram');
    await bram.types('/melding');
    const { card } = bram.last();
    const ref = /"ref":"([^"]+)"/.exec(JSON.stringify(card))?.[1] ?? '';
    const answer = await bram.forges('send-report', { subject: '', ref, about: '', ...REPORT, urgent: 'perhaps' }, bram.last().id);
    expect(JSON.stringify(answer)).toContain('Haar tas werd weggegooid.');
    expect((await rig.school()).numbers).toEqual({});
  });

  test('a text of more than 3,000 characters comes back uncut, or as a sentence, and nothing is saved', async () => {
    const bram = rig.teams.as('bram');
    await bram.types('/melding');
    const ref = /"ref":"([^"]+)"/.exec(JSON.stringify(bram.last().card))?.[1] ?? '';
    const words = 'é'.repeat(9_000);
    const { card } = await bram.forges('send-report', { subject: '', ref, about: '', ...REPORT, words }, bram.last().id);
    expect(JSON.stringify(card)).toContain(words);
    const longer = 'é'.repeat(40_000);
    const { sentence } = await bram.forges('send-report', { subject: '', ref, about: '', ...REPORT, words: longer }, bram.last().id);
    expect(sentence).toContain('te lang');
    expect((await rig.school()).numbers).toEqual({});
  });

  test('words that look like markup, a mention or an expression are shown as they were typed', async () => {
    const odd = '<at>iedereen</at> **vet** [klik](https://x.example) ${subject} </script>';
    const bram = rig.teams.as('bram');
    await bram.types('/melding');
    await bram.taps('send-report', { ...REPORT, words: odd });
    const { card } = await joris.taps('open:report-card');
    const runs = JSON.stringify(card).match(/\{"type":"TextRun","text":"<at>[^}]*/);
    expect(runs?.[0]).toContain('**vet** [klik]');
    expect(JSON.stringify(card)).not.toContain('"entities"');
  });
});

describe('the same thing more than once', () => {
  test('two taps within a moment are one answer', async () => {
    await aReport();
    await joris.taps('open:report-card');
    const taps = await Promise.all([joris.taps('pick-up'), joris.taps('pick-up')]);
    expect(taps.every(({ card }) => card !== undefined)).toBe(true);
    expect(await rig.store.open('case')).toHaveLength(1);
  });

  test('the same activity three times at once runs once, and each gets the answer', async () => {
    const id = await aReport();
    const tap = invoke(from(), 'pick-up', { subject: id, ref: 'r', about: '' }, joris.last().id);
    const answers = await Promise.all([1, 2, 3].map(() => rig.teams.post(tap)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const typed = message(from(), 'melding');
    const before = joris.sees().length;
    await Promise.all([1, 2, 3].map(() => rig.teams.post(typed)));
    expect(joris.sees()).toHaveLength(before + 1);
  });
});

describe('slow and broken', () => {
  test('what takes too long is answered with a sentence in time, goes on, and is there at the next tap', async () => {
    await aReport();
    await joris.taps('open:report-card');
    const { receiver } = rig.app;
    const { tap } = receiver;
    let goOn: () => void = () => undefined;
    receiver.tap = async (...given) => {
      await new Promise<void>((resolve) => (goOn = resolve));
      return tap.apply(receiver, given);
    };
    const { sentence } = await joris.taps('pick-up');
    expect(sentence).toContain('tik dan nog eens');
    receiver.tap = tap;
    goOn();
    const { card } = await joris.taps('pick-up');
    expect(JSON.stringify(card)).toContain('Opgepakt. Wanneer is het gesprek?');
    expect(await rig.store.open('case')).toHaveLength(1);
  }, 15_000);

  test('what throws is one sentence with a number that the log has, and no word of what was typed', async () => {
    rig.app.receiver.say = () => Promise.reject(new Error('Mila was here'));
    rig.app.receiver.tap = () => Promise.reject(new Error('Mila was here'));
    const [said] = await joris.types('casus');
    const tapped = await joris.forges('open:case', {});
    for (const text of [said?.texts.join(' ') ?? '', tapped.sentence ?? '']) {
      const number = /nummer ([0-9A-Z]{3}-[0-9A-Z]{3})/.exec(text)?.[1];
      expect(rig.log.map(({ fields }) => fields['reference'])).toContain(number);
    }
    expect(JSON.stringify(rig.log)).not.toContain('Mila');
  });
});

describe('bodies', () => {
  const post = async (body: string | Buffer, headers: Record<string, string> = {}): Promise<[number, string]> => {
    const token = await rig.teams.issuer.token(rig.teams.connector.serviceUrl);
    const { status, text } = await rig.teams.postRaw(body, `Bearer ${token}`, headers);
    return [status, text];
  };

  test.each<[string, string | Buffer, Record<string, string>, [number, string]]>([
    ['1 MB of text', JSON.stringify({ text: 'a'.repeat(1e6) }), {}, [413, '413']],
    ['broken JSON', '{"type":', {}, [400, '400']],
    ['a bare text', '"melding"', {}, [400, '400']],
    ['an unknown charset', '{}', { 'content-type': 'application/json; charset=martian' }, [415, '415']],
    ['a wrong encoding', Buffer.from('no gzip'), { 'content-encoding': 'gzip' }, [400, '400']],
    ['no JSON', 'melding', { 'content-type': 'text/plain' }, [401, '401']],
  ])('%s: a constant word', async (_, body, headers, answer) => {
    expect(await post(body, headers)).toEqual(answer);
  });

  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('%s: a constant word', async (method) => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request(rig.url, { method }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(405);
  });

  test('after a body that was too large the connection goes on working', async () => {
    expect((await post(JSON.stringify({ text: 'a'.repeat(1e6) })))[0]).toBe(413);
    const [list] = await joris.types('casus');
    expect(list?.texts.join(' ')).toContain('casussen');
  });
});
