// A day in Teams through authenticated HTTP: words, cards, forms, and what stands in the chat.
import { teamsApp, type TeamsApp } from './teams-app';
import type { TeamsPerson } from './strict/person';

const STORY = 'Twee jongens gooiden haar tas steeds over.';
const REPORT = { urgent: 'no', target: 'Mila de Graaf', class: '2B', words: STORY };

let rig: TeamsApp;
let bram: TeamsPerson;
let joris: TeamsPerson;

beforeEach(async () => {
  rig = await teamsApp();
  bram = rig.teams.as('bram');
  joris = rig.teams.as('joris');
});

afterEach(async () => {
  await rig.closes();
  expect(rig.teams.complaints).toEqual([]);
  expect(rig.log.filter(({ level }) => level === 'error')).toEqual([]);
});

/** Everything that is stored in the chats, as Teams has it. */
function stored(): string {
  return JSON.stringify(rig.teams.chats.all().flatMap(({ messages }) => messages.map(({ activity, card }) => [activity, card])));
}

/** Bram reports; Joris, the mentor, gets the message. */
async function report(): Promise<void> {
  await bram.installs();
  await joris.installs();
  await bram.types('/melding');
  await bram.taps('send-report', REPORT);
}

describe('the first visit', () => {
  test('an installation is greeted once, though Teams tells of it twice', async () => {
    await bram.installs();
    expect(bram.sees()).toHaveLength(1);
    expect(bram.last().texts.join(' ')).toContain('Bram');
  });

  test('a new version of the app greets nobody', async () => {
    await bram.installs('add-upgrade');
    expect(bram.sees()).toEqual([]);
    expect((await rig.desk('bram')).references).toHaveProperty('teams');
  });

  test('a word that nobody knows gets help', async () => {
    const [help] = await bram.types('hoi');
    expect(help?.texts.join(' ')).toContain('/melding');
  });
});

describe('words', () => {
  test.each(['/melding', 'melding', '/Melding', ' MELDING ', '<at>Vijfsporen</at> melding', '<at>Vijfsporen</at>&nbsp;/melding'])(
    '%s gives the report form',
    async (text) => {
      const [form] = await bram.types(text);
      expect(form?.verbs).toContain('send-report');
    },
  );

  test('a story typed behind the word waits on the desk; the chat asks whether to go on, and the form has it', async () => {
    const [asked] = await bram.types(`/melding ${STORY}`);
    expect(asked?.verbs).toContain('open:report-form:continue');
    expect(stored()).not.toContain('tas');
    const { card } = await bram.taps('open:report-form:continue');
    expect(JSON.stringify(card)).toContain(STORY);
    expect(stored()).not.toContain('tas');
  });

  test('a case opens behind a button: what stands in the chat tells nothing', async () => {
    await report();
    await joris.types('/casus 2026-001');
    expect(joris.last().verbs).toEqual(['say:casus 2026-001']);
    const { card } = await joris.taps('say:casus 2026-001');
    expect(JSON.stringify(card)).toContain('Mila');
    expect(stored()).not.toContain('Mila');
  });

  test('in a channel there is only a way to the own chat, and nothing of what was typed', async () => {
    const [pointer, ...more] = await bram.mentions(`melding ${STORY}`);
    expect(more).toEqual([]);
    expect(JSON.stringify(pointer?.card)).toContain('https://teams.microsoft.com/l/chat/0/0?users=28:');
    expect(stored()).not.toContain('tas');
    expect(bram.sees()).toEqual([]);
    expect((await rig.desk('bram'))?.drafts ?? []).toEqual([]);
  });

  test('a text as long as a book gets one sentence', async () => {
    const [answer] = await bram.types(`melding ${'a'.repeat(20_000)}`);
    expect(answer?.texts).toHaveLength(1);
  });
});

describe('a report', () => {
  test('arrives at the mentor without a name or a story; both are seen only after a tap', async () => {
    await report();
    expect(joris.last().summary).toContain('2026-001');
    expect(stored()).not.toMatch(/Mila|tas steeds/);
    const { card } = await joris.taps('open:report-card');
    expect(JSON.stringify(card)).toContain(STORY);
    expect(stored()).not.toMatch(/Mila|tas steeds/);
  });

  test('a field that is not right brings the same form back, with what was typed and the message at the field', async () => {
    await bram.types('/melding');
    const id = bram.last().id;
    const { card } = await bram.taps('send-report', { ...REPORT, target: '   ' });
    const text = JSON.stringify(card);
    expect(text).toContain(STORY);
    expect(bram.see(id).texts).toContainEqual(expect.stringContaining('naam'));
    expect((await bram.taps('send-report', REPORT, id)).card).toBeDefined();
    expect(bram.see(id).texts.join(' ')).toContain('2026-001');
  });

  test('after a restart a wrong field gives its sentence, and the form stands as it was', async () => {
    await bram.types('/melding');
    const again = await teamsApp(rig.store, rig.teams);
    const { sentence, card } = await bram.taps('send-report', { ...REPORT, target: '   ' });
    expect(card).toBeUndefined();
    expect(sentence).toContain('naam');
    expect(bram.last().verbs).toContain('send-report');
    await again.closes();
  });

  test('sent twice within a moment is one report', async () => {
    await bram.types('/melding');
    await Promise.all([bram.taps('send-report', REPORT), bram.taps('send-report', REPORT)]);
    expect(Object.values((await rig.school()).numbers)).toEqual(['2026-001']);
  });

  test('a card that was opened goes back to asking after a quarter of an hour', async () => {
    await report();
    const id = joris.last().id;
    await joris.taps('open:report-card');
    expect(joris.see(id).opened).toBe(true);
    await rig.passes(14);
    expect(joris.see(id).opened).toBe(true);
    await rig.passes(2);
    expect(joris.see(id)).toMatchObject({ opened: false, verbs: ['open:report-card', 'open:report-otherwise'] });
  });

  test('a message that was answered folds to a line, also in the stored message', async () => {
    await report();
    const id = joris.last().id;
    await joris.taps('open:report-card');
    await joris.taps('pick-up');
    await rig.passes(1);
    joris.reloads();
    expect(joris.see(id).texts.join(' ')).toContain('2026-001 · opgepakt');
  });

  test('what an answer led on to stays for a quarter of an hour, though the message asks nothing any more', async () => {
    await report();
    const id = joris.last().id;
    await joris.taps('open:report-card');
    await joris.taps('pick-up');
    await rig.passes(14);
    expect(joris.see(id).texts.join(' ')).toContain('Opgepakt. Wanneer is het gesprek?');
    await rig.passes(2);
    expect(joris.see(id).texts.join(' ')).toContain('2026-001 · opgepakt');
  });

  test('what an answer led on to folds as soon as it is answered too', async () => {
    await report();
    const id = joris.last().id;
    await joris.taps('open:report-card');
    await joris.taps('pick-up');
    await joris.taps('plan-talk:2026-11-26');
    await rig.passes(1);
    joris.reloads();
    expect(joris.see(id).texts.join(' ')).toContain('2026-001 · opgepakt · gesprek do 26 nov');
    expect((await rig.desk('joris')).screens.map(({ look }) => look)).toEqual(['done']);
  });

  test('the own report folds in the chat after a quarter of an hour', async () => {
    await report();
    const form = bram.last().id;
    await rig.passes(16);
    bram.reloads();
    expect(bram.see(form).verbs).toEqual([]);
  });
});

describe('old clients', () => {
  test('a submit does what the button does; content is not put in the chat', async () => {
    await report();
    const [told, ...more] = await joris.tapsInOldClient('open:report-card');
    expect(more).toEqual([]);
    expect(told?.texts.join(' ')).toContain('werk Teams bij');
    expect(stored()).not.toContain('Mila');
  });

  test('a draft is not put in the chat either', async () => {
    await bram.types(`/melding ${STORY}`);
    const [told] = await bram.tapsInOldClient('open:report-form:continue');
    expect(told?.texts.join(' ')).toContain('werk Teams bij');
    expect(stored()).not.toContain('tas');
  });

  test('what may stand in the chat is put there', async () => {
    await bram.types('hoi');
    const [form] = await bram.tapsInOldClient('open:report-form');
    expect(form?.verbs).toContain('send-report');
  });
});

describe('repeats and delays', () => {
  test('the same activity three times is one answer', async () => {
    rig.teams.patience = 1;
    await bram.types('/melding');
    await bram.types('casus');
    expect(bram.sees()).toHaveLength(2);
  });

  test('a service address that changes is learned from the next word', async () => {
    await joris.installs();
    await bram.installs();
    rig.teams.connector.moves();
    await joris.types('hoi');
    await bram.types('/melding');
    await bram.taps('send-report', REPORT);
    expect(joris.last().summary).toContain('2026-001');
  });

  test('who throttles us for a moment still gets the answer', async () => {
    await bram.installs();
    rig.teams.connector.fates.push({ status: 429, retryAfter: 1 });
    const [form] = await bram.types('/melding');
    expect(form?.verbs).toContain('send-report');
  });
});

describe('reachability', () => {
  test('who uninstalls is not written to any more; who installs again is', async () => {
    await joris.installs();
    await joris.uninstalls();
    expect((await rig.desk('joris')).addresses).toEqual([]);
    await joris.installs();
    expect((await rig.desk('joris')).addresses).toMatchObject([{ platform: 'teams', to: 'joris' }]);
  });

  test('who blocks the bot is not called again, until a new installation', async () => {
    await joris.installs();
    joris.chat.shutOut = 'ConversationBlockedByUser';
    await bram.installs();
    await bram.types('/melding');
    await bram.taps('send-report', REPORT);
    const calls = rig.teams.connector.calls.length;
    await rig.passes(2);
    await rig.passes(6);
    expect(rig.teams.connector.calls.length).toBe(calls);
    await joris.installs();
    await rig.passes(61);
    expect(joris.last().summary).toContain('2026-001');
  });
});
