// A case of some 10 KB whose talk of step 3 is planned on a day: on its morning one notice (N13) goes to its lead, and to nobody else.
import { ACase, SUBJECT, WISH } from '../test/core/views/a-case';
import type { Document } from '../src/core/kernel/document';
import type { World } from '../src/core/school/world';
import { caseIdOf } from '../src/core/subject/ids';
import type { Day, Instant } from '../src/core/time/instant';
import { classOf } from './large-school';

const LONG = 'Wat er is gezegd, zo veel mogelijk in eigen woorden van wie erbij was. '.repeat(16);

/** Gives the report and the open case of a name, as a tap leaves them: nothing was reconciled yet. */
export function plannedCases(world: World, mentor: string, plannedOn: Day): (name: string, wakeAt: Instant) => Document[] {
  const talkOn = world.days.before(plannedOn, 1);
  const story = new ACase(world);
  story.at(talkOn, '09:00').report('bram', { target: classOf(mentor).pupil, class: classOf(mentor).id, words: LONG });
  story.does('bram', 'mute-progress');
  story.does(mentor, 'pick-up');
  const second = { heldOn: talkOn, wish: WISH, agrees: 'yes', mayKnow: 'no' };
  story.at(talkOn, '14:00').does(mentor, 'record-target-talk', second);
  for (let page = 0; page < 3; page++) story.does(mentor, 'finish-record', { said: LONG, promise: LONG });
  story.does(mentor, 'name-others', { bullies: 'Ties Blauw', followers: 'Abel Groen' });
  story.does(mentor, 'plan-talk', { on: plannedOn }, 'step3');
  const report = JSON.stringify(story.entries);
  const grown = JSON.stringify(story.all.slice(story.entries.length));

  return (name, wakeAt) => {
    const subject = `${world.school.id}:report:${name}`;
    const record = (id: string, entries: string, fields: Pick<Document, 'kind' | 'wakeAt' | 'closed'>): Document => ({
      id,
      version: 1,
      revision: world.school.revision,
      ...fields,
      body: {
        entries: JSON.parse(entries.replaceAll(SUBJECT, subject)) as unknown,
        receipts: [],
        reconciled: { seq: 0, receipts: 0, until: 0, desks: [] },
      },
    });
    return [
      record(subject, report, { kind: 'report', wakeAt: null, closed: true }),
      record(caseIdOf(subject), grown, { kind: 'case', wakeAt, closed: false }),
    ];
  };
}
