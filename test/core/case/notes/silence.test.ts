// N27: nothing is written any more, and nothing has a day.
import { worldWith } from '../../../fixtures/example-school';
import { Situation } from '../../../fixtures/situation';

const WISH = { heldOn: '2026-11-26', wish: 'Dat het stopt.', agrees: 'yes', mayKnow: 'no' };

/** Spoken with Mila on Thursday 26 November at 16:50; nobody is named, so step 3 has no day. */
function silent(world = worldWith()): Situation {
  const situation = new Situation('2026-11-24 10:15', world).reports().does('joris', 'pick-up');
  situation.passesTo('2026-11-26 16:50');
  return situation.does('joris', 'record-target-talk', WISH).parentsKnow();
}
const asked = (situation: Situation, until: string): string[] => situation.passesTo(until).filter((line) => / N27/.test(line));

describe('N27 silence', () => {
  test('N27 no entry for 5 school days: who leads is asked, 3 later the next above', () => {
    expect(asked(silent(), '2026-12-17 12:00')).toEqual(['2026-12-03 07:30 N27 joris', '2026-12-08 07:30 N27 noor']);
  });

  test('N27 the school may choose another distance', () => {
    const world = worldWith({ choices: { 'n27-wait': 3, 'n27-above-after': 2 } });
    expect(asked(silent(world), '2026-12-17 12:00')).toEqual(['2026-12-01 07:30 N27 joris', '2026-12-03 07:30 N27 noor']);
  });

  test('N27 as long as a talk has a day nothing is asked: that has its own messages', () => {
    const situation = silent().does('joris', 'name-others', { bullies: 'Daan' });
    expect(situation.notices('N27')).toEqual([]);
  });

  test('N27 every entry begins a new silence, putting off a message does not', () => {
    const situation = silent();
    situation.passesTo('2026-12-03 09:00');
    const key = situation.notices('N27')[0]?.key ?? '';
    situation.writes('joris', [{ type: 'nudge-snoozed', data: { key, untilOn: '2026-12-04', days: 1 } }]);
    expect(situation.windows('N27')).toEqual(['joris 2026-12-03 07:30', 'noor 2026-12-08 07:30']);
    situation.does('joris', 'write-note', { line: 'Mila zat in de pauze bij Fatima.' });
    expect(situation.windows('N27')).toEqual(['joris 2026-12-10 07:30']);
  });

  test('N27 what was taken back is no entry', () => {
    const situation = silent();
    situation.passesTo('2026-12-01 09:00');
    situation.does('joris', 'write-note', { line: 'Verkeerde casus.' }).undoes('joris');
    expect(situation.windows('N27')).toEqual(['joris 2026-12-03 07:30']);
  });

  test('N27 a day that was chosen to speak again counts until it has passed', () => {
    const situation = silent().does('joris', 'finish-record', { nextOn: '2026-12-04' });
    expect(situation.windows('N27')).toEqual(['joris 2026-12-11 07:30']);
  });

  test('N27 from level 2 on N24 watches over it', () => {
    const situation = silent();
    situation.writes('joris', [{ type: 'level-changed', data: { to: 2, why: 'Het gaat door.', decision: '' } }]);
    expect(situation.caseState.level).toBe(2);
    expect(situation.notices('N27')).toEqual([]);
  });

  test('N27 a report and a closed case are never silent', () => {
    expect(new Situation('2026-11-24 10:15').reports().notices('N27')).toEqual([]);
    expect(silent().does('noor', 'close-case', { why: 'Het is opgelost.' }).notices('N27')).toEqual([]);
  });
});

describe('N27 the answers', () => {
  test('N27 "all quiet", why: it is asked again after 10 school days', () => {
    const situation = silent();
    situation.passesTo('2026-12-03 09:00');
    expect(situation.refusal('joris', 'say-quiet', {}, 'silence')).toBe('field-required');
    situation.does('joris', 'say-quiet', { why: 'Mila lacht weer en zit bij anderen.' }, 'silence');
    expect(asked(situation, '2027-01-08 12:00')).toEqual(['2026-12-17 07:30 N27-quiet joris', '2027-01-05 07:30 N27-quiet noor']);
  });

  test('N27 after "all quiet" an entry makes it five school days again', () => {
    const situation = silent();
    situation.passesTo('2026-12-03 09:00');
    situation.does('joris', 'say-quiet', { why: 'Rustig.' }, 'silence');
    situation.passesTo('2026-12-07 09:00');
    situation.does('noor', 'write-note', { line: 'Gesproken met de vader.' });
    expect(situation.windows('N27')).toEqual(['joris 2026-12-14 07:30']);
    expect(situation.windows('N27-quiet')).toEqual([]);
  });

  test('N27 "plan something" is a talk with the target on a day: N26 asks then, and silence counts from it', () => {
    const situation = silent();
    situation.passesTo('2026-12-03 09:00');
    situation.does('joris', 'plan-something', { on: '2026-12-07' }, 'silence');
    expect(situation.windows('N26')).toEqual(['joris 2026-12-07 07:30']);
    expect(situation.windows('N27')).toEqual(['joris 2026-12-14 07:30']);
    expect(situation.tries('joris', 'plan-something', { on: '2026-12-05' })).toMatchObject({ refused: 'day-no-school-day', field: 'on' });
  });

  test('N27 the next above who is asked can answer too; a colleague cannot', () => {
    const situation = silent();
    situation.passesTo('2026-12-08 09:00');
    expect(situation.refusal('bram', 'write-note', { line: 'Ik zag niets.' })).toBe('no-access');
    expect(situation.refusal('noor', 'say-quiet', { why: 'Joris is met Mila naar huis gelopen.' }, 'silence')).toBe('');
  });
});

describe('one line at any time', () => {
  test('I11 a line says when it happened: a later one stands on its own day', () => {
    const situation = silent();
    situation.passesTo('2026-12-01 09:00');
    situation.does('joris', 'write-note', { line: 'Daan zat naast Mila.', happenedOn: '2026-11-27' });
    situation.does('joris', 'write-note', { line: 'Vandaag weer.', happenedOn: '2026-12-01' });
    expect(situation.entries.slice(-2)).toMatchObject([{ happenedOn: '2026-11-27', by: 'joris' }, { type: 'note-written' }]);
    expect(situation.entries.at(-1)).not.toHaveProperty('happenedOn');
    expect(situation.tries('joris', 'write-note', { line: 'Straks.', happenedOn: '2026-12-02' })).toMatchObject({
      refused: 'day-in-future',
    });
  });
});
