// What tests of Slack begin with: a report about a pupil of Joris, sent in a window.
import type { SlackPerson } from './strict/person';
import type { SlackRig } from './slack-rig';

/** Joris, who just got the message of a report by Bram about Mila. */
export async function reportedToJoris(rig: SlackRig): Promise<SlackPerson> {
  const bram = rig.person('bram');
  await bram.types('/melding');
  await rig.rests();
  await bram.submits({ urgent: 'no', target: 'Mila de Graaf', words: 'Twee jongens gooiden haar tas over.' });
  await rig.rests();
  return rig.person('joris');
}
