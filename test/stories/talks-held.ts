// How who leads records the talks of the steps, tap by tap: what several stories do alike. What comes of it stands in each story.
import type { Person } from './person';

/** Steps 2 and the talk with the parents of the target, from the card that asks for it. @param wish in the pupil's own words. */
export async function recordsStepTwo(person: Person, wish: string, named: { others?: string; mayKnow?: 'yes' | 'no' } = {}): Promise<void> {
  await person.taps('Leg gesprek vast');
  person.fills({ wish, agrees: 'yes', mayKnow: 'no', ...named });
  await person.taps('Bewaar');
  person.fills({ parents: 'know' });
  await person.taps('Bewaar');
  await tells(person);
}

/** Step 3, from the case itself. @param present who was spoken with, as the form names them: `p2,p3`. */
export async function recordsStepThree(
  person: Person,
  number: string,
  held: { present: string; approach?: 'no-blame' | 'confronting'; agreement: string },
): Promise<void> {
  await person.says(`/casus ${number}`);
  await person.taps('Leg gesprek vast');
  person.fills({ approach: 'no-blame', ...held });
  await person.taps('Bewaar');
}

/** The parents of the others, from the case itself. @param lines where they stand on the card: 2 is the first after the target. */
export async function tellsOtherParents(person: Person, number: string, ...lines: number[]): Promise<void> {
  for (const line of lines) {
    await person.says(`/casus ${number}`);
    await person.taps('Meer');
    while (!person.buttons.includes('Welke ouders weten het?')) await person.taps('Toon de rest');
    await person.taps('Welke ouders weten het?');
    await person.taps(`Open regel ${line}`);
    await tells(person);
  }
}

/** The follow-up of step 3 with one pupil who did it, from its message (N16). */
export async function keepsToIt(person: Person): Promise<void> {
  await person.taps('Vul het gesprek in');
  person.fills({ first: 'keeps' });
  await person.taps('Bewaar');
}

/** The target says yes to a talk together, on a day that the form offers (I15). */
export async function plansTogether(person: Person, number: string, day: string): Promise<void> {
  await person.says(`/casus ${number}`);
  await person.taps('Leg vast: samen of niet');
  person.fills({ answer: 'yes' });
  await person.taps('Bewaar');
  await person.taps(day);
}

/** Step 4, from the message of its day. @param present as the form names them: `p1,p2`. */
export async function recordsTogether(person: Person, present: string, agreement: string): Promise<void> {
  await person.taps('Leg gesprek vast');
  person.fills({ present, agreement });
  await person.taps('Bewaar');
}

async function tells(person: Person): Promise<void> {
  person.fills({ how: 'told', pupilKnows: 'yes' });
  await person.taps('Bewaar');
}
