// Nobody is forgotten and nobody is asked for what they cannot do, also when who leads changes, is away or is the school's own management.
import { partsOf } from '../../../src/core/subject/rights';
import { EXAMPLE_SCHOOL, EXAMPLE_WORLD, worldWith } from '../../fixtures/example-school';
import { Situation } from '../../fixtures/situation';
import { at } from '../../fixtures/time-passes';
import { Life } from '../properties/a-life';
import { afterStepThree } from '../../fixtures/in-step-five';

const WHY = { why: 'Dat past nu beter.' };
const pickedUp = (begins = '2026-11-24 10:15'): Situation => new Situation(begins).reports().does('joris', 'pick-up').parentsKnow();
const open = (situation: Situation, rule: string): string[] =>
  situation
    .notices(rule)
    .filter(({ until }) => until > situation.now)
    .map(({ person, rung }) => `${person} ${rung}`);

describe('somebody else leads now', () => {
  test('N18 who has the message already, and leads now, keeps it as a question', () => {
    // The follow-up of step 3 is on Monday 30 November.
    const situation = afterStepThree();
    situation.passesTo('2026-12-04 07:30');
    expect(situation.sent.filter((line) => line.includes('N18'))).toEqual(['2026-12-02 07:30 N18 joris', '2026-12-04 07:30 N18 noor']);
    situation.does('noor', 'take-over');
    expect(situation.passesTo('2026-12-04 17:30')).not.toContainEqual(expect.stringContaining('N18 noor'));
    expect(open(situation, 'N18')).toContain('noor 1');
  });

  test('N12 who answered it is asked first again as long as that person stands above who leads', () => {
    const situation = pickedUp();
    situation.passesTo('2026-12-10 09:00');
    // Step 2 was due on 1 December: the team leader gave it a day on Wednesday 9, and the management takes the lead.
    situation.does('anja', 'agree-day', { on: '2026-12-11' }, 'step2').does('els', 'hand-over', { to: 'els', ...WHY });
    situation.passesTo('2026-12-18 15:00');
    expect(situation.notices('N12').map(({ person }) => person)).not.toContain('anja');
  });

  test('N11 nobody stands above the management: who leads keeps the question, since nobody takes it over', () => {
    const situation = pickedUp();
    situation.does('els', 'take-over');
    situation.passesTo('2026-12-04 12:00');
    expect(situation.notices('N12').filter(({ about }) => about === 'step2')).toEqual([]);
    expect(situation.notices('N11').filter(({ about, until }) => about === 'step2' && until > situation.now)).toHaveLength(1);
  });
});

describe('next above who was asked, below who leads', () => {
  test('N23 the team leader can name somebody when the management hands the lead to a mentor', () => {
    const situation = pickedUp()
      .does('els', 'take-over')
      .does('els', 'hand-over', { to: 'joris', ...WHY });
    situation.passesTo('2026-11-30 12:00');
    expect(situation.sent.filter((line) => line.includes('N23'))).toEqual(['2026-11-26 07:30 N23 noor', '2026-11-30 07:30 N23 anja']);
    situation.does('anja', 'name-lead', { to: 'wiebe' });
    expect(situation.caseState.handOvers.at(-1)).toMatchObject({ to: 'wiebe', by: 'anja' });
    expect(partsOf(situation.state, 'hedwig', situation.world, situation.now).has('above')).toBe(false);
  });

  test('N35 the team leader can answer when the coordinator does not, also while the management leads', () => {
    const situation = pickedUp().does('els', 'take-over').does('els', 'ask-along', { on: '' }, 'step2');
    situation.passesTo('2026-11-26 12:00');
    expect(situation.sent.filter((line) => line.includes('N35'))).toEqual(['2026-11-24 10:15 N35 noor', '2026-11-26 07:30 N35 anja']);
    situation.does('anja', 'answer-question', { answer: 'yes', why: 'Ik schuif aan.' }, situation.notices('N35')[0]?.about ?? '');
    expect(open(situation, 'N35')).toEqual([]);
  });
});

describe('a red flag', () => {
  const flagged = (): Situation => new Situation('2026-11-24 10:15').reports('bram', { urgent: 'yes' });
  const WRITTEN = { done: 'Gebeld met de ouders.', withPupil: 'parents' };

  test('N5 who writes down what was done has seen it: nobody is told that it was not read', () => {
    const situation = flagged();
    situation.passesTo('2026-11-24 10:20');
    situation.does('noor', 'record-red-flag', WRITTEN);
    expect(situation.state.redFlags[0]?.seen).toMatchObject({ by: 'noor' });
    expect(situation.passesTo('2026-11-25 07:00')).toEqual(['2026-11-24 10:20 N8-seen bram']);
  });

  test('N5 what who raised it writes down is no answer of somebody else: who was told can still say that it is seen', () => {
    const situation = pickedUp();
    situation.does('joris', 'raise-alarm', { words: 'Ze durft niet meer naar huis.' }).does('joris', 'record-red-flag', WRITTEN);
    situation.passesTo('2026-11-24 11:00');
    expect(situation.sent).toContain('2026-11-24 10:45 N5a anja');
    situation.does('samira', 'see-red-flag');
    expect(situation.state.redFlags[0]?.seen).toMatchObject({ by: 'samira' });
  });
});

describe('away without anybody who stands in', () => {
  const away = (person: string): Situation['world'] =>
    worldWith({ reportedAbsences: [{ person, fromOn: '2026-11-25', untilOn: '2026-12-18' }] });

  test('N10 the next in the chain of a coordinator who leads can do what the message asks', () => {
    const situation = pickedUp().does('noor', 'take-over');
    situation.world = away('noor');
    situation.passesTo('2026-11-27 12:00');
    expect(situation.sent).toContain('2026-11-26 07:30 N10 anja');
    expect(situation.refusal('els', 'plan-talk', { on: '2026-12-01' }, 'step2')).toBe('no-access');
    situation.does('anja', 'plan-talk', { on: '2026-12-01' }, 'step2');
  });

  test('N26 the next in the chain of who has a task can say what became of it', () => {
    const situation = pickedUp().does('els', 'take-over');
    situation.does('els', 'add-task', { task: 'school-informed', owner: 'noor', on: '2026-11-30' });
    situation.world = away('noor');
    situation.passesTo('2026-11-30 12:00');
    expect(situation.sent).toContain('2026-11-30 07:30 N26 anja');
    const about = situation.notices('N26')[0]?.about ?? '';
    situation.does('anja', 'move-task', { on: '2026-12-02' }, about);
  });

  test('N36 the next in the chain of a coordinator can settle who is co-mentor', () => {
    const situation = pickedUp().does('els', 'take-over').does('els', 'name-others', { bullies: 'Luuk Hamers' });
    situation.world = away('noor');
    situation.passesTo('2026-11-26 12:00');
    expect(situation.sent).toContain('2026-11-25 07:30 N36 anja');
    expect(situation.refusal('wiebe', 'settle-co-mentor', { to: 'joris' }, 'co-mentor-p2')).toBe('no-access');
    situation.does('anja', 'settle-co-mentor', { to: 'joris' }, 'co-mentor-p2');
  });

  test('N12 who stands in for the coordinator stands above who leads, or nobody does', () => {
    const situation = pickedUp().does('els', 'take-over').does('noor', 'agree-day', { on: '2026-12-01' }, 'step2');
    situation.world = away('noor');
    situation.passesTo('2026-12-04 12:00');
    expect(situation.sent.filter((line) => line.includes('N12 ') && line.includes('anja'))).toEqual([]);
  });

  test('I18 a deputy who reported does not stand in: the next in the chain can do what the message asks', () => {
    const situation = pickedUp().does('noor', 'take-over');
    situation.world = worldWith({ reportedAbsences: [{ person: 'noor', fromOn: '2026-11-25', untilOn: '2026-12-18', deputy: 'bram' }] });
    situation.passesTo('2026-11-27 12:00');
    expect(situation.sent).toContain('2026-11-26 07:30 N10 anja');
    expect(situation.refusal('bram', 'plan-talk', { on: '2026-12-01' }, 'step2')).toBe('no-access');
    situation.does('anja', 'plan-talk', { on: '2026-12-01' }, 'step2');
  });

  test('I10 a deputy who knows the family does not stand in either', () => {
    const situation = new Situation('2026-11-24 10:15').reports('bram', { target: 'Kaan Demir' }).does('noor', 'take-over');
    situation.world = worldWith({ reportedAbsences: [{ person: 'noor', fromOn: '2026-11-25', untilOn: '2026-12-18', deputy: 'kenan' }] });
    situation.passesTo('2026-11-27 12:00');
    expect(situation.sent).toContain('2026-11-26 07:30 N10 anja');
    situation.does('anja', 'plan-talk', { on: '2026-12-01' }, 'step2');
  });

  test('I18 the deputy of a leave that begins after a day off stands in on that day already, and can do what is asked', () => {
    // Gijs does not work on Wednesdays; his leave begins on Thursday 26 November.
    const situation = pickedUp().does('gijs', 'take-over');
    situation.world = worldWith({ reportedAbsences: [{ person: 'gijs', fromOn: '2026-11-26', untilOn: '2026-12-04', deputy: 'wiebe' }] });
    expect(situation.refusal('wiebe', 'plan-talk', { on: '2026-12-01' }, 'step2')).toBe('no-access');
    situation.passesTo('2026-11-25 09:00');
    situation.does('wiebe', 'plan-talk', { on: '2026-12-01' }, 'step2');
  });

  test('who is back leads alone again', () => {
    const situation = pickedUp().does('noor', 'take-over');
    situation.world = away('noor');
    situation.passesTo('2026-11-27 12:00');
    situation.world = worldWith();
    expect(situation.refusal('anja', 'plan-talk', { on: '2026-12-01' }, 'step2')).toBe('no-access');
  });
});

test('N37 a mentor who is mentor no more is not asked about a report that is somebody else’s now', () => {
  const situation = new Situation('2026-11-24 10:15').reports();
  situation.does('joris', 'close-report', { how: 'solved', spokeOn: '2026-11-24', ...WHY });
  const classes = EXAMPLE_SCHOOL.classes.map((one) => (one.id === '2B' ? { ...one, mentors: ['wiebe'] } : one));
  situation.world = worldWith({ classes });
  situation.passesTo('2026-12-09 12:00');
  expect(situation.sent.filter((line) => line.includes('N37'))).toEqual(['2026-12-08 07:30 N37 wiebe']);
  situation.does('wiebe', 'check-solved', { spokeOn: '2026-12-09' });
});

test('I10, I8 when both coordinators know the family, the team leader does what only a coordinator may', () => {
  const situation = new Situation('2026-11-24 10:15').reports('bram', { target: 'Iemand van buiten' });
  situation.does('noor', 'pass-on', { how: 'not-me' }).does('gijs', 'pass-on', { how: 'not-me' }).does('anja', 'pick-up');
  expect(situation.refusal('noor', 'close-case', WHY)).toBe('no-access');
  situation.does('anja', 'close-case', WHY);
  expect(situation.state.status).toBe('closed');
});

test('I3, N11, N12 what was let be while step 2 was late is asked when step 2 is recorded: the parents are not forgotten', () => {
  const life = new Life(at('2026-11-24 10:15'), EXAMPLE_WORLD);
  life.reports('femke', { urgent: 'yes', target: 'Fleur van Rijn', class: '', words: 'Haar tas lag in de sloot.', pupil: '' });
  life.passesTo(at('2026-12-15 13:06'));
  expect(life.does('noor', 'pick-up')).toBe('');
  life.passesTo(at('2026-12-16 13:08'));
  expect(life.does('els', 'join-in', { on: '2026-12-18' }, 'step2')).toBe('');
  life.passesTo(at('2026-12-17 18:01'));
  expect(life.does('noor', 'record-target-talk', { heldOn: '2026-12-17', wish: 'Rust.', agrees: 'yes', mayKnow: 'no' }, 'step2')).toBe('');
  const before = life.left.length;
  life.passesTo(at('2026-12-21 12:00'));
  const asked = life.left.slice(before).filter(({ notice }) => notice.about === 'parents-p1');
  expect(asked.map(({ notice }) => `${notice.rule} ${notice.person}`)).toEqual(['N12 anja', 'N12-copy noor']);
});
