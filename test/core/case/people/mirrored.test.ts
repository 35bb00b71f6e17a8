// I17: one pupil is never target and bully in one case; a mirrored case is linked, and step 3 of either waits until both had step 2.
import { openCard } from '../../../../src/core/views/open-card';
import { Situation } from '../../../fixtures/situation';

const TALK = { heldOn: '2026-11-26', wish: 'Rust.', agrees: 'yes', mayKnow: 'no', others: 'Daan' };
const MIRROR = { to: 'devlinder:report:r2', over: false, lead: 'joris' };

/** Spoken with Mila on 26 November; Daan did it, and the other case has not had step 2. */
function mirrored(step2On = ''): Situation {
  const situation = new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');
  situation.passesTo('2026-11-26 16:50');
  situation.does('joris', 'record-target-talk', TALK).parentsKnow('parents-p1', 'other-parents-p2');
  return situation.writes('system', [{ type: 'mirror-linked', data: { ...MIRROR, number: '2026-032', step2On } }]);
}

const step3 = (situation: Situation): unknown => situation.state.talks.find(({ id }) => id === 'step3')?.anchor.on;

test('I17 step 3 waits: nobody is asked for a day, and it cannot be planned or recorded', () => {
  const situation = mirrored();
  expect(situation.notices().filter(({ rule, about }) => /^N1[0-2]$/.test(rule) && about === 'step3')).toEqual([]);
  expect(situation.tries('joris', 'plan-talk', { on: '2026-11-30' }, 'step3')).toMatchObject({
    refused: 'mirror-first',
    params: { number: '2026-032' },
  });
  const record = { heldOn: '2026-11-26', present: 'p2', approach: 'no-blame', agreement: 'Afstand.' };
  expect(situation.refusal('joris', 'record-others-talk', record)).toBe('mirror-first');
});

test('I17 once step 2 was held there too, step 3 is due a week after the later of both', () => {
  const situation = mirrored();
  situation.passesTo('2026-12-01 12:00');
  situation.writes('system', [{ type: 'mirror-followed', data: { ...MIRROR, step2On: '2026-11-30' } }]);
  expect(step3(situation)).toBe('2026-11-30');
  expect(situation.windows('N11')).toEqual(['joris 2026-12-07 07:30 > 2026-12-08 07:30']);
});

test('I17 step 2 was held there first: its own talk counts', () => {
  const situation = mirrored('2026-11-25');
  expect(step3(situation)).toBe('2026-11-26');
  expect(situation.refusal('joris', 'plan-talk', { on: '2026-11-30' }, 'step3')).toBe('');
});

test('I17 a mirrored case that ended, or is no mirror any more, is not waited for', () => {
  const ended = mirrored().writes('system', [{ type: 'mirror-followed', data: { ...MIRROR, step2On: '', over: true } }]);
  expect(ended.refusal('joris', 'plan-talk', { on: '2026-11-30' }, 'step3')).toBe('');
  const parted = mirrored().writes('system', [{ type: 'mirror-parted', data: { to: MIRROR.to } }]);
  expect(parted.refusal('joris', 'plan-talk', { on: '2026-11-30' }, 'step3')).toBe('');
});

test('I17 the case shows the number of the other one, and nothing else of it', () => {
  const situation = mirrored();
  const request = { card: 'case', choice: '', about: '', ref: '', formId: 'f', values: {} };
  const card = openCard(request, situation.state, { person: 'joris', now: situation.now, world: situation.world });
  expect(card).toMatchObject({ data: { mirrors: [{ number: '2026-032' }], mirrorWaits: true } });
});

test('I17 naming the target is refused, with the way to a case of its own; it is asked for once for each pupil', () => {
  const situation = mirrored('2026-11-25');
  expect(situation.tries('joris', 'name-others', { bullies: 'Mila de Graaf' })).toMatchObject({
    refused: 'names-target',
    instead: 'open:mirror',
  });
  const seen = { against: 'p2', words: 'Mila schold Daan uit.' };
  expect(situation.tries('joris', 'open-mirror', { ...seen, against: 'p1' })).toMatchObject({ refused: 'unknown-pupil', field: 'against' });
  situation.does('joris', 'open-mirror', seen);
  expect(situation.state.mirrorsAsked).toMatchObject([{ pupil: 'p2', by: 'joris' }]);
  expect(situation.refusal('joris', 'open-mirror', seen)).toBe('mirror-there');
});

test('I17 only who leads, or the coordinator, opens it; before anybody was named it says what to do', () => {
  const situation = new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');
  expect(situation.refusal('bram', 'open-mirror', { against: 'p2', words: 'Gezien.' })).toBe('no-access');
  expect(situation.tries('joris', 'open-mirror', { against: 'p2', words: 'Gezien.' })).toMatchObject({
    refused: 'mirror-nobody',
    instead: 'open:name-others',
  });
});
