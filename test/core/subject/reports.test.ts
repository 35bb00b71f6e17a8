// N1, N2, N3: a report reaches the seat that has it, is asked again, and then somebody above is asked to help.
import type { Weekday } from '../../../src/core/school/school';
import { EXAMPLE_SCHOOL, worldWith } from '../../fixtures/example-school';
import { Situation } from '../../fixtures/situation';

/** Tuesday 24 November 2026, 10:15. */
const tuesday = (world = worldWith()): Situation => new Situation('2026-11-24 10:15', world);
const withTie = (person: string, pupil = '26025'): ReturnType<typeof worldWith> => worldWith({ ties: [{ person, pupil }] });

describe('N1 report received', () => {
  test('N1 at once to the mentor of the target’s class', () => {
    expect(tuesday().reports().windows('N1')).toEqual(['joris 2026-11-24 10:15']);
  });

  test('N1 duo mentors both get the card, each in the own hours', () => {
    // Femke works Monday to Wednesday, Kenan from Wednesday.
    expect(tuesday().reports('bram', { target: 'Luuk Hamers' }).passesTo('2026-11-25 09:00')).toEqual([
      '2026-11-24 10:15 N1 femke',
      '2026-11-25 07:30 N1 kenan',
      '2026-11-25 07:30 N2 femke',
    ]);
  });

  test('N1, I17 the first tap of duo mentors takes it, and then nobody is asked', () => {
    const report = tuesday().reports('bram', { target: 'Luuk Hamers' }).does('kenan', 'pick-up');
    expect(report.caseState.lead).toBe('kenan');
    expect(report.notices('N1')).toEqual([]);
  });

  test('N1 class unknown: the coordinator', () => {
    expect(tuesday().reports('bram', { target: 'Een jongen met een rode jas', class: 'unknown' }).windows('N1')).toEqual([
      'noor 2026-11-24 10:15',
    ]);
  });

  test('N1, I10 a mentor who knows the family gets nothing: the coordinator does', () => {
    expect(tuesday(withTie('joris')).reports().windows('N1')).toEqual(['noor 2026-11-24 10:15']);
  });

  test('N1, I10 of duo mentors the one who is no family gets it', () => {
    // Kaan is family of Kenan, by the class list.
    expect(tuesday().reports('bram', { target: 'Kaan Demir' }).windows('N1')).toEqual(['femke 2026-11-24 10:15']);
  });

  test('N1, I10 a coordinator who knows the family is replaced by the second one, and that one by the team leader', () => {
    const both = worldWith({
      ties: [
        { person: 'joris', pupil: '26025' },
        { person: 'noor', pupil: '26025' },
      ],
    });
    expect(tuesday(both).reports().windows('N1')).toEqual(['gijs 2026-11-24 10:15']);
    const one = worldWith({ ...both.school, seats: { ...EXAMPLE_SCHOOL.seats, coordinators: ['noor'] } });
    expect(tuesday(one).reports().windows('N1')).toEqual(['anja 2026-11-24 10:15']);
  });

  test('N1 a mentor who reports an own pupil: none, it opens as picked up', () => {
    const report = tuesday().reports('joris');
    expect(report.caseState).toMatchObject({ kind: 'case', lead: 'joris', ownPupil: true, level: 1 });
    expect(report.notices('N1')).toEqual([]);
    expect(report.notices('N8')).toEqual([]);
  });

  test('N1 a class without a mentor: the next in the chain', () => {
    const vacant = worldWith({ classes: EXAMPLE_SCHOOL.classes.map((one) => (one.id === '2B' ? { ...one, mentors: [] } : one)) });
    expect(tuesday(vacant).reports().windows('N1')).toEqual(['noor 2026-11-24 10:15']);
  });

  test('N1 a new mentor before pick-up gets the card too: the same seat, found anew', () => {
    const report = tuesday().reports();
    report.passesTo('2026-11-24 12:00');
    report.world = worldWith({ classes: EXAMPLE_SCHOOL.classes.map((one) => (one.id === '2B' ? { ...one, mentors: ['wiebe'] } : one)) });
    expect(report.windows('N1')).toEqual(['wiebe 2026-11-24 10:15']);
  });

  test('N1 in a vacation waits for the first school day; N15 goes to the coordinator the next weekday at 09:00, acute', () => {
    const report = new Situation('2026-12-19 11:00').reports();
    expect(report.notices('N15-in-vacation')).toMatchObject([{ person: 'noor', hours: 'acute' }]);
    expect(report.passesTo('2027-01-04 12:00')).toEqual([
      '2026-12-21 09:00 N15-in-vacation noor',
      // N2 is due the same morning, and N1 is enough. Step 2 is due on Wednesday 6 January: N10 comes with it, on one card.
      '2027-01-04 07:30 N10 joris',
      '2027-01-04 07:30 N1 joris',
    ]);
  });

  test('N1 on the last Sunday of a vacation: on Monday the mentor has it, so nobody is asked for a bridge', () => {
    expect(new Situation('2027-01-03 20:00').reports().passesTo('2027-01-04 12:00')).toEqual(['2027-01-04 07:30 N1 joris']);
  });

  test('N1 lapses when picked up or closed', () => {
    expect(tuesday().reports().does('joris', 'pick-up').notices('N1')).toEqual([]);
    const closed = { how: 'solved', spokeOn: '2026-11-24', why: 'Ze praatten het samen uit.' };
    expect(tuesday().reports().does('joris', 'close-report', closed).notices('N1')).toEqual([]);
  });
});

describe('N1 "not my pupil" and "not me"', () => {
  test.each(['not-my-pupil', 'not-me'])('N1 "%s" sends it at once to the coordinator, and the clocks run on', (how) => {
    const report = tuesday().reports();
    report.passesTo('2026-11-24 15:00');
    report.does('joris', 'pass-on', { how });
    expect(report.windows('N1')).toEqual(['noor 2026-11-24 15:00']);
    expect(report.windows('N2')).toEqual(['noor 2026-11-25 07:30 > 2026-11-27 00:00']);
    // The coordinator has it now: the second coordinator is asked.
    expect(report.windows('N3')).toEqual(['gijs 2026-11-26 07:30']);
  });

  test('I10 "not me: I know this family" ends all access, and no reason is asked', () => {
    const report = tuesday().reports().does('joris', 'pass-on', { how: 'not-me' });
    expect(report.state.shutOut).toEqual(['joris']);
    expect(report.refusal('joris', 'pick-up')).toBe('no-access');
    expect(report.notices().filter(({ person }) => person === 'joris')).toEqual([]);
  });

  test('I10 "not my pupil" keeps the door open: whoever knows better comes back to it', () => {
    const report = tuesday().reports().does('joris', 'pass-on', { how: 'not-my-pupil' });
    expect(report.state.shutOut).toEqual([]);
  });

  test('N1 the coordinator’s own: the second coordinator, then the team leader', () => {
    const report = tuesday().reports().does('joris', 'pass-on', { how: 'not-my-pupil' }).does('noor', 'pass-on', { how: 'not-me' });
    expect(report.windows('N1')).toEqual(['gijs 2026-11-24 10:15']);
    report.does('gijs', 'pass-on', { how: 'not-me' });
    expect(report.windows('N1')).toEqual(['anja 2026-11-24 10:15']);
  });

  test('N1 together with the coordinator: the mentor leads, and the coordinator is asked to talk along (N35)', () => {
    const report = tuesday().reports().does('joris', 'pass-on', { how: 'with-coordinator' });
    expect(report.caseState.lead).toBe('joris');
    expect(report.windows('N35')).toContain('noor 2026-11-24 10:15');
  });
});

describe('N2 not picked up yet', () => {
  test('N2 one school day after the report, to the same; it lapses at the end of the day of N3', () => {
    expect(tuesday().reports().windows('N2')).toEqual(['joris 2026-11-25 07:30 > 2026-11-27 00:00']);
  });

  test('N2 is dropped when N1 reaches that person the same morning', () => {
    expect(new Situation('2026-11-24 17:45').reports().passesTo('2026-11-26 06:00')).toEqual(['2026-11-25 07:30 N1 joris']);
  });

  test('N2 and N1 wait for the same working day of a part-timer: one card is enough', () => {
    // Tom works Monday to Thursday; the report comes on Thursday evening.
    const report = new Situation('2026-11-26 18:00').reports('bram', { target: 'Mats Jonker' });
    expect(report.passesTo('2026-11-30 12:00')).toEqual([
      '2026-11-30 07:30 N10 tom',
      '2026-11-30 07:30 N1 tom',
      '2026-11-30 07:30 N3 noor',
    ]);
  });

  test('N2 on Friday counts over the weekend', () => {
    expect(new Situation('2026-11-27 10:00').reports().windows('N2')).toEqual(['joris 2026-11-30 07:30 > 2026-12-02 00:00']);
  });

  test('N2, N3 the school may choose other waits', () => {
    const slower = tuesday(worldWith({ choices: { 'n2-wait': 2, 'n3-wait': 3 } })).reports();
    expect(slower.windows('N2')).toEqual(['joris 2026-11-26 07:30 > 2026-11-28 00:00']);
    expect(slower.windows('N3')).toEqual(['noor 2026-11-27 07:30']);
  });
});

describe('N3 still not picked up', () => {
  test('N3 two school days after the report, to the coordinator', () => {
    expect(tuesday().reports().windows('N3')).toEqual(['noor 2026-11-26 07:30']);
  });

  test('N3 waits until who has the report now was asked, and then comes at once', () => {
    const works: Weekday[] = ['mo', 'tu', 'we', 'fr'];
    const people = EXAMPLE_SCHOOL.people.map((one) => (one.id === 'noor' ? { ...one, works } : one));
    const report = tuesday(worldWith({ people })).reports();
    report.passesTo('2026-11-25 18:00');
    report.does('joris', 'pass-on', { how: 'not-my-pupil' });
    expect(report.passesTo('2026-11-27 12:00').filter((line) => / N[13] /.test(line))).toEqual([
      '2026-11-27 07:30 N1 noor',
      '2026-11-27 07:30 N3 gijs',
    ]);
  });

  test('N3 the coordinator has N1: the second coordinator; there is none: the team leader', () => {
    const unknown = { target: 'Een jongen met een rode jas', class: 'unknown' };
    expect(tuesday().reports('bram', unknown).windows('N3')).toEqual(['gijs 2026-11-26 07:30']);
    const single = worldWith({ seats: { ...EXAMPLE_SCHOOL.seats, coordinators: ['noor'] } });
    expect(tuesday(single).reports('bram', { class: '2B', target: 'Een jongen met een rode jas' }).windows('N3')).toEqual([
      'noor 2026-11-26 07:30',
    ]);
    const own = tuesday(single).reports().does('joris', 'pass-on', { how: 'not-my-pupil' });
    expect(own.windows('N3')).toEqual(['anja 2026-11-26 07:30']);
  });

  test('N3 "together" with a day answers it: no N2, no N3, and the mentor is asked whether that day is good (N35)', () => {
    const report = tuesday().reports();
    report.passesTo('2026-11-26 10:00');
    report.does('noor', 'join-in', { on: '2026-11-27' }, 'report');
    expect([report.notices('N2'), report.notices('N3')]).toEqual([[], []]);
    expect(report.windows('N35')).toContain('joris 2026-11-26 10:00');
    // The step has that day now: it is due then, and nobody was late.
    expect(report.windows('N11')).toEqual(['joris 2026-11-27 07:30 > 2026-11-30 07:30']);
    expect(report.state.talks[0]?.set).toMatchObject({ by: 'noor', why: 'answer', answers: 0 });
  });

  test('N3 "take over": the coordinator leads by that tap, and the mentor gets the receipt (N22)', () => {
    const report = tuesday().reports();
    report.passesTo('2026-11-26 10:00');
    report.does('noor', 'take-over');
    expect(report.caseState).toMatchObject({ lead: 'noor', level: 1 });
    expect(report.windows('N22-receipt')).toEqual(['joris 2026-11-26 10:00 > 2026-12-03 07:30']);
    expect(report.notices('N22')).toEqual([]);
  });

  test('N3 "give to a colleague" is an N22; until it is accepted the report stays with the mentor', () => {
    const report = tuesday().reports();
    report.passesTo('2026-11-26 10:00');
    report.does('noor', 'give-to', { to: 'wiebe' });
    expect(report.windows('N22')).toEqual(['wiebe 2026-11-26 10:00']);
    expect(report.windows('N1')).toEqual(['joris 2026-11-24 10:15']);
    expect([report.notices('N2'), report.notices('N3')]).toEqual([[], []]);
    report.does('wiebe', 'accept-lead');
    expect(report.caseState.lead).toBe('wiebe');
    expect(report.windows('N22-receipt')).toEqual(['joris 2026-11-26 10:00 > 2026-12-03 07:30']);
  });

  test('N3 asked back: the report is open again, so the coordinator’s card asks again', () => {
    const report = tuesday().reports();
    report.passesTo('2026-11-26 10:00');
    report.does('noor', 'give-to', { to: 'wiebe' }).does('wiebe', 'ask-back', { why: 'Ik ken deze klas niet.' });
    expect(report.windows('N3')).toEqual(['noor 2026-11-26 07:30']);
  });
});
