import { changeNotices, newDesk, type Desk } from '../../../src/core/desk/desk';
import { claim, expireClaims, giveUp, LEASE, settleNotSent } from '../../../src/core/desk/settle';
import { tidy } from '../../../src/core/desk/tidy';
import { AT_ONCE, deskWakeAt, isBehind, subjectWakeAt } from '../../../src/core/desk/wake';
import { HOUR, instantAt, MINUTE } from '../../../src/core/time/instant';
import { aLook, aNotice, deskWith, NOW, worldOf } from '../../fixtures/desk-notice';

const world = worldOf();
const DAY = 24 * HOUR;
const wake = (desk: Desk): number | null => deskWakeAt({ ...desk, checkedAt: NOW }, world);

describe('when a report or case wakes', () => {
  const record = { entries: [{ seq: 2 }], receipts: [], reconciled: { seq: 2, receipts: 0, until: NOW, desks: [] } };

  test('at once when an entry or a receipt is newer than what notices were made for', () => {
    expect([isBehind(record), subjectWakeAt(record, [])]).toEqual([false, null]);
    expect(subjectWakeAt({ ...record, entries: [{ seq: 3 }] }, [])).toBe(AT_ONCE);
    const receipt = { key: 'k', person: 'joris', result: 'sent' as const, at: NOW };
    expect(subjectWakeAt({ ...record, receipts: [receipt] }, [])).toBe(AT_ONCE);
  });

  test('otherwise at the first moment after the last reconciling; never when nothing changes any more', () => {
    const notices = [aNotice('N1'), aNotice('N10', { from: NOW + 3 * HOUR }), aNotice('N2', { from: NOW - HOUR, until: NOW + HOUR })];
    expect(subjectWakeAt(record, notices)).toBe(NOW + HOUR);
    expect(subjectWakeAt(record, [aNotice('N1')])).toBeNull();
  });
});

describe('when a desk wakes', () => {
  test('never while nothing lies on it', () => {
    expect(wake(newDesk('joris', NOW))).toBeNull();
  });

  test('for a pending notice at the next sending moment of its person, or when it lapses', () => {
    const evening = instantAt('2026-11-24', '18:00');
    const look = aLook([aNotice('N1', { from: evening })], { at: evening });
    expect(deskWakeAt({ ...deskWith(look), checkedAt: evening }, world)).toBe(instantAt('2026-11-25', '07:30'));
    const lapsing = aLook([aNotice('N2', { from: evening, until: instantAt('2026-11-25', '00:00') })], { at: evening });
    expect(deskWakeAt({ ...deskWith(lapsing), checkedAt: evening }, world)).toBe(instantAt('2026-11-25', '00:00'));
  });

  test('a void notice wakes nobody', () => {
    expect(wake(deskWith(aLook([aNotice('N1')]), aLook([], { version: 2 })))).toBeNull();
  });

  test('for a claim when it runs out; then the notice is pending again, with a mark', () => {
    const claimed = claim(deskWith(aLook([aNotice('N1')])), [aNotice('N1').key], 'w', NOW);
    expect(wake(claimed)).toBe(NOW + LEASE);
    expect(expireClaims(claimed, NOW + LEASE - 1)).toBe(claimed);
    const again = expireClaims(claimed, NOW + LEASE);
    expect(again.notices).toMatchObject([{ state: 'pending', repeat: true, tries: 1 }]);
    expect(wake(again)).toBe(NOW + LEASE + MINUTE);
  });

  test('for a notice that is being tried at its next try, and when N29 must be said', () => {
    const tried = settleNotSent(claim(deskWith(aLook([aNotice('N1')])), [aNotice('N1').key], 'w', NOW), 'w', 0, NOW);
    expect(wake(tried)).toBe(NOW + MINUTE);
    const hopeless = changeNotices(tried, (item) => ({ ...item, tryAt: NOW + 2 * DAY }));
    expect(wake(hopeless)).toBe(NOW + DAY);
    const said = giveUp(hopeless, world, NOW + DAY);
    expect(said.trouble).toEqual({ seq: 1, acuteAt: null, normalAt: NOW + DAY });
    expect(wake(said)).toBe(AT_ONCE);
  });

  test('for receipts and deputies that nobody knows of yet at once', () => {
    const receipt = { key: 'k', person: 'joris', result: 'sent' as const, at: NOW };
    const desk = deskWith(aLook([aNotice('N1')]));
    expect(wake(changeNotices(desk, (item) => ({ ...item, state: 'sent', unreported: [receipt] })))).toBe(AT_ONCE);
    expect(wake(changeNotices(desk, (item) => ({ ...item, absence: { deputy: 'koen', placed: false } })))).toBe(AT_ONCE);
  });

  test('for a draft when its seven days are over; then it is cleared away', () => {
    const desk: Desk = { ...newDesk('joris', NOW), drafts: [{ id: 'f1', command: 'report', values: {}, savedAt: NOW }] };
    expect(wake(desk)).toBe(NOW + 7 * DAY);
    expect(tidy(desk, NOW + 7 * DAY - 1)).toBe(desk);
    expect(tidy(desk, NOW + 7 * DAY).drafts).toEqual([]);
  });
});

describe('clearing a desk', () => {
  const sent = changeNotices(deskWith(aLook([aNotice('N1')])), (item) => ({ ...item, state: 'sent', holds: false, changedAt: NOW }));

  test('a final notice that was reported leaves after 30 days', () => {
    expect([tidy(sent, NOW + 30 * DAY - 1).notices.length, tidy(sent, NOW + 30 * DAY).notices.length]).toEqual([1, 0]);
  });

  test('one that its subject does not know of stays, and so does one that still asks', () => {
    const receipt = { key: 'k', person: 'joris', result: 'sent' as const, at: NOW };
    const unreported = changeNotices(sent, (item) => ({ ...item, unreported: [receipt] }));
    const asking = changeNotices(sent, (item) => ({ ...item, holds: true }));
    expect([tidy(unreported, NOW + 40 * DAY), tidy(asking, NOW + 40 * DAY)]).toEqual([unreported, asking]);
  });
});
