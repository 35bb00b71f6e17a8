// What who leads fills in after the talks: a round of step 5, who is there in a vacation, and how it is once a case is closed.
import type { Person } from './person';

/** One page of a round, from its message (N17). @param answers by their fields: the target's in `first`, then who did it. */
export async function answersRound(person: Person, answers: Readonly<Record<string, string>>): Promise<void> {
  await person.taps('Vul de ronde in');
  person.fills({ ...answers });
  await person.taps('Bewaar');
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
