// People and pupils who are not who they were: a colleague who left, an owner who is no staff, half a name, a pupil who is not on the list.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importClassList } from '../../src/app/import-class-list';
import { saveSchoolFile } from '../../src/app/load-school';
import { exampleSchool, readSchool } from '../../src/read-school';
import type { Person } from '../stories/person';
import { Story } from '../stories/story';

const ROOT = join(__dirname, '..', '..');
const CASE = '/casus 2026-001';
const NO_STAFF = { owner: 'Een belofte of taak heeft een collega nodig; kies jezelf of een ander.' };

async function told(tell: (school: Story, people: Record<'bram' | 'joris' | 'noor', Person>) => Promise<void>): Promise<void> {
  const school = await Story.begins({ at: '2026-11-24 10:15' });
  await tell(school, school.people('bram', 'joris', 'noor'));
  school.hadNoTrouble();
  await school.closes();
}

async function reports(bram: Person, target: string): Promise<void> {
  await bram.says('/melding');
  await bram.fills({ urgent: 'no', target, words: 'Haar tas lag in de sloot.' }).taps('Verstuur');
}

/** Joris leads the case of Mila, and spoke with her. */
async function spoken(bram: Person, joris: Person, others = 'Daan'): Promise<void> {
  await reports(bram, 'Mila de Graaf');
  await joris.receives('N1');
  await joris.taps('Open de melding');
  await joris.taps('Ik pak dit op');
  await joris.says(CASE);
  await joris.taps('Leg gesprek vast');
  await joris.fills({ wish: 'Dat het stopt.', agrees: 'yes', mayKnow: 'no', others }).taps('Bewaar');
}

/** The school file again, without this colleague. */
async function leaves(school: Story, person: string): Promise<void> {
  const file = readSchool(exampleSchool(ROOT).file);
  await saveSchoolFile(school.store, { ...file, people: file.people.filter(({ id }) => id !== person) }, school.driver.now());
}

describe('a hand-over to somebody who left (N22)', () => {
  test('is refused at its field with who can be chosen now, and the reason stays as it was typed', () =>
    told(async (school, { bram, joris }) => {
      await spoken(bram, joris);
      await joris.says(CASE);
      await joris.taps('Meer');
      await joris.taps('Geef de leiding door');
      expect(joris.reads()).toContain('Yara Lindeman');
      await leaves(school, 'yara');
      const answer = await joris.fills({ to: 'yara', why: 'Yara kent Mila goed.' }).tries('Bewaar');
      expect(answer.fieldErrors).toEqual({ to: 'Deze collega kan dit niet overnemen; kies iemand anders.' });
      // Only the colleague is chosen anew.
      await joris.fills({ to: 'noor' }).taps('Bewaar');
      await joris.says(CASE);
      await joris.taps('Hele verloop');
      expect(joris.reads()).toContain('Yara kent Mila goed.');
      await joris.says(CASE);
      await joris.taps('Meer');
      await joris.taps('Geef de leiding door');
      expect(joris.reads()).not.toContain('Yara Lindeman');
    }));
});

describe('who does what was promised (N26)', () => {
  test('a promise without an owner belongs to who wrote it down', () =>
    told(async (school, { bram, joris, noor }) => {
      await spoken(bram, joris);
      await joris.fills({ promise: 'De fietsenstalling bekijken', promiseOn: '2026-11-27' }).taps('Bewaar');
      await joris.says(CASE);
      expect(joris.reads()).toContain('De fietsenstalling bekijken · vr 27 nov · jij');
      await noor.says(CASE);
      expect(noor.reads()).toContain('De fietsenstalling bekijken · vr 27 nov · Joris');
      await school.isNow('2026-11-27 12:00');
      expect((await school.sent()).filter(({ rule }) => rule === 'N26').map(({ to }) => to)).toEqual(['joris']);
    }));

  test('an owner who is no staff is refused at the agreement of step 3', () =>
    told(async (_, { bram, joris }) => {
      await spoken(bram, joris);
      await joris.says(CASE);
      await joris.taps('Leg gesprek vast');
      await joris.fills({ present: 'p2', approach: 'no-blame', agreement: 'Daan blijft weg bij haar tas.' }).taps('Bewaar');
      const answer = await joris.fills({ said: 'Daan vond het flauw.', owner: 'de buurman' }).tries('Bewaar');
      expect(answer.fieldErrors).toEqual(NO_STAFF);
      await joris.fills({ owner: 'noor' }).taps('Bewaar');
      await joris.says(CASE);
      await joris.taps('Hele verloop');
      expect(joris.reads()).toContain('Daan vond het flauw.');
    }));

  test.each([
    ['who is no staff', 'de buurman', NO_STAFF],
    ['who left the school', 'yara', NO_STAFF],
    ['who was not chosen', '', { owner: 'Kies een collega, of jezelf.' }],
  ])('a task for somebody %s is refused, and is given to a colleague without typing it again', (_, owner, fieldErrors) =>
    told(async (school, { bram, joris }) => {
      await spoken(bram, joris);
      await joris.says(CASE);
      await joris.taps('Vijf sporen');
      await joris.taps('Open spoor school');
      await joris.taps('Taak erbij');
      await leaves(school, 'yara');
      const answer = await joris.fills({ task: 'own', text: 'De fietsenstalling bekijken.', owner, on: '2026-11-27' }).tries('Bewaar');
      expect(answer.fieldErrors).toEqual(fieldErrors);
      await joris.fills({ owner: 'cor' }).taps('Bewaar');
      await joris.says(CASE);
      await joris.taps('Vijf sporen');
      await joris.taps('Open spoor school');
      expect(joris.reads()).toContain('De fietsenstalling bekijken');
    }),
  );
});

describe('a pupil named only by first name (I9)', () => {
  test('the reporter is asked who is meant, and types nothing again', () =>
    told(async (_, { bram, joris }) => {
      await reports(bram, 'Mila');
      expect(bram.reads()).toContain('Kies de leerling die je bedoelt.');
      expect(bram.reads()).toContain('Mila de Graaf uit 2B');
      await bram.fills({ pupil: '26025' }).taps('Verstuur');
      await joris.receives('N1');
      await joris.taps('Open de melding');
      expect(joris.reads()).toContain('Haar tas lag in de sloot.');
    }));

  test('a name that the class list does not know goes to the coordinator, as it was typed', () =>
    told(async (_, { bram, noor }) => {
      await reports(bram, 'Wanda');
      expect(bram.reads()).toContain('Daarom gaat je melding naar de coördinator.');
      await noor.receives('N1');
      await noor.taps('Open de melding');
      expect(noor.reads()).toContain('Wanda');
    }));

  test('in a record it is the one pupil of the class with that name; of two elsewhere it stays as it was typed', () =>
    told(async (_, { bram, joris }) => {
      await spoken(bram, joris, 'Daan, Sem');
      await joris.says(CASE);
      await joris.taps('Leg gesprek vast');
      expect(joris.reads()).toMatch(/Daan Verhulst\n/);
      expect(joris.reads()).toMatch(/\nSem\n/);
      expect(joris.reads()).not.toContain('Sem Bakker');
    }));
});

test('a class list with a pupil missing: who leads says how it is, once, and everything stays (N28)', () =>
  told(async (school, { bram, joris }) => {
    await spoken(bram, joris);
    const list = readFileSync(join(ROOT, 'school.example.csv'), 'utf8').replace(/^.*;Daan Verhulst;.*\n/m, '');
    expect(await importClassList(school.store, 'devlinder', list, school.driver.now())).toMatchObject({
      result: 'imported',
      changed: true,
    });
    await school.isNow('2026-11-25 09:00');
    await joris.looksAt('N28-gone');
    expect(joris.reads()).toContain('staat niet meer op de klassenlijst');
    expect(joris.reads()).not.toContain('Daan');
    expect(joris.buttons).toEqual(expect.arrayContaining(['Deze leerling is van school', 'Deze leerling is er nog']));
    const card = joris.opened();
    await joris.taps('Deze leerling is er nog');
    const again = await joris.repeats(card, 'Deze leerling is van school', {});
    expect(JSON.stringify(again.message?.card)).toContain('Je antwoordde hier');
    await joris.says(CASE);
    expect(joris.reads()).toContain('Daan:');
    await joris.taps('Hele verloop');
    expect(joris.reads()).toContain('Dat het stopt.');
  }));
