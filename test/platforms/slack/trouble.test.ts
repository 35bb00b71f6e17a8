// When Slack is away, or shuts us out: nothing is lost, nothing is accepted that should not be, and it is told.
import { shownTexts } from './strict/limits';
import { slackRig, type SlackRig } from './slack-rig';
import { StrictSlack } from './strict/strict-slack';

const MINUTE = 60_000;
const FILLED = { urgent: 'no', target: 'Mila de Graaf', words: 'Twee jongens gooiden haar tas over.' };

let rig: SlackRig;
beforeEach(async () => {
  rig = await slackRig();
});
afterEach(() => rig.stop());

const linesSince = (begin: number): string[] =>
  rig.log
    .slice(begin)
    .filter(({ level }) => level !== 'info')
    .map(({ message }) => message);

describe('Slack is away', () => {
  test('starting takes under three seconds, /healthz says down, and it heals by itself', async () => {
    await rig.slack.goesDown();
    const begin = performance.now();
    const other = await rig.another();
    expect(performance.now() - begin).toBeLessThan(3_000);
    expect(await other.health()).toBe('down');
    await rig.slack.comesBack();
    await other.probe();
    expect(await other.health()).toBe('up');
    await other.stop();
  });

  test('a Slack that does not answer holds up the start no longer than that', async () => {
    rig.slack.fails('auth.test', { kind: 'held' });
    const begin = performance.now();
    const other = await rig.another();
    expect(performance.now() - begin).toBeLessThan(3_000);
    expect(await other.health()).toBe('down');
    rig.slack.faults.release();
    await other.stop();
  });

  test('a command is answered with one sentence, in the acknowledgement itself', async () => {
    await rig.slack.goesDown();
    await rig.platform.probe();
    const begin = rig.log.length;
    const answer = await rig.person('bram').types('/melding Mila huilt');
    expect(answer).toMatchObject({ status: 200 });
    expect(JSON.parse(answer.body)).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining('Slack neemt nu niets van ons aan'),
    });
    expect(linesSince(begin)).toEqual([]);
    expect(JSON.stringify(rig.log)).not.toContain('Mila');
    await rig.slack.comesBack();
  });

  test('one line in the log when it begins, and one when it is over', async () => {
    const begin = rig.log.length;
    await rig.slack.goesDown();
    for (let minute = 0; minute < 5; minute++) await rig.platform.probe();
    await rig.slack.comesBack();
    await rig.platform.probe();
    expect(
      rig.log
        .slice(begin)
        .map(({ level, message }) => `${level}: ${message}`)
        .filter((line) => /Slack is/.test(line)),
    ).toEqual(['error: Slack is not there for us; what must be sent waits', 'info: Slack is there']);
  });

  test('a form that is sent while Slack is away for us is saved; the messages leave when it is back', async () => {
    const bram = rig.person('bram');
    await bram.types('/melding');
    await rig.rests();
    await rig.slack.goesDown();
    expect(await bram.submits(FILLED)).toMatchObject({ errors: {}, answer: { late: false } });
    expect(await rig.subjects()).toHaveLength(1);
    await rig.slack.comesBack();
    await rig.comesTo('2026-11-24', '11:30');
    expect(rig.person('joris').dm).toHaveLength(1);
  });

  test('an hour without Slack: nothing is lost and nothing comes twice, /healthz says so, and the log tells it once', async () => {
    const [bram, joris] = [rig.person('bram'), rig.person('joris')];
    await bram.types('/melding');
    await rig.rests();
    const begin = rig.log.length;
    await rig.slack.goesDown();
    await rig.platform.probe();
    expect(await bram.submits(FILLED)).toMatchObject({ errors: {}, answer: { late: false } });
    for (let minute = 0; minute < 60; minute += 5) {
      await rig.comesTo('2026-11-24', `10:${String(minute).padStart(2, '0')}`);
      await rig.platform.probe();
      expect(await rig.platform.health()).toBe('down');
    }
    expect(joris.dm).toEqual([]);
    await rig.slack.comesBack();
    await rig.platform.probe();
    await rig.comesTo('2026-11-24', '12:30');
    expect(await rig.platform.health()).toBe('up');
    expect(joris.dm).toHaveLength(1);
    expect(await rig.subjects()).toHaveLength(1);
    const lines = rig.log.slice(begin);
    expect(lines.filter(({ level }) => level !== 'info').map(({ message }) => message)).toEqual([
      'Slack is not there for us; what must be sent waits',
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/Mila|gooiden/);
  });

  test('who is not known for sure cannot send, and the text stays in the form', async () => {
    const bram = rig.person('bram');
    await bram.types('/melding');
    await rig.rests();
    rig.time.passes(11 * MINUTE);
    await rig.slack.goesDown();
    const { errors } = await bram.submits(FILLED);
    expect(Object.values(errors).join()).toContain('We weten nu niet zeker wie je bent');
    expect(await rig.subjects()).toEqual([]);
    await rig.slack.comesBack();
    expect(await bram.submits({})).toMatchObject({ errors: {} });
    expect(await rig.subjects()).toHaveLength(1);
  });
});

describe('Slack shuts us out', () => {
  test('a token that is revoked while we run: down, nothing sent, nothing given up', async () => {
    const bram = rig.person('bram');
    await bram.types('/melding');
    await rig.rests();
    rig.slack.revokesToken();
    expect(await bram.submits(FILLED)).toMatchObject({ errors: {} });
    await rig.rests();
    expect(await rig.platform.health()).toBe('down');
    const [notice] = (await rig.desk('joris')).notices;
    expect(notice).toMatchObject({ state: 'pending', reason: '', unreachable: false });
    expect(rig.log.filter(({ fields }) => fields['why'] === 'token_revoked')).toHaveLength(1);
  });

  test('a token of another workspace: down, and it stays down whatever else goes well', async () => {
    const other = await rig.another({ teamId: 'T0OTHER' });
    expect(await other.health()).toBe('down');
    expect(rig.log.filter(({ fields }) => fields['why'] === 'other_workspace')).toHaveLength(1);
    await other.send({ platform: 'slack', to: 'joris' }, note);
    expect(await other.health()).toBe('down');
    await other.stop();
  });
});

test('the workspace of the strict Slack is not taken for ours by its name', async () => {
  const elsewhere = await StrictSlack.start({ teamId: 'T0ELSEWHERE' });
  const bram = elsewhere.joins({ id: 'U0BRAM', name: 'Bram', email: 'b.kooiman@devlinder.example' });
  elsewhere.appAt(rig.appUrl);
  expect(await bram.types('/melding')).toMatchObject({ status: 401 });
  await rig.rests();
  expect(shownTexts(bram.modal?.view)).toEqual([]);
  await elsewhere.stop();
});

const note: Parameters<SlackRig['platform']['send']>[1] = {
  summary: 'Dag',
  card: { body: [{ type: 'TextBlock', text: 'Dag' }] },
  look: 'neutral',
  acute: false,
};
