// I11: nothing is overwritten; who wrote something corrects it with a new entry, and what stood there stays.
import { chronologyCard } from '../../../../src/core/views/chronology';
import type { ChronicleLine } from '../../../../src/core/cards/case-cards';
import { Situation } from '../../../fixtures/situation';

const WISH = { heldOn: '2026-11-26', wish: 'Dat ze mijn tas met rust laat.', agrees: 'yes', mayKnow: 'no', others: 'Daan' };

/** Spoken with Mila on Thursday 26 November, written down at 16:50. */
function spoken(): Situation {
  const situation = new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');
  situation.passesTo('2026-11-26 16:50');
  return situation.does('joris', 'record-target-talk', WISH);
}
const entryOf = (situation: Situation, type: string): string => `entry-${situation.entries.findLast((entry) => entry.type === type)?.seq}`;
const RECORD = 'target-talk-recorded';
const RIGHT = { words: 'Dat ze mijn tas met rust laten.', why: 'Een letter vergeten.' };

function lines(situation: Situation, person = 'joris'): ChronicleLine[] {
  const viewer = { person, now: situation.now, world: situation.world };
  const opening = { card: 'chronology', choice: '', about: '', ref: '', formId: 'f', values: {}, state: situation.state, viewer };
  const card = chronologyCard(opening, situation.entries);
  return 'card' in card && card.card === 'chronology' ? card.data.lines : [];
}

describe('I11 a correction is a new entry', () => {
  test('I11 it counts from then on, and the entry itself stays as it was', () => {
    const situation = spoken();
    const before = JSON.stringify(situation.entries);
    situation.does('joris', 'correct-entry', RIGHT, entryOf(situation, RECORD));
    expect(situation.caseState.wish).toBe('Dat ze mijn tas met rust laten.');
    expect(JSON.stringify(situation.entries.slice(0, -1))).toBe(before);
    expect(situation.entries.at(-1)).toMatchObject({ type: 'entry-corrected', by: 'joris', data: { why: 'Een letter vergeten.' } });
  });

  test('I11 a corrected day counts: step 3 is due a week from it', () => {
    const situation = spoken().parentsKnow();
    expect(situation.windows('N11')).toEqual(['joris 2026-12-03 07:30 > 2026-12-04 07:30']);
    situation.does('joris', 'correct-entry', { ...RIGHT, heldOn: '2026-11-25' }, entryOf(situation, RECORD));
    expect(situation.windows('N11')).toEqual(['joris 2026-12-02 07:30 > 2026-12-03 07:30']);
  });

  test('I11 it can be corrected again; the last one counts', () => {
    const situation = spoken();
    situation.does('joris', 'correct-entry', RIGHT, entryOf(situation, RECORD));
    situation.does('joris', 'correct-entry', { words: 'Rust.', why: 'Zo zei Mila het.' }, entryOf(situation, RECORD));
    expect(situation.caseState.wish).toBe('Rust.');
    expect(lines(situation).map(({ what }) => what)).toEqual(
      ['picked-up', 'target-recorded', 'corrected', 'corrected', 'others-named'].slice(1),
    );
  });

  test('I11 only who wrote it corrects it', () => {
    const situation = spoken();
    expect(situation.refusal('noor', 'correct-entry', RIGHT, entryOf(situation, RECORD))).toBe('nothing-to-correct');
    expect(situation.refusal('bram', 'correct-entry', RIGHT, entryOf(situation, RECORD))).toBe('no-access');
  });

  test('I11 with a reason; the same once more, a day to come and a day before the report are refused at the field', () => {
    const situation = spoken();
    const tries = (values: Record<string, string>): unknown =>
      situation.tries('joris', 'correct-entry', values, entryOf(situation, RECORD));
    expect(tries({ words: 'Rust.' })).toMatchObject({ refused: 'field-required', field: 'why' });
    expect(tries({ words: WISH.wish, heldOn: '2026-11-26', why: 'Zomaar.' })).toMatchObject({ refused: 'nothing-changed', field: 'words' });
    expect(tries({ ...RIGHT, heldOn: '2026-11-27' })).toMatchObject({ refused: 'day-in-future', field: 'heldOn' });
    expect(tries({ ...RIGHT, heldOn: '2026-11-23' })).toMatchObject({ refused: 'day-before-report', field: 'heldOn' });
  });

  test('I11 what was taken back is not there to be corrected', () => {
    const situation = spoken().undoes('joris');
    expect(situation.refusal('joris', 'correct-entry', RIGHT, entryOf(situation, RECORD))).toBe('nothing-to-correct');
  });
});

describe('I11 the chronology', () => {
  test('I11 a correction stands beside what it corrects, which stays to be read', () => {
    const situation = spoken();
    situation.passesTo('2026-12-01 12:00');
    situation.does('joris', 'correct-entry', { ...RIGHT, heldOn: '2026-11-25' }, entryOf(situation, RECORD));
    situation.does('joris', 'write-note', { line: 'Mila kwam naar me toe.' });
    const shown = lines(situation).filter(({ what }) => ['target-recorded', 'corrected', 'note'].includes(what));
    expect(shown).toMatchObject([
      { on: '2026-11-26', what: 'target-recorded', words: WISH.wish, corrected: true, writtenOn: '' },
      {
        on: '2026-11-26',
        what: 'corrected',
        words: `${RIGHT.words} · ${RIGHT.why}`,
        day: '2026-11-25',
        writtenOn: '2026-12-01',
        by: 'joris',
      },
      { on: '2026-12-01', what: 'note', words: 'Mila kwam naar me toe.', corrected: false },
    ]);
  });

  test('I11 a late entry stands on the day on which it happened, and says when it was written', () => {
    const situation = spoken();
    situation.passesTo('2026-12-02 12:00');
    situation.does('joris', 'write-note', { line: 'Daan zat naast Mila.', happenedOn: '2026-11-25' });
    const shown = lines(situation).map(({ on, what, writtenOn }) => [on, what, writtenOn]);
    expect(shown).toEqual([
      ['2026-11-25', 'note', '2026-12-02'],
      ['2026-11-26', 'target-recorded', ''],
      ['2026-11-26', 'others-named', ''],
    ]);
  });
});
