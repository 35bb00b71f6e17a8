// I7: measures in order, by whom, on whose mandate, from which level, with begin, end and who watches.
import { EXAMPLE_SCHOOL, worldWith } from '../../../fixtures/example-school';
import { Situation } from '../../../fixtures/situation';
import { lengthOf } from '../../../../src/core/case/sanction';

const why = 'Het ging door na het gesprek.';
const spoken = { heldOn: '2026-11-24', wish: 'Rust.', agrees: 'yes', mayKnow: 'no', others: 'Daan Visser' };
const picked = (): Situation =>
  new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up').does('joris', 'record-target-talk', spoken);
const atLevel = (level: number): Situation => {
  const situation = picked();
  if (level >= 2) situation.does('noor', 'level-up', { why });
  if (level >= 3) situation.does('noor', 'level-up', { why });
  if (level >= 4) situation.does('noor', 'level-up', { why, decidedBy: 'anja' }).does('anja', 'accept-lead');
  return situation;
};
const measure = { beginOn: '2026-11-30', lastOn: '2026-12-01', watchedBy: 'wiebe' };
const given = (phase: number, values: Record<string, string> = {}): [string, Record<string, string>, string] => [
  'record-sanction',
  { ...measure, ...values },
  `sanction-p2-${phase}`,
];

describe('I7 the phases in order', () => {
  test('I7 phase 1 from level 1, by who leads', () => {
    expect(picked().does('joris', ...given(1, { decidedBy: 'joris' })).caseState.sanctions).toMatchObject([
      { pupil: 'p2', phase: 1, ...measure, decidedBy: 'joris', mandate: '', by: 'joris', why: '' },
    ]);
    expect(picked().refusal('joris', ...given(1, { decidedBy: 'noor' }))).toBe('sanction-decided-by');
  });

  test('I7 phases 2 and 3 from level 2, 4 and 5 at level 4', () => {
    const phases = [1, 2, 3, 4, 5];
    const open = (level: number, who: string): string[] => phases.map((phase) => atLevel(level).refusal(who, ...given(phase)));
    expect(open(1, 'joris').map((code) => code === 'sanction-needs-level')).toEqual([false, true, true, true, true]);
    expect(open(3, 'noor').map((code) => code === 'sanction-needs-level')).toEqual([false, false, false, true, true]);
    expect(open(4, 'anja').map((code) => code === 'sanction-needs-level')).toEqual([false, false, false, false, false]);
  });

  test('I7 in order; skipping needs a reason, and that stands on the record', () => {
    const situation = atLevel(2);
    expect(situation.refusal('noor', ...given(2, { decidedBy: 'noor' }))).toBe('sanction-skips');
    situation.does('noor', ...given(2, { decidedBy: 'noor', why: 'Fase 1 hielp vorig jaar niet.' }));
    situation.does('noor', ...given(3, { decidedBy: 'noor' }));
    expect(situation.caseState.sanctions.map(({ phase, why: reason }) => [phase, reason])).toEqual([
      [2, 'Fase 1 hielp vorig jaar niet.'],
      [3, ''],
    ]);
  });

  test('I7 per bully: what one pupil had does not count for another', () => {
    const situation = atLevel(2).does('noor', 'name-others', { bullies: 'Youri Bakker', followers: '', class: '2B' });
    situation.does('noor', ...given(1, { decidedBy: 'noor' }));
    const [, values] = given(2, { decidedBy: 'noor' });
    expect(situation.refusal('noor', 'record-sanction', values, 'sanction-p3-2')).toBe('sanction-skips');
    expect(situation.refusal('noor', 'record-sanction', values, 'sanction-p1-2')).toBe('not-possible-now');
  });
});

describe('I7 who decides', () => {
  test('I7 phase 3 by coordinator or team leader', () => {
    const tries = (decidedBy: string): string => atLevel(2).refusal('noor', ...given(3, { decidedBy, why }));
    expect(['noor', 'gijs', 'anja', 'joris', 'els'].map(tries)).toEqual(['', '', '', 'sanction-decided-by', 'sanction-decided-by']);
  });

  test('I7 phases 4 and 5 by name and mandate of the board', () => {
    const tries = (decidedBy: string): string => atLevel(4).refusal('anja', ...given(4, { decidedBy, why }));
    expect(['rashid', 'els:rashid', 'anja:rashid', 'els', 'anja', 'noor:rashid', ''].map(tries)).toEqual([
      '',
      '',
      '',
      'sanction-decided-by',
      'sanction-decided-by',
      'sanction-decided-by',
      'field-required',
    ]);
    const situation = atLevel(4).does('anja', ...given(4, { decidedBy: 'els:rashid', why }));
    expect(situation.caseState.sanctions[0]).toMatchObject({ decidedBy: 'els', mandate: 'rashid' });
  });

  test('I7 a school without a board in its file names the board all the same', () => {
    const world = worldWith({ seats: { ...EXAMPLE_SCHOOL.seats, board: [] } });
    const situation = new Situation('2026-11-24 10:15', world)
      .reports()
      .does('joris', 'pick-up')
      .does('joris', 'record-target-talk', spoken);
    situation.does('noor', 'level-up', { why }).does('noor', 'level-up', { why }).does('noor', 'level-up', { why, decidedBy: 'els' });
    situation.does('anja', 'accept-lead').does('anja', ...given(4, { decidedBy: 'els:board', why }));
    expect(situation.caseState.sanctions[0]).toMatchObject({ decidedBy: 'els', mandate: 'board' });
  });

  test('I7 recorded by who leads or the coordinator; nobody else', () => {
    const tries = (person: string): string => picked().refusal(person, ...given(1, { decidedBy: 'joris' }));
    expect(['joris', 'noor', 'anja', 'wiebe', 'bram'].map(tries)).toEqual(['', '', 'no-access', 'no-access', 'no-access']);
  });
});

describe('I7 begin, end, who watches', () => {
  const tries = (values: Record<string, string>): string => picked().refusal('joris', ...given(1, { decidedBy: 'joris', ...values }));

  test('I7 on school days, since the report, the end not before the begin', () => {
    expect([
      tries({ beginOn: '2026-11-23' }),
      tries({ beginOn: '2026-11-28' }),
      tries({ lastOn: '2026-11-28' }),
      tries({ lastOn: '2026-11-27' }),
      tries({ lastOn: '' }),
    ]).toEqual(['day-before-report', 'day-no-school-day', 'ends-before-begin', 'ends-before-begin', 'field-required']);
    expect(tries({ lastOn: '2026-12-05' })).toBe('day-no-school-day');
  });

  test('I7 who watches is a colleague', () => {
    expect([tries({ watchedBy: 'oma' }), tries({ watchedBy: '' })]).toEqual(['unknown-choice', 'field-required']);
  });

  test('I7 only removal has no last day', () => {
    const situation = atLevel(4).does('anja', ...given(5, { lastOn: '', decidedBy: 'rashid', why }));
    expect(situation.caseState.sanctions[0]?.lastOn).toBe('');
    expect(situation.notices('N25')).toEqual([]);
  });

  test('I7 what to check is shown and kept, never decided: a suspension of more than a week is recorded too', () => {
    const situation = atLevel(4).does('anja', ...given(4, { lastOn: '2026-12-11', decidedBy: 'rashid', why }));
    const [sanction] = situation.caseState.sanctions;
    expect(sanction === undefined ? '' : lengthOf(sanction, situation.world)).toBe('week');
    const about = `sanction-${sanction?.seq ?? 0}`;
    situation.does('anja', 'finish-sanction', { text: 'Derde keer op de trap.', checks: 'parents-told,one-day-first,nonsense' }, about);
    expect(situation.caseState.sanctions[0]).toMatchObject({ text: 'Derde keer op de trap.', checks: ['one-day-first', 'parents-told'] });
  });

  test('I7 at most one week at a stretch; longer than one day is told to the Inspectorate', () => {
    const { world } = picked();
    const length = (beginOn: string, lastOn: string, phase: 3 | 4 = 4): string => lengthOf({ phase, beginOn, lastOn }, world);
    expect([
      length('2026-11-30', '2026-11-30'),
      length('2026-11-30', '2026-12-01'),
      length('2026-12-02', '2026-12-08'),
      length('2026-12-02', '2026-12-09'),
      length('2026-11-30', '2026-12-18', 3),
    ]).toEqual(['', 'day', 'day', 'week', '']);
  });

  test('I11 taken back within five minutes', () => {
    expect(
      picked()
        .does('joris', ...given(1, { decidedBy: 'joris' }))
        .undoes('joris').caseState.sanctions,
    ).toEqual([]);
  });
});
