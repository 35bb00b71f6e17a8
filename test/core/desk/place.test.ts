import { isOlder, type Look } from '../../../src/core/desk/view';
import { missingReceipts, place, placeCopy } from '../../../src/core/desk/place';
import { changeNotices, newDesk, type Desk, type DeskNotice } from '../../../src/core/desk/desk';
import { lapsed } from '../../../src/core/desk/settle';
import type { Notice } from '../../../src/core/kernel/notice';
import { HOUR } from '../../../src/core/time/instant';
import { aLook, aNotice, deskWith, NOW, REPORT } from '../../fixtures/desk-notice';

/** As it lies on the desk of joris, from its first moment on. */
function deskItem(notice: Notice): DeskNotice {
  const [item] = deskWith(aLook([notice], { at: notice.from })).notices;
  if (item === undefined) throw new Error('no notice');
  return item;
}

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

  describe('a window that lapsed', () => {
    const short = aNotice('N11', { until: NOW + HOUR });
    const longer = aNotice('N11', { until: NOW + 3 * HOUR });
    const later = aNotice('N11', { from: NOW + 4 * HOUR, until: NOW + 5 * HOUR });
    /** At its end, not told to its subject yet. */
    const over = changeNotices(deskWith(aLook([short])), (item) => lapsed('joris', item, NOW + HOUR));
    const receipt = { key: short.key, person: 'joris', result: 'lapsed' as const, at: NOW + HOUR };
    const look = (notice: Notice, hours: number, version = 2): Look => aLook([notice], { version, at: NOW + hours * HOUR });
    const after = (desk: Desk, seen: Look): unknown => {
      const placed = place(desk, seen);
      return placed === 'stale' ? placed : placed.notices.map(({ state, notice }) => [state, notice.from]);
    };

    test('stays over, on the desk and after it was forgotten there', () => {
      expect(after(over, look(short, 2))).toEqual([['dropped', NOW]]);
      expect(after(deskWith(), { ...look(short, 2), receipts: [receipt] })).toEqual([]);
    });

    test('comes again from its new moment on, and not before', () => {
      expect([after(over, look(later, 2)), after(over, look(later, 4))]).toEqual([[['dropped', later.from]], [['pending', later.from]]]);
      expect(after(deskWith(), { ...look(later, 4), receipts: [receipt] })).toEqual([['pending', later.from]]);
    });

    test('comes again when it became longer', () => {
      expect(after(over, look(longer, 2))).toEqual([['pending', NOW]]);
      expect(after(deskWith(), { ...look(longer, 2), receipts: [receipt] })).toEqual([['pending', NOW]]);
    });

    test('comes again as if it never lay there, and its subject hears of the lapse all the same', () => {
      const tried = changeNotices(over, (item) => ({ ...item, tries: 3, tryAt: NOW, absence: { deputy: 'koen', placed: true } }));
      const placed = place(tried, look(later, 4));
      expect(placed).toMatchObject({ notices: [{ tries: 0, tryAt: null, absence: null, since: later.from, unreported: [receipt] }] });
      expect(placed === 'stale' ? placed : place(placed, look(later, 4))).toEqual(placed);
    });

    test('a look from before the lapse brings nothing back', () => {
      const seen = place(over, look(short, 2, 3));
      expect(seen === 'stale' ? seen : after(seen, look(later, 4))).toBe('stale');
    });

    test('what the deputy was sent is not asked again', () => {
      const sent = { key: short.key, person: 'koen', result: 'sent' as const, at: NOW };
      expect(after(over, { ...look(later, 4), receipts: [sent] })).toEqual([['dropped', later.from]]);
    });

    test('what may have been read, or was put off, is not asked again', () => {
      const ended = (item: DeskNotice): unknown => after({ ...over, notices: [lapsed('joris', item, NOW + HOUR)] }, look(later, 4));
      const item = deskItem(short);
      expect(lapsed('joris', { ...item, repeat: true }, NOW)).toMatchObject({ reason: 'unknown', unreported: [{ result: 'dropped' }] });
      expect(ended({ ...item, repeat: true })).toEqual([['dropped', later.from]]);
      expect(ended({ ...item, snoozed: true })).toEqual([['sent', later.from]]);
    });

    test('a copy comes again when the desk of who is asked gives it anew', () => {
      const copy = placeCopy(newDesk('koen', 0), deskItem(short), NOW);
      const gone = changeNotices(copy, (item) => lapsed('koen', item, NOW + HOUR));
      expect(after(gone, look(later, 4))).toEqual([['dropped', later.from]]);
      expect(placeCopy(gone, deskItem(short), NOW + 2 * HOUR)).toBe(gone);
      const again = placeCopy(gone, deskItem(later), NOW + 4 * HOUR);
      expect(again.notices).toMatchObject([{ state: 'pending', notice: { from: later.from }, unreported: [{ result: 'lapsed' }] }]);
      expect(placeCopy(again, deskItem(later), NOW + 4 * HOUR)).toBe(again);
    });

    test('a lapse that its subject lacks is found; what it calls dropped since long is the same', () => {
      const told = changeNotices(over, (item) => ({ ...item, unreported: [] }));
      const seen = aLook([short]);
      expect(missingReceipts(told, seen)).toEqual([receipt]);
      expect(missingReceipts(told, { ...seen, receipts: [receipt] })).toEqual([]);
      expect(missingReceipts(told, { ...seen, receipts: [{ ...receipt, result: 'dropped' }] })).toEqual([]);
      expect(missingReceipts(told, { ...seen, receipts: [{ ...receipt, at: NOW - HOUR }] })).toEqual([receipt]);
    });
  });

  test('a copy for a deputy lies there once', () => {
    const item = deskItem(aNotice('N1'));
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
