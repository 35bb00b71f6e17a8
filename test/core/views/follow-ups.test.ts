// What people see of rounds and broken agreements: the page of two pupils, what follows from an answer, who is asked to think along (N16-N19, I5).
import { instantAt } from '../../../src/core/time/instant';
import { chronologyCard } from '../../../src/core/views/chronology';
import { foldedCard } from '../../../src/core/views/folded-card';
import { standingOf } from '../../../src/core/views/overview-line';
import { listedFor } from '../../../src/core/views/subject-line';
import { afterStep2, BULLY, dataOf, FOLLOWER, TARGET, WORDS, type ACase } from './a-case';

const SAID = 'Ze laten me nu met rust, denk ik.';
const VIEW = 'In de pauze staat iedereen erbij.';

/** Step 5 is counted from Wednesday 9 December 2026; the school of these tests has no Christmas vacation in between its rounds of December. */
function inRound(day = '2026-12-11'): ACase {
  const story = afterStep2();
  const talk = { heldOn: '2026-11-27', present: 'p2,p3', approach: 'no-blame', agreement: 'Ze laten de fiets met rust.' };
  story.at('2026-11-27', '15:00').does('joris', 'record-others-talk', talk);
  for (const about of ['parents-p1', 'other-parents-p2', 'other-parents-p3']) {
    story.does('joris', 'tell-parents', { how: 'told', pupilKnows: 'yes', on: '2026-11-27' }, about);
  }
  story.at('2026-11-30', '15:00').does('joris', 'answer-round', { present: 'p2,p3', first: 'keeps', second: 'keeps' });
  story.does('joris', 'choose-other-way', { way: 'separate', why: 'Dat wil Mila.', followOn: '2026-12-09' });
  return story.at(day, '14:02');
}
const page = (story: ACase, first: string, second: string): ReturnType<ACase['does']> =>
  story.does('joris', 'answer-round', { present: 'p1,p2', first, firstWords: SAID, second, view: VIEW });
const rest = (story: ACase, answer: string): ReturnType<ACase['does']> =>
  story.does('joris', 'answer-round', { present: 'p3', first: answer });

describe('N17 the card of a round', () => {
  test('N17 the message says how many pupils stand on it, and no name', () => {
    const message = inRound().message('joris', 'round');
    expect(dataOf(message, 'round')).toMatchObject({ round: 'two-days', count: 3 });
    for (const name of [TARGET, BULLY, FOLLOWER]) expect(JSON.stringify(message)).not.toContain(name);
  });

  test('N17 two pupils a page, the target first, each with answers of their own', () => {
    const form = dataOf(inRound().opens('joris', 'round-form'), 'round-form');
    expect(form).toMatchObject({
      present: 'p1,p2',
      firstName: TARGET,
      firstIs: 'target',
      secondName: BULLY,
      secondIs: 'other',
      saved: false,
      onCall: 'samira',
    });
    expect(form.firstChoices.map(({ answer }) => answer)).toEqual(['stopped', 'less', 'still', 'worse', 'not-spoken']);
    expect(form.secondChoices.map(({ answer }) => answer)).toEqual(['keeps', 'partly', 'not', 'not-spoken']);
  });

  test('I2 target and others on one card: it says to keep it to yourself, and shows no earlier words', () => {
    const story = inRound();
    page(story, 'less', 'keeps');
    rest(story, 'keeps');
    const form = story.at('2026-12-16').opens('joris', 'round-form');
    expect(dataOf(form, 'round-form').together).toBe(true);
    for (const words of [SAID, VIEW, WORDS, 'fiets']) expect(JSON.stringify(form)).not.toContain(words);
  });

  test('N17 the answer to the first page is the second; only who is left stands on it', () => {
    const next = dataOf(page(inRound(), 'stopped', 'keeps'), 'round-form');
    expect(next).toMatchObject({ present: 'p3', firstName: FOLLOWER, firstIs: 'other', secondIs: '', together: false, saved: true });
  });

  test('N17 all well: the day of the next round', () => {
    const story = inRound();
    page(story, 'stopped', 'keeps');
    expect(dataOf(rest(story, 'keeps'), 'round-saved')).toMatchObject({ nextOn: '2026-12-16', askedAt: 0, againOn: '', chips: [] });
  });

  test('N20 all well after a month: the day on which is asked whether the case can be closed', () => {
    const story = inRound();
    for (const on of ['2026-12-11', '2026-12-16', '2027-01-13']) {
      story.at(on, '14:00');
      page(story, 'stopped', 'keeps');
      const saved = dataOf(rest(story, 'keeps'), 'round-saved');
      expect(saved.closingOn).toBe(on === '2027-01-13' ? '2027-01-14' : '');
    }
  });

  test('N16 the follow-up of step 3 asks only who was there', () => {
    const story = afterStep2();
    const talk = { heldOn: '2026-11-27', present: 'p2', approach: 'no-blame', agreement: 'Ze laten de fiets met rust.' };
    story.at('2026-11-27', '15:00').does('joris', 'record-others-talk', talk);
    story.at('2026-11-30');
    expect(dataOf(story.message('joris', 'follow-up'), 'follow-up')).toMatchObject({ number: '2026-031' });
    expect(dataOf(story.opens('joris', 'round-form'), 'round-form')).toMatchObject({ round: 'step3', present: 'p2', secondIs: '' });
  });
});

describe('what follows from an answer', () => {
  test('I5 the case asks to hear both sides before it asks for a talk together, whatever is due first', () => {
    const story = afterStep2();
    const talk = { heldOn: '2026-11-27', present: 'p2', approach: 'no-blame', agreement: 'Hij blijft van de fiets af.' };
    story.at('2026-11-27', '15:00').does('joris', 'record-others-talk', talk);
    story.at('2026-11-30', '15:00');
    const asked = (): object => dataOf(story.opens('joris', 'case'), 'case');
    expect(asked()).toMatchObject({ talk: 'step4', ask: 'round' });
    story.does('joris', 'answer-round', { present: 'p2', first: 'not' });
    const buttons = ['open:day-choice:plan-talk', 'open:break-heard', 'open:parents-told'].map((verb) => ({ verb }));
    expect(asked()).toMatchObject({ talk: 'hearing', ask: 'day', actions: buttons });
    expect(JSON.stringify(story.opens('joris', 'case-more'))).toContain('open:target-yes');

    // Once it has a day, step 4 is asked again; who heard both sides before that day finds the form behind *Meer*.
    story.does('joris', 'plan-talk', { on: '2026-12-02' }, 'hearing-14');
    expect(asked()).toMatchObject({ talk: 'step4', ask: 'joint' });
    expect(JSON.stringify(story.opens('joris', 'case-more'))).toContain('open:break-heard');
    expect(dataOf(story.opens('joris', 'break-heard', 'step4'), 'break-heard')).toMatchObject({ pupil: BULLY });
  });

  test('N19 "worse": when who is asked to think along, and the talk with the target', () => {
    const story = inRound();
    page(story, 'worse', 'keeps');
    expect(dataOf(rest(story, 'keeps'), 'round-saved')).toMatchObject({
      askedAt: instantAt('2026-12-11', '14:07'),
      helper: 'noor',
      worseOn: '2026-12-15',
      undoUntil: instantAt('2026-12-11', '14:07'),
    });
  });

  test('N18 "partly" names the day of the talk, I5 "not" the last day to hear both sides', () => {
    const story = inRound();
    page(story, 'stopped', 'partly');
    expect(dataOf(rest(story, 'not'), 'round-saved')).toMatchObject({ hearingOn: '2026-12-15', partlyOn: '2026-12-16' });
    const other = inRound();
    page(other, 'stopped', 'keeps');
    expect(dataOf(rest(other, 'partly'), 'round-saved')).toMatchObject({ hearingOn: '', partlyOn: '2026-12-16' });
  });

  test('N18 "not spoken": asked again in three school days, or on a nearer day of choice', () => {
    const story = inRound();
    page(story, 'stopped', 'keeps');
    const saved = dataOf(rest(story, 'not-spoken'), 'round-saved');
    expect(saved).toMatchObject({ againOn: '2026-12-16', nextOn: '' });
    expect(saved.chips.map(({ on }) => on)).toEqual(['2026-12-11', '2026-12-14', '2026-12-15']);
    story.does('joris', 'move-round', { on: '2026-12-14' }, saved.about);
    expect(dataOf(story.at('2026-12-14').opens('joris', 'round-form'), 'round-form')).toMatchObject({ present: 'p3', secondIs: '' });
  });

  test('N19 next above sees who leads and opens the case; above the coordinator the number only', () => {
    const story = inRound();
    page(story, 'worse', 'keeps');
    story.at('2026-12-11', '14:30');
    expect(dataOf(story.message('noor', 'case-worse'), 'case-worse')).toMatchObject({ lead: 'joris', asks: 'help', mayOpen: true });
    expect(dataOf(story.message('joris', 'case-worse'), 'case-worse')).toMatchObject({ lead: '', mayOpen: true });
    story.at('2026-12-15', '08:00');
    expect(dataOf(story.message('anja', 'case-worse'), 'case-worse')).toMatchObject({ lead: '', mayOpen: false });
  });

  test('I5 the hearing of a first break asks the days of both talks; from level 2 it asks what follows', () => {
    const story = inRound();
    page(story, 'stopped', 'not');
    story.at('2026-12-14', '15:00');
    const form = dataOf(story.opens('joris', 'break-heard'), 'break-heard');
    expect(form).toMatchObject({ pupil: BULLY, target: TARGET, first: true, lastChanceOn: '2026-12-15', untilOn: '2026-12-16' });
    story.does('joris', 'level-up', { why: 'Het helpt niet.' });
    story.does('noor', 'accept-lead');
    expect(dataOf(story.opens('noor', 'break-heard'), 'break-heard')).toMatchObject({ first: false, lastChanceOn: '' });
    const next = story.does('noor', 'record-hearing', { heldOn: '2026-12-14', finding: 'heard', words: 'Beide zeggen het.' });
    expect(dataOf(next, 'break-next')).toMatchObject({ pupil: BULLY, canGoUp: true, asksDecision: false, deciders: [] });
    // "A sanction" leads on to the phases of that pupil (I7).
    const phases = story.does('noor', 'answer-break', { next: 'sanction', why: 'Dit was de derde keer.' });
    expect(dataOf(phases, 'sanctions')).toMatchObject({ pupil: BULLY, level: 2 });
  });

  test('I5, N19 (b) both days are chosen one by one', () => {
    const story = inRound();
    page(story, 'stopped', 'not');
    story.at('2026-12-14', '15:00').does('joris', 'record-hearing', { heldOn: '2026-12-14', finding: 'heard', words: 'Beide zeggen het.' });
    story.at('2026-12-14', '15:10');
    const first = dataOf(story.message('joris', 'break-talks'), 'break-talks');
    expect(first).toMatchObject({ talk: 'last-chance', dueOn: '2026-12-16' });
    expect(dataOf(story.message('noor', 'case-worse-told'), 'case-worse-told')).toMatchObject({ lead: 'joris' });
    story.does('joris', 'plan-talk', { on: '2026-12-15' }, first.about);
    const second = dataOf(story.message('joris', 'break-talks'), 'break-talks');
    expect(second).toMatchObject({ talk: 'after-break' });
    story.does('joris', 'plan-talk', { on: '2026-12-16' }, second.about);
    expect(story.notices('joris').filter(({ card }) => card === 'break-talks')).toEqual([]);
  });

  test('I2 a talk with who did it is recorded without who told', () => {
    const story = inRound();
    page(story, 'worse', 'not');
    story.at('2026-12-14', '15:00').does('joris', 'record-hearing', { heldOn: '2026-12-14', finding: 'heard', words: 'Beide zeggen het.' });
    const shortOf = (kind: string): unknown =>
      dataOf(story.opens('joris', 'record-short', story.state.talks.find((talk) => talk.kind === kind)?.id ?? ''), 'record-short');
    expect(shortOf('last-chance')).toMatchObject({ pupil: BULLY, mayTell: false });
    expect(shortOf('after-break')).toMatchObject({ pupil: TARGET, mayTell: true });
    expect(shortOf('worse')).toMatchObject({ pupil: TARGET, mayTell: true });
  });
});

describe('where a round stands', () => {
  test('N17 the case asks for the round on its day, and not before', () => {
    const story = inRound();
    expect(dataOf(story.opens('joris', 'case'), 'case')).toMatchObject({ ask: 'round', askOn: '2026-12-11' });
    expect(dataOf(story.opens('joris', 'case'), 'case').actions[0]).toEqual({ verb: 'open:round-form' });
    expect(listedFor(story.state, story.viewer('joris'))).toMatchObject({ asked: true, line: { what: 'follow-up', on: '2026-12-11' } });
    story.at('2026-12-10');
    expect(dataOf(story.opens('joris', 'case'), 'case').ask).toBe('nothing');
    expect(listedFor(story.state, story.viewer('noor'))?.line).toMatchObject({ what: 'running', on: '2026-12-11' });
  });

  test('N30 on the list of this week, and open when its day has passed', () => {
    const story = inRound();
    const standing = (day: string): unknown => {
      const found = standingOf(story.at(day).state, story.viewer('noor'));
      return found === undefined ? undefined : [found.list, found.line.what, found.line.on];
    };
    expect(standing('2026-12-07')).toEqual(['week', 'follow-up', '2026-12-11']);
    expect(standing('2026-12-11')).toEqual(['today', 'follow-up', '2026-12-11']);
    expect(standing('2026-12-14')).toEqual(['open', 'round-open', '2026-12-11']);
  });

  test('N17 one tap writes the chronology: who answered what, and the words', () => {
    const story = inRound();
    page(story, 'less', 'keeps');
    const opening = {
      card: 'chronology',
      choice: '2',
      about: '',
      ref: '',
      formId: 'f',
      values: {},
      state: story.state,
      viewer: story.viewer('joris'),
    };
    const lines = dataOf(chronologyCard(opening, story.all), 'chronology').lines.filter(({ what }) => what === 'round-answered');
    expect(lines.at(-1)).toMatchObject({
      by: 'joris',
      words: `${SAID}\n${VIEW}`,
      answers: [
        { name: TARGET, answer: 'less' },
        { name: BULLY, answer: 'keeps' },
      ],
    });
  });

  test('N17 the message folds to what was done, also when a later round answered it', () => {
    const story = inRound('2026-12-16');
    const notice = story.notices('joris').find(({ rule }) => rule === 'N18');
    if (notice === undefined) throw new Error('no N18');
    page(story, 'stopped', 'keeps');
    rest(story, 'keeps');
    expect(dataOf(foldedCard(notice, story.state, story.viewer('joris')), 'folded')).toMatchObject({ done: 'round-answered', by: '' });
  });
});
