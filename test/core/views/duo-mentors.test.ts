// I17, N1: duo mentors both have the card of a report; the first tap takes it, and the other card says so.
import { foldedCard } from '../../../src/core/views/folded-card';
import { EXAMPLE_WORLD } from '../../fixtures/example-school';
import { Situation } from '../../fixtures/situation';

/** Luuk is in 2A, of Femke and Kenan. */
const reported = (): Situation => new Situation('2026-11-25 10:15').reports('bram', { target: 'Luuk Hamers' });
const foldedFor = (situation: Situation, person: string, since: number): unknown => {
  const notice = { key: `devlinder:report:r1:N1:1.:${person}`, about: 'report', from: since };
  return foldedCard(notice, situation.state, { person, now: situation.now, world: EXAMPLE_WORLD }).data;
};

describe('I17 duo mentors', () => {
  test('N1, I17 both get it, and the first tap takes it', () => {
    const situation = reported();
    expect(situation.windows('N1')).toEqual(['femke 2026-11-25 10:15', 'kenan 2026-11-25 10:15']);
    situation.does('kenan', 'pick-up');
    expect(situation.notices('N1')).toEqual([]);
  });

  test('I17 the card of the other one says who took it; nobody else reads that', () => {
    const situation = reported();
    const since = situation.now;
    situation.does('kenan', 'pick-up');
    expect(foldedFor(situation, 'femke', since)).toMatchObject({ done: 'picked-up', by: 'kenan' });
    expect(foldedFor(situation, 'joris', since)).toMatchObject({ done: 'over', by: '' });
  });

  test('I10, I17 a duo mentor who is family reads nothing of it', () => {
    const situation = new Situation('2026-11-25 10:15').reports('bram', { target: 'Kaan Demir' });
    const since = situation.now;
    situation.does('femke', 'pick-up');
    expect(foldedFor(situation, 'kenan', since)).toMatchObject({ done: 'over', by: '' });
  });
});
