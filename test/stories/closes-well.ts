// How who leads closes a case in which everything is done, from the case itself: looking back, the file of each pupil, closing (I8).
import type { Person } from './person';

/** The page on which a case is closed, wherever its button stands among the others. */
async function opensClosing(person: Person, number: string): Promise<void> {
  await person.says(`/casus ${number}`);
  const [all, left] = ['Sluit de casus', 'Wat mist nog om te sluiten?'] as const;
  const offered = (): string | undefined => [all, left].find((button) => person.buttons.includes(button));
  if (offered() === undefined) await person.taps('Meer');
  while (offered() === undefined) await person.taps('Toon de rest');
  await person.taps(offered() ?? all);
}

/** @param seenHow what who leads says of it; @param files how many pupils have a file of their own to fill in. */
export async function closesWell(person: Person, number: string, seenHow: string, files: number): Promise<void> {
  await opensClosing(person, number);
  await person.taps('Kijk terug');
  await person.fills({ stopped: 'yes', seenHow, nextStep: 'We kijken mee na de vakanties.' });
  await person.taps('Bewaar');
  for (let file = 0; file < files; file++) {
    await opensClosing(person, number);
    // The first line that is still open.
    await person.taps('Dossier 1 is klaar');
  }
  await opensClosing(person, number);
  expect(person.reads()).toContain('Alles is gedaan. Na het sluiten kijken we nog twee jaar mee.');
  await person.taps('Sluit de casus');
  expect(person.reads()).toContain(`${number} · afgesloten, we kijken nog mee`);
}
