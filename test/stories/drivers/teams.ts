// A story on Teams: authenticated activities to the real door of the app, and what stands in the chats of a strict Teams.
import words from '../../../cards/words/nl/teams.json';
import type { MovableClock } from '../../../src/app/travel';
import type { App } from '../../../src/build-app';
import type { Person } from '../../../src/core/school/school';
import { openTeams } from '../../../src/platforms/teams/open-teams';
import { isNode, nodesIn } from '../../platforms/teams/strict/card-check';
import { colleague } from '../../platforms/teams/strict/chats';
import { APP_ID, PASSWORD, TENANT } from '../../platforms/teams/strict/issuer';
import type { Tapped } from '../../platforms/teams/strict/person';
import { StrictTeams } from '../../platforms/teams/strict/strict-teams';
import type { Answer, Connected } from '../driver';
import { buttonsOf } from '../reading-cards';
import { openDoor } from './loopback';

/** Everybody of `people` has an account with the e-mail of the school file, and installed the bot. */
export async function connectTeams(app: App<MovableClock>, people: readonly Person[]): Promise<Connected> {
  const teams = await StrictTeams.opens();
  for (const { id, email, name } of people) teams.joins(colleague(id, email, name));
  const settings = { appId: APP_ID, password: PASSWORD, tenantId: TENANT, metadataUrl: teams.issuer.metadataUrl };
  // Years go by in seconds: Teams counts what is sent by the clock of the story, and by that of the machine while it stands still.
  const now = (): number => performance.now() + app.loop.clock.now();
  teams.connector.now = now;
  const { platform, router } = await openTeams(settings, app, now);
  app.connect(platform);
  const door = await openDoor(router, app.loop.log);
  teams.botAt(door.at('/api/messages'), () => app.loop.background.idle());
  await platform.start();
  for (const { id } of people) await teams.as(id).installs();

  /** The card that stands in the place of the one that was tapped; with a message at a field it is the form again. */
  const answered = (seat: string, message: string, { card, sentence }: Tapped): Answer => {
    if (card === undefined) return { ok: false, fieldErrors: { '': sentence ?? '' } };
    const fieldErrors = messagesAtFields(card);
    if (Object.keys(fieldErrors).length > 0) return { ok: false, fieldErrors };
    return { ok: true, message: { id: message, summary: teams.as(seat).see(message).summary, card } };
  };

  const tap = async (seat: string, message: string, actionId: string, values: Readonly<Record<string, string>>): Promise<Answer> =>
    answered(seat, message, await teams.as(seat).taps(actionId, values, message));

  return {
    async say(seat, text) {
      const message = (await teams.as(seat).types(text)).at(-1);
      if (message === undefined) return { ok: false };
      // Content does not stand in a chat: there is a button that opens it, for who taps only.
      const opener = buttonsOf(message.card).get(words.door_button);
      return opener === undefined ? { ok: true, message } : tap(seat, message.id, opener, {});
    },
    act: tap,
    async repeat(seat, { id, card }, actionId, values) {
      const data = nodesIn(card).find((node) => node['type'] === 'Action.Execute' && node['verb'] === actionId)?.['data'];
      if (!isNode(data)) throw new Error(`the card has no button ${actionId}`);
      return answered(seat, id, await teams.as(seat).forges(actionId, { ...data, ...values }, id));
    },
    messages: async (seat) => teams.as(seat).sees(),
    settles: () => app.loop.background.idle(),
    complaints: () => teams.complaints,
    async close() {
      await platform.stop();
      await door.close();
      await teams.closes();
    },
  };
}

/** The line below an input, in the colour that asks for attention. */
function messagesAtFields(part: unknown): Record<string, string> {
  if (Array.isArray(part)) {
    const here = part.flatMap((node: unknown, place): [string, string][] => {
      const before: unknown = part[place - 1];
      const sentence = attention(node);
      return sentence === undefined ? [] : [[isNode(before) && typeof before['id'] === 'string' ? before['id'] : '', sentence]];
    });
    return Object.assign(Object.fromEntries(here), ...part.map(messagesAtFields)) as Record<string, string>;
  }
  return isNode(part) ? messagesAtFields(Object.values(part)) : {};
}

function attention(node: unknown): string | undefined {
  const run: unknown = isNode(node) && Array.isArray(node['inlines']) ? node['inlines'][0] : undefined;
  return isNode(run) && run['color'] === 'attention' ? String(run['text']) : undefined;
}
