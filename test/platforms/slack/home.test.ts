// The App Home: what is asked of me now, a button for a report, the overview for coordinators; drawn again when something changes.
import { shownTexts } from './strict/limits';
import type { SlackPerson } from './strict/person';
import { slackRig, type SlackRig } from './slack-rig';

let rig: SlackRig;
beforeEach(async () => {
  rig = await slackRig();
});
afterEach(async () => {
  expect(rig.slack.complaints).toEqual([]);
  await rig.stop();
});

const homeOf = (person: SlackPerson): string => shownTexts(person.home?.view).join('\n');
const published = (): number => rig.slack.callsOf('views.publish').length;
async function opens(person: SlackPerson): Promise<void> {
  await person.opensHome();
  await rig.rests();
}
async function reports(): Promise<void> {
  const bram = rig.person('bram');
  await bram.types('/melding');
  await rig.rests();
  await bram.submits({ urgent: 'no', target: 'Mila de Graaf', words: 'Twee jongens gooiden haar tas over.' });
  await rig.rests();
}

describe('the App Home', () => {
  test('has a button for a report, and says what is fine when nothing is asked', async () => {
    const bram = rig.person('bram');
    await opens(bram);
    expect(homeOf(bram)).toContain('Melding doen');
    await bram.taps('Melding doen');
    await rig.rests();
    expect(shownTexts(bram.modal?.view).join('\n')).toContain('Om welke leerling gaat het?');
  });

  test('shows what is asked of me now, by number, and opens it in a window', async () => {
    await reports();
    const joris = rig.person('joris');
    await opens(joris);
    expect(homeOf(joris)).toContain('2026-001: melding');
    expect(homeOf(joris)).not.toContain('Mila');
    await joris.taps('Open 2026-001', 'home');
    await rig.rests();
    expect(shownTexts(joris.modal?.view).join('\n')).toContain('Mila de Graaf');
  });

  test('shows my cases with their five tracks in one line each, and my reports with their progress, without a name', async () => {
    await reports();
    const [bram, joris] = [rig.person('bram'), rig.person('joris')];
    await opens(bram);
    expect(homeOf(bram)).toContain('gemeld vandaag, nog niet opgepakt');
    await joris.taps('Open de melding');
    await rig.rests();
    await joris.taps('Ik pak dit op');
    await rig.rests();
    await joris.taps('Do 26 nov');
    await rig.rests();
    await opens(joris);
    await opens(bram);
    const line = homeOf(joris)
      .split('\n')
      .find((one) => one.includes('leerling:'));
    expect(line).toBe('school: nog niets · leerling: gesprek do 26 nov · ander: nog niet genoemd · klas: nog niets · ouders: nog niets');
    expect(homeOf(bram)).toContain('opgepakt vandaag');
    expect(homeOf(bram)).not.toContain('leerling: ');
    expect(homeOf(joris) + homeOf(bram)).not.toMatch(/Mila|tas/);
  });

  test('a coordinator sees the overview of the week too; nobody else does', async () => {
    await reports();
    await opens(rig.person('noor'));
    await opens(rig.person('joris'));
    expect(homeOf(rig.person('noor'))).toMatch(/overzicht/i);
    expect(homeOf(rig.person('joris'))).not.toMatch(/overzicht/i);
  });

  test('is drawn again when something changes for who looked at it, and for nobody else', async () => {
    const joris = rig.person('joris');
    await opens(joris);
    const before = published();
    await reports();
    expect(homeOf(joris)).toContain('2026-001: melding');
    expect(
      rig.slack
        .callsOf('views.publish')
        .slice(before)
        .every(({ args }) => args['user_id'] === joris.id),
    ).toBe(true);
  });

  test('never blocks a tap: a Home that Slack does not answer for holds up nothing', async () => {
    const bram = rig.person('bram');
    await opens(bram);
    rig.slack.fails('views.publish', { kind: 'held' }, 5);
    await bram.types('/melding');
    await rig.slack.until(() => bram.modal, 'the form');
    expect(await bram.submits({ urgent: 'no', target: 'Mila de Graaf', words: 'Tas.' })).toMatchObject({
      errors: {},
      answer: { late: false },
    });
    rig.slack.faults.release();
    await rig.rests();
  });

  test('what somebody drew after us is not drawn over with what was known before', async () => {
    const joris = rig.person('joris');
    await opens(joris);
    rig.slack.fails('views.publish', { kind: 'error', error: 'hash_conflict' });
    const before = published();
    await reports();
    expect(published()).toBeGreaterThan(before + 1);
    expect(homeOf(joris)).toContain('2026-001: melding');
    expect(
      rig.slack
        .callsOf('views.publish')
        .slice(before)
        .filter(({ args }) => args['hash'] === undefined),
    ).not.toEqual([]);
  });

  test('what changes while Slack is slow with a drawing is drawn after it, whatever hash the client tells of', async () => {
    const [bram, joris] = [rig.person('bram'), rig.person('joris')];
    await opens(joris);
    await bram.types('/melding');
    await rig.rests();
    rig.slack.fails('views.publish', { kind: 'held' });
    await joris.opensHome();
    await rig.slack.until(() => rig.slack.faults.holding > 0, 'the drawing');
    await bram.submits({ urgent: 'no', target: 'Mila de Graaf', words: 'Twee jongens gooiden haar tas over.' });
    await rig.slack.until(() => joris.dm.length > 0, 'the message');
    await joris.opensHome();
    rig.slack.faults.release();
    await rig.rests();
    expect(homeOf(joris)).toContain('2026-001: melding');
    // The client told of a hash that was the newest when the Home was opened.
    await joris.event({
      type: 'app_home_opened',
      user: joris.id,
      channel: joris.channel,
      tab: 'home',
      event_ts: '1.2',
      view: { hash: 'old' },
    });
    await rig.rests();
    expect(homeOf(joris)).toContain('2026-001: melding');
    expect(rig.log.filter(({ fields }) => fields['what'] === 'home')).toEqual([]);
  });

  test('a first visit to the chat gets a welcome, once', async () => {
    const noor = rig.person('noor');
    const visit = { type: 'app_home_opened', user: noor.id, channel: noor.channel, tab: 'messages', event_ts: '1.1' };
    await noor.event(visit);
    await rig.rests();
    await noor.event(visit);
    await rig.rests();
    expect(shownTexts(noor.dm.map(({ blocks }) => blocks)).join('\n')).toContain('Dag Noor');
    expect(noor.dm).toHaveLength(1);
  });

  test('a Home that cannot be drawn is one log line without content', async () => {
    await reports();
    rig.slack.fails('views.publish', { kind: 'status', status: 500 });
    const before = rig.log.length;
    await opens(rig.person('joris'));
    const lines = rig.log.slice(before).filter(({ fields }) => fields['what'] === 'home');
    expect(lines).toMatchObject([{ level: 'error', fields: { error: 'http_500' } }]);
    expect(JSON.stringify(rig.log)).not.toMatch(/Mila|tas over/);
  });
});
