// A report through Slack's front door: typed, filled in, sent, picked up; nothing about a pupil stands in a chat.
import { shownTexts } from './strict/limits';
import { slackRig, type SlackRig } from './slack-rig';

let rig: SlackRig;
beforeEach(async () => {
  rig = await slackRig();
});
afterEach(async () => {
  expect(rig.slack.complaints).toEqual([]);
  await rig.stop();
});

const FILLED = { urgent: 'no', target: 'Mila de Graaf', words: 'Twee jongens gooiden haar tas over.' };

describe('a report in Slack', () => {
  test('a slash command opens the form, and sending it answers in the same window', async () => {
    const bram = rig.person('bram');
    expect(await bram.types('/melding')).toMatchObject({ status: 200, body: '' });
    await rig.rests();
    expect(bram.modal?.view).toMatchObject({ type: 'modal', callback_id: 'form' });
    expect(await bram.submits(FILLED)).toMatchObject({ errors: {} });
    expect(shownTexts(bram.modal?.view).join('\n')).toContain('2026-001');
    expect(await rig.subjects()).toHaveLength(1);
  });

  test('the mentor gets a message without a name, opens it in a window, and chooses a day there', async () => {
    const bram = rig.person('bram');
    await bram.types('/melding');
    await rig.rests();
    await bram.submits(FILLED);
    await rig.rests();
    const joris = rig.person('joris');
    const [message] = joris.dm;
    expect(shownTexts(message?.blocks).join('\n')).not.toContain('Mila');
    await joris.taps('Open de melding');
    await rig.rests();
    expect(shownTexts(joris.modal?.view).join('\n')).toContain('Mila de Graaf');
    await joris.taps('Ik pak dit op');
    await rig.rests();
    await joris.taps('Do 26 nov');
    await rig.rests();
    expect(shownTexts(joris.modal?.view).join('\n')).toContain('stap 2 op do 26 nov');
    expect(shownTexts(joris.dm).join('\n')).not.toContain('Mila');
  });
});
