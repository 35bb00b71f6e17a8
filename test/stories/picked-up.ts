// How a report comes to who leads: typed by one, read and picked up by the other. What several tests begin with.
import type { Person } from './person';

/** The mentor leads from here on, and is asked for a day. @param words what was seen. */
export async function pickedUp(reporter: Person, mentor: Person, words = 'Haar tas lag in de sloot.'): Promise<void> {
  await reporter.says('/melding');
  await reporter.fills({ urgent: 'no', target: 'Mila de Graaf', words }).taps('Verstuur');
  await mentor.receives('N1');
  await mentor.taps('Open de melding');
  await mentor.taps('Ik pak dit op');
}
