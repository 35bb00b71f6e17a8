// A guide in Slack: a window with boxes, saved a page at a time; to another page in the same window, and nothing ticked is lost on the way.
import { problemsOfView, shownTexts } from './strict/limits';
import type { SlackPerson } from './strict/person';
import { reportedToJoris } from './reported';
import { slackRig, type SlackRig } from './slack-rig';

let rig: SlackRig;
let joris: SlackPerson;
beforeEach(async () => {
  rig = await slackRig();
  joris = await reportedToJoris(rig);
  await taps('Open de melding', 'Ik pak dit op', 'Do 26 nov');
  await joris.closes();
  await joris.types('/casus 2026-001');
  await rig.rests();
  await taps('Meer', 'Leidraden', 'Gesprek met de leerling', 'Hele leidraad');
});
afterEach(async () => {
  expect(rig.slack.complaints).toEqual([]);
  expect(rig.log.filter(({ level }) => level === 'error')).toEqual([]);
  await rig.stop();
});

const windowOf = (): string => shownTexts(joris.modal?.view).join('\n');
/** What is ticked in the first block of the page. */
const ticked = (): unknown =>
  Object.values(joris.modal?.state ?? {})
    .find((block) => 'points1' in block)
    ?.['points1']?.selected_options?.map(({ value }) => value);
async function taps(...titles: string[]): Promise<void> {
  for (const title of titles) {
    await joris.taps(title);
    await rig.rests();
  }
}
async function saves(points1: string): Promise<void> {
  await joris.submits({ points1 });
  await rig.rests();
}

test('six pages are saved one after the other in one window, and every one is within the limits of Slack', async () => {
  for (let part = 1; part <= 6; part++) {
    expect(windowOf()).toContain(`Deel ${part} van 6.`);
    expect(problemsOfView(joris.modal?.view, 'modal')).toEqual([]);
    expect(joris.modals).toHaveLength(1);
    await saves('');
  }
  expect(windowOf()).toContain('Bewaard. Deel 6 van 6. 0 van 30 punten gedaan.');
});

test('who goes back finds the ticks that were saved; a tick that is taken away is gone', async () => {
  await saves('target-welcome,target-story');
  await taps('Vorig deel');
  expect(joris.modals).toHaveLength(1);
  expect(ticked()).toEqual(['target-welcome', 'target-story']);
  await saves('target-story');
  await taps('Vorig deel');
  expect(ticked()).toEqual(['target-story']);
  expect(windowOf()).toContain('1 van 30 punten gedaan.');
});

test('a page with ticks that were not saved yet stays under the other page', async () => {
  await saves('');
  joris.fills({ points1: 'target-reacted' });
  const half = joris.modal?.id;
  await taps('Vorig deel');
  expect(joris.modals).toHaveLength(2);
  expect(windowOf()).toContain('Deel 1 van 6.');
  await joris.closes();
  expect(joris.modal?.id).toBe(half);
  expect(ticked()).toEqual(['target-reacted']);
});

test('to the five lines and back as often as one likes', async () => {
  for (let times = 0; times < 4; times++) await taps('Vijf regels', 'Hele leidraad');
  expect(windowOf()).toContain('Deel 1 van 6.');
});
