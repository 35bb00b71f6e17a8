// Who is let in: an account of this workspace that belongs to a colleague, asked at every action.
import type { School } from '../../../src/core/school/school';
import { schoolDocumentId } from '../../../src/core/school/revision';
import { shownTexts } from './strict/limits';
import type { SlackPerson } from './strict/person';
import { accountIdOf, slackRig, type SlackRig } from './slack-rig';

const MINUTE = 60_000;
const BRAM = { name: 'Bram Kooiman', email: 'b.kooiman@devlinder.example' };

let rig: SlackRig;
beforeEach(async () => {
  rig = await slackRig();
});
afterEach(async () => {
  expect(rig.slack.complaints).toEqual([]);
  await rig.stop();
});

const windowOf = (person: SlackPerson): string => shownTexts(person.modal?.view).join('\n');
async function reported(person: SlackPerson): Promise<string> {
  await person.types('/melding');
  await rig.rests();
  const seen = windowOf(person);
  if (person.modal !== undefined) await person.closes();
  return seen;
}
const accounts = async (): Promise<School['accounts']> =>
  ((await rig.store.load(schoolDocumentId(rig.loop.schoolId)))?.body as School).accounts;
const lookUps = (): number => rig.slack.callsOf('users.info').length;

describe('who is let in', () => {
  test('a colleague who was never heard of is bound at the start, so that a message can arrive', async () => {
    expect((await accounts())?.bound).toHaveLength(18);
    expect((await rig.desk('joris')).addresses).toEqual([{ platform: 'slack', to: 'joris', usedAt: 0 }]);
    expect(await rig.platform.send({ platform: 'slack', to: 'joris' }, messageOf('Dag'))).toMatchObject({ result: 'sent' });
  });

  test('a first tap is looked up; the ones after it are not, for ten minutes', async () => {
    const bram = rig.person('bram');
    const before = lookUps();
    expect(await reported(bram)).toContain('Om welke leerling gaat het?');
    expect(lookUps()).toBe(before + 1);
    rig.time.passes(9 * MINUTE);
    await reported(bram);
    expect(lookUps()).toBe(before + 1);
    rig.time.passes(2 * MINUTE);
    await reported(bram);
    expect(lookUps()).toBe(before + 2);
  });

  test('what is known is renewed behind the taps, so that nobody waits for it', async () => {
    await reported(rig.person('bram'));
    rig.time.passes(6 * MINUTE);
    await rig.platform.renew();
    const before = lookUps();
    rig.time.passes(9 * MINUTE);
    expect(await reported(rig.person('bram'))).toContain('Om welke leerling gaat het?');
    expect(lookUps()).toBe(before);
  });

  test('a stranger gets a friendly sentence that says whom to ask, and nothing else', async () => {
    const stranger = rig.slack.joins({ id: 'U0LEERLING', name: 'Sem', email: 'sem@devlinder.example' });
    const seen = await reported(stranger);
    expect(seen).toContain('Vraag Noor Hendriksen');
    expect(seen).not.toMatch(/melding doen|leerling|casus/i);
    await stranger.types('casus 2026-001');
    await rig.rests();
    expect(shownTexts(stranger.dm).join('\n')).toContain('Vraag Noor Hendriksen');
    await stranger.opensHome();
    await rig.rests();
    expect(shownTexts(stranger.home?.view).join('\n')).toContain('Vraag Noor Hendriksen');
    expect((await accounts())?.bound.map(({ id }) => id)).not.toContain('U0LEERLING');
  });

  test.each([
    ['a guest', { guest: 'multi-channel' as const }],
    ['a guest of one channel', { guest: 'single-channel' as const }],
    ['somebody whose account was shut', { deactivated: true }],
    ['a bot', { bot: true }],
    ['a member of another workspace', { teamId: 'T0OTHER' }],
  ])('%s with the e-mail of a colleague is not let in', async (_, change) => {
    await rig.slack.changes(accountIdOf('bram'), change, false);
    const form = { type: 'shortcut', callback_id: 'report', action_ts: '1.1', team: { id: rig.slack.team.id, domain: 'zuid' } };
    const bram = rig.person('bram');
    await bram.interacts(form);
    await rig.rests();
    expect(windowOf(bram)).not.toContain('Om welke leerling');
    expect(rig.slack.callsOf('chat.postMessage').filter(({ args }) => args['channel'] === accountIdOf('bram'))).toEqual([]);
    expect(await rig.platform.send({ platform: 'slack', to: 'bram' }, messageOf('Dag'))).toEqual({ result: 'refused', why: 'unreachable' });
  });

  test('who leaves the workspace is shut out at once when Slack tells it', async () => {
    const bram = rig.person('bram');
    await reported(bram);
    await rig.slack.changes(accountIdOf('bram'), { deactivated: true });
    await rig.rests();
    expect(await reported(bram)).toContain('Vraag Noor Hendriksen');
  });

  test('... and within ten minutes when Slack does not', async () => {
    const bram = rig.person('bram');
    await reported(bram);
    await rig.slack.changes(accountIdOf('bram'), { guest: 'multi-channel' }, false);
    rig.time.passes(10 * MINUTE + 1);
    expect(await reported(bram)).toContain('Vraag Noor Hendriksen');
  });

  test('who leaves the school file is shut out at once, and gets no messages', async () => {
    await reported(rig.person('bram'));
    await rig.schoolBecomes((school) => ({ ...school, people: school.people.filter(({ id }) => id !== 'bram') }));
    expect(await reported(rig.person('bram'))).toContain('Vraag Noor Hendriksen');
    expect(await rig.platform.send({ platform: 'slack', to: 'bram' }, messageOf('Dag'))).toEqual({ result: 'refused', why: 'unreachable' });
  });

  test('a second account with the same e-mail is refused, and the coordinator hears of it, once', async () => {
    const second = rig.slack.joins({ id: 'U0TWEEDE', ...BRAM });
    expect(await reported(second)).toContain('Vraag Noor Hendriksen');
    await reported(second);
    expect((await accounts())?.doubtful).toMatchObject([{ id: 'U0TWEEDE', person: 'bram', why: 'second-account', told: true }]);
    expect(rig.person('noor').dm).toHaveLength(1);
    expect(await reported(rig.person('bram'))).toContain('Om welke leerling');
  });

  test('an account that takes the e-mail of a colleague is refused, and written down', async () => {
    await rig.slack.changes(accountIdOf('gijs'), { email: 'n.hendriksen@devlinder.example' });
    await rig.rests();
    expect(await reported(rig.person('gijs'))).not.toContain('Om welke leerling');
    rig.time.passes(11 * MINUTE);
    expect(await reported(rig.person('gijs'))).toContain('Vraag Noor Hendriksen');
    expect((await accounts())?.doubtful).toMatchObject([{ id: accountIdOf('gijs'), person: 'gijs', why: 'changed-email' }]);
  });

  test('when Slack does not say who taps, nothing is done, and the person reads that', async () => {
    rig.slack.fails('users.info', { kind: 'status', status: 500 });
    expect(await reported(rig.person('bram'))).toContain('We weten nu niet zeker wie je bent');
    expect(await rig.subjects()).toEqual([]);
  });

  test('an app that may not read e-mails lets nobody in, and accuses nobody', async () => {
    const blind = await slackRig({ scopes: ['commands', 'chat:write', 'im:history', 'users:read'] });
    const bram = blind.person('bram');
    await bram.types('/melding');
    await blind.rests();
    expect(windowOf(bram)).not.toContain('Om welke leerling');
    expect(((await blind.store.load(schoolDocumentId(blind.loop.schoolId)))?.body as School).accounts).toBeUndefined();
    await blind.stop();
  });

  test('no log line holds a name or an e-mail', async () => {
    await reported(rig.slack.joins({ id: 'U0TWEEDE', ...BRAM }));
    await reported(rig.slack.joins({ id: 'U0LEERLING', name: 'Sem', email: 'sem@devlinder.example' }));
    expect(JSON.stringify(rig.log)).not.toMatch(/Bram|Sem|@/);
  });
});

function messageOf(text: string): Parameters<SlackRig['platform']['send']>[1] {
  return { summary: text, card: { body: [{ type: 'TextBlock', text }] }, look: 'neutral', acute: false };
}
