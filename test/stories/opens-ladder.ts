// Where the level and the sanctions of a case stand (I6, I7), wherever their button is among the others.
import type { Person } from './person';

/** Leaves "Niveau en maatregelen" open. */
export async function opensLadder(person: Person, number: string): Promise<void> {
  await person.says(`/casus ${number}`);
  if (!person.buttons.includes('Niveau en maatregelen')) await person.taps('Meer');
  while (!person.buttons.includes('Niveau en maatregelen')) await person.taps('Toon de rest');
  await person.taps('Niveau en maatregelen');
}
