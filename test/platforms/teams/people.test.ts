// Who may speak to the bot: staff of this school, by an account that is bound once. Everybody else gets one friendly sentence.
import { teamsApp, type TeamsApp } from './teams-app';
import { accountOf, colleague, type Member } from './strict/chats';
import { invoke, message } from './strict/activities';

let rig: TeamsApp;

beforeEach(async () => {
  rig = await teamsApp();
});

afterEach(async () => {
  await rig.closes();
  expect(rig.teams.complaints).toEqual([]);
});

const JORIS = 'j.vermaat@devlinder.example';

async function boundAccounts(): Promise<string[]> {
  return ((await rig.school()).accounts?.bound ?? []).map(({ id }) => id);
}

function members(): number {
  return rig.teams.connector.calls.filter(({ method }) => method === 'GET').length;
}

describe('staff', () => {
  test('are bound at the first word, and looked up once for a school day', async () => {
    const joris = rig.teams.as('joris');
    await joris.types('melding');
    await joris.types('casus');
    expect(await boundAccounts()).toEqual([accountOf(joris.member)]);
    expect(members()).toBe(1);
  });

  test('are known by the name to sign in with, when their mailbox has another name', async () => {
    const joris = rig.teams.joins({ ...colleague('joris', 'joris@example.nl'), signIn: JORIS });
    const [form] = await joris.types('melding');
    expect(form?.verbs).toContain('send-report');
  });

  test('stay who they are while Teams cannot say who somebody is', async () => {
    const joris = rig.teams.as('joris');
    await joris.types('melding');
    const again = await teamsApp(rig.store, rig.teams);
    rig.teams.connector.fate = ({ method }) => (method === 'GET' ? { status: 503 } : undefined);
    const [list] = await joris.types('casus');
    expect(list?.texts.join(' ')).toContain('casussen');
    await again.closes();
  });

  test('who cannot be looked up at the first word is asked to try again, with a number', async () => {
    rig.teams.connector.fate = ({ method }) => (method === 'GET' ? { status: 502 } : undefined);
    const [answer] = await rig.teams.as('joris').types('melding');
    expect(answer?.texts.join(' ')).toMatch(/nummer [0-9A-Z]{3}-[0-9A-Z]{3}/);
    expect(await boundAccounts()).toEqual([]);
    expect(rig.log).toContainEqual(expect.objectContaining({ level: 'error' }));
  });

  test('who leaves the school file is a stranger from then on', async () => {
    const joris = rig.teams.as('joris');
    await joris.types('melding');
    const document = await rig.store.load('devlinder:school');
    const school = await rig.school();
    if (document === null) throw new Error('no school');
    await rig.store.save({ ...document, body: { ...school, people: school.people.filter(({ id }) => id !== 'joris') } });
    const [refusal] = await joris.types('casus');
    expect(refusal?.texts.join(' ')).toContain('alleen voor medewerkers');
  });
});

describe('everybody else', () => {
  const GUEST = '#EXT#@devlinder.example';
  test.each<[string, Partial<Member>, string]>([
    ['somebody of the tenant who is not in the school file', {}, 'alleen voor medewerkers'],
    ['a guest with the e-mail of a colleague', { email: JORIS, role: 'guest' }, 'Gasten'],
    ['a guest by the name to sign in with', { email: JORIS, signIn: `j.vermaat_devlinder.example${GUEST}` }, 'Gasten'],
    ['somebody anonymous', { email: JORIS, role: 'anonymous' }, 'Gasten'],
    ['somebody of another tenant', { email: JORIS, tenant: '99999999-bbbb-4ccc-8ddd-eeeeeeeeeeee' }, 'Gasten'],
    ['somebody without an e-mail', { email: '', signIn: '' }, 'alleen voor medewerkers'],
  ])('%s gets one sentence, whatever is typed or tapped, and is not bound', async (_, change, sentence) => {
    const somebody = rig.teams.joins({ ...colleague('somebody', 'somebody@example.nl'), ...change });
    await somebody.installs();
    expect(somebody.last().texts).toEqual([expect.stringContaining(sentence)]);
    const [refusal] = await somebody.types('/casus 2026-001');
    expect(refusal?.texts).toEqual([expect.stringContaining(sentence)]);
    const tapped = await somebody.forges('open:case', { subject: 'devlinder:report:r1', ref: '', about: '' });
    expect(tapped).toEqual({ sentence: expect.stringContaining(sentence) });
    expect(await boundAccounts()).toEqual([]);
    expect(JSON.stringify(await rig.school())).not.toContain('somebody@');
  });

  test('somebody without an account in the directory gets one sentence', async () => {
    const somebody = rig.teams.joins(colleague('somebody', JORIS));
    const activity = message(rig.teams.activityOf(somebody.member), 'melding');
    await rig.teams.post({ ...activity, from: { id: '29:1somebody-for-this-bot' } });
    expect(somebody.last().texts).toEqual([expect.stringContaining('Gasten')]);
    expect(members()).toBe(0);
  });

  test('a bot gets no answer, so that two bots never talk for ever', async () => {
    const joris = rig.teams.as('joris');
    const activity = message(rig.teams.activityOf(joris.member), 'melding');
    for (const from of [
      { ...(activity['from'] as object), id: '28:another-bot' },
      { ...(activity['from'] as object), role: 'bot' },
    ]) {
      expect(await rig.teams.post({ ...activity, id: `f:${JSON.stringify(from).length}`, from })).toMatchObject({ status: 200, text: '' });
    }
    expect(joris.sees()).toEqual([]);
  });
});

describe('a second account', () => {
  test('with the same e-mail is refused, and the coordinator hears of it', async () => {
    await rig.teams.as('noor').installs();
    await rig.teams.as('joris').types('melding');
    const other = rig.teams.joins(colleague('other', JORIS));
    const [refusal] = await other.types('casus');
    expect(refusal?.texts).toEqual([expect.stringContaining('ander account')]);
    expect(rig.teams.as('noor').last().texts.join(' ')).toContain('Joris Vermaat');
    expect(await boundAccounts()).not.toContain(accountOf(other.member));
  });

  test('that takes the e-mail of a colleague is refused, and the coordinator hears of it', async () => {
    await rig.teams.as('noor').installs();
    await rig.teams.as('bram').types('melding');
    const again = await teamsApp(rig.store, rig.teams);
    const renamed = rig.teams.joins({ ...rig.teams.as('bram').member, email: JORIS, signIn: JORIS });
    const [refusal] = await renamed.types('casus');
    expect(refusal?.texts).toEqual([expect.stringContaining('ander account')]);
    expect(rig.teams.as('noor').last().texts.join(' ')).toContain('Bram Kooiman');
    await again.closes();
  });
});

describe('a card in other hands', () => {
  test('acts with the rights of who taps', async () => {
    const [bram, joris, femke] = [rig.teams.as('bram'), rig.teams.as('joris'), rig.teams.as('femke')];
    for (const one of [bram, joris, femke]) await one.installs();
    await bram.types('/melding');
    await bram.taps('send-report', { urgent: 'no', target: 'Mila de Graaf', class: '2B', words: 'Haar tas werd weggegooid.' });
    const id = (await rig.desk('joris')).notices[0]?.subject ?? '';
    const data = { subject: id, ref: 'x', about: '' };
    const { card } = await femke.forges('open:report-card', data);
    expect(JSON.stringify(card)).not.toMatch(/Mila|tas/);
    expect(JSON.stringify((await femke.forges('pick-up', data)).card)).not.toMatch(/Mila|tas/);
    expect((await rig.store.open('case')).length).toBe(0);
  });

  test('in a channel opens nothing', async () => {
    const joris = rig.teams.as('joris');
    const tap = invoke(rig.teams.activityOf(joris.member, 'channel'), 'open:case-list', { subject: '', ref: '', about: '' }, '1');
    expect(await rig.teams.invoke(tap)).toEqual({ sentence: expect.stringContaining('eigen chat') });
  });
});
