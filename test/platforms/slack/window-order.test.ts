// Taps on one window at the same time: each is worked on, in the order in which it came, and the window ends with the newest answer.
import type { types } from '@slack/bolt';
import { receiver } from '../../../src/app/receive';
import { slackWindows } from '../../../src/platforms/slack/windows';
import { apiClient } from './strict/api-client';
import { shownTexts } from './strict/limits';
import { nodesIn } from './strict/checks';
import type { Call } from './strict/api-server';
import type { SlackPerson } from './strict/person';
import { reportedToJoris } from './reported';
import { slackRig, type SlackRig } from './slack-rig';

let rig: SlackRig;
let joris: SlackPerson;
beforeEach(async () => {
  rig = await slackRig();
  joris = await reportedToJoris(rig);
  await taps('Open de melding');
  await taps('Ik pak dit op');
});
afterEach(async () => {
  expect(rig.slack.complaints).toEqual([]);
  expect(rig.log.filter(({ level }) => level === 'error')).toEqual([]);
  await rig.stop();
});

const windowOf = (): string => shownTexts(joris.modal?.view).join('\n');
async function taps(title: string): Promise<void> {
  await joris.taps(title);
  await rig.rests();
}
const filed = async (): Promise<string[]> =>
  (await rig.subjects()).flatMap((state) => (state.kind === 'case' ? (state.filed ?? []).map(({ pupil }) => pupil) : []));
/** A tap on the window as it is now, to be sent later. */
function tapNow(title: string): object {
  const { modal } = joris;
  const button = nodesIn(modal?.view).find((node) => node['type'] === 'button' && JSON.stringify(node['text']).includes(title));
  if (modal === undefined || button === undefined) throw new Error(`no button ${title}`);
  const { id, hash, view, root } = modal;
  const shown = { ...view, id, hash, root_view_id: root, previous_view_id: null, state: { values: {} } };
  const action = { ...button, block_id: 'b', action_ts: '1.1' };
  return { type: 'block_actions', actions: [action], container: { type: 'view', view_id: id }, view: shown };
}
const updates = (): Call[] => rig.slack.callsOf('views.update');

/** A window with a button for the file of each of two pupils: every tap is saved, and the window shows what is left. */
async function opensClosing(): Promise<void> {
  await taps('Do 26 nov');
  await joris.closes();
  const [subject = ''] = (await rig.subjects()).filter(({ kind }) => kind === 'case').map((state) => state.subject);
  const tap = { verb: 'name-others', subject, ref: 'named', about: '' };
  await receiver(rig.loop).tap('joris', tap, { bullies: 'Daan Smit', class: '2B' });
  await joris.types('/casus 2026-001');
  await rig.rests();
  await taps('Meer');
  await taps('Toon de rest');
  await taps('Wat mist nog om te sluiten?');
}

describe('two taps within 50 ms on one window', () => {
  beforeEach(opensClosing);

  test('both are saved once, and the window ends with what is true after both', async () => {
    await Promise.all([joris.taps('Dossier 1 is klaar'), joris.taps('Dossier 2 is klaar')]);
    await rig.rests();
    expect(await filed()).toEqual(['p1', 'p2']);
    expect(windowOf()).toContain('2026-001 afsluiten');
    expect(windowOf()).not.toContain('is klaar');
  });

  test('... also when Slack is slow with the first drawing: the second is saved meanwhile, and drawn after it', async () => {
    rig.slack.fails('views.update', { kind: 'held' });
    await joris.taps('Dossier 1 is klaar');
    await rig.slack.until(() => rig.slack.faults.holding > 0, 'the first drawing');
    await joris.taps('Dossier 2 is klaar');
    while ((await filed()).length < 2) await new Promise(setImmediate);
    rig.slack.faults.release();
    await rig.rests();
    expect(await filed()).toEqual(['p1', 'p2']);
    expect(windowOf()).not.toContain('is klaar');
  });

  test('... also when the second comes after the first was drawn, from the window as it was', async () => {
    const second = tapNow('Dossier 2 is klaar');
    await taps('Dossier 1 is klaar');
    await joris.interacts(second);
    await rig.rests();
    expect(await filed()).toEqual(['p1', 'p2']);
    expect(windowOf()).not.toContain('is klaar');
    expect(
      updates()
        .slice(-2)
        .map(({ ended }) => ended),
    ).toEqual(['hash_conflict', 'ok']);
  });

  test('... also when the answer of Slack to the first drawing is lost', async () => {
    rig.slack.fails('views.update', { kind: 'lost' });
    await Promise.all([joris.taps('Dossier 1 is klaar'), joris.taps('Dossier 2 is klaar')]);
    await rig.rests();
    expect(await filed()).toEqual(['p1', 'p2']);
    expect(windowOf()).not.toContain('is klaar');
  });

  test('the same button twice is one tap', async () => {
    const before = updates().length;
    await Promise.all([joris.taps('Dossier 1 is klaar'), joris.taps('Dossier 1 is klaar')]);
    await rig.rests();
    expect(await filed()).toEqual(['p1']);
    expect(windowOf()).toContain('Dossier 1 is klaar');
    expect(updates().length).toBe(before + 1);
  });
});

test('what a submit drew by its acknowledgement is not drawn over with what was made before it', async () => {
  const client = apiClient(rig.slack);
  const { order } = slackWindows(client);
  const { id = '', hash = '' } = joris.modal ?? {};
  const viewWith = (text: string): types.ModalView => ({
    type: 'modal',
    title: { type: 'plain_text', text: 'Venster' },
    blocks: [{ type: 'section', text: { type: 'plain_text', text } }],
  });
  rig.slack.fails('views.update', { kind: 'held' });
  const drawing = order.draw({ id, hash }, viewWith('ouder'));
  await rig.slack.until(() => rig.slack.faults.holding > 0, 'the drawing');
  order.overtaken(id);
  await client.views.update({ view_id: id, view: viewWith('nieuwer') });
  rig.slack.faults.release();
  await drawing;
  expect(windowOf()).toContain('nieuwer');
  // Made after the submit it is the newest, and drawn although the hash is an old one.
  await order.draw({ id, hash }, viewWith('nieuwst'));
  expect(windowOf()).toContain('nieuwst');
});
