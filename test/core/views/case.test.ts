import type { CardData } from '../../../src/core/card-data';
import { otherActions } from '../../../src/core/views/case-ask';
import { caseList, welcomeCard } from '../../../src/core/views/case-list';
import { chronologyCard } from '../../../src/core/views/chronology';
import { foldedCard, foldedDigest } from '../../../src/core/views/folded-card';
import { isRefusal } from '../../../src/core/kernel/outcome';
import { lineOf } from '../../../src/core/views/notice-card';
import { afterStep2, ACase, dataOf, SUBJECT, TARGET, WISH, WORDS } from './a-case';

function pickedUp(): ACase {
  const story = new ACase().report();
  story.does('joris', 'pick-up');
  return story;
}

const verbs = (data: { actions: { verb: string }[] }): string[] => data.actions.map(({ verb }) => verb);
const moreVerbs = ({ groups }: CardData['case-more']): string[] => groups.flatMap(verbs);

describe('a case on one screen', () => {
  test('first the wish, then the promises, what is asked now, and the tracks', () => {
    const story = afterStep2();
    story.does('joris', 'finish-record', { promise: 'Moeder bellen', promiseOn: '2026-11-27', nextOn: '2026-12-01', parents: 'i-call' });
    const shown = dataOf(story.opens('joris', 'case'), 'case');
    expect(shown).toMatchObject({
      target: TARGET,
      class: '2B',
      youLead: true,
      leadSinceOn: '2026-11-24',
      wish: WISH,
      promises: [{ kind: 'promise', what: 'Moeder bellen', on: '2026-11-27', owner: 'joris', yours: true }],
      ask: 'day',
      talk: 'step3',
      askOn: '2026-12-03',
      keepSecret: true,
    });
    expect(shown.tracks.map(({ track, state, doneOn, nextOn }) => [track, state, doneOn, nextOn])).toEqual([
      ['school', 'nothing', '', ''],
      ['target', 'spoken', '2026-11-26', '2026-12-01'],
      ['others', 'not-planned', '', ''],
      ['class', 'nothing', '', ''],
      ['parents', 'parents-call', '', '2026-11-27'],
    ]);
  });

  test('the first buttons fit what is asked, and no two share a text', () => {
    const story = pickedUp();
    expect(verbs(dataOf(story.opens('joris', 'case'), 'case'))).toEqual(['open:day-choice:plan-talk', 'open:record-target']);
    story.does('joris', 'plan-talk', { on: '2026-11-25' }, 'step2');
    expect(dataOf(story.opens('joris', 'case'), 'case').ask).toBe('nothing');
    story.at('2026-11-25');
    expect(dataOf(story.opens('joris', 'case'), 'case')).toMatchObject({ ask: 'record', askOn: '2026-11-25' });
    const again = afterStep2().at('2026-12-04');
    expect(dataOf(again.opens('joris', 'case'), 'case')).toMatchObject({ ask: 'late', talk: 'step3', askOn: '2026-12-03' });
    // The parents of the target are due as well (I3).
    expect(verbs(dataOf(again.opens('joris', 'case'), 'case'))).toEqual([
      'open:record-others',
      'open:day-choice:plan-talk',
      'open:parents-told',
    ]);
  });

  test('I1 "wait" shows until when nothing is asked; after it another way', () => {
    const story = afterStep2('wait');
    expect(dataOf(story.opens('joris', 'case'), 'case')).toMatchObject({ ask: 'waits', askOn: '2026-12-03' });
    expect(dataOf(story.opens('joris', 'case'), 'case').tracks[2]).toMatchObject({ state: 'waits', nextOn: '2026-12-03' });
    story.at('2026-12-03');
    expect(dataOf(story.opens('joris', 'case'), 'case')).toMatchObject({ ask: 'way' });
    story.does('joris', 'choose-other-way', { way: 'group', why: 'Samen is fijner.', followOn: '2026-12-10' });
    expect(dataOf(story.opens('joris', 'case'), 'case').tracks[2]).toMatchObject({ state: 'other-way', nextOn: '2026-12-10' });
  });

  test('I4 while nobody is named step 3 has no day: naming them is what is asked, and all five tracks stand there', () => {
    const story = pickedUp();
    story
      .at('2026-11-26', '16:50')
      .does('joris', 'record-target-talk', { heldOn: '2026-11-26', wish: WISH, agrees: 'yes', mayKnow: 'yes' });
    const shown = dataOf(story.opens('joris', 'case'), 'case');
    expect(verbs(shown)[0]).toBe('open:name-others');
    expect(shown.tracks.map(({ track }) => track)).toEqual(['school', 'target', 'others', 'class', 'parents']);
    expect(shown.keepSecret).toBe(false);
  });

  test('the other buttons are those that are possible for this reader', () => {
    const story = afterStep2();
    expect(moreVerbs(dataOf(story.opens('joris', 'case-more'), 'case-more'))).toContain('ask-along');
    const coordinator = moreVerbs(dataOf(story.opens('noor', 'case-more'), 'case-more'));
    expect(coordinator).toContain('open:lead-change');
    expect(coordinator).not.toContain('ask-along');
    expect(coordinator).not.toContain('accept-lead');
  });

  test('N11 a coordinator who leads is not told to ask the coordinator', () => {
    const story = pickedUp();
    story.does('joris', 'hand-over', { to: 'noor', why: 'Ik ben er een tijd niet.' });
    story.does('noor', 'accept-lead');
    const offered = otherActions(story.state, story.viewer('noor'));
    expect(offered).toContain('open:what-blocks');
    expect(offered).not.toContain('ask-along');
  });
});

describe('the chronology', () => {
  const chronology = (story: ACase, person: string, choice = ''): ReturnType<typeof chronologyCard> =>
    chronologyCard(
      { card: 'chronology', choice, about: '', ref: '', formId: 'f', values: {}, state: story.state, viewer: story.viewer(person) },
      story.all,
    );

  test('I11 it goes by the day on which things happened, with who wrote it', () => {
    const story = pickedUp();
    story.at('2026-11-27', '16:50').does('joris', 'record-target-talk', { heldOn: '2026-11-25', wish: WISH, agrees: 'yes', mayKnow: 'no' });
    const { lines } = dataOf(chronology(story, 'joris'), 'chronology');
    expect(lines.map(({ on, what, by, words }) => [on, what, by, words])).toEqual([
      ['2026-11-24', 'reported', 'bram', WORDS],
      ['2026-11-24', 'picked-up', 'joris', ''],
      ['2026-11-25', 'target-recorded', 'joris', WISH],
    ]);
  });

  test('I11 what was taken back stays and says so', () => {
    const story = pickedUp();
    story.does('joris', 'plan-talk', { on: '2026-11-26' }, 'step2');
    story.undo('joris');
    expect(story.state.talks[0]?.plan).toBeUndefined();
    const planned = dataOf(chronology(story, 'joris'), 'chronology').lines.find(({ what }) => what === 'planned');
    expect(planned).toMatchObject({ talk: 'step2', day: '2026-11-26', withdrawn: true });
  });

  test('I2 somebody who is only asked reads what was reported, not who told', () => {
    const story = afterStep2();
    story.does('joris', 'hand-over', { to: 'lotte', why: 'Ik ben weg.' });
    expect(dataOf(chronology(story, 'lotte'), 'chronology').lines[0]).toMatchObject({ what: 'reported', by: '' });
    expect(dataOf(chronology(story, 'noor'), 'chronology').lines[0]).toMatchObject({ what: 'reported', by: 'bram' });
  });

  test('one tap is told once: joining in is no question of its own', () => {
    const story = afterStep2().at('2026-12-04');
    story.does('noor', 'join-in', { on: '2026-12-07' }, 'step3');
    const { lines } = dataOf(chronology(story, 'noor'), 'chronology');
    expect(lines.slice(-1).map(({ what, day, by }) => [what, day, by])).toEqual([['joined-in', '2026-12-07', 'noor']]);
  });

  test('it has pages of seven lines', () => {
    const story = pickedUp();
    for (const on of ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01', '2026-11-25'])
      story.does('joris', 'plan-talk', { on }, 'step2');
    expect(dataOf(chronology(story, 'joris'), 'chronology')).toMatchObject({ page: 1, nextPage: 2 });
    expect(dataOf(chronology(story, 'joris', '2'), 'chronology')).toMatchObject({ page: 2, nextPage: 0, lines: [expect.anything()] });
    expect(dataOf(chronology(story, 'joris', '9'), 'chronology').page).toBe(1);
    expect(chronology(story, 'bram')).toMatchObject({ refused: 'no-access' });
  });
});

describe('the line that stays', () => {
  const folded = (story: ACase, person: string, about: string, since = 0): ReturnType<typeof foldedCard> =>
    foldedCard({ key: `${SUBJECT}:N1:1.:${person}`, about, from: since }, story.state, story.viewer(person));

  test('it says what was done with it, and by whom when that was somebody else', () => {
    const story = pickedUp();
    story.does('joris', 'plan-talk', { on: '2026-11-26' }, 'step2');
    expect(dataOf(folded(story, 'joris', 'report'), 'folded')).toMatchObject({ done: 'picked-up', by: '', on: '2026-11-26' });
    expect(dataOf(folded(story, 'noor', 'step2'), 'folded')).toMatchObject({
      done: 'talk-planned',
      by: 'joris',
      on: '2026-11-26',
      undoUntil: 0,
    });
    expect(dataOf(folded(story, 'joris', 'step2'), 'folded').undoUntil).toBe(story.now + 5 * 60_000);
  });

  test('what was done before the message came did not answer it', () => {
    const story = pickedUp();
    story.does('joris', 'plan-talk', { on: '2026-11-26' }, 'step2');
    expect(dataOf(folded(story, 'joris', 'step2', story.now), 'folded').done).toBe('talk-planned');
    expect(dataOf(folded(story, 'joris', 'step2', story.now + 1), 'folded')).toMatchObject({ done: 'over', on: '' });
  });

  test('I1 while step 3 waits for the wish, a talk with the target is the answer', () => {
    const story = afterStep2('not-discussed').at('2026-12-03', '07:30');
    const [notice] = story.notices('joris').filter(({ card }) => card === 'step-due');
    story.at('2026-12-03', '10:00').does('joris', 'record-target-talk', { heldOn: '2026-12-03', wish: WISH, agrees: 'yes', mayKnow: 'no' });
    expect(dataOf(folded(story, 'joris', 'step3', notice?.from ?? 0), 'folded')).toMatchObject({
      done: 'talk-recorded',
      talk: 'step2',
      on: '2026-12-03',
    });
  });

  test('who has no access any more reads only that nothing is asked', () => {
    const story = afterStep2().at('2026-12-09', '07:30');
    story.does('joris', 'plan-talk', { on: '2026-12-10' }, 'step3');
    expect(dataOf(folded(story, 'anja', 'step3'), 'folded')).toMatchObject({ done: 'over', by: '', on: '', talk: '' });
    story.does('noor', 'take-over', {}, 'step3');
    expect(dataOf(folded(story, 'joris', 'hand-over-0'), 'folded')).toMatchObject({ done: 'over' });
  });

  test('page 2 of a record stays behind the line while it is empty', () => {
    const story = afterStep2();
    const line = dataOf(folded(story, 'joris', 'step2'), 'folded');
    expect(line).toMatchObject({ done: 'talk-recorded', opens: 'record-target-more', on: '2026-11-26' });
    story.does('joris', 'finish-record', { said: 'Het speelt al lang.' }, line.about);
    expect(dataOf(folded(story, 'joris', 'step2'), 'folded')).toMatchObject({ opens: '' });
  });

  test('the reporter reads that a red flag was seen, and nothing else', () => {
    const story = new ACase().report('bram', { urgent: 'yes' });
    story.does('samira', 'see-red-flag');
    const flag = `red-flag-${story.state.redFlags[0]?.seq ?? 0}`;
    expect(dataOf(folded(story, 'bram', flag), 'folded')).toMatchObject({ done: 'red-flag-seen', by: 'samira' });
    expect(dataOf(folded(story, 'bram', 'report'), 'folded')).toMatchObject({ done: 'over' });
    expect(dataOf(folded(story, 'bram', 'progress'), 'folded')).toMatchObject({ done: 'read' });
  });

  test.each([
    ['bram takes it back', (story: ACase) => story.does('bram', 'take-back'), 'joris', 'report', { done: 'report-taken-back', by: '' }],
    [
      'another day together',
      (story: ACase) => story.at('2026-12-04').does('noor', 'join-in', { on: '2026-12-07' }, 'step2'),
      'noor',
      'step2',
      { done: 'together', on: '2026-12-07' },
    ],
    [
      'taken over',
      (story: ACase) => story.at('2026-12-04').does('noor', 'take-over', {}, 'step2'),
      'noor',
      'step2',
      { done: 'taken-over', by: '' },
    ],
    [
      'given to a colleague',
      (story: ACase) => story.at('2026-12-04').does('noor', 'give-to', { to: 'lotte' }, 'step2'),
      'noor',
      'step2',
      { done: 'given', by: '' },
    ],
    [
      'asked along',
      (story: ACase) => {
        story.does('joris', 'pick-up');
        return story.does('joris', 'ask-along', {}, 'step2');
      },
      'joris',
      'step2',
      { done: 'along-asked', by: '' },
    ],
    [
      'a day agreed',
      (story: ACase) => story.at('2026-12-04').does('noor', 'agree-day', { on: '2026-12-07' }, 'step2'),
      'noor',
      'step2',
      { done: 'day-agreed' },
    ],
    [
      'passed on',
      (story: ACase) => story.does('joris', 'pass-on', { how: 'not-my-pupil' }),
      'noor',
      'report',
      { done: 'not-mine', by: 'joris' },
    ],
    [
      'closed',
      (story: ACase) => story.does('joris', 'close-report', { how: 'not-bullying', spokeOn: '2026-11-24', why: 'Ruzie.' }),
      'noor',
      'report',
      { done: 'report-closed', by: 'joris' },
    ],
  ])('%s', (_, act, person, about, expected) => {
    const story = new ACase().report();
    act(story);
    expect(dataOf(folded(story, person, about), 'folded')).toMatchObject(expected);
  });

  test('a digest was read', () => {
    expect(foldedDigest(pickedUp().viewer('joris'))).toMatchObject({ card: 'folded', data: { done: 'read', subject: '' } });
  });
});

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
