import { isOlder } from '../../../src/core/desk/view';
import { missingReceipts, place, placeCopy } from '../../../src/core/desk/place';
import { changeNotices, newDesk } from '../../../src/core/desk/desk';
import { HOUR } from '../../../src/core/time/instant';
import { aLook, aNotice, deskWith, NOW, REPORT } from '../../fixtures/desk-notice';

describe('placing notices on a desk', () => {
  test('a notice lies on the desk of its person from its first moment on, and not before', () => {
    const desk = deskWith(aLook([aNotice('N1'), aNotice('N10', { from: NOW + 1 }), aNotice('N35', { person: 'noor' })]));
    expect(desk.notices.map((item) => [item.notice.rule, item.state, item.holds])).toEqual([['N1', 'pending', true]]);
  });

  test('placing the same look again changes nothing but what it was read from', () => {
    const look = aLook([aNotice('N1')]);
    const desk = deskWith(look);
    expect(place(desk, look)).toEqual(desk);
    expect(place(deskWith(), aLook([]))).toEqual(deskWith());
  });

  test('a day that moved moves the notice: same key, other window', () => {
    const desk = deskWith(aLook([aNotice('N11')]), aLook([aNotice('N11', { from: NOW + HOUR, until: NOW + 2 * HOUR })], { version: 2 }));
    expect(desk.notices).toMatchObject([{ notice: { from: NOW + HOUR, until: NOW + 2 * HOUR }, holds: true }]);
  });

  test('an older look is refused, by version, revision or time', () => {
    const desk = deskWith(aLook([aNotice('N1')], { version: 5 }));
    expect(place(desk, aLook([], { version: 4 }))).toBe('stale');
    expect(place(desk, aLook([], { version: 5, at: NOW - 1 }))).toBe('stale');
    expect(place(desk, aLook([], { version: 5 }))).not.toBe('stale');
  });

  test('a case is always a later look than the report it grew from', () => {
    const report = { document: REPORT, version: 9, revision: 2, at: NOW };
    const grown = { document: 'zuid:case:a', version: 1, revision: 1, at: NOW - 1 };
    expect([isOlder(report, grown, REPORT), isOlder(grown, report, REPORT)]).toEqual([true, false]);
  });

  test.each(['sent', 'dropped'] as const)('what the subject knows as %s does not come back', (result) => {
    const notice = aNotice('N1');
    const look = { ...aLook([notice]), receipts: [{ key: notice.key, person: 'joris', result, at: NOW }] };
    expect(deskWith(look).notices).toEqual([]);
  });

  test.each(['absent', 'unreachable'] as const)('what the subject knows as %s is still to be sent', (result) => {
    const notice = aNotice('N1');
    const look = { ...aLook([notice]), receipts: [{ key: notice.key, person: 'joris', result, at: NOW }] };
    expect(deskWith(look).notices).toHaveLength(1);
  });

  test('a copy for a deputy lies there once', () => {
    const [item] = deskWith(aLook([aNotice('N1')])).notices;
    if (item === undefined) throw new Error('no notice');
    const once = placeCopy(newDesk('koen', 0), item, NOW);
    expect(once.notices).toMatchObject([{ notice: { person: 'joris' }, state: 'pending' }]);
    expect(placeCopy(once, item, NOW)).toBe(once);
  });

  test('a final notice without a receipt in its subject is found, unless the desk is about to tell', () => {
    const look = aLook([aNotice('N1')]);
    const sent = changeNotices(deskWith(look), (item) => ({ ...item, state: 'sent', changedAt: NOW }));
    const receipt = { key: aNotice('N1').key, person: 'joris', result: 'sent' as const, at: NOW };
    expect(missingReceipts(sent, look)).toEqual([receipt]);
    expect(missingReceipts(sent, { ...look, receipts: [receipt] })).toEqual([]);
    expect(
      missingReceipts(
        changeNotices(sent, (item) => ({ ...item, unreported: [receipt] })),
        look,
      ),
    ).toEqual([]);
  });
});
