// A case: what it keeps of its report, and how severe it is (I3).
import { Situation } from '../../../fixtures/situation';
import { at } from '../../../fixtures/time-passes';

const picked = (): Situation => new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');

describe('a report becomes a case', () => {
  test('with its number, its anchors, its people, and the numbers of its entries going on', () => {
    const situation = new Situation('2026-11-24 10:15').reports();
    const before = situation.notices('N11')[0];
    situation.passesTo('2026-11-24 12:00');
    situation.does('joris', 'pick-up');
    expect(situation.caseState).toMatchObject({ number: '2026-031', reporter: 'bram', startedAt: at('2026-11-24 12:00'), protocol: 1 });
    expect(situation.entries[0]).toMatchObject({ type: 'case-started', seq: 3, by: 'joris' });
    // The same notice under the same key: nobody gets it twice.
    expect(situation.notices('N11')[0]?.key).toBe(before?.key);
  });

  test('a case keeps what belongs to a case only', () => {
    expect(Object.keys(picked().caseState)).not.toEqual(expect.arrayContaining(['addressee']));
    expect(Object.keys(picked().caseState).filter((key) => ['opened', 'askedAgain', 'route', 'started'].includes(key))).toEqual([]);
  });
});

describe('I3 severe', () => {
  test('I3 marked by who leads or the coordinator with a reason, and unmarked likewise', () => {
    const situation = picked();
    expect(situation.refusal('joris', 'mark-severe', { severe: 'yes' })).toBe('field-required');
    expect(situation.refusal('bram', 'mark-severe', { severe: 'yes', why: 'x' })).toBe('no-access');
    situation.does('joris', 'mark-severe', { severe: 'yes', why: 'Ze durft niet meer alleen naar huis.' });
    expect(situation.state.severe).toMatchObject({ by: 'joris', why: 'Ze durft niet meer alleen naar huis.' });
    situation.does('noor', 'mark-severe', { severe: 'no', why: 'De dreiging is weg.' });
    expect(situation.state.severe).toBeUndefined();
  });
});
