import type { CardData } from '../../../src/core/card-data';
import { newDesk, type Desk } from '../../../src/core/desk/desk';
import { ownDue } from '../../../src/core/desk/own-due';
import type { Notice } from '../../../src/core/kernel/notice';
import { deskCard, deskLine } from '../../../src/core/views/desk-cards';
import { digestCard } from '../../../src/core/views/digest-card';
import { draftCard } from '../../../src/core/views/draft-card';
import { lineOf } from '../../../src/core/views/notice-card';
import { caseList } from '../../../src/core/views/case-list';
import { openCard } from '../../../src/core/views/open-card';
import { overviewCard } from '../../../src/core/views/overview';
import type { AnyCard } from '../../../src/core/views/viewer';
import { afterStep2, ACase, dataOf, PLAIN, SUBJECT } from './a-case';

function pickedUp(): ACase {
  const story = new ACase().report();
  story.does('joris', 'pick-up');
  return story;
}

const ASKED = { choice: '', about: '', ref: '', formId: 'form', values: {} };

/** The N30 of a person, as the desk gives it. */
function n30(story: ACase, person: string): Notice {
  const notice = ownDue(newDesk(person, 0), `devlinder:desk:${person}`, story.world, new Set([person]), story.now).find(
    ({ rule }) => rule === 'N30',
  );
  if (notice === undefined) throw new Error(`${person} gets no overview`);
  return notice;
}

function overview(person: string, stories: readonly ACase[], desks: readonly Desk[] = []): CardData['overview-monday'] {
  const [first = new ACase()] = stories;
  const subjects = stories.map((story) => story.state);
  return dataOf(overviewCard(subjects, desks, n30(first, person), first.viewer(person), PLAIN), 'overview-monday');
}

describe('N30 the Monday overview', () => {
  test('N27 a track that fell silent is told once, by number and track', () => {
    const story = afterStep2();
    const on = (day: string): CardData['overview-monday']['silent'] => overview('noor', [story.at(day, '08:00')]).silent;
    expect(on('2026-11-30')).toEqual([]);
    // Nothing was done for the school and the class, and Mila was not spoken to again. Talks with parents have a day.
    const tracks = [{ track: 'school' }, { track: 'target' }, { track: 'class' }];
    expect(on('2026-12-07')).toEqual([{ number: '2026-031', tracks, on: '2026-11-24' }]);
    expect(overview('joris', [story]).silent).toHaveLength(1);
    expect(on('2026-12-14')).toEqual([]);
  });

  test('N27 a track on which something has a day is not silent', () => {
    const story = afterStep2();
    story.does('joris', 'add-task', { task: 'class-roles', owner: 'joris', on: '2026-12-16' }, 'class');
    story.does('joris', 'finish-record', { nextOn: '2026-12-09' });
    expect(overview('noor', [story.at('2026-12-07', '08:00')]).silent).toMatchObject([{ tracks: [{ track: 'school' }] }]);
  });

  test('the coordinator reads what went well, what is due today and this week, and what is open', () => {
    const late = afterStep2().at('2026-12-07', '08:00');
    const open = new ACase().at('2026-12-04').report();
    const today = afterStep2().at('2026-12-01');
    today.does('joris', 'move-talk', { on: '2026-12-07', reason: 'Toets.' }, 'step3');
    for (const story of [open, today]) story.at('2026-12-07', '08:00');

    const shown = overview('noor', [late, open, today]);
    expect(shown).toMatchObject({
      as: 'coordinator',
      on: '2026-12-07',
      nothingOpen: false,
      noCase: false,
      unreachable: [],
      missingYear: '',
    });
    expect(shown.open.map(({ what, on }) => [what, on])).toEqual([
      ['talk-late', '2026-12-03'],
      ['report-open', '2026-12-04'],
    ]);
    expect(shown.today.map(({ what, talk }) => [what, talk])).toEqual([['talk-planned', 'step3']]);
    expect(shown.first).toEqual({ subject: SUBJECT, about: 'step3', number: '2026-031', opens: 'case' });
  });

  test('talks and pick-ups of last week went well, older ones are not counted', () => {
    const story = afterStep2().at('2026-11-30', '08:00');
    expect(overview('noor', [story]).well).toEqual([
      { what: 'talks', count: 1 },
      { what: 'picked-up', count: 1 },
    ]);
    expect(overview('noor', [story.at('2026-12-07', '08:00')]).well).toEqual([]);
  });

  test('I13 the coordinator reads which reports were closed without a case, and when they are asked about again', () => {
    const story = new ACase().at('2026-12-04').report();
    story.does('joris', 'close-report', { how: 'not-bullying', spokeOn: '2026-12-04', why: 'Een ruzie om een bal.' });
    story.at('2026-12-07', '08:00');
    expect(overview('noor', [story])).toMatchObject({ solved: { count: 1, askedOn: '2026-12-18' }, nothingOpen: true, noCase: true });
    // The week after it is no news any more, and once it was asked it is over.
    expect(overview('noor', [story.at('2026-12-14', '08:00')]).solved).toEqual({ count: 0, askedOn: '' });
    story.at('2026-12-07', '09:00').does('joris', 'check-solved', { spokeOn: '2026-12-07' });
    expect(overview('noor', [story]).solved).toEqual({ count: 0, askedOn: '' });
  });

  test('I13 who closed it and the coordinator find it in their list; the reporter reads that it was looked into', () => {
    const story = new ACase().report();
    story.does('joris', 'close-report', { how: 'solved', spokeOn: '2026-11-24', why: 'Ze praatten het uit.' });
    const lineOf = (person: string): unknown =>
      dataOf(caseList([story.state], story.viewer(person), 1), 'case-list').lines.map(({ what, on, opens }) => [what, on, opens]);
    expect(lineOf('noor')).toEqual([['solved', '2026-12-08', 'report-card']]);
    expect(lineOf('joris')).toEqual([['solved', '2026-12-08', 'report-card']]);
    expect(lineOf('bram')).toEqual([['looked-into', '', 'report-progress']]);
    expect(lineOf('lotte')).toEqual([]);
    const opened = dataOf(openCard({ ...ASKED, card: 'report-card' }, story.state, story.viewer('noor')) as AnyCard, 'report-card');
    expect(opened).toMatchObject({
      closedHow: 'solved',
      closedOn: '2026-11-24',
      closedWhy: 'Ze praatten het uit.',
      reopens: true,
      open: false,
    });
  });

  test('who leads reads the own part only, somebody else nothing', () => {
    const story = afterStep2().at('2026-12-07', '08:00');
    expect(overview('joris', [story])).toMatchObject({ as: '', noCase: false, open: [{ number: '2026-031' }] });
    expect(overview('lotte', [story])).toMatchObject({ noCase: true, open: [], nothingOpen: true });
  });

  test('I10 a coordinator who is shut out reads nothing of that case', () => {
    const story = pickedUp();
    story.at('2026-12-07', '08:00');
    const shut = { ...story.state, shutOut: ['noor'] };
    const shown = overviewCard([shut], [], n30(story, 'noor'), story.viewer('noor'), PLAIN);
    expect(dataOf(shown, 'overview-monday')).toMatchObject({ noCase: true, open: [], today: [], week: [] });
  });

  test('with nothing open it says so, and which day comes first', () => {
    const story = afterStep2();
    story.does('joris', 'record-others-talk', {
      heldOn: '2026-11-26',
      present: 'p2',
      approach: 'no-blame',
      agreement: 'Stoppen.',
      nextOn: '2026-12-09',
    });
    story.does('joris', 'choose-other-way', { way: 'separate', why: 'Apart gaat het beter.', followOn: '2026-12-09' });
    for (const about of ['parents-p1', 'other-parents-p2', 'other-parents-p3']) {
      story.does('joris', 'tell-parents', { how: 'told', pupilKnows: 'yes', on: '2026-11-26' }, about);
    }
    story.at('2026-11-30', '08:00');
    expect(overview('noor', [story])).toMatchObject({
      nothingOpen: true,
      noCase: false,
      nextOn: '2026-12-09',
      well: expect.arrayContaining([{ what: 'quiet', count: 1 }]),
    });
    expect(overview('noor', [])).toMatchObject({ nothingOpen: true, noCase: true, nextOn: '', first: { number: '' } });
  });

  test('it holds at most seven lines, what is open first', () => {
    const late = afterStep2().at('2026-12-07', '08:00');
    const shown = overview('noor', Array<ACase>(9).fill(late));
    expect(shown.open.length + shown.today.length + shown.week.length).toBe(7);
  });

  test('in January it asks for the school year that the calendar does not know', () => {
    const story = pickedUp().at('2028-01-10', '08:00');
    expect(overview('noor', [story]).missingYear).toBe('2028-2029');
    expect(overview('joris', [story]).missingYear).toBe('');
    expect(overview('noor', [story.at('2027-01-04', '08:00')]).missingYear).toBe('');
  });

  test('the coordinator reads who cannot be reached', () => {
    const lost: Desk = { ...newDesk('joris', 0), trouble: { seq: 1, acuteAt: null, normalAt: 5 } };
    expect(overview('noor', [pickedUp().at('2026-11-30', '08:00')], [lost, newDesk('anja', 0)]).unreachable).toEqual(['joris']);
  });
});

describe('messages of a desk', () => {
  test('N29 who, since when, and what waits for that person', () => {
    const story = pickedUp().at('2026-11-26', '07:30');
    const [waiting] = story.notices('joris');
    if (waiting === undefined) throw new Error('nothing waits');
    const now = story.now;
    const item = { ...deskItem, notice: waiting, subject: SUBJECT, unreachable: true, holds: true };
    const desk: Desk = { ...newDesk('joris', 0), notices: [item], trouble: { seq: 1, acuteAt: null, normalAt: now - 60_000 } };
    const [notice] = ownDue(desk, 'devlinder:desk:joris', story.world, new Set(), now).filter(({ rule }) => rule === 'N29');
    if (notice === undefined) throw new Error('no N29');
    const viewer = story.viewer('noor');
    expect(dataOf(deskCard(notice, desk, viewer, PLAIN), 'person-unreachable')).toMatchObject({
      subject: SUBJECT,
      number: '2026-031',
      as: 'coordinator',
      person: 'joris',
      sinceAt: now - 60_000,
      acute: false,
    });
    expect(deskLine(notice, desk, viewer)).toMatchObject({ what: 'unreachable', opens: 'give-to-colleague', subject: SUBJECT });
  });

  test('a digest holds seven lines and counts the others', () => {
    const story = afterStep2().at('2026-12-04', '07:30');
    const [notice] = story.notices('noor');
    if (notice === undefined) throw new Error('nothing waits');
    const line = lineOf(notice, story.state, story.viewer('noor'));
    expect(dataOf(digestCard(Array(9).fill(line)), 'digest')).toMatchObject({ count: 9, hasMore: true });
    expect(dataOf(digestCard(Array(9).fill(line)), 'digest').lines).toHaveLength(7);
    expect(dataOf(digestCard([line, line]), 'digest')).toMatchObject({ count: 2, hasMore: false });
  });

  test('a draft says what was begun and when, never what was typed', () => {
    const draft = { id: 'd1', command: 'send-report', values: { words: 'iets' }, savedAt: 5 };
    expect(draftCard(draft)).toEqual({
      card: 'draft',
      data: {
        ...{ subject: '', ref: 'd1', about: '', number: '', form: 'report', savedAt: 5 },
        ...{ continues: 'open:report-form:continue', restarts: 'open:report-form:new' },
      },
    });
    expect(draftCard({ ...draft, command: 'record-target-talk' }).data).toMatchObject({ form: 'talk' });
    expect(draftCard({ ...draft, command: 'hand-over' }).data).toMatchObject({ form: 'other' });
  });
});

const deskItem: Omit<Desk['notices'][number], 'notice' | 'subject'> = {
  state: 'pending',
  holds: true,
  asOf: { document: SUBJECT, version: 1, revision: 1, at: 0 },
  changedAt: 0,
  since: 0,
  reason: '',
  claim: null,
  tries: 3,
  tryAt: null,
  tryingSince: 0,
  unreachable: true,
  repeat: false,
  absence: null,
  told: false,
  unreported: [],
};
