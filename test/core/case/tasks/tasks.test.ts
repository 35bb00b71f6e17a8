// N26: a task or promise has an owner who is staff and a day; the day comes, it is done, moved, or not needed.
import { worldWith } from '../../../fixtures/example-school';
import { Situation } from '../../../fixtures/situation';

/** Reported on Tuesday 24 November 2026 and picked up by Joris. */
const picked = (world = worldWith()): Situation => new Situation('2026-11-24 10:15', world).reports().does('joris', 'pick-up');
const TASK = { task: 'school-who-does-what', owner: 'bram', on: '2026-11-26' };
const added = (changes: Record<string, string> = {}): Situation => picked().does('joris', 'add-task', { ...TASK, ...changes }, 'school');
const idOf = (situation: Situation): string => `task-${situation.caseState.tasks?.at(-1)?.seq}`;
const asked = (situation: Situation, until: string): string[] => situation.passesTo(until).filter((line) => / N26/.test(line));

describe('N26 a task or promise is due', () => {
  test('N26 its owner is asked at 07:30 of the day, who leads 3 school days later', () => {
    expect(asked(added(), '2026-12-15 12:00')).toEqual(['2026-11-26 07:30 N26 bram', '2026-12-01 07:30 N26 joris']);
  });

  test('N26 who leads is the owner: 3 school days later it is the next above', () => {
    expect(asked(added({ owner: 'joris' }), '2026-12-15 12:00')).toEqual(['2026-11-26 07:30 N26 joris', '2026-12-01 07:30 N26 noor']);
  });

  test('N26 a promise that was made in a talk is asked about the same way', () => {
    const situation = picked();
    situation.passesTo('2026-11-26 16:50');
    situation.does('joris', 'record-target-talk', { heldOn: '2026-11-26', wish: 'Rust.', agrees: 'yes', mayKnow: 'no', others: 'Daan' });
    situation.does('joris', 'finish-record', { promise: 'Haar moeder bellen.', promiseOn: '2026-11-27' });
    expect(asked(situation, '2026-12-03 12:00')).toEqual(['2026-11-27 07:30 N26 joris', '2026-12-02 07:30 N26 noor']);
  });

  test('N26 a promise without a chosen day has one all the same: nobody is forgotten', () => {
    const situation = picked();
    situation.passesTo('2026-11-26 16:50');
    situation.does('joris', 'record-target-talk', { heldOn: '2026-11-26', wish: 'Rust.', agrees: 'yes', mayKnow: 'no', others: 'Daan' });
    situation.does('joris', 'finish-record', { promise: 'Haar moeder bellen.' });
    expect(situation.windows('N26')).toEqual(['joris 2026-12-01 07:30']);
  });

  test('N26 what pupils agreed among themselves is asked about in the follow-ups, not here', () => {
    const situation = picked();
    situation.passesTo('2026-11-26 16:50');
    situation.does('joris', 'record-target-talk', { heldOn: '2026-11-26', wish: 'Rust.', agrees: 'yes', mayKnow: 'no', others: 'Daan' });
    situation.does('joris', 'record-others-talk', { heldOn: '2026-11-26', present: 'p2', approach: 'no-blame', agreement: 'Groeten.' });
    expect(situation.caseState.promises).toMatchObject([{ kind: 'agreement' }]);
    expect(situation.notices('N26')).toEqual([]);
  });

  test('N26 done: nobody is asked any more', () => {
    const situation = added();
    situation.does('bram', 'finish-task', {}, idOf(situation));
    expect(situation.notices('N26')).toEqual([]);
    expect(situation.refusal('bram', 'finish-task', {}, idOf(situation))).toBe('already-answered');
    expect(situation.refusal('joris', 'finish-task', {}, idOf(situation))).toBe('already-answered');
  });

  test('N26 not needed, with a reason', () => {
    const situation = added();
    expect(situation.refusal('bram', 'drop-task', {}, idOf(situation))).toBe('field-required');
    situation.does('bram', 'drop-task', { why: 'Noor deed dit al.' }, idOf(situation));
    expect(situation.notices('N26')).toEqual([]);
    expect(situation.caseState.tasks?.[0]?.ended).toMatchObject({ how: 'dropped', why: 'Noor deed dit al.', by: 'bram' });
  });

  test('N26 a day in a vacation moves forward to the first school day; the bot never gives one', () => {
    const situation = picked();
    expect(situation.refusal('joris', 'add-task', { ...TASK, on: '2026-12-22' }, 'school')).toBe('day-no-school-day');
    situation.does('joris', 'add-task', { ...TASK, on: '2026-12-17' }, 'school');
    situation.world = worldWith({ vacations: [{ name: 'kerstvakantie', fromOn: '2026-12-16', untilOn: '2027-01-03' }] });
    expect(situation.windows('N26')).toEqual(['bram 2027-01-04 07:30']);
  });

  test('N26 who phones the pupil while school is out is asked at 10:00 of that day, at any hour (N6)', () => {
    const situation = picked();
    situation.writes('joris', [
      {
        type: 'task-added',
        data: { track: 'target', key: '', text: 'Mila bellen', owner: 'bram', on: '2026-12-23', acute: true, watch: false },
      },
    ]);
    expect(situation.notices('N26')).toMatchObject([{ person: 'bram', hours: 'acute' }]);
    expect(situation.windows('N26')).toEqual(['bram 2026-12-23 10:00']);
  });

  test('N26 the owner left the school: who leads is asked', () => {
    const situation = added();
    const { school } = worldWith();
    situation.world = worldWith({ people: school.people.filter(({ id }) => id !== 'bram') });
    expect(asked(situation, '2026-12-15 12:00')).toEqual(['2026-11-26 07:30 N26 joris']);
  });

  test('N26 of a closed case nothing is asked', () => {
    const situation = added().does('noor', 'close-case', { why: 'De leerlingen kwamen er samen uit.' });
    expect(situation.notices('N26')).toEqual([]);
  });
});

describe('N26 a new day', () => {
  /** On the day, moved to Monday 30 November and then to Wednesday 2 December. */
  function movedTwice(owner = 'bram'): Situation {
    const situation = added({ owner });
    situation.passesTo('2026-11-26 09:00');
    situation.does(owner, 'move-task', { on: '2026-11-30' }, idOf(situation));
    situation.passesTo('2026-11-30 09:00');
    return situation.does(owner, 'move-task', { on: '2026-12-02' }, idOf(situation));
  }

  test('N26 a new day begins a new run', () => {
    const situation = added();
    situation.passesTo('2026-11-26 09:00');
    situation.does('bram', 'move-task', { on: '2026-11-30' }, idOf(situation));
    expect(asked(situation, '2026-12-15 12:00')).toEqual(['2026-11-30 07:30 N26 bram', '2026-12-03 07:30 N26 joris']);
  });

  test('N26 a new day twice at most, then who leads asks', () => {
    const situation = movedTwice();
    expect(situation.refusal('bram', 'move-task', { on: '2026-12-04' }, idOf(situation))).toBe('new-days-used');
    expect(asked(situation, '2026-12-15 12:00')).toEqual(['2026-12-02 07:30 N26-asked bram', '2026-12-02 07:30 N26-asked joris']);
    expect(situation.refusal('joris', 'move-task', { on: '2026-12-17' }, idOf(situation))).toBe('');
  });

  test('N26 who leads is the owner and moved it twice: the next above asks', () => {
    const situation = movedTwice('joris');
    expect(situation.refusal('joris', 'move-task', { on: '2026-12-04' }, idOf(situation))).toBe('new-days-used');
    expect(asked(situation, '2026-12-15 12:00')).toEqual(['2026-12-02 07:30 N26-asked joris', '2026-12-02 07:30 N26-asked noor']);
    expect(situation.refusal('noor', 'move-task', { on: '2026-12-17' }, idOf(situation))).toBe('');
  });

  test('N26 a day that was, and a day without school, are refused at the field', () => {
    const situation = added();
    const tries = (on: string): unknown => situation.tries('bram', 'move-task', { on }, idOf(situation));
    expect(tries('2026-11-23')).toMatchObject({ refused: 'day-in-past', field: 'on' });
    expect(tries('2026-11-28')).toMatchObject({ refused: 'day-no-school-day', field: 'on' });
  });
});

describe('N26 the owner is staff', () => {
  test('N26 an owner who is no staff, or who may not know of the case (I10), is refused at the field', () => {
    const tries = (owner: string): unknown => picked().tries('joris', 'add-task', { ...TASK, owner }, 'school');
    expect(tries('de moeder van Mila')).toMatchObject({ refused: 'owner-no-staff', field: 'owner' });
    expect(tries('')).toMatchObject({ refused: 'field-required', field: 'owner' });
    const situation = new Situation('2026-11-24 10:15').reports().does('joris', 'pass-on', { how: 'not-me' }).does('noor', 'take-over');
    expect(situation.tries('noor', 'add-task', { ...TASK, owner: 'joris' }, 'school')).toMatchObject({ refused: 'owner-no-staff' });
  });

  test('N26 only who leads and the coordinator give tasks; the owner answers the own one and no other', () => {
    const situation = added();
    expect(situation.refusal('bram', 'add-task', TASK, 'school')).toBe('no-access');
    expect(situation.refusal('cor', 'finish-task', {}, idOf(situation))).toBe('no-access');
    situation.does('noor', 'add-task', { task: 'own', text: 'Rooster van de pleinwacht.', owner: 'cor', on: '2026-11-30' }, 'school');
    expect(situation.refusal('bram', 'finish-task', {}, idOf(situation))).toBe('no-access');
    expect(situation.refusal('cor', 'finish-task', {}, idOf(situation))).toBe('');
  });
});

describe('tasks of the five tracks', () => {
  test('a standard task is put down once; one that was not needed can come back', () => {
    const situation = added();
    expect(situation.tries('joris', 'add-task', TASK, 'school')).toMatchObject({ refused: 'task-there', field: 'task' });
    situation.does('joris', 'drop-task', { why: 'Eerst rust.' }, idOf(situation));
    expect(situation.refusal('joris', 'add-task', TASK, 'school')).toBe('');
  });

  test('a standard task belongs to its own track, an own one to the track it was opened from', () => {
    const situation = added().does('joris', 'add-task', { task: 'own', text: 'Plattegrond maken.', owner: 'joris', on: '2026-11-26' }, 'class');
    expect(situation.caseState.tasks).toMatchObject([
      { track: 'school', key: 'school-who-does-what', text: '' },
      { track: 'class', key: '', text: 'Plattegrond maken.' },
    ]);
    expect(situation.tries('joris', 'add-task', { ...TASK, task: 'own' }, 'class')).toMatchObject({ refused: 'field-required', field: 'text' });
  });

  test('a standard task that was done before anybody put it down is done with one tap', () => {
    const situation = picked().does('joris', 'finish-task', {}, 'school-informed');
    expect(situation.caseState.tasks).toMatchObject([{ track: 'school', key: 'school-informed', done: true, on: '2026-11-24' }]);
    expect(situation.notices('N26')).toEqual([]);
    expect(situation.refusal('joris', 'finish-task', {}, 'school-informed')).toBe('already-answered');
  });

  test('a task that was given by mistake is taken back within five minutes', () => {
    const situation = added().undoes('joris');
    expect(situation.caseState.tasks).toBeUndefined();
    expect(situation.notices('N26')).toEqual([]);
  });
});
