// N15: before a vacation of five or more weekdays somebody says who is there for the pupil.
import { EXAMPLE_SCHOOL, worldWith } from '../../fixtures/example-school';
import { Situation } from '../../fixtures/situation';

const BRIDGE = { lastTalk: 'spoken', parents: 'called', whoCanCall: 'joris', until: '2027-01-03', given: 'kindertelefoon' };
const NOBODY = { ...BRIDGE, whoCanCall: 'nobody' };
const CHRISTMAS = 'kerstvakantie-2026';
const ofN15 = (sent: readonly string[]): string[] => sent.filter((line) => / N15| N35/.test(line));
/** Reported on Monday 7 December and picked up by Joris. */
const before = (world = worldWith()): Situation => new Situation('2026-12-07 10:00', world).reports().does('joris', 'pick-up');

describe('N15 bridge over a vacation', () => {
  test('N15 three school days before it, to who leads, until 17:00 of the last school day', () => {
    const [first] = before()
      .notices('N15')
      .filter(({ about }) => about === CHRISTMAS);
    expect(first).toMatchObject({ person: 'joris', hours: 'sending', doubt: 'resend', snooze: false });
    expect(before().windows('N15')[0]).toBe('joris 2026-12-16 07:30 > 2026-12-18 17:00');
  });

  test('N15 nobody answers: at 17:00 the next in the chain, acute, and at 17:30 management', () => {
    expect(ofN15(before().passesTo('2026-12-18 20:00'))).toEqual([
      '2026-12-16 07:30 N15 joris',
      '2026-12-18 17:00 N15-next noor',
      '2026-12-18 17:30 N15-management els',
    ]);
    const situation = before();
    expect(situation.notices('N15-next')[0]).toMatchObject({ hours: 'acute' });
    expect(situation.windows('N15-management')[0]).toBe('els 2026-12-18 17:30 > 2027-01-04 00:00');
  });

  test('N15 an answer ends it, and is no pick-up', () => {
    const report = new Situation('2026-12-07 10:00').reports();
    report.passesTo('2026-12-16 09:00');
    report.does('joris', 'answer-bridge', BRIDGE, CHRISTMAS);
    expect(report.notices().filter(({ about }) => about === CHRISTMAS)).toEqual([]);
    expect(report.state.kind).toBe('report');
    expect(report.notices('N3')).toHaveLength(1);
  });

  test('N15 each vacation is asked anew, under a key that stays when its days move', () => {
    const situation = before().does('joris', 'answer-bridge', BRIDGE, CHRISTMAS);
    expect(situation.notices('N15').map(({ about }) => about)).toEqual(['voorjaarsvakantie-2027', 'meivakantie-2027']);
    const [key] = situation.notices('N15').map((notice) => notice.key);
    situation.world = worldWith({ studyDays: [...EXAMPLE_SCHOOL.studyDays, '2027-02-12'] });
    expect(situation.notices('N15')[0]?.key).toBe(key);
  });

  test('N15 later than three school days before it: at once', () => {
    const report = new Situation('2026-12-17 10:00').reports();
    expect(report.windows('N15')[0]).toBe('joris 2026-12-17 10:00 > 2026-12-18 17:00');
    expect(report.notices('N15-last-day')).toEqual([]);
  });

  test('N15 a report on the last day goes to the coordinator too, and at 17:00 to who has not had it', () => {
    // Friday 10 July 2026, 15:40.
    const report = new Situation('2026-07-10 15:40').reports();
    expect(ofN15(report.passesTo('2026-07-10 23:00'))).toEqual([
      '2026-07-10 15:40 N15-last-day noor',
      '2026-07-10 15:40 N15 joris',
      '2026-07-10 17:00 N15-next anja',
      '2026-07-10 17:30 N15-management els',
    ]);
    expect(report.windows('N15-management')[0]).toBe('els 2026-07-10 17:30 > 2026-08-24 00:00');
  });

  test('N15 a report in the evening of the last day: the next in the chain at once, management half an hour later', () => {
    expect(ofN15(new Situation('2026-12-18 20:00').reports().passesTo('2026-12-18 23:00'))).toEqual([
      '2026-12-18 20:00 N15-next noor',
      '2026-12-18 20:30 N15-management els',
    ]);
  });

  test('N15 in a vacation only the coordinator is asked, the next weekday at 09:00', () => {
    expect(ofN15(new Situation('2026-12-24 20:00').reports().passesTo('2027-01-04 12:00'))).toEqual([
      '2026-12-25 09:00 N15-in-vacation noor',
    ]);
  });

  test('N15 the coordinator was away and had no card: she is still the next in the chain', () => {
    // Noor is not in on the last Friday nor on Monday 4 January; acute messages look at nothing but leave.
    const people = EXAMPLE_SCHOOL.people.map((one) => (one.id === 'noor' ? { ...one, works: ['tu' as const, 'we' as const] } : one));
    const sent = ofN15(new Situation('2026-07-10 15:40', worldWith({ people })).reports().passesTo('2026-07-10 23:00'));
    expect(sent).toEqual([
      '2026-07-10 15:40 N15-last-day noor away',
      '2026-07-10 15:40 N15 joris',
      '2026-07-10 15:40 N15-last-day anja',
      '2026-07-10 17:00 N15-next noor',
      '2026-07-10 17:30 N15-management els',
    ]);
  });

  test('N15 who leads is the coordinator: at 17:00 it is the team leader', () => {
    const situation = before().does('noor', 'take-over');
    expect(ofN15(situation.passesTo('2026-12-18 20:00'))).toEqual([
      '2026-12-16 07:30 N15 noor',
      '2026-12-18 17:00 N15-next anja',
      '2026-12-18 17:30 N15-management els',
    ]);
  });

  test('N15 a closed report or case is not asked', () => {
    expect(before().does('noor', 'close-case', { why: 'Mila zit nu op een andere school.' }).notices('N15')).toEqual([]);
  });

  test('N15 a vacation with another name is found by its id', () => {
    const world = worldWith({ vacations: [{ name: 'projectreis', fromOn: '2026-12-07', untilOn: '2026-12-11' }] });
    const situation = new Situation('2026-11-30 10:00', world).reports().does('joris', 'pick-up');
    const about = 'projectreis-2026';
    expect(situation.windows('N15')[0]).toBe('joris 2026-12-02 07:30 > 2026-12-04 17:00');
    situation.does('joris', 'answer-bridge', BRIDGE, CHRISTMAS);
    expect(situation.notices('N15')[0]?.about).toBe(about);
    situation.does('joris', 'answer-bridge', BRIDGE, about);
    expect(situation.caseState.bridges.map(({ vacation }) => vacation)).toEqual([CHRISTMAS, about]);
  });
});

describe('N15 "nobody" is no answer', () => {
  function nobody(): Situation {
    const situation = before();
    situation.passesTo('2026-12-18 10:00');
    return situation.does('joris', 'answer-bridge', NOBODY, CHRISTMAS);
  }

  test('N15, N35 the coordinator names who can be reached, and the 17:00 and 17:30 hold on', () => {
    expect(ofN15(nobody().passesTo('2026-12-18 20:00'))).toEqual([
      '2026-12-18 10:00 N35 noor',
      '2026-12-18 17:00 N15-next noor',
      '2026-12-18 17:30 N15-management els',
    ]);
  });

  test('N15, N35 her answer says who, and ends all of it', () => {
    const situation = nobody();
    const about = situation.notices('N35')[0]?.about ?? '';
    expect(situation.refusal('noor', 'answer-question', { answer: 'yes' }, about)).toBe('field-required');
    situation.does('noor', 'answer-question', { answer: 'yes', why: 'Samira, elke werkdag.' }, about);
    expect(ofN15(situation.passesTo('2026-12-18 20:00'))).toEqual(['2026-12-18 10:00 N35-receipt joris']);
  });

  test('N15, N35 somebody else fills in who: then the question is answered too', () => {
    const situation = nobody();
    situation.passesTo('2026-12-18 17:10');
    situation.does('noor', 'answer-bridge', { ...BRIDGE, whoCanCall: 'samira' }, CHRISTMAS);
    expect(situation.notices('N35')).toEqual([]);
    expect(situation.notices('N15-management').filter(({ about }) => about === CHRISTMAS)).toEqual([]);
  });

  test('N15, N35 after the vacation nobody asks any more who could be reached in it', () => {
    expect(ofN15(nobody().passesTo('2027-01-15 12:00')).filter((line) => line.startsWith('2027'))).toEqual([]);
  });

  test('N15 who can be reached is a colleague of this school', () => {
    expect(before().refusal('joris', 'answer-bridge', { ...BRIDGE, whoCanCall: 'oma' }, CHRISTMAS)).toBe('owner-no-staff');
  });

  test('N15 answered once it is answered', () => {
    expect(before().does('joris', 'answer-bridge', BRIDGE, CHRISTMAS).refusal('noor', 'answer-bridge', BRIDGE, CHRISTMAS)).toBe(
      'already-answered',
    );
    expect(nobody().refusal('noor', 'answer-bridge', BRIDGE, CHRISTMAS)).toBe('');
  });
});
