// Who gets it when somebody is away: part-time days, leave, deputies (protocol/v1, *Absence*).
import type { Absence, School } from '../../src/core/school/school';
import { deskRig, type Rig } from '../fixtures/desk-rig';
import { DESK_SCHOOL, schoolWith } from '../fixtures/desk-school';

const A = 'zuid:report:a';
const ask = (rig: Rig, rule: string): Promise<void> => rig.write(A, { type: 'asked', data: { rule } });

/** Tuesday 24 November 2026, 10:15: joris is mentor of 2B; noor and sam coordinate. */
async function rigOf(school: School, classId = '2B', day = '2026-11-24'): Promise<Rig> {
  const rig = await deskRig(day, '10:15', school);
  await rig.report(A, classId);
  return rig;
}

const onLeave = (person: string, fromOn: string, untilOn: string, deputy?: string): Absence =>
  deputy === undefined ? { person, fromOn, untilOn } : { person, fromOn, untilOn, deputy };

/** The mentor of 3A works Monday to Wednesday only. */
const ONE_MENTOR: School = { ...DESK_SCHOOL, classes: [{ id: '3A', mentors: ['fatima'], teamLeader: 'anja' }] };

describe('Absence: part-time days', () => {
  test('who is in on the next school day gets it then, and nobody else does', async () => {
    const rig = await rigOf({ ...ONE_MENTOR, absences: [onLeave('fatima', '2026-11-24', '2026-11-24', 'koen')] }, '3A');
    await ask(rig, 'N1');
    await rig.passTo('2026-11-24', '17:29');
    expect(rig.newTo('fatima')).toEqual([]);
    await rig.passTo('2026-11-25', '07:30');
    expect([rig.newTo('fatima'), rig.newTo('koen'), rig.newTo('noor')]).toEqual([['N1'], [], []]);
  });

  test('who is in neither today nor tomorrow and has no deputy: the next in the chain at once, and the person on the first day in', async () => {
    const rig = await rigOf(ONE_MENTOR, '3A', '2026-11-26');
    await ask(rig, 'N1');
    expect(rig.newTo('noor')).toEqual(['N1']);
    await rig.passTo('2026-11-30', '07:29');
    expect(rig.newTo('fatima')).toEqual([]);
    await rig.passTo('2026-11-30', '07:30');
    expect(rig.newTo('fatima')).toEqual(['N1']);
  });

  test('Friday is followed by Monday: who works on Monday is in on the next school day', async () => {
    const rig = await rigOf(ONE_MENTOR, '3A', '2026-11-27');
    await ask(rig, 'N1');
    await rig.passTo('2026-11-30', '07:30');
    expect([rig.newTo('fatima'), rig.newTo('noor')]).toEqual([['N1'], []]);
  });

  test('an acute message does not wait for a part-time day', async () => {
    const works = DESK_SCHOOL.people.map((one) => (one.id === 'samira' ? { ...one, works: ['mo' as const] } : one));
    const rig = await rigOf({ ...DESK_SCHOOL, people: works });
    await ask(rig, 'N4');
    expect(rig.newTo('samira')).toEqual(['N4']);
  });
});

describe('Absence: leave', () => {
  test('the deputy gets it at once and sees for whom', async () => {
    const rig = await rigOf(schoolWith(onLeave('joris', '2026-11-23', '2026-11-27', 'koen')));
    await ask(rig, 'N1');
    expect([rig.newTo('koen'), rig.newTo('joris'), rig.newTo('noor')]).toEqual([['N1 for joris'], [], []]);
  });

  test('who comes back gets one summary of what the deputy took over, at 07:30 of the first day', async () => {
    const rig = await rigOf(schoolWith(onLeave('joris', '2026-11-23', '2026-11-27', 'koen')));
    await ask(rig, 'N1');
    await rig.write(A, { type: 'answered', data: { seq: 1 } });
    await ask(rig, 'N8');
    await rig.passTo('2026-11-30', '07:29');
    expect(rig.newTo('joris')).toEqual([]);
    await rig.passTo('2026-11-30', '07:30');
    expect(rig.newTo('joris')).toEqual(['summary: N1 N8']);
    await rig.passTo('2026-12-04', '12:00');
    expect(rig.newTo('joris')).toEqual([]);
  });

  test('an answer folds the card of the deputy', async () => {
    const rig = await rigOf(schoolWith(onLeave('joris', '2026-11-23', '2026-11-27', 'koen')));
    await ask(rig, 'N1');
    await rig.write(A, { type: 'answered', data: { seq: 1 } });
    expect(rig.platform.screens.get('m1')?.look).toBe('done');
  });

  test('a deputy who is in tomorrow gets it tomorrow', async () => {
    const rig = await rigOf(schoolWith(onLeave('joris', '2026-11-23', '2026-11-27', 'koen'), onLeave('koen', '2026-11-24', '2026-11-24')));
    await ask(rig, 'N1');
    expect([rig.newTo('koen'), rig.newTo('noor')]).toEqual([[], []]);
    await rig.passTo('2026-11-25', '07:30');
    expect([rig.newTo('koen'), rig.newTo('noor')]).toEqual([['N1 for joris'], []]);
  });

  test('the deputy away too: the next in the chain at once, and the deputy on the first day in', async () => {
    const rig = await rigOf(schoolWith(onLeave('joris', '2026-11-23', '2026-11-27', 'koen'), onLeave('koen', '2026-11-23', '2026-11-25')));
    await ask(rig, 'N1');
    expect([rig.newTo('koen'), rig.newTo('noor')]).toEqual([[], ['N1']]);
    await rig.passTo('2026-11-26', '07:30');
    expect(rig.newTo('koen')).toEqual(['N1 for joris']);
  });

  test('... unless it is answered before', async () => {
    const rig = await rigOf(schoolWith(onLeave('joris', '2026-11-23', '2026-11-27', 'koen'), onLeave('koen', '2026-11-23', '2026-11-25')));
    await ask(rig, 'N1');
    await rig.write(A, { type: 'answered', data: { seq: 1 } });
    await rig.passTo('2026-12-02', '12:00');
    expect([rig.newTo('koen'), rig.newTo('joris')]).toEqual([[], []]);
  });

  test('a deputy who falls ill before reading it: the next in the chain', async () => {
    const rig = await rigOf(schoolWith(onLeave('joris', '2026-11-23', '2026-11-27', 'koen'), onLeave('koen', '2026-11-24', '2026-11-24')));
    await ask(rig, 'N1');
    await rig.setSchool(schoolWith(onLeave('joris', '2026-11-23', '2026-11-27', 'koen'), onLeave('koen', '2026-11-24', '2026-12-04')));
    await rig.passTo('2026-11-25', '07:30');
    expect([rig.newTo('koen'), rig.newTo('noor')]).toEqual([[], ['N1']]);
  });

  test('I10: a deputy who is shut out gets nothing, and counts as no deputy', async () => {
    const rig = await rigOf(schoolWith(onLeave('joris', '2026-11-23', '2026-11-27', 'koen')));
    await rig.write(A, { type: 'shut-out', data: { person: 'koen' } });
    await ask(rig, 'N1');
    expect([rig.newTo('koen'), rig.newTo('noor')]).toEqual([[], ['N1']]);
  });

  test('I10: a deputy who is shut out before the sending hours gets nothing; the next in the chain does', async () => {
    const rig = await rigOf(schoolWith(onLeave('joris', '2026-11-23', '2026-11-27', 'koen'), onLeave('koen', '2026-11-24', '2026-11-24')));
    await ask(rig, 'N1');
    await rig.write(A, { type: 'shut-out', data: { person: 'koen' } });
    await rig.passTo('2026-11-25', '12:00');
    expect([rig.newTo('koen'), rig.newTo('noor')]).toEqual([[], ['N1']]);
  });

  test("the day of an escalation does not wait for anybody's leave", async () => {
    const rig = await rigOf(schoolWith(onLeave('noor', '2026-11-23', '2026-12-04')));
    await ask(rig, 'N12');
    await rig.passTo('2026-11-25', '07:30');
    expect(rig.newTo('anja')).toEqual(['N12']);
  });

  test('a leave that is taken back lets the waiting message go at once', async () => {
    const rig = await rigOf(schoolWith(onLeave('joris', '2026-11-23', '2026-12-04')));
    await ask(rig, 'N1');
    expect(rig.newTo('noor')).toEqual(['N1']);
    await rig.setSchool(DESK_SCHOOL);
    expect(rig.newTo('joris')).toEqual(['N1']);
  });
});

describe('Absence: acute messages look only at leave', () => {
  test('who is on leave gets it all the same, and so does the deputy', async () => {
    const rig = await rigOf(schoolWith(onLeave('samira', '2026-11-23', '2026-11-27', 'koen')));
    await ask(rig, 'N4');
    expect([rig.newTo('samira'), rig.newTo('koen')]).toEqual([['N4'], ['N4 for samira']]);
  });

  test('a coordinator without a deputy: the second coordinator gets it too', async () => {
    const rig = await rigOf(schoolWith(onLeave('noor', '2026-11-23', '2026-11-27')));
    await ask(rig, 'N4');
    expect([rig.newTo('noor'), rig.newTo('sam')]).toEqual([['N4'], ['N4 for noor']]);
  });

  test('a deputy who may not see the case is passed over for the second coordinator', async () => {
    const rig = await rigOf(schoolWith(onLeave('samira', '2026-11-23', '2026-11-27', 'koen')));
    await rig.write(A, { type: 'shut-out', data: { person: 'koen' } });
    await ask(rig, 'N4');
    expect([rig.newTo('samira'), rig.newTo('koen'), rig.newTo('sam')]).toEqual([['N4'], [], ['N4 for samira']]);
  });

  test('no summary follows: who was on leave had the message', async () => {
    const rig = await rigOf(schoolWith(onLeave('samira', '2026-11-23', '2026-11-27', 'koen')));
    await ask(rig, 'N4');
    await rig.passTo('2026-12-01', '12:00');
    expect(rig.newTo('samira')).toEqual(['N4']);
  });
});
