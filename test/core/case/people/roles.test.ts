// I17, I3, I4: a pupil turns out to have had another part in it: what was due for the old role ends, what is due for the new one begins.
import { Situation } from '../../../fixtures/situation';

const TALK = { heldOn: '2026-11-26', wish: 'Rust.', agrees: 'yes', mayKnow: 'no' };
const WHY = 'Twee leerlingen zagen het van dichtbij.';

/** Spoken with Mila on 26 November; Daan did it, Youri joined in. */
function spoken(): Situation {
  const situation = new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');
  situation.passesTo('2026-11-26 16:50');
  situation.does('joris', 'record-target-talk', TALK);
  return situation.does('joris', 'name-others', { bullies: 'Daan', followers: 'Youri' });
}
const open = (situation: Situation): string[] => situation.state.talks.filter(({ done }) => done === undefined).map(({ id }) => id);
const roles = (situation: Situation): string[] => situation.state.people.map(({ role }) => role);

test('I3 a follower turns out a witness: the parents are not due any more; what the others owe stays', () => {
  const situation = spoken();
  expect(open(situation)).toEqual(expect.arrayContaining(['step3', 'other-parents-p2', 'other-parents-p3']));
  situation.does('joris', 'change-role', { pupil: 'p3', role: 'witness', why: WHY });
  expect(roles(situation)).toEqual(['target', 'bully', 'witness']);
  expect(open(situation)).toEqual(expect.arrayContaining(['step3', 'other-parents-p2']));
  expect(open(situation)).not.toContain('other-parents-p3');
});

test('I4 a bully turns out a helper, and nobody else is left: step 3 waits for a name again', () => {
  const situation = spoken().does('joris', 'change-role', { pupil: 'p3', role: 'helper', why: WHY });
  situation.does('joris', 'change-role', { pupil: 'p2', role: 'helper', why: WHY }).parentsKnow();
  expect(situation.windows('N11')).toEqual([]);
  situation.passesTo('2026-12-09 10:00');
  // The witness did it after all: a week from today, and the parents count from today too.
  situation.does('joris', 'change-role', { pupil: 'p2', role: 'bully', why: WHY });
  expect(situation.windows('N11')).toEqual(['joris 2026-12-16 07:30 > 2026-12-17 07:30']);
  expect(open(situation)).toContain('other-parents-p2');
});

test('I11 the change stands in the record with a reason, and can be taken back', () => {
  const situation = spoken();
  const before = situation.state.people;
  situation.does('joris', 'change-role', { pupil: 'p2', role: 'follower', why: WHY });
  expect(situation.entries.at(-1)).toMatchObject({ type: 'role-changed', by: 'joris', data: { pupil: 'p2', role: 'follower', why: WHY } });
  expect(situation.undoes('joris').state.people).toEqual(before);
  expect(situation.tries('joris', 'change-role', { pupil: 'p2', role: 'follower' })).toMatchObject({
    refused: 'field-required',
    field: 'why',
  });
});

test('I17 target and bully do not change places here: that is a mirrored case', () => {
  const situation = spoken();
  expect(situation.tries('joris', 'change-role', { pupil: 'p2', role: 'target', why: WHY })).toMatchObject({
    refused: 'role-target',
    instead: 'open:mirror',
  });
  expect(situation.refusal('joris', 'change-role', { pupil: 'p1', role: 'bully', why: WHY })).toBe('unknown-pupil');
  expect(situation.refusal('joris', 'change-role', { pupil: 'p2', role: 'bully', why: WHY })).toBe('nothing-changed');
  expect(situation.refusal('bram', 'change-role', { pupil: 'p2', role: 'witness', why: WHY })).toBe('no-access');
});

test('I5 a hearing about somebody who only saw it is not due any more', () => {
  const situation = spoken();
  situation.writes('joris', [
    { type: 'talk-asked', data: { talk: 'hearing-9', kind: 'hearing', pupil: 'p3', anchorOn: '2026-11-26', within: { schoolDays: 2 } } },
  ]);
  expect(open(situation)).toContain('hearing-9');
  situation.does('joris', 'change-role', { pupil: 'p3', role: 'witness', why: WHY });
  expect(open(situation)).not.toContain('hearing-9');
});
