import { nextGroup, urgencyOf } from '../../../src/core/desk/merge';
import type { Look } from '../../../src/core/desk/view';
import { instantAt } from '../../../src/core/time/instant';
import { aLook, aNotice, deskWith, NOW, worldOf } from '../../fixtures/desk-notice';

const world = worldOf();
const about = (subject: string, ...rules: string[]): Look =>
  aLook(
    rules.map((rule) => aNotice(rule, rule === 'N8' ? { alone: true } : {}, subject)),
    { subject },
  );

describe('merging and order', () => {
  test('the order of urgency is that of the rules, then by number', () => {
    const rules = ['N10', 'N8', 'N26', 'N24', 'N4', 'N12-copy', 'N1', 'N22-receipt', 'N5a', 'N17', 'N20', 'N36'];
    const sorted = rules.sort((one, other) => urgencyOf(one) - urgencyOf(other));
    expect(sorted).toEqual(['N4', 'N5a', 'N1', 'N12-copy', 'N22-receipt', 'N24', 'N36', 'N17', 'N10', 'N8', 'N20', 'N26']);
  });

  test('what falls on one person, case and minute is one card, headed by the most urgent', () => {
    const desk = deskWith(about('zuid:report:a', 'N15', 'N8', 'N1'), about('zuid:report:b', 'N4'));
    expect(nextGroup(desk, world, NOW)).toEqual({ form: 'card', keys: ['zuid:report:b:N4:1.:joris'] });
    const without = deskWith(about('zuid:report:a', 'N15', 'N8', 'N1'));
    expect(nextGroup(without, world, NOW)?.keys).toEqual(['zuid:report:a:N1:1.:joris', 'zuid:report:a:N15:1.:joris']);
  });

  test('what stands alone is never merged', () => {
    expect(nextGroup(deskWith(about('zuid:report:a', 'N8', 'N20')), world, NOW)?.keys).toEqual(['zuid:report:a:N8:1.:joris']);
  });

  test('a digest takes along what is new for the same cases, and leaves other cases their own card', () => {
    const old = (subject: string, ...more: string[]): Look =>
      aLook([aNotice('N17', {}, subject), ...more.map((rule) => aNotice(rule, { from: later }, subject))], { subject });
    const later = instantAt('2026-11-26', '07:30');
    const desk = deskWith(old('zuid:report:a'), old('zuid:report:b'));
    const fresh = deskWith({ ...about('zuid:report:a', 'N17') }, { ...about('zuid:report:b', 'N17') });
    expect(nextGroup(desk, world, later)).toEqual(nextGroup(fresh, world, later));
    const placedLater = {
      ...aLook([aNotice('N20', { from: later }, 'zuid:report:a'), aNotice('N17', {}, 'zuid:report:a')], {
        subject: 'zuid:report:a',
        version: 2,
        at: later,
      }),
    };
    const other = aLook([aNotice('N26', { from: later }, 'zuid:report:c')], { subject: 'zuid:report:c', at: later });
    const both = deskWith(about('zuid:report:a', 'N17'), about('zuid:report:b', 'N17'), placedLater, other);
    expect(nextGroup(both, world, later)).toEqual({
      form: 'digest',
      keys: ['zuid:report:a:N17:1.:joris', 'zuid:report:b:N17:1.:joris', 'zuid:report:a:N20:1.:joris'],
    });
  });

  test('what has lapsed is in no message', () => {
    const lapsing = aLook([aNotice('N13', { until: NOW + 1 })]);
    expect([nextGroup(deskWith(lapsing), world, NOW)?.keys, nextGroup(deskWith(lapsing), world, NOW + 1)]).toEqual([
      [aNotice('N13').key],
      null,
    ]);
  });

  test('outside the sending hours nothing leaves but what is acute', () => {
    const night = instantAt('2026-11-24', '23:00');
    const desk = deskWith(
      about('zuid:report:a', 'N1'),
      aLook([aNotice('N4', { hours: 'acute' }, 'zuid:report:b')], { subject: 'zuid:report:b' }),
    );
    expect(nextGroup(desk, world, night)?.keys).toEqual(['zuid:report:b:N4:1.:joris']);
  });
});
