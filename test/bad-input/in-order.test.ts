// Talks and days that cannot be as they were typed: one sentence with what to do now, and the form keeps what was typed.
import type { Person } from '../stories/person';
import { pickedUp } from '../stories/picked-up';
import { Story } from '../stories/story';

const CASE = '/casus 2026-001';
const STEP_2 = { wish: 'Dat ze mijn tas met rust laten.', agrees: 'yes', mayKnow: 'no', others: 'Daan' };
const STEP_3 = { present: 'p2', approach: 'no-blame', agreement: 'Daan blijft van haar tas af.' };
const AT_CHRISTMAS = 'Vr 25 dec is geen lesdag; kies een dag waarop er les is.';

/** Joris leads the case of Mila; nobody spoke with her yet. */
async function told(tell: (school: Story, joris: Person) => Promise<void>): Promise<void> {
  const school = await Story.begins({ at: '2026-11-24 10:15' });
  const { bram, joris } = school.people('bram', 'joris');
  await pickedUp(bram, joris);
  await tell(school, joris);
  school.hadNoTrouble();
  await school.closes();
}

async function holds(joris: Person, talk: Record<string, string>): Promise<void> {
  await joris.says(CASE);
  await joris.taps('Leg gesprek vast');
  await joris.fills(talk).taps('Bewaar');
}

test('step 3 before step 2 is not recorded: the sentence says what comes first, and its button opens that (I1)', () =>
  told(async (_, joris) => {
    await holds(joris, STEP_2);
    const step2 = joris.opened();
    await joris.says(CASE);
    await joris.taps('Leg gesprek vast');
    expect(joris.reads()).toContain('Wat spraken jullie af?');
    // Step 2 turns out not to have been held, while the form of step 3 is open.
    await joris.repeats(step2, 'Terugdraaien tot 10.20 uur', {});
    await joris.fills(STEP_3).taps('Bewaar');
    expect(joris.reads()).toContain('Stap 3 kan nog niet: leg eerst vast wat de leerling wil en wat je vertelde.');
    await joris.taps('Leg gesprek vast');
    expect(joris.reads()).toContain('Wat wil Mila dat er gebeurt?');
  }));

test('a form that was refused and left is begun anew when that is wanted, and then nobody asks again', () =>
  told(async (_, joris) => {
    const opens = async (): Promise<void> => {
      await joris.says(CASE);
      await joris.taps('Leg gesprek vast');
    };
    await opens();
    expect((await joris.fills({ ...STEP_2, heldOn: '2026-12-25' }).tries('Bewaar')).ok).toBe(false);
    await opens();
    await joris.taps('Begin opnieuw');
    expect(joris.reads()).toContain('Wat wil Mila dat er gebeurt?');
    expect(joris.reads()).not.toContain('met rust');
    await opens();
    expect(joris.reads()).toContain('Wat wil Mila dat er gebeurt?');
  }));

test('I1 what was typed into the form of step 3 waits: when step 3 can be held again, its button asks whether to go on with it', () =>
  told(async (school, joris) => {
    await holds(joris, STEP_2);
    const step2 = joris.opened();
    await joris.says(CASE);
    await joris.taps('Leg gesprek vast');
    await joris.repeats(step2, 'Terugdraaien tot 10.20 uur', {});
    await joris.fills(STEP_3).taps('Bewaar');
    await joris.taps('Leg gesprek vast');
    await joris.fills(STEP_2).taps('Bewaar');
    await school.isNow('2026-11-24 11:00');

    await joris.says(CASE);
    await joris.taps('Leg gesprek vast');
    expect(joris.reads()).toContain('Je begon vandaag om 10.15 uur met een gesprek vastleggen. Wil je verder?');
    expect(joris.reads()).not.toMatch(/Daan|tas/);
    await joris.taps('Ga verder');
    expect(joris.reads()).toContain('Wat spraken jullie af?');
    // Nothing is typed again.
    await joris.taps('Bewaar');
    expect(joris.reads()).toContain('Stap 3 staat vast');
    await joris.says(CASE);
    await joris.taps('Hele verloop');
    await joris.taps('Volgende');
    expect(joris.reads()).toContain('Daan blijft van haar tas af.');
  }));

describe('a day in a vacation is refused at its field', () => {
  test('for a talk that is planned', () =>
    told(async (_, joris) => {
      await joris.taps('Andere dag');
      expect((await joris.fills({ on: '2026-12-25' }).tries('Kies deze dag')).fieldErrors).toEqual({ on: AT_CHRISTMAS });
    }));

  test('for a promise, and then it gets another day without typing it again (N26)', () =>
    told(async (_, joris) => {
      await holds(joris, STEP_2);
      const answer = await joris.fills({ promise: 'Ik bel haar moeder', promiseOn: '2026-12-25' }).tries('Bewaar');
      expect(answer.fieldErrors).toEqual({ promiseOn: AT_CHRISTMAS });
      await joris.fills({ promiseOn: '2026-11-30' }).taps('Bewaar');
      await joris.says(CASE);
      expect(joris.reads()).toContain('Ik bel haar moeder · ma 30 nov');
    }));

  test('for the talk that follows step 3 (N16)', () =>
    told(async (_, joris) => {
      await holds(joris, STEP_2);
      await joris.says(CASE);
      await joris.taps('Leg gesprek vast');
      const answer = await joris.fills({ ...STEP_3, nextOn: '2026-12-25' }).tries('Bewaar');
      expect(answer.fieldErrors).toEqual({ nextOn: AT_CHRISTMAS });
      await joris.fills({ nextOn: '2026-11-27' }).taps('Bewaar');
      expect(joris.reads()).toContain('Het volgende gesprek is vr 27 nov.');
    }));

  test('for a task (N26)', () =>
    told(async (_, joris) => {
      await joris.says(CASE);
      await joris.taps('Vijf sporen');
      await joris.taps('Open spoor school');
      await joris.taps('Taak erbij');
      const answer = await joris.fills({ task: 'school-signals', owner: 'joris', on: '2026-12-25' }).tries('Bewaar');
      expect(answer.fieldErrors).toEqual({ on: AT_CHRISTMAS });
    }));
});

describe('a joint talk that the target refuses (I15)', () => {
  test('is not asked again: another way is offered, and once it is chosen nobody hears of step 4', () =>
    told(async (school, joris) => {
      await holds(joris, STEP_2);
      await holds(joris, STEP_3);
      await joris.says(CASE);
      await joris.taps('Leg vast: samen of niet');
      await joris.fills({ answer: 'no', ownWords: 'Ik durf niet naast Daan te zitten.' }).taps('Bewaar');
      expect(joris.reads()).toContain('Welke weg past hier?');
      await joris.fills({ way: 'separate', why: 'Mila wil het zo.', followOn: '2026-12-01' }).taps('Bewaar');
      await joris.says(CASE);
      expect(joris.reads()).not.toContain('een gesprek samen');
      await joris.taps('Hele verloop');
      expect(joris.reads()).toContain('Ik durf niet naast Daan te zitten.');
      await school.passes('8 school days');
      const aboutSteps = (await school.sent()).filter(({ rule, key }) => ['N10', 'N11', 'N12'].includes(rule) && key.includes('step4'));
      expect(aboutSteps).toEqual([]);
    }));

  test('cannot be recorded by who had the form open already: the sentence leads to the other ways', () =>
    told(async (_, joris) => {
      await holds(joris, STEP_2);
      await holds(joris, STEP_3);
      await joris.says(CASE);
      await joris.taps('Leg vast: samen of niet');
      const wish = joris.opened();
      await joris.says(CASE);
      await joris.taps('Leg vast: samen of niet');
      await joris.fills({ answer: 'yes' }).taps('Bewaar');
      await joris.says(CASE);
      await joris.taps('Leg gesprek vast');
      await joris.repeats(wish, 'Bewaar', { answer: 'no', ownWords: 'Toch liever niet.' });
      await joris.fills({ present: 'p1,p2', agreement: 'Ze groeten elkaar.' }).taps('Bewaar');
      expect(joris.reads()).toContain('Samen aan tafel kan alleen als de leerling dat zelf wil; kies nu een andere weg.');
      await joris.taps('Kies andere weg');
      expect(joris.reads()).toContain('Welke weg past hier?');
    }));
});
