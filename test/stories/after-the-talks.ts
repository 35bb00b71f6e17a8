// What who leads fills in after the talks: a round of step 5, who is there in a vacation, and how it is once a case is closed.
import type { Person } from './person';

/** A round, from its message (N17). @param pages two pupils a page, by their fields: the target's answer in `first`, then who did it. */
export async function answersRound(person: Person, ...pages: readonly Readonly<Record<string, string>>[]): Promise<void> {
  // Beside something more urgent it is a line of that message.
  await person.taps(person.buttons.includes('Vul deze ronde in') ? 'Vul deze ronde in' : 'Vul de ronde in');
  for (const page of pages) {
    person.fills({ ...page });
    await person.taps('Bewaar');
  }
}

/** The bridge over a vacation, from its message (N15): spoken with, parents called. @param whoCanCall by their id; @param until a day. */
export async function bridges(person: Person, whoCanCall: string, until?: string): Promise<void> {
  await person.taps('Vul de brug in');
  person.fills({ lastTalk: 'spoken', parents: 'called', whoCanCall, ...(until === undefined ? {} : { until }) });
  await person.taps('Bewaar');
  expect(person.reads()).toContain('brug klaar');
}

/** One round of the long watch, from its message (N21): it asks about these pupils, in this order, and each was seen in class. */
export async function saysAllSeen(person: Person, pupils: readonly string[]): Promise<void> {
  await person.taps('Vul de kijkronde in');
  // Slack says it twice: above the field and in it.
  const asked = new Set([...person.reads().matchAll(/Hoe is het met (.+?)\?/g)].map(([, name]) => name));
  expect([...asked]).toEqual(pupils);
  person.fills(Object.fromEntries(pupils.map((_, at) => [`watch${at + 1}`, 'seen'])));
  await person.taps('Bewaar');
}
