// The strict Teams itself: what it must refuse, it does; otherwise nothing that passes it would mean anything.
import { aMessage, outgoing, type Outgoing } from '../outgoing';
import { CARD_BUDGET, remarksOn } from './card-check';
import { dataOfTap, StoppedByClient } from './client-card';

const submit = { type: 'Action.Submit', title: 'x', data: { verb: 'v' } };
const card = (...body: object[]): object => ({ type: 'AdaptiveCard', version: '1.5', body });

describe('cards', () => {
  test.each([
    ['no card', 'text'],
    ['one of a later version', { type: 'AdaptiveCard', version: '1.6', body: [] }],
    ['one over the budget', card({ type: 'TextBlock', text: 'a'.repeat(CARD_BUDGET), wrap: true })],
    ['an element that Teams does not draw', card({ type: 'Media', sources: [] })],
    ['an element that nobody knows', card({ type: 'Carousel', pages: [] })],
    ['a property that Teams does not follow', card({ type: 'ActionSet', actions: [{ ...submit, isEnabled: false }] })],
    ['a link made of somebody’s words', card({ type: 'TextBlock', text: '[klik](https://x.example)', wrap: true })],
    ['two inputs with one id', card({ type: 'Input.Text', id: 'a', label: 'a' }, { type: 'Input.Text', id: 'a', label: 'b' })],
    ['an input without an id', card({ type: 'Input.Text', label: 'a' })],
    ['a button without a way back', card({ type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'x', verb: 'v' }] })],
    [
      'a way back that does something else',
      card({ type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'x', verb: 'w', fallback: submit }] }),
    ],
  ])('%s is refused', (_, given) => {
    expect(remarksOn(given)).not.toEqual([]);
  });

  test('a good one is taken', () => {
    expect(remarksOn(card({ type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'x', verb: 'v', fallback: submit }] }))).toEqual(
      [],
    );
  });
});

describe('the client', () => {
  const form = card(
    { type: 'Input.Text', id: 'words', isRequired: true, maxLength: 5, errorMessage: 'Schrijf iets.' },
    { type: 'Input.ChoiceSet', id: 'urgent', choices: [{ title: 'Nee', value: 'no' }] },
    { type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'x', verb: 'v', data: { ref: 'r' } }] },
    { type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'y', verb: 'w', data: { ref: 'r' }, associatedInputs: 'none' }] },
  );

  test.each([
    ['a button that is not there', 'z', {}],
    ['a field that must be filled in', 'v', {}],
    ['a text that is too long', 'v', { words: 'abcdef' }],
    ['a choice that is not offered', 'v', { words: 'a', urgent: 'yes' }],
    ['an input that is not there', 'v', { words: 'a', other: 'b' }],
  ])('%s stops it', (_, verb, values) => {
    expect(() => dataOfTap(form, verb, values)).toThrow(StoppedByClient);
  });

  test('merges what was filled in with the data, unless the button takes no inputs', () => {
    expect(dataOfTap(form, 'v', { words: 'abc', urgent: 'no' })).toEqual({ ref: 'r', words: 'abc', urgent: 'no' });
    expect(dataOfTap(form, 'w', {})).toEqual({ ref: 'r' });
  });
});

describe('the connector', () => {
  let teams: Outgoing;

  beforeEach(async () => {
    teams = await outgoing({ take: () => ({ waitMs: 0 }), hold: () => undefined });
  });

  afterEach(() => teams.closes());

  const posts = async (activity: object): Promise<number> => {
    const url = `${teams.connector.serviceUrl}v3/conversations/${encodeURIComponent(teams.chat.conversation)}/activities`;
    const headers = { 'authorization': `Bearer ${await teams.token.get()}`, 'content-type': 'application/json' };
    return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(activity) })).status;
  };
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card() }];

  test.each([
    ['without a card', { type: 'message', summary: 'a' }],
    ['with a text beside the card', { type: 'message', summary: 'a', text: 'b', attachments }],
    ['without a summary', { type: 'message', attachments }],
    ['with a story as summary', { type: 'message', summary: 'a'.repeat(200), attachments }],
    ['of another type', { type: 'event', summary: 'a', attachments }],
  ])('an activity %s is refused and complained about', async (_, activity) => {
    expect(await posts(activity)).toBe(400);
    expect(teams.connector.complaints).not.toEqual([]);
  });

  test('the eighth call within a second in one chat is throttled and complained about', async () => {
    const ends = [];
    for (let count = 0; count < 8; count++) ends.push(await teams.platform.send({ platform: 'teams', to: 'joris' }, aMessage()));
    expect(ends.at(-1)).toEqual({ result: 'not-sent', retryAfterMs: 1_000 });
    expect(teams.connector.complaints).toHaveLength(1);
  });

  test('a bot without a token of this tenant gets nothing', async () => {
    const url = `${teams.connector.serviceUrl}v3/conversations/x/activities`;
    expect((await fetch(url, { method: 'POST', headers: { authorization: 'Bearer x' }, body: '{}' })).status).toBe(401);
  });
});
