// N25: a measure ends, or a suspended pupil comes back.
import { Situation } from '../../fixtures/situation';

const why = 'Het ging door.';
const spoken = { heldOn: '2026-11-24', wish: 'Rust.', agrees: 'yes', mayKnow: 'no', others: 'Daan Visser' };

/** At level 4, led by the team leader, with one measure for Daan. */
function suspended(phase = 4, values: Record<string, string> = {}): Situation {
  const situation = new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up').does('joris', 'record-target-talk', spoken);
  for (const more of [{}, {}, { decidedBy: 'anja' }]) situation.does('noor', 'level-up', { why, ...more });
  situation.does('anja', 'accept-lead');
  const decidedBy = phase === 4 ? 'rashid' : 'anja';
  const measure = { beginOn: '2026-11-30', lastOn: '2026-12-01', watchedBy: 'wiebe', decidedBy, why, ...values };
  return situation.does('anja', 'record-sanction', measure, `sanction-p2-${phase}`);
}
const about = (situation: Situation): string => `sanction-${situation.caseState.sanctions.at(-1)?.seq ?? 0}`;
const asked = (situation: Situation, until: string): string[] => situation.passesTo(until).filter((line) => line.includes('N25'));
const welcome = { receives: 'wiebe', place: 'Bij de mentor', talkOn: '2026-12-02' };

test('N25 07:30 of the school day before the pupil comes back: who leads and the mentor of the target; 12:00 next above', () => {
  expect(asked(suspended(), '2026-12-04 12:00')).toEqual([
    '2026-12-01 07:30 N25 anja',
    '2026-12-01 07:30 N25 joris',
    '2026-12-01 12:00 N25-above els',
  ]);
});

test('N25 until the end of the first day back', () => {
  expect(suspended().windows('N25')).toEqual(['anja 2026-12-01 07:30 > 2026-12-03 00:00', 'joris 2026-12-01 07:30 > 2026-12-03 00:00']);
});

test('N25 over a weekend the pupil comes back on Monday: asked on Friday', () => {
  expect(asked(suspended(4, { lastOn: '2026-12-04' }), '2026-12-08 12:00')[0]).toBe('2026-12-04 07:30 N25 anja');
});

test('N25 also for a measure at school', () => {
  expect(asked(suspended(3), '2026-12-04 12:00')).toHaveLength(3);
});

test('N25 typed late: at once to who leads, and next above not before the next school day', () => {
  const situation = suspended(4, { beginOn: '2026-11-24', lastOn: '2026-11-24' });
  expect(asked(situation, '2026-11-27 12:00')).toEqual([
    '2026-11-24 10:15 N25 anja',
    '2026-11-24 10:15 N25 joris',
    '2026-11-25 12:00 N25-above els',
  ]);
});

test('N25 who receives the pupil, where the target is the first hour, the talk: then nobody is asked any more', () => {
  const situation = suspended();
  situation.passesTo('2026-12-01 09:00');
  situation.does('joris', 'arrange-return', welcome, about(situation));
  expect(situation.caseState.sanctions[0]?.back).toMatchObject({ by: 'joris', ...welcome });
  expect([situation.notices('N25'), situation.notices('N25-above')]).toEqual([[], []]);
  expect(situation.refusal('anja', 'arrange-return', welcome, about(situation))).toBe('already-answered');
});

test('N25 N26 the talk becomes a task of who receives the pupil', () => {
  const situation = suspended();
  situation.does('anja', 'arrange-return', welcome, about(situation));
  expect(situation.passesTo('2026-12-02 12:00').filter((line) => line.includes('N26'))).toEqual(['2026-12-02 07:30 N26 wiebe']);
});

test('N25 the suspension goes on: nobody is asked how the pupil comes back before it does', () => {
  const situation = suspended();
  const longer = { beginOn: '2026-12-02', lastOn: '2026-12-04', watchedBy: 'wiebe', decidedBy: 'rashid' };
  situation.does('anja', 'record-sanction', longer, 'sanction-p2-4');
  expect(asked(situation, '2026-12-08 12:00').map((line) => line.slice(0, 16))).toEqual([
    '2026-12-04 07:30',
    '2026-12-04 07:30',
    '2026-12-04 12:00',
  ]);
});

test('N25 answered by who leads, the coordinator, the mentor or who stands above; with a day of school and a colleague', () => {
  const tries = (person: string, values: Record<string, string> = {}): string => {
    const situation = suspended();
    return situation.refusal(person, 'arrange-return', { ...welcome, ...values }, about(situation));
  };
  expect(['anja', 'noor', 'joris', 'els', 'bram', 'wiebe'].map((person) => tries(person))).toEqual([
    ...['', '', '', '', 'no-access', 'no-access'],
  ]);
  expect([tries('anja', { receives: 'oma' }), tries('anja', { talkOn: '2026-12-05' }), tries('anja', { place: '' })]).toEqual([
    'unknown-choice',
    'day-no-school-day',
    'field-required',
  ]);
});
