// I4: who did it is named; until then step 3 has no day.
import { Situation } from '../../../fixtures/situation';

const TALK = { heldOn: '2026-11-26', wish: 'Rust.', agrees: 'yes', mayKnow: 'no' };
/** Spoken with Mila on Thursday 26 November; she does not know who it is. */
function unknown(agrees = 'yes'): Situation {
  const situation = new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');
  situation.passesTo('2026-11-26 16:50');
  return situation.does('joris', 'record-target-talk', { ...TALK, agrees }).parentsKnow();
}

describe('I4 bully unknown', () => {
  test('I4 step 3 is parked: nobody is asked, and nobody is late', () => {
    expect(
      unknown()
        .passesTo('2026-12-15 12:00')
        .filter((line) => / N1[0-2]/.test(line)),
    ).toEqual([]);
  });

  test('I4 once somebody is named, step 3 is due one week later', () => {
    const situation = unknown();
    situation.passesTo('2026-12-09 10:00');
    situation.does('joris', 'name-others', { bullies: 'Daan Verhulst' });
    expect(situation.windows('N11')).toEqual(['joris 2026-12-16 07:30 > 2026-12-17 07:30']);
    expect(situation.windows('N10')).toEqual(['joris 2026-12-11 07:30 > 2026-12-16 07:30']);
  });

  test('I4 naming a second one moves nothing', () => {
    const situation = unknown();
    situation.passesTo('2026-12-09 10:00');
    situation.does('joris', 'name-others', { bullies: 'Daan Verhulst' });
    situation.passesTo('2026-12-10 10:00');
    situation.does('joris', 'name-others', { bullies: 'Youri Peeters' });
    expect(situation.windows('N11')).toEqual(['joris 2026-12-16 07:30 > 2026-12-17 07:30']);
  });

  test('I4 named in a later talk with the target', () => {
    const situation = unknown('not-discussed');
    situation.passesTo('2026-12-09 10:00');
    situation.does('joris', 'record-target-talk', { ...TALK, heldOn: '2026-12-08', others: 'Daan', agrees: 'not-discussed' });
    expect(situation.windows('N11')).toEqual(['joris 2026-12-16 07:30 > 2026-12-17 07:30']);
  });

  test('I1 naming gives no second time to wait', () => {
    const situation = unknown('wait');
    situation.passesTo('2026-11-27 10:00');
    situation
      .does('joris', 'name-others', { bullies: 'Daan' })
      .does('joris', 'record-target-talk', { ...TALK, heldOn: '2026-11-27', agrees: 'no' });
    expect(situation.state.talks.find(({ id }) => id === 'step3')?.waits?.untilOn).toBe('2026-12-03');
  });
});

describe('pupils who are named', () => {
  test('roles describe what they did here; a first name fits a pupil of the target’s class', () => {
    const people = unknown().does('joris', 'name-others', { bullies: 'Daan, Sem Bakker', followers: 'Youri' }).state.people;
    expect(people.slice(1)).toEqual([
      { key: 'p2', role: 'bully', name: 'Daan Verhulst', class: '2B', number: '26026' },
      // Two pupils are called so: the name stays as it was typed.
      { key: 'p3', role: 'bully', name: 'Sem Bakker', class: '', number: '' },
      { key: 'p4', role: 'follower', name: 'Youri Peeters', class: '2B', number: '26027' },
    ]);
  });

  test('I17 nobody stands in a case twice, and the target is never the bully', () => {
    const situation = unknown().does('joris', 'name-others', { bullies: 'Daan' });
    expect(situation.refusal('joris', 'name-others', { bullies: 'Daan Verhulst' })).toBe('field-required');
    expect(situation.refusal('joris', 'name-others', { bullies: 'Mila de Graaf' })).toBe('names-target');
  });

  test('I17 the own name of the target in the record of step 2 gets a sentence at its field, and nothing is saved until it is put right', () => {
    const situation = new Situation('2026-11-26 16:50').reports().does('joris', 'pick-up');
    const record = (others: string): unknown => situation.tries('joris', 'record-target-talk', { ...TALK, others }, 'step2');
    expect(record('Daan, Mila de Graaf')).toMatchObject({ refused: 'names-target', field: 'others' });
    expect([situation.caseState.wish, situation.state.people]).toMatchObject(['', [{ name: 'Mila de Graaf' }]]);
    record('Daan');
    expect(situation.state.people.map(({ name }) => name)).toEqual(['Mila de Graaf', 'Daan Verhulst']);
  });

  test('I10 naming a pupil shuts out staff who are family of that pupil', () => {
    // Kaan is family of Kenan, mentor of 2A.
    const situation = new Situation('2026-11-24 10:15').reports('bram', { target: 'Luuk Hamers' });
    expect(situation.notices('N1').map(({ person }) => person)).toEqual(['femke', 'kenan']);
    situation.does('femke', 'pick-up');
    situation.does('femke', 'record-target-talk', { ...TALK, heldOn: '2026-11-24', others: 'Kaan' });
    expect(situation.refusal('kenan', 'take-over')).toBe('no-access');
    expect(situation.notices().filter(({ person }) => person === 'kenan')).toEqual([]);
  });
});
