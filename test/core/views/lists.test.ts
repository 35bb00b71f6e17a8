// The list of one person, and a message as one line of a list (I12, N12).
import { caseList, welcomeCard } from '../../../src/core/views/case-list';
import { isRefusal } from '../../../src/core/kernel/outcome';
import { lineOf } from '../../../src/core/views/notice-card';
import { afterStep2, ACase, dataOf, pickedUp } from './a-case';

describe('the list of one person', () => {
  const listed = (story: ACase, person: string): unknown[] =>
    dataOf(caseList([story.state], story.viewer(person), 1), 'case-list').lines.map(({ what, on, opens }) => [what, on, opens]);

  test('who leads sees what is asked, the reporter only how far it is (I12), others nothing', () => {
    const report = new ACase().report();
    expect(listed(report, 'joris')).toEqual([['report-open', '2026-11-24', 'report-card']]);
    expect(listed(report, 'bram')).toEqual([['report-open', '2026-11-24', 'report-progress']]);
    expect(listed(report, 'anja')).toEqual([]);
    const story = pickedUp();
    expect(listed(story, 'joris')).toEqual([['talk-plan', '2026-12-01', 'case']]);
    expect(listed(story, 'bram')).toEqual([['running', '', 'report-progress']]);
    expect(listed(afterStep2().at('2026-12-04'), 'noor')).toEqual([['talk-late', '2026-12-03', 'case']]);
  });

  test('what is asked now comes first, seven lines a page', () => {
    const late = afterStep2().at('2026-12-04');
    const mine = new ACase().at('2026-12-04').report('joris', { target: 'Sem de Wit' });
    const states = [mine.state, ...Array.from({ length: 8 }, (_, index) => ({ ...late.state, number: `2026-04${index}` }))];
    const first = dataOf(caseList(states, late.viewer('joris'), 1), 'case-list');
    expect(first.lines.map(({ what }) => what)).toEqual(Array(7).fill('talk-late'));
    expect(first.nextPage).toBe(2);
    const second = dataOf(caseList(states, late.viewer('joris'), 2), 'case-list');
    expect(second.lines.map(({ what }) => what)).toEqual(['talk-late', 'talk-plan']);
    expect(second).toMatchObject({ page: 2, nextPage: 0 });
  });

  test('a first visit says who this is', () => {
    const { world } = pickedUp();
    const office = (person: string): unknown => dataOf(welcomeCard({ person, now: 0, world }), 'welcome').office;
    expect(['bram', 'joris', 'noor', 'anja', 'samira', 'karin', 'wim'].map(office)).toEqual([
      'mentor',
      'mentor',
      'coordinator',
      'team-leader',
      'on-call',
      'management',
      'staff',
    ]);
  });
});

describe('a line for a message', () => {
  const lineFor = (story: ACase, person: string, card: string): ReturnType<typeof lineOf> => {
    const notice = story.notices(person).find((one) => one.card === card);
    if (notice === undefined) throw new Error(`${person} gets no ${card}`);
    return lineOf(notice, story.state, story.viewer(person));
  };

  test('it opens what its message would open first', () => {
    expect(lineFor(new ACase().report(), 'joris', 'report-new')).toMatchObject({
      what: 'report-open',
      on: '2026-11-24',
      opens: 'report-card',
    });
    expect(lineFor(pickedUp().at('2026-11-26', '07:30'), 'joris', 'step-plan')).toMatchObject({
      what: 'talk-plan',
      talk: 'step2',
      on: '2026-12-01',
      opens: 'day-choice',
    });
    expect(lineFor(pickedUp().at('2026-12-01', '07:30'), 'joris', 'step-due')).toMatchObject({ what: 'talk-due', opens: 'record-target' });
    expect(lineFor(afterStep2('not-discussed').at('2026-12-03', '07:30'), 'joris', 'step-due')).toMatchObject({
      what: 'wish',
      opens: 'record-target',
    });
    expect(lineFor(afterStep2('no').at('2026-12-03', '07:30'), 'joris', 'target-waits')).toMatchObject({
      what: 'other-way',
      opens: 'other-way',
    });
    expect(lineFor(pickedUp().at('2026-12-16', '07:30'), 'joris', 'vacation-bridge')).toMatchObject({
      what: 'bridge',
      about: 'kerstvakantie-2026',
    });
  });

  test('N12 above the coordinator it holds number and step only', () => {
    expect(lineFor(afterStep2().at('2026-12-04', '07:30'), 'noor', 'step-late')).toMatchObject({
      what: 'talk-late',
      talk: 'step3',
      on: '2026-12-03',
    });
    expect(lineFor(afterStep2().at('2026-12-09', '07:30'), 'anja', 'step-late')).toMatchObject({
      what: 'talk-late',
      talk: 'step3',
      on: '',
      opens: 'step-late',
    });
  });

  test('what a line opens can be opened by its reader', () => {
    const moments: [ACase, string][] = [
      [new ACase().report(), 'joris'],
      [new ACase().report().at('2026-11-26', '07:30'), 'noor'],
      [afterStep2().at('2026-12-04', '07:30'), 'noor'],
      [afterStep2().at('2026-12-09', '07:30'), 'anja'],
      [afterStep2().at('2026-12-09', '07:30'), 'joris'],
      [new ACase().report('bram', { urgent: 'yes' }), 'samira'],
      [new ACase().report('bram', { urgent: 'yes' }), 'bram'],
    ];
    for (const [story, person] of moments) {
      const notices = story.notices(person);
      expect(notices.length).toBeGreaterThan(0);
      for (const notice of notices) {
        const line = lineOf(notice, story.state, story.viewer(person));
        expect(isRefusal(story.opens(person, line.opens, line.about, line.what, line.ref))).toBe(false);
      }
    }
  });
});
