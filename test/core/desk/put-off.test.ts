// Laws of a nudge: what was put off leaves the screen, comes again once, and says nothing twice to its subject.
import type { Desk, Screen } from '../../../src/core/desk/desk';
import { putOff } from '../../../src/core/desk/put-off';
import { newScreen, wantedLook } from '../../../src/core/desk/screens';
import { claim, lapsed, settleSent } from '../../../src/core/desk/settle';
import { deskWakeAt } from '../../../src/core/desk/wake';
import { instantAt } from '../../../src/core/time/instant';
import { aLook, aNotice, deskWith, NOW, worldOf } from '../../fixtures/desk-notice';

const N10 = aNotice('N10', { snooze: true });
const OTHER = aNotice('N2');
const AT = instantAt('2026-11-25', '07:30');

function screen(message: string, ...keys: string[]): Screen {
  return newScreen({ address: { platform: 'playground', to: 'joris', message }, form: 'card', keys, subjects: [] }, NOW);
}

function sent(desk: Desk, message: string, at: number, ...keys: string[]): Desk {
  return settleSent(claim(desk, keys, 'w', at), 'w', screen(message, ...keys), at);
}

const both = sent(deskWith(aLook([N10, OTHER])), 'first', NOW, N10.key, OTHER.key);
const alone = sent(deskWith(aLook([N10])), 'first', NOW, N10.key);
const looks = (desk: Desk): string[] => desk.screens.map((one) => wantedLook(desk, one, AT));

describe('Laws of a nudge: snooze on the desk', () => {
  test('its screen folds, and the desk wakes to draw it', () => {
    const later = putOff(alone, N10.key, AT, NOW);
    expect(looks(later)).toEqual(['done']);
    expect(deskWakeAt(later, worldOf())).toBe(0);
  });

  test('what else stands on that screen stays, drawn again', () => {
    const later = putOff(both, N10.key, AT, NOW);
    expect(looks(later)).toEqual(['neutral']);
    expect(later.screens[0]?.sure).toBe(false);
    expect(later.notices.map(({ state }) => state)).toEqual(['pending', 'sent']);
  });

  test('it comes again on one screen: the older one speaks about it no more', () => {
    const again = sent(putOff(both, N10.key, AT, NOW), 'second', AT, N10.key);
    expect(again.screens.map(({ keys }) => keys)).toEqual([[OTHER.key], [N10.key]]);
    const folded = sent(putOff(alone, N10.key, AT, NOW), 'second', AT, N10.key);
    expect(looks(folded)).toEqual(['done', 'neutral']);
  });

  test('what lapses before its day tells its subject nothing more', () => {
    const told = { ...alone, notices: alone.notices.map((item) => ({ ...item, unreported: [] })) };
    const [item] = putOff(told, N10.key, AT, NOW).notices;
    expect(item === undefined ? undefined : lapsed('joris', item, AT)).toMatchObject({ state: 'sent', holds: false, unreported: [] });
  });

  test('what stands on no screen is not put off', () => {
    const waiting = deskWith(aLook([N10]));
    expect(putOff(waiting, N10.key, AT, NOW)).toBe(waiting);
  });
});
