// I8: what closing needs, who closes with a reason, and what a closed case still takes. N20: when it may be closed.
import type { Talk } from '../../../../src/core/subject/subject';
import { closingGaps } from '../../../../src/core/subject/closing-gaps';
import { firstActions, otherActions } from '../../../../src/core/views/case-actions';
import { askOf } from '../../../../src/core/views/case-ask';
import { closesFor } from '../../../../src/core/views/closes';
import type { Viewer } from '../../../../src/core/views/viewer';
import { at } from '../../../fixtures/time-passes';
import { answers, inStepFive } from '../../../fixtures/in-step-five';
import { Situation } from '../../../fixtures/situation';

const WELL = { p1: 'stopped', p2: 'keeps', p3: 'keeps' };
const ASSESSED = { stopped: 'yes', seenHow: 'Mila fietst weer met de anderen mee.', nextStep: 'Na elke vakantie even vragen.' };
const why = 'Mila zit op een andere school.';
const of = (sent: readonly string[], rule: string): string[] => sent.filter((line) => line.split(' ')[2] === rule);
const missing = (situation: Situation): string[] =>
  closingGaps(situation.caseState, situation.world).map(({ what, pupil }) => (pupil === '' ? what : `${what} ${pupil}`));

const picked = (): Situation => new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');

/** All three rounds were held, the last one on Wednesday 13 January 2027. */
function afterTheMonth(last: Readonly<Record<string, string>> = WELL): Situation {
  const situation = inStepFive();
  for (const day of ['2026-12-11', '2026-12-16', '2027-01-13']) {
    situation.passesTo(`${day} 15:00`);
    answers(situation, day === '2027-01-13' ? last : WELL);
  }
  return situation;
}

/** Everything that I8 asks is done. */
function ready(): Situation {
  const situation = afterTheMonth();
  situation.does('joris', 'assess-case', ASSESSED);
  for (const pupil of ['p1', 'p2', 'p3']) {
    if (situation.refusal('joris', 'put-in-file', { pupil }) !== '') throw new Error(`no file of ${pupil}`);
  }
  return situation;
}

const withoutEnd = ({ done: _done, ...talk }: Talk): Talk => talk;

describe('I8 what closing needs', () => {
  test('I8 everything that is missing is listed, the pupils first', () => {
    expect(missing(inStepFive())).toEqual([...['target p1', 'other p2', 'other p3', 'assessment', 'file p1', 'file p2', 'file p3']]);
    expect(missing(picked())).toEqual(['target p1', 'parents p1', 'assessment', 'file p1']);
  });

  test('I8 the last follow-up counts, in the own answer of each pupil', () => {
    expect(missing(afterTheMonth({ ...WELL, p1: 'less' }))[0]).toBe('target p1');
    expect(missing(afterTheMonth({ ...WELL, p2: 'partly' }))[0]).toBe('other p2');
    expect(missing(afterTheMonth({ ...WELL, p3: 'not-spoken' }))[0]).toBe('other p3');
  });

  test('I8 "stopped" before the round of one month is too early', () => {
    const situation = inStepFive();
    situation.passesTo('2026-12-11 15:00');
    answers(situation, WELL);
    expect(missing(situation)[0]).toBe('month');
    expect(situation.refusal('joris', 'close-case')).toBe('close-before-month');
  });

  test('I8 who leads is refused with the first thing that is missing and a way on, until nothing is', () => {
    const situation = afterTheMonth();
    expect(situation.tries('joris', 'close-case')).toMatchObject({ refused: 'close-not-assessed', instead: 'open:assessment' });
    situation.does('joris', 'assess-case', ASSESSED);
    expect(situation.tries('joris', 'close-case')).toMatchObject({ refused: 'close-not-filed', instead: 'open:close-case' });
    for (const pupil of ['p1', 'p2', 'p3']) situation.does('joris', 'put-in-file', { pupil });
    situation.does('joris', 'close-case');
    expect(situation.caseState).toMatchObject({ status: 'closed', closed: { by: 'joris', why: '' } });
  });

  test('I8, I3 parents of every pupil are told, or tried three times', () => {
    const { caseState: state, world } = afterTheMonth();
    const talks = state.talks.map((talk) => (talk.id === 'other-parents-p2' ? withoutEnd(talk) : talk));
    expect(closingGaps({ ...state, talks }, world)[0]).toEqual({ what: 'parents', pupil: 'p2', about: 'other-parents-p2' });
  });

  test('I8 otherwise the coordinator writes a reason', () => {
    expect(picked().refusal('joris', 'close-case', { why })).toBe('close-target-not-stopped');
    expect(picked().tries('noor', 'close-case')).toMatchObject({ refused: 'field-required', field: 'why' });
    expect(picked().does('noor', 'close-case', { why }).caseState).toMatchObject({ status: 'closed', closed: { by: 'noor', why } });
    expect(picked().refusal('bram', 'close-case', { why })).toBe('no-access');
  });

  test('I8 closing is offered only when it is possible; until then who leads reads what is missing', () => {
    const viewer = ({ now, world }: Situation, person: string): Viewer => ({ person, now, world });
    const offered = (situation: Situation, person: string): string[] =>
      [firstActions, otherActions].flatMap((actions) =>
        actions(situation.state, viewer(situation, person)).filter((verb) => verb.startsWith('open:close-case')),
      );
    const [early, done] = [picked(), ready()];
    expect(offered(early, 'joris')).toEqual(['open:close-case:left']);
    expect(closesFor(early.state, viewer(early, 'joris'))).toBe('not-yet');
    expect(offered(early, 'noor')).toEqual(['open:close-case']);
    expect(closesFor(early.state, viewer(early, 'noor'))).toBe('with-reason');
    expect(offered(done, 'joris')).toEqual(['open:close-case']);
    expect(closesFor(done.state, viewer(done, 'joris'))).toBe('done');
  });

  test('N20 the case itself asks who leads whether it can be closed, once everybody is well; nobody else', () => {
    const { state, world, now } = afterTheMonth();
    const asks = (person: string): string => askOf(state, { person, now, world }).ask;
    expect(asks('joris')).toBe('close');
    expect(firstActions(state, { person: 'joris', now, world })).toEqual(['open:close-case:left']);
    expect(asks('noor')).toBe('nothing');
  });

  test('I8 the record goes into each pupil file separately: a tick with who and when, once', () => {
    const situation = afterTheMonth().does('joris', 'put-in-file', { pupil: 'p1' });
    expect(situation.caseState.filed).toMatchObject([{ pupil: 'p1', by: 'joris', at: at('2027-01-13 15:00') }]);
    expect(missing(situation)).toEqual(expect.arrayContaining(['file p2']));
    expect(situation.refusal('joris', 'put-in-file', { pupil: 'p1' })).toBe('already-answered');
    expect(situation.refusal('joris', 'put-in-file', { pupil: 'p9' })).toBe('unknown-pupil');
  });
});

describe('I8 a closed case', () => {
  const closed = (): Situation => picked().does('noor', 'close-case', { why });

  test('Laws: it sends nothing any more, but the reporter hears of it', () => {
    expect(closed().passesTo('2026-12-18 17:00')).toEqual(['2026-11-24 10:15 N8 bram']);
  });

  test.each([
    ['joris', 'plan-talk', { on: '2026-11-26' }],
    ['joris', 'record-target-talk', { heldOn: '2026-11-24', wish: 'x', agrees: 'yes', mayKnow: 'no' }],
    ['joris', 'name-others', { bullies: 'Daan' }],
    ['joris', 'mark-severe', { severe: 'yes', why: 'x' }],
    ['joris', 'assess-case', ASSESSED],
    ['joris', 'put-in-file', { pupil: 'p1' }],
    ['noor', 'take-over', {}],
    ['noor', 'close-case', { why: 'x' }],
  ])('an answer after closing gets a sentence: %s %s', (person, command, values) => {
    expect(closed().refusal(person, command, values)).toBe('closed');
  });

  test('I8 it is opened again with a reason; a talk with the target comes first, and closing asks everything anew', () => {
    const situation = ready().does('joris', 'close-case');
    situation.passesTo('2027-02-01 10:00');
    expect(situation.refusal('joris', 'reopen-case', {})).toBe('field-required');
    situation.does('noor', 'reopen-case', { why: 'Haar moeder belde: het is weer begonnen.' });
    expect(situation.caseState).toMatchObject({ status: 'open', reopened: { by: 'noor' } });
    // Five school days after Monday 1 February.
    expect(of(situation.passesTo('2027-02-08 12:00'), 'N11')).toEqual(['2027-02-08 07:30 N11 joris']);
    expect(missing(situation)).toEqual(['target p1', 'other p2', 'other p3', 'assessment', 'file p1', 'file p2', 'file p3']);
    expect(situation.refusal('joris', 'reopen-case', { why: 'x' })).toBe('not-possible-now');
  });
});

describe('N20 may close', () => {
  test('N20 the next school day after a round that says stopped and keeps to it for all, from one month on', () => {
    expect(of(afterTheMonth().passesTo('2027-01-14 12:00'), 'N20')).toEqual(['2027-01-14 07:30 N20 joris']);
    const early = inStepFive();
    early.passesTo('2026-12-11 15:00');
    answers(early, WELL);
    expect(early.notices('N20')).toEqual([]);
    expect(afterTheMonth({ ...WELL, p1: 'less' }).notices('N20')).toEqual([]);
  });

  test('N20 lapses after twenty school days; then the coordinator is asked', () => {
    const situation = afterTheMonth();
    // Monday 25 January is a study day; the spring vacation comes after.
    expect(situation.windows('N20')).toEqual(['joris 2027-01-14 07:30 > 2027-02-12 07:30']);
    expect(situation.windows('N20-coordinator')).toEqual(['noor 2027-02-12 07:30']);
  });

  test('N20 closed: nothing is asked any more', () => {
    const situation = ready().does('joris', 'close-case');
    expect([situation.notices('N20'), situation.notices('N20-coordinator')]).toEqual([[], []]);
  });

  test('N20 not yet: the next round gets that day, and after it the question comes again', () => {
    const situation = afterTheMonth();
    situation.passesTo('2027-01-14 12:00');
    expect(situation.tries('joris', 'close-later', { on: '2027-01-14' })).toMatchObject({ refused: 'day-in-past', field: 'on' });
    situation.does('joris', 'close-later', { on: '2027-01-27' });
    expect([situation.notices('N20'), situation.notices('N20-coordinator')]).toEqual([[], []]);
    expect(situation.refusal('joris', 'close-later', { on: '2027-01-28' })).toBe('already-answered');
    expect(of(situation.passesTo('2027-01-27 15:00'), 'N17')).toEqual(['2027-01-27 07:30 N17 joris']);
    answers(situation, WELL);
    expect(of(situation.passesTo('2027-01-28 12:00'), 'N20')).toEqual(['2027-01-28 07:30 N20 joris']);
  });
});
