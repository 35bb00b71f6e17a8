// I7, N25: what stands on the cards about measures, and who reads it.
import { isRefusal } from '../../../src/core/kernel/outcome';
import { ACase, afterStep2, BULLY, dataOf, FOLLOWER, TARGET } from './a-case';

const why = 'Het ging door.';
const values = { beginOn: '2026-11-30', lastOn: '2026-12-01', decidedBy: 'joris', watchedBy: 'lotte' };
const measured = (): ACase => {
  const story = afterStep2();
  story.does('joris', 'record-sanction', values, 'sanction-p2-1');
  return story;
};
const last = ({ state }: ACase): string => (state.kind === 'case' ? `sanction-${state.sanctions.at(-1)?.seq ?? 0}` : '');

test('I7 the five phases of one pupil: what was given, what is in turn, what needs a reason or a higher level', () => {
  const story = measured();
  const { pupil, phases } = dataOf(story.opens('joris', 'sanctions'), 'sanctions');
  expect(pupil).toBe(BULLY);
  expect(phases.map(({ phase, state, open }) => [phase, state, open])).toEqual([
    [1, 'given', true],
    [2, 'level', false],
    [3, 'level', false],
    [4, 'level', false],
    [5, 'level', false],
  ]);
  story.does('noor', 'level-up', { why });
  expect(dataOf(story.opens('noor', 'sanctions'), 'sanctions').phases.map(({ state }) => state)).toEqual([
    'given',
    'next',
    'skips',
    'level',
    'level',
  ]);
});

test('I7 several who did it: first for whom', () => {
  const story = afterStep2();
  story.does('joris', 'name-others', { bullies: 'Sanne Kok', followers: '' });
  const { pupils } = dataOf(story.opens('joris', 'sanctions'), 'sanction-pupils');
  expect(pupils.map(({ pupil, phase }) => [pupil, phase])).toEqual([
    [BULLY, 0],
    ['Sanne Kok', 0],
  ]);
  expect(dataOf(story.opens('joris', 'sanctions', pupils[1]?.about), 'sanctions').pupil).toBe('Sanne Kok');
});

test('I7 nobody was named: first who did it', () => {
  const story = new ACase().report();
  story.does('joris', 'pick-up');
  const refused = story.opens('joris', 'sanctions');
  expect(isRefusal(refused) ? [refused.refused, refused.instead] : []).toEqual(['sanction-nobody', 'open:name-others']);
});

test('I7 the form shows the rule to check and who can decide; the answer is the text for the file', () => {
  const story = afterStep2();
  const form = dataOf(story.opens('joris', 'sanction', 'sanction-p2-1'), 'sanction');
  expect(form).toMatchObject({ phase: 1, pupil: BULLY, skips: false, ends: true, decidedBy: 'joris', rules: [{ check: 'own-part' }] });
  const answer = dataOf(story.does('joris', 'record-sanction', values, 'sanction-p2-1'), 'sanction-more');
  expect(answer).toMatchObject({ ...values, phase: 1, mandate: '', long: '', checks: '', text: '' });
  expect(answer.undoUntil).toBeGreaterThan(0);
});

test('I2 what is made for the file of who did it names neither the target nor who told', () => {
  const story = measured();
  for (const card of [story.opens('joris', 'sanction', 'sanction-p2-1'), story.opens('joris', 'sanction-more', last(story))]) {
    const said = JSON.stringify(card);
    // Every colleague stands in the list of who watches; who told stands nowhere as that.
    expect([said.includes(TARGET), said.includes('reporter'), said.includes(BULLY)]).toEqual([false, false, true]);
  }
});

test('N25 the message holds no name; behind its button who receives the pupil and where the target is', () => {
  const story = measured();
  story.does('noor', 'level-up', { why });
  story.at('2026-12-01', '07:30');
  const message = story.message('joris', 'sanction-back');
  expect(dataOf(message, 'sanction-back')).toMatchObject({ phase: 1, away: false, backOn: '2026-12-02', as: 'mentor' });
  expect([TARGET, BULLY, FOLLOWER].filter((name) => JSON.stringify(message).includes(name))).toEqual([]);
  const form = dataOf(story.opens('joris', 'sanction-return', last(story)), 'sanction-return');
  expect(form).toMatchObject({ pupil: BULLY, target: TARGET, talkOn: '2026-12-02' });
});

test('N25 who stands above sees no name', () => {
  const story = measured();
  story.at('2026-12-01', '12:00');
  expect(dataOf(story.opens('anja', 'sanction-return', last(story)), 'sanction-return')).toMatchObject({ pupil: '', target: '' });
});

test('I18 nobody else opens a measure', () => {
  const story = measured();
  const codes = ['sanctions', 'sanction-more', 'sanction-return'].map((card) => {
    const shown = story.opens('lotte', card, last(story));
    return isRefusal(shown) ? shown.refused : shown.card;
  });
  expect(codes).toEqual(['no-access', 'no-access', 'no-access']);
});

test('N24 the message asks for a plan, and goes up the ladder only for who may', () => {
  const story = afterStep2();
  story.does('noor', 'level-up', { why });
  story.at('2026-12-03', '07:30');
  expect(dataOf(story.message('noor', 'level-still'), 'level-still')).toMatchObject({ asks: 'plan', level: 2, lead: '', canRise: true });
  story.at('2026-12-08', '07:30');
  expect(dataOf(story.message('anja', 'level-still'), 'level-still')).toMatchObject({ lead: 'noor', canRise: false, as: 'team-leader' });
  const form = dataOf(story.opens('noor', 'level-plan'), 'level-plan');
  expect([form.reviewOn, form.latestOn, form.tasks.length]).toEqual(['2027-01-05', '2027-01-19', 6]);
});
