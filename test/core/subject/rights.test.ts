// I10, I12, I18: who may open what was written; asked at every action, never remembered.
import { mayOpen, partsOf } from '../../../src/core/subject/rights';
import { EXAMPLE_SCHOOL, worldWith } from '../../fixtures/example-school';
import { Situation } from '../../fixtures/situation';

const parts = (situation: Situation, person: string): string[] =>
  [...partsOf(situation.state, person, situation.world, situation.now)].sort();
const opens = (situation: Situation, world = situation.world): string[] =>
  EXAMPLE_SCHOOL.people.map(({ id }) => id).filter((person) => mayOpen(situation.state, person, world, situation.now));
const report = (by = 'bram', urgent: 'yes' | 'no' = 'no'): Situation => new Situation('2026-11-24 10:15').reports(by, { urgent });

describe('who may open a report or case', () => {
  test('the mentor and the coordinator; nobody else of the chain, and not the reporter (I12)', () => {
    expect(opens(report())).toEqual(['joris', 'noor']);
    expect(opens(report().does('joris', 'pick-up'))).toEqual(['joris', 'noor']);
  });

  test('who stands above asks with number and step only', () => {
    const situation = report().does('joris', 'pick-up');
    expect(parts(situation, 'anja')).toEqual(['above']);
    expect(parts(situation, 'els')).toEqual(['above']);
    expect(parts(situation, 'gijs')).toEqual(['above']);
    expect(parts(situation, 'cor')).toEqual([]);
  });

  test('N4, N5 a red flag: who was told of it must know whom it is about', () => {
    const flagged = report('bram', 'yes');
    expect(opens(flagged)).toEqual(['joris', 'noor', 'samira']);
    flagged.passesTo('2026-11-24 10:45');
    expect(opens(flagged)).toEqual(['joris', 'noor', 'anja', 'samira']);
    flagged.passesTo('2026-11-24 12:15');
    expect(opens(flagged)).toEqual(['joris', 'noor', 'anja', 'samira', 'els']);
  });

  test('N4, I18 who was never told of it does not open it; and all of it ends when it is written what was done', () => {
    const flagged = report('bram', 'yes');
    flagged.passesTo('2026-11-24 10:50');
    flagged.does('samira', 'see-red-flag');
    expect(parts(flagged, 'samira')).toEqual(['alerted', 'seer']);
    flagged.passesTo('2026-11-24 12:15');
    expect(opens(flagged)).toEqual(['joris', 'noor', 'anja', 'samira']);
    flagged.does('samira', 'record-red-flag', { done: 'De ouders gebeld.', withPupil: 'parents' });
    expect(opens(flagged)).toEqual(['joris', 'noor']);
  });

  test('N4, Absence: the person on call is on leave: the second coordinator gets it too, and can act', () => {
    const world = worldWith({ reportedAbsences: [{ person: 'samira', fromOn: '2026-11-24', untilOn: '2026-11-24' }] });
    const flagged = new Situation('2026-11-24 10:15', world).reports('bram', { urgent: 'yes' });
    expect(opens(flagged)).toContain('gijs');
    expect(flagged.refusal('gijs', 'see-red-flag')).toBe('');
  });

  test('I6 to whom the lead is offered, until it is answered', () => {
    const offered = report().does('joris', 'pick-up').does('noor', 'give-to', { to: 'wiebe' });
    expect(opens(offered)).toEqual(['joris', 'noor', 'wiebe']);
    expect(opens(offered.does('wiebe', 'ask-back', { why: 'Te druk.' }))).toEqual(['joris', 'noor']);
  });

  test('N35 who is asked something, until it is answered', () => {
    const asked = report().does('noor', 'pick-up').does('noor', 'ask-along', {}, 'step2');
    expect(opens(asked)).toEqual(['noor', 'anja']);
    asked.does('anja', 'answer-question', { answer: 'yes' }, asked.notices('N35')[0]?.about);
    expect(opens(asked)).toEqual(['noor']);
  });

  test('I10 who is family or said so: nothing, whatever the seat', () => {
    const situation = report().does('joris', 'pick-up');
    const tied = worldWith({ ties: ['joris', 'noor'].map((person) => ({ person, pupil: '26025' })) });
    expect(opens(situation, tied)).toEqual(['gijs']);
  });

  test('I10 the confidential adviser never gets a case', () => {
    expect(opens(report('bram', 'yes'))).not.toContain('maarten');
  });

  test('I18 the deputy of who leads while the leave lasts, and the deputy of the coordinator', () => {
    const world = worldWith({
      reportedAbsences: [
        { person: 'joris', fromOn: '2026-11-24', untilOn: '2026-11-24', deputy: 'tom' },
        { person: 'noor', fromOn: '2026-11-24', untilOn: '2026-11-24', deputy: 'hedwig' },
      ],
    });
    const situation = new Situation('2026-11-24 10:15', world).reports();
    expect(opens(situation)).toEqual(['joris', 'noor', 'tom', 'hedwig']);
    situation.passesTo('2026-11-25 10:15');
    expect(opens(situation)).toEqual(['joris', 'noor']);
  });

  test('somebody who is not in the school file plays no part, not even as reporter', () => {
    expect(parts(report(), 'nobody')).toEqual([]);
    const situation = report();
    situation.world = worldWith({ people: EXAMPLE_SCHOOL.people.filter(({ id }) => id !== 'bram') });
    expect(parts(situation, 'bram')).toEqual([]);
  });
});
