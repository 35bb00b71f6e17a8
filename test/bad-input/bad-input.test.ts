// Whatever people type or tap: one clear Dutch sentence, and nothing that was typed is lost.
import { StoreFault } from '../../src/app/ports';
import { Story } from '../stories/story';

const REPORT = { urgent: 'no', target: 'Mila de Graaf', words: 'Haar tas lag in de sloot.' };

async function told(tell: (story: Story) => Promise<void>): Promise<void> {
  const story = await Story.begins({ at: '2026-11-24 10:15' });
  await tell(story);
  await story.closes();
}

describe('the report form', () => {
  test('an unknown class goes to the coordinator, and says so (N1)', () =>
    told(async (school) => {
      const { bram, noor } = school.people('bram', 'noor');
      await bram.says('/melding');
      await bram.fills({ urgent: 'no', target: 'Zoë van Verweg', words: 'Ze huilde op het plein.' }).taps('Verstuur');
      expect(bram.reads()).toContain('We kennen de klas nog niet. Daarom gaat je melding naar de coördinator.');
      await noor.receives('N1');
      await noor.taps('Open de melding');
      expect(noor.reads()).toContain('Zoë van Verweg');
    }));

  test.each([
    ['no target', { urgent: 'no', target: '  ', words: 'x' }, 'target', 'Schrijf de naam, of wat je van de leerling weet.'],
    ['no story', { urgent: 'no', target: 'Mila de Graaf', words: '' }, 'words', 'Schrijf één zin over wat je zag of hoorde.'],
    [
      'no answer to the red-flag question',
      { urgent: '', target: 'Mila de Graaf', words: 'x' },
      'urgent',
      'Kies nee of ja. Twijfel je? Kies dan ja.',
    ],
  ])('%s: the message stands at the field and what was typed waits', (_, values, field, sentence) =>
    told(async (school) => {
      const { bram } = school.people('bram');
      await bram.says('/melding');
      const answer = await bram.fills(values).tries('Verstuur');
      expect(answer).toMatchObject({ ok: false, fieldErrors: { [field]: sentence } });
      await bram.says('/melding');
      expect(bram.buttons).toContain('Ga verder');
    }),
  );

  test('a story of 10,000 characters comes back whole, with the message at its field', () =>
    told(async (school) => {
      const { bram } = school.people('bram');
      const long = 'Ze zat weer alleen. '.repeat(500);
      await bram.says('/melding');
      const answer = await bram.fills({ ...REPORT, words: long }).tries('Verstuur');
      expect(Object.keys(answer.fieldErrors ?? {})).toEqual(['words']);
      await bram.says('/melding');
      await bram.taps('Ga verder');
      expect(bram.reads()).toContain(long.trim().slice(0, 2000));
    }));

  test('two pupils with one name: the form asks who is meant, and never tells of a case (I9)', () =>
    told(async (school) => {
      const { bram } = school.people('bram');
      await bram.says('/melding');
      await bram.fills({ ...REPORT, target: 'Sem Bakker' }).taps('Verstuur');
      expect(bram.reads()).toContain('Wie bedoel je?');
    }));

  test.each(['🙂🙃 iedereen lacht', 'مرحبا بالعالم', '**vet** <script>alert(1)</script> [klik](https://a.example) ${naam} {number}'])(
    'words stay words: %s',
    (words) =>
      told(async (school) => {
        const { bram, joris } = school.people('bram', 'joris');
        await bram.says('/melding');
        await bram.fills({ ...REPORT, words }).taps('Verstuur');
        await joris.receives('N1');
        await joris.taps('Open de melding');
        expect(joris.reads()).toContain(words);
      }),
  );

  test('markup in a name is taken out when it enters', () =>
    told(async (school) => {
      const { bram, noor } = school.people('bram', 'noor');
      await bram.says('/melding');
      await bram.fills({ ...REPORT, target: '*Mo* <script>x</script> [y](z)' }).taps('Verstuur');
      await noor.receives('N1');
      await noor.taps('Open de melding');
      expect(noor.reads()).not.toMatch(/[*<>[\]]/);
      expect(noor.reads()).toContain('Mo');
    }));

  test('the same form sent twice is one report with one number', () =>
    told(async (school) => {
      const { bram, joris } = school.people('bram', 'joris');
      await bram.says('/melding');
      const form = bram.opened();
      await bram.fills(REPORT).taps('Verstuur');
      const again = await bram.repeats(form, 'Verstuur', REPORT);
      expect(again.message?.summary).toBe('2026-001: je melding is binnen');
      await joris.receives('N1');
    }));
});

describe('cards', () => {
  async function pickedUp(school: Story): Promise<ReturnType<Story['people']>> {
    const people = school.people('bram', 'joris', 'noor', 'cor');
    const { bram, joris } = people;
    await bram.says('/melding');
    await bram.fills(REPORT).taps('Verstuur');
    await joris.receives('N1');
    await joris.taps('Open de melding');
    await joris.taps('Ik pak dit op');
    return people;
  }

  test('a date in the past or far ahead is refused with a day that can', () =>
    told(async (school) => {
      const { joris } = await pickedUp(school);
      if (joris === undefined) throw new Error('joris');
      await joris.taps('Andere dag');
      expect((await joris.fills({ on: '2026-11-20' }).tries('Kies deze dag')).fieldErrors).toHaveProperty('on');
      expect((await joris.fills({ on: '2026-12-25' }).tries('Kies deze dag')).fieldErrors).toHaveProperty('on');
      expect((await joris.fills({ on: '2026-11-28' }).tries('Kies deze dag')).fieldErrors).toHaveProperty('on');
      await joris.fills({ on: '2026-11-27' }).taps('Kies deze dag');
    }));

  test('a talk that is still to come cannot be recorded as held', () =>
    told(async (school) => {
      const { joris } = await pickedUp(school);
      if (joris === undefined) throw new Error('joris');
      await joris.says('/casus 2026-001');
      await joris.taps('Leg gesprek vast');
      const answer = await joris.fills({ heldOn: '2026-11-30', wish: 'x', agrees: 'yes', mayKnow: 'no' }).tries('Bewaar');
      expect(answer.fieldErrors).toHaveProperty('heldOn');
    }));

  test('a second tap on an answered card says who has it', () =>
    told(async (school) => {
      const { bram, joris, noor } = school.people('bram', 'joris', 'noor');
      await bram.says('/melding');
      await bram.fills(REPORT).taps('Verstuur');
      await joris.receives('N1');
      await joris.taps('Open de melding');
      const card = joris.opened();
      await joris.taps('Ik pak dit op');
      const again = await joris.repeats(card, 'Ik pak dit op', {});
      expect(again.ok).toBe(true);
      await noor.says('/casus 2026-001');
      expect(noor.reads()).toContain('Mila de Graaf');
    }));

  test('somebody without access and an unknown number read the same sentence', () =>
    told(async (school) => {
      const { cor } = await pickedUp(school);
      if (cor === undefined) throw new Error('cor');
      await cor.says('/casus 2026-001');
      const known = cor.reads().replaceAll('2026-001', 'N');
      await cor.says('/casus 2026-999');
      expect(cor.reads().replaceAll('2026-999', 'N')).toBe(known);
      expect(known).toContain('voor jou niet te openen; vraag Noor Hendriksen');
    }));

  test('a card of a report that was taken back gives a sentence', () =>
    told(async (school) => {
      const { bram, joris } = school.people('bram', 'joris');
      await bram.says('/melding');
      await bram.fills(REPORT).taps('Verstuur');
      await joris.receives('N1');
      await joris.taps('Open de melding');
      const card = joris.opened();
      await bram.taps('Haal terug tot 10.20 uur');
      const late = await joris.repeats(card, 'Ik pak dit op', {});
      expect(late.message?.summary).toBeTruthy();
      await joris.looksAt('N1');
      expect(joris.buttons).toEqual([]);
    }));

  test('a card of a closed case gives a sentence, and asks nothing any more (I8)', () =>
    told(async (school) => {
      const { bram, joris, noor } = await pickedUp(school);
      if (bram === undefined || joris === undefined || noor === undefined) throw new Error('people');
      const card = joris.opened();
      await noor.says('/casus 2026-001');
      await noor.taps('Meer');
      await noor.taps('Sluit de casus');
      expect((await noor.tries('Sluit de casus')).fieldErrors).toEqual({ why: 'Schrijf in één zin waarom.' });
      await noor.fills({ why: 'Mila zegt zelf dat het is gestopt.' }).taps('Sluit de casus');
      await bram.receives('N8', 'N8');
      expect(bram.reads()).toContain('afgerond');
      const late = await joris.repeats(card, 'Do 26 nov', {});
      expect(JSON.stringify(late.message?.card)).toContain('afgesloten');
      await school.passes('10 school days');
      await joris.receives();
    }));

  test('two people record the same talk: the second gets a sentence and loses nothing that was typed (I11)', () =>
    told(async (school) => {
      const { bram, joris, noor } = school.people('bram', 'joris', 'noor');
      await bram.says('/melding');
      await bram.fills(REPORT).taps('Verstuur');
      await joris.receives('N1');
      await joris.taps('Open de melding');
      await joris.taps('Ik pak dit op');
      await joris.says('/casus 2026-001');
      await joris.taps('Leg gesprek vast');
      await noor.says('/casus 2026-001');
      await noor.taps('Leg gesprek vast');
      await noor.fills({ wish: 'Dat het stopt.', agrees: 'yes', mayKnow: 'no' }).taps('Bewaar');
      const second = await joris.fills({ wish: 'Dat haar tas heel blijft.', agrees: 'yes', mayKnow: 'yes' }).tries('Bewaar');
      expect(JSON.stringify(second.message?.card)).toContain('Noor Hendriksen legde dit gesprek vandaag om 10.15 uur al vast');
      await joris.taps('Schrijf het erbij');
      expect(joris.reads()).toContain('Dat haar tas heel blijft.');
      await joris.taps('Bewaar');
      await noor.says('/casus 2026-001');
      await noor.taps('Hele verloop');
      expect(noor.reads()).toContain('Dat haar tas heel blijft.');
    }));

  test('unknown words get help, not an error', () =>
    told(async (school) => {
      const { bram } = school.people('bram');
      await bram.says('help me eens');
      expect(bram.reads()).toContain('Dat woord kennen we niet');
      expect(bram.buttons).toEqual(['Open de hulp', 'Melding doen', 'Mijn casussen']);
    }));
});

test('while the store is away a tap gets a sentence with a number, and works again afterwards', () =>
  told(async (school) => {
    const { bram, joris } = school.people('bram', 'joris');
    await bram.says('/melding');
    const { insert } = school.store;
    school.store.insert = () => Promise.reject(new StoreFault('the disk is full'));
    const answer = await bram.fills(REPORT).tries('Verstuur');
    expect(answer.ok).toBe(false);
    expect(JSON.stringify(answer.message?.card)).toMatch(/[A-Z0-9]{3}-[A-Z0-9]{3}/);
    school.store.insert = insert;
    // The log has the number and the kind of failure, and nothing that was typed.
    const lines = school.log.splice(0).filter((line) => line.level === 'error');
    expect(lines.map((line) => line.fields['error'])).toEqual(['StoreFault']);
    expect(JSON.stringify(lines)).not.toMatch(/Mila|sloot/);
    await bram.taps('Verstuur');
    expect(bram.reads()).toContain('Je melding is binnen');
    await joris.receives('N1');
  }));
