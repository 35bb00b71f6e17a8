// I6, N22: what who is asked to lead sees on one screen, and where a case stands on the ladder.
import { afterStep2, dataOf, WISH, type ACase } from './a-case';

const why = 'De afspraak hield geen week stand.';
const raised = (): ACase => {
  const story = afterStep2();
  story.does('joris', 'finish-record', { promise: 'Moeder bellen', promiseOn: '2026-11-27' });
  story.does('joris', 'level-up', { why });
  return story;
};

test('N22 the message says to which level the case goes; the summary says why, what was done, and what comes', () => {
  const story = raised();
  expect(dataOf(story.message('noor', 'lead-offered'), 'lead-offered')).toMatchObject({ from: 'joris', level: 2 });
  expect(dataOf(story.opens('noor', 'lead-summary'), 'lead-summary')).toMatchObject({
    level: 2,
    from: 'joris',
    why,
    wish: WISH,
    others: ['Daan Visser', 'Youri Bakker'],
    spoken: [{ talk: 'step2', on: '2026-11-26' }],
    agreed: [{ what: 'Moeder bellen', on: '2026-11-27' }],
    nextTalk: 'step3',
    keepSecret: true,
  });
});

test('I6 levels 2 and 3 show the tasks of the coordinator at the hand-over; level 1 has none', () => {
  const tasks = (story: ACase, person: string): string[] =>
    dataOf(story.opens(person, 'lead-summary'), 'lead-summary').tasks.map(({ task }) => task);
  expect(tasks(raised(), 'noor')).toEqual(['talk', 'confront', 'clarify', 'refer', 'inform-parents', 'report-back']);
  expect(tasks(afterStep2(), 'joris')).toEqual([]);
});

test('N22 a hand-over that keeps the level does not speak of one', () => {
  const story = afterStep2();
  story.does('joris', 'hand-over', { to: 'lotte', why });
  expect(dataOf(story.message('lotte', 'lead-offered'), 'lead-offered').level).toBe('');
});

test('I6 the ladder says who leads, for whom it waits, who chose this level, when and why', () => {
  expect(dataOf(raised().opens('joris', 'ladder'), 'ladder')).toMatchObject({
    level: 2,
    lead: 'joris',
    waitingFor: 'noor',
    by: 'joris',
    changedOn: '2026-11-26',
    decidedBy: '',
    why,
    canRise: true,
    canSink: true,
  });
});

test('N24 the plan of a level can be written at once, and stands on the ladder', () => {
  const story = raised();
  story.does('noor', 'accept-lead');
  expect(dataOf(story.opens('noor', 'ladder'), 'ladder')).toMatchObject({ plan: '', reviewOn: '', canPlan: true });
  story.does('noor', 'plan-level', { plan: 'Daan spreken.', reviewOn: '2026-12-01' });
  story.does('noor', 'review-level', { line: 'Gaat beter.', reviewOn: '2026-12-03' });
  expect(dataOf(story.opens('noor', 'ladder'), 'ladder')).toMatchObject({ plan: 'Daan spreken.', reviewOn: '2026-12-03' });
});

test('N24 while nothing else is asked, the case asks who leads for the plan, and until when', () => {
  const story = raised();
  story.does('noor', 'accept-lead');
  const asked = (): object => dataOf(story.opens('noor', 'case'), 'case');
  expect(asked()).toMatchObject({ ask: 'day', talk: 'step3' });
  story.does('noor', 'plan-talk', { on: '2026-12-02' }, 'step3');
  expect(asked()).toMatchObject({ ask: 'plan', askOn: '2026-12-03', actions: [{ verb: 'open:level-plan' }, { verb: 'open:ladder' }] });
  story.does('noor', 'plan-level', { plan: 'Daan spreken.', reviewOn: '2026-12-01' });
  expect(asked()).toMatchObject({ ask: 'nothing' });
});

test('I6 the form for a level names who is asked to lead, and for level 4 who can decide', () => {
  const story = raised();
  expect(dataOf(afterStep2().opens('joris', 'level-up'), 'level-up')).toMatchObject({ level: 2, lead: 'noor', deciders: [] });
  expect(dataOf(afterStep2().opens('noor', 'level-up'), 'level-up')).toMatchObject({ level: 2, lead: '' });
  story.does('noor', 'accept-lead');
  story.does('noor', 'level-up', { why });
  const form = dataOf(story.opens('noor', 'level-up'), 'level-up');
  expect([form.level, form.lead, form.deciders.map(({ id }) => id)]).toEqual([4, 'anja', expect.arrayContaining(['anja'])]);
  expect(dataOf(story.opens('noor', 'level-down'), 'level-down')).toMatchObject({ level: 2, lead: '' });
});

test('N22 an offer that a level took back stays as a line that says so', () => {
  const story = raised();
  story.does('joris', 'level-down', { why });
  expect(story.state.handOvers[0]?.ended).toBeDefined();
  expect(story.notices('noor').filter(({ rule }) => rule.startsWith('N22'))).toEqual([]);
});
