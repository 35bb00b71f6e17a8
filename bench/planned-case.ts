// Documents that were followed up to their last entry, and of which nothing stands on a desk yet: a planned talk, and a report that nobody picked up.
import { ACase, SUBJECT, WISH } from '../test/core/views/a-case';
import type { Document } from '../src/core/kernel/document';
import type { Entry } from '../src/core/kernel/entry';
import type { World } from '../src/core/school/world';
import { caseIdOf } from '../src/core/subject/ids';
import type { Day, Instant } from '../src/core/time/instant';
import { classOf } from './large-school';

const LONG = 'Wat er is gezegd, zo veel mogelijk in eigen woorden van wie erbij was. '.repeat(16);

/** Gives the documents of a name. */
export type Maker = (name: string, wakeAt: Instant) => Document[];

/** A case of some 10 KB whose talk of step 3 is planned on a day: on its morning one notice (N13) goes to its lead, and to nobody else. */
export function plannedCases(world: World, mentor: string, plannedOn: Day): Maker {
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
    const subject = subjectOf(world, name);
    return [
      newRecord(world, subject, subject, report, { kind: 'report', wakeAt: null, closed: true }),
      newRecord(world, subject, caseIdOf(subject), grown, { kind: 'case', wakeAt, closed: false }),
    ];
  };
}

/** A report that was sent after hours: at the next opening one notice (N1) goes to the mentor, and to nobody else. */
export function waitingReports(world: World, mentor: string, sentOn: Day): Maker {
  const story = new ACase(world);
  story.at(sentOn, '20:00').report('bram', { target: classOf(mentor).pupil, class: classOf(mentor).id, words: LONG });
  story.does('bram', 'mute-progress');
  const report = JSON.stringify(story.entries);

  return (name, wakeAt) => {
    const subject = subjectOf(world, name);
    return [newRecord(world, subject, subject, report, { kind: 'report', wakeAt, closed: false })];
  };
}

function subjectOf(world: World, name: string): string {
  return `${world.school.id}:report:${name}`;
}

function newRecord(
  world: World,
  subject: string,
  id: string,
  entries: string,
  fields: Pick<Document, 'kind' | 'wakeAt' | 'closed'>,
): Document {
  const written = JSON.parse(entries.replaceAll(SUBJECT, subject)) as Entry[];
  return {
    id,
    version: 1,
    revision: world.school.revision,
    ...fields,
    body: { entries: written, receipts: [], reconciled: { seq: written.at(-1)?.seq ?? 0, receipts: 0, until: 0, desks: [] } },
  };
}
