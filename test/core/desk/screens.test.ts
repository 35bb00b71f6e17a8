import { screenAnswered } from '../../../src/app/note-screen';
import { changeNotices, type Desk, type Screen } from '../../../src/core/desk/desk';
import {
  claimScreens,
  newScreen,
  OPEN_FOR,
  retryScreen,
  screenAt,
  screenWork,
  setLook,
  settleScreen,
  wantedLook,
} from '../../../src/core/desk/screens';
import { MINUTE } from '../../../src/core/time/instant';
import { aLook, aNotice, deskWith, NOW } from '../../fixtures/desk-notice';

const address = { platform: 'fake', to: 'joris', message: 'm1' };
const key = aNotice('N1').key;

function sentDesk(holds: boolean, keys = [key]): Desk {
  const sent = changeNotices(deskWith(aLook([aNotice('N1')])), (item) => ({ ...item, state: 'sent', holds }));
  return { ...sent, screens: [newScreen({ address, form: 'card', keys, subjects: [] }, NOW)] };
}

const screenOf = (desk: Desk): Screen => {
  const [screen] = desk.screens;
  if (screen === undefined) throw new Error('no screen');
  return screen;
};

describe('the look of a message', () => {
  test('it asks while one of its notices holds, and is folded afterwards', () => {
    expect([
      wantedLook(sentDesk(true), screenOf(sentDesk(true)), NOW),
      wantedLook(sentDesk(false), screenOf(sentDesk(false)), NOW),
    ]).toEqual(['neutral', 'done']);
    expect([screenWork(sentDesk(true), NOW), screenWork(sentDesk(false), NOW)]).toMatchObject([[], [{ look: 'done' }]]);
  });

  test('a card opened with content folds after 15 minutes, back to asking while it still does', () => {
    const open = setLook(sentDesk(true), address, 'open', NOW + OPEN_FOR);
    expect(screenWork(open, NOW + OPEN_FOR - 1)).toEqual([]);
    expect(screenAt(open, screenOf(open), NOW)).toBe(NOW + OPEN_FOR);
    expect(screenWork(open, NOW + OPEN_FOR)).toMatchObject([{ look: 'neutral' }]);
  });

  test('a folded card is drawn once more when its undo ends', () => {
    const done = setLook(sentDesk(false), address, 'done', NOW + 5 * MINUTE);
    expect(screenWork(done, NOW + 4 * MINUTE)).toEqual([]);
    const [work] = screenWork(done, NOW + 5 * MINUTE);
    expect(work).toMatchObject({ look: 'done' });
    if (work === undefined) return;
    const drawn = settleScreen(claimScreens(done, [work], 'w', NOW + 5 * MINUTE), work, 'w');
    expect(screenAt(drawn, screenOf(drawn), NOW + 5 * MINUTE)).toBeNull();
  });

  test('what follows from its answer stands until its time, though nothing is asked any more; when that is answered too it folds', () => {
    const next = setLook(sentDesk(false), address, 'open', NOW + OPEN_FOR, true);
    expect([screenWork(next, NOW), screenWork(next, NOW + OPEN_FOR)]).toMatchObject([[], [{ look: 'done' }]]);
    expect(screenWork(screenAnswered(address, NOW)(next), NOW)).toMatchObject([{ look: 'done' }]);
  });

  test('a message that still asks something else asks it again when the answer cannot be taken back any more', () => {
    const answered = screenAnswered(address, NOW)(setLook(sentDesk(true), address, 'open', NOW + OPEN_FOR, true));
    expect(screenWork(answered, NOW + 5 * MINUTE - 1)).toEqual([]);
    expect(screenWork(answered, NOW + 5 * MINUTE)).toMatchObject([{ look: 'neutral' }]);
  });

  test('of a message about two things the answered one goes, once; the other stays', () => {
    const both = deskWith(aLook([aNotice('N1'), aNotice('N2')]));
    const keys = both.notices.map(({ notice }) => notice.key);
    const sent = changeNotices(both, (item) => ({ ...item, state: 'sent', holds: true }));
    const told = { ...sent, screens: [newScreen({ address, form: 'card', keys, subjects: [] }, NOW)] };
    expect(screenWork(told, NOW)).toEqual([]);
    const one = changeNotices(told, (item) => ({ ...item, holds: item.notice.key !== keys[0] }));
    const [work] = screenWork(one, NOW);
    expect(work).toMatchObject({ look: 'neutral', asks: 1 });
    if (work === undefined) return;
    expect(screenWork(settleScreen(claimScreens(one, [work], 'w', NOW), work, 'w'), NOW)).toEqual([]);
  });

  test('a message without notices, an answer, folds at its own time', () => {
    const answer = setLook(sentDesk(true, []), address, 'open', NOW + OPEN_FOR);
    expect([screenWork(answer, NOW), screenWork(answer, NOW + OPEN_FOR)]).toMatchObject([[], [{ look: 'done' }]]);
  });

  test('while one worker draws it no other does; when that worker dies it is drawn again after a minute', () => {
    const desk = sentDesk(false);
    const claimed = claimScreens(desk, screenWork(desk, NOW), 'w', NOW);
    expect(screenWork(claimed, NOW + MINUTE - 1)).toEqual([]);
    expect(screenWork(claimed, NOW + MINUTE)).toMatchObject([{ look: 'done' }]);
  });

  test('a tap that drew it meanwhile makes the update doubtful: it is drawn again', () => {
    const desk = sentDesk(false);
    const [work] = screenWork(desk, NOW);
    if (work === undefined) throw new Error('nothing to draw');
    const tapped = setLook(claimScreens(desk, [work], 'w', NOW), address, 'done', NOW + 5 * MINUTE);
    const settled = settleScreen(tapped, work, 'w');
    expect(settled.screens).toMatchObject([{ look: 'done', foldAt: NOW + 5 * MINUTE, sure: false, claim: null }]);
    expect(screenWork(settled, NOW)).toMatchObject([{ look: 'done' }]);
  });

  test('a failed update waits 1, 5, 15, 60 minutes, or as long as the platform says', () => {
    const desk = sentDesk(false);
    const [work] = screenWork(desk, NOW);
    if (work === undefined) throw new Error('nothing to draw');
    const failed = retryScreen(claimScreens(desk, [work], 'w', NOW), work, 'w', 0, NOW);
    expect(screenAt(failed, screenOf(failed), NOW)).toBe(NOW + MINUTE);
    const told = retryScreen(claimScreens(failed, [work], 'v', NOW + MINUTE), work, 'v', 20_000, NOW + MINUTE);
    expect(screenAt(told, screenOf(told), NOW)).toBe(NOW + MINUTE + 20_000);
  });
});
