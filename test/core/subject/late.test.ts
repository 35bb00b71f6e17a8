// N12: a step is late; next above is asked to help, and who leads hears that. Every answer is a new due day.
import { overviewCard } from '../../../src/core/views/overview';
import { EXAMPLE_SCHOOL, worldWith } from '../../fixtures/example-school';
import { Situation } from '../../fixtures/situation';

const TALK = { heldOn: '2026-11-26', wish: 'Dat het stopt.', agrees: 'yes', mayKnow: 'no', others: 'Daan en Youri' };
/** Spoken with Mila on Thursday 26 November; step 3 is due on Thursday 3 December, and nobody does anything. */
function waiting(until = '2026-11-26 16:50', world = worldWith()): Situation {
  const situation = new Situation('2026-11-24 10:15', world).reports().does('joris', 'pick-up');
  situation.passesTo('2026-11-26 16:50');
  situation.does('joris', 'record-target-talk', TALK).parentsKnow();
  situation.passesTo(until);
  return situation;
}
const late = (until = '2026-12-04 09:00', world = worldWith()): Situation => waiting(until, world);
const ofN12 = (sent: readonly string[]): string[] => sent.filter((line) => line.includes(' N12'));

describe('N12 it is late', () => {
  test('N12 one school day after, then every three one place higher, at management every five; each time a copy to who leads', () => {
    expect(ofN12(waiting('2027-01-11 12:00').sent)).toEqual([
      '2026-12-04 07:30 N12-copy joris',
      '2026-12-04 07:30 N12 noor',
      '2026-12-09 07:30 N12-copy joris',
      '2026-12-09 07:30 N12 anja',
      '2026-12-14 07:30 N12-copy joris',
      '2026-12-14 07:30 N12 els',
      // Five school days on, over the Christmas vacation: 15, 16, 17, 18 December, 4 January.
      '2027-01-04 07:30 N12-copy joris',
      '2027-01-04 07:30 N12 els',
      '2027-01-11 07:30 N12-copy joris',
      '2027-01-11 07:30 N12 els',
    ]);
  });

  test('N12 is sent again in doubt, has no snooze; its copy is dropped in doubt and never climbs alone', () => {
    const situation = late();
    expect(situation.notices('N12')[0]).toMatchObject({ doubt: 'resend', snooze: false, hours: 'sending', card: 'step-late' });
    expect(situation.notices('N12-copy')[0]).toMatchObject({ doubt: 'drop', card: 'step-help-asked' });
  });

  test('N12 the school may choose other waits', () => {
    const world = worldWith({ choices: { 'n12-wait': 2, 'n12-every': 2, 'n12-top-every': 10 } });
    expect(ofN12(waiting('2026-12-18 12:00', world).sent).filter((line) => !line.includes('copy'))).toEqual([
      '2026-12-07 07:30 N12 noor',
      '2026-12-09 07:30 N12 anja',
      '2026-12-11 07:30 N12 els',
    ]);
  });

  test('N12 part-time days delay the delivery, never the day of an escalation', () => {
    // Anja is not in on Wednesday 9 December; Els is asked on the 14th all the same.
    const people = EXAMPLE_SCHOOL.people.map((one) =>
      one.id === 'anja' ? { ...one, works: ['mo' as const, 'th' as const, 'fr' as const] } : one,
    );
    expect(ofN12(waiting('2026-12-14 12:00', worldWith({ people })).sent).filter((line) => !line.includes('copy'))).toEqual([
      '2026-12-04 07:30 N12 noor',
      '2026-12-10 07:30 N12 anja',
      '2026-12-14 07:30 N12 els',
    ]);
  });

  test('N12 ends when the talk is recorded', () => {
    const situation = late();
    situation.does('joris', 'record-others-talk', { heldOn: '2026-12-04', present: 'p2', approach: 'no-blame', agreement: 'Rust.' });
    const ofStep3 = situation.notices().filter(({ about }) => about === 'step3');
    expect(ofN12(ofStep3.map(({ rule }) => ` ${rule}`))).toEqual([]);
  });

  test('N12 of a report that nobody picked up: above the seat that N1 is for', () => {
    const report = new Situation('2026-11-24 10:15').reports();
    expect(report.windows('N12')).toEqual(['noor 2026-12-02 07:30']);
    const coordinators = new Situation('2026-11-24 10:15').reports().does('joris', 'pass-on', { how: 'not-my-pupil' });
    expect(coordinators.windows('N12')).toEqual(['anja 2026-12-02 07:30']);
  });

  test('N12 is not ended by a plan of who leads; only next above moves it', () => {
    const situation = late().does('joris', 'plan-talk', { on: '2026-12-08' });
    expect(situation.windows('N12')).toContain('noor 2026-12-04 07:30');
  });
});

test('N12, N30 management leads: no row names the board, so the late step is a line of the own overview, each week', () => {
  const world = worldWith({ seats: { ...EXAMPLE_SCHOOL.seats, board: ['wiebe'] } });
  const situation = late('2026-12-04 09:00', world).does('els', 'take-over');
  for (const monday of ['2026-12-14', '2027-01-04']) {
    situation.passesTo(`${monday} 08:00`);
    const viewer = { person: 'els', now: situation.now, world };
    const card = overviewCard([situation.state], [], { key: 'n30', about: 'overview' }, viewer, {
      repeat: false,
      deputyFor: '',
      lines: [],
    });
    expect(card.data).toMatchObject({ open: [{ what: 'talk-late', talk: 'step3', number: '2026-031' }], nothingOpen: false });
  }
  expect(ofN12(situation.sent).filter((line) => line > '2026-12-04 09:00')).toEqual([]);
  expect(situation.notices('N11').map(({ person, until }) => [person, until > situation.now])).toEqual([['els', true]]);
});

describe('N12 every answer is a new due day, at most five school days on; then it starts at who answered', () => {
  test('N12 "together": a day, and a question to who leads whether it is good (N35)', () => {
    const situation = late().does('noor', 'join-in', { on: '2026-12-07' }, 'step3');
    expect(situation.windows('N35')).toEqual(['joris 2026-12-04 09:00']);
    expect(situation.notices('N35')[0]?.card).toBe('step-helped');
    expect(situation.windows('N12')).toEqual(['noor 2026-12-08 07:30']);
    expect(situation.caseState.lead).toBe('joris');
  });

  test('N12 who leads takes the day: one tap plans it, answers the question and tells who asked (N35)', () => {
    const situation = late().does('noor', 'join-in', { on: '2026-12-07' }, 'step3');
    const [question] = situation.notices('N35');
    situation.does('joris', 'plan-talk', { on: '2026-12-07' }, question?.about ?? '');
    expect(situation.notices('N35')).toEqual([]);
    expect(situation.windows('N35-receipt')).toEqual(['noor 2026-12-04 09:00 > 2026-12-11 07:30']);
    expect(situation.windows('N13')).toEqual(['joris 2026-12-07 07:30 > 2026-12-08 00:00']);
  });

  test('N12 starts at who answered, and N14 of that day comes first', () => {
    const situation = late().does('noor', 'join-in', { on: '2026-12-07' }, 'step3').does('joris', 'plan-talk', { on: '2026-12-07' });
    expect(ofN12(situation.passesTo('2026-12-16 12:00'))).toEqual([
      // Due on the 7th, N14 on the 8th, so the 9th; then three school days.
      '2026-12-09 07:30 N12-copy joris',
      '2026-12-09 07:30 N12 noor',
      '2026-12-14 07:30 N12-copy joris',
      '2026-12-14 07:30 N12 anja',
    ]);
  });

  test('N12 starts at the team leader when she answered it', () => {
    const situation = late('2026-12-09 09:00').does('anja', 'agree-day', { on: '2026-12-11' }, 'step3');
    expect(ofN12(situation.passesTo('2026-12-18 12:00')).filter((line) => !line.includes('copy'))).toEqual([
      '2026-12-14 07:30 N12 anja',
      '2026-12-17 07:30 N12 els',
    ]);
  });

  test('N12 a day is a school day, from today, at most five school days on', () => {
    const agree = (on: string): string => late().refusal('noor', 'agree-day', { on }, 'step3');
    expect([agree('2026-12-03'), agree('2026-12-05'), agree('2026-12-14'), agree('2026-12-11')]).toEqual([
      'day-in-past',
      'day-no-school-day',
      'day-too-far',
      '',
    ]);
  });

  test('N12 the second time next above is told at once, with a copy to who leads', () => {
    const situation = late().does('noor', 'agree-day', { on: '2026-12-07' }, 'step3');
    expect(situation.notices('N12-again')).toEqual([]);
    situation.passesTo('2026-12-08 09:00');
    expect(situation.sent).toContain('2026-12-08 07:30 N12 noor');
    situation.does('noor', 'agree-day', { on: '2026-12-10' }, 'step3');
    expect(situation.passesTo('2026-12-08 09:00')).toEqual(['2026-12-08 09:00 N12-again-copy joris', '2026-12-08 09:00 N12-again anja']);
    // The new day stands, and it starts at who answered.
    expect(situation.windows('N12')).toEqual(['noor 2026-12-11 07:30']);
  });

  test('N12 "take over": who takes it leads, has five school days, and next above is counted from there', () => {
    const situation = late().does('noor', 'take-over');
    expect(situation.caseState).toMatchObject({ lead: 'noor', level: 1 });
    expect(situation.windows('N22-receipt')).toEqual(['joris 2026-12-04 09:00 > 2026-12-11 07:30']);
    expect(situation.windows('N11')).toEqual(['noor 2026-12-11 07:30 > 2026-12-14 07:30']);
    expect(situation.windows('N12')).toEqual(['anja 2026-12-14 07:30']);
  });

  test('N12 a second answer that takes over is told at once to the next above as well', () => {
    const situation = late().does('noor', 'agree-day', { on: '2026-12-07' }, 'step3');
    situation.passesTo('2026-12-08 09:00');
    situation.does('noor', 'take-over');
    expect(situation.windows('N12-again')).toEqual(['anja 2026-12-08 09:00']);
  });

  test('N12 given to a colleague from above: an N22, and a new day for who will lead', () => {
    const situation = late().does('noor', 'give-to', { to: 'wiebe' });
    expect(situation.windows('N22')).toEqual(['wiebe 2026-12-04 09:00']);
    expect(situation.windows('N12')).toEqual(['noor 2026-12-14 07:30']);
  });

  test('N12 who leads hands it on while it is late: the day comes only when somebody takes it', () => {
    const situation = late().does('joris', 'hand-over', { to: 'wiebe', why: 'Wiebe heeft tijd.' });
    expect(situation.windows('N12')).toContain('noor 2026-12-04 07:30');
    situation.does('wiebe', 'accept-lead');
    expect(situation.windows('N12')).toEqual(['noor 2026-12-14 07:30']);
  });

  test('N12 taking back an answer brings the card back as it was, under the same key', () => {
    const situation = late();
    const before = situation.notices('N12').map(({ key }) => key);
    situation.does('noor', 'agree-day', { on: '2026-12-07' }, 'step3').undoes('noor');
    expect(situation.notices('N12').map(({ key }) => key)).toEqual(before);
  });
});

describe('The chain: mentor, coordinator, team leader, management', () => {
  test('The chain: a seat that nobody holds is skipped', () => {
    const world = worldWith({ seats: { ...EXAMPLE_SCHOOL.seats, coordinators: [] } });
    expect(late('2026-12-03 12:00', world).windows('N12')).toEqual(['anja 2026-12-04 07:30']);
  });

  test('The chain: who leads is skipped', () => {
    const situation = waiting('2026-11-26 17:00').does('noor', 'take-over');
    expect(situation.windows('N12')).toEqual(['anja 2026-12-04 07:30']);
    const above = waiting('2026-11-26 17:00').does('anja', 'take-over');
    expect(above.windows('N12')).toEqual(['els 2026-12-04 07:30']);
  });

  test('The chain, I10: who is shut out is skipped', () => {
    const world = worldWith({ ties: [{ person: 'anja', pupil: '26025' }] });
    expect(ofN12(late('2026-12-09 12:00', world).sent).filter((line) => !line.includes('copy'))).toEqual([
      '2026-12-04 07:30 N12 noor',
      '2026-12-09 07:30 N12 els',
    ]);
  });

  test('The chain: nobody stands above management, so nobody is asked and nobody hears that somebody was', () => {
    const situation = waiting('2026-11-26 17:00').does('els', 'take-over');
    expect(situation.notices().filter(({ rule }) => rule.startsWith('N12'))).toEqual([]);
  });

  test('The chain: the board comes in nowhere', () => {
    expect(waiting('2027-02-01 12:00').sent.filter((line) => line.includes('rashid'))).toEqual([]);
  });

  test('The chain, I10: a lead who turns out to be family of a pupil leaves it to the coordinator', () => {
    const situation = waiting('2026-11-27 09:00');
    situation.world = worldWith({ ties: [{ person: 'joris', pupil: '26026' }] });
    expect(situation.windows('N10')).toEqual(['noor 2026-11-30 07:30 > 2026-12-03 07:30']);
    expect(situation.windows('N12')).toEqual(['anja 2026-12-04 07:30']);
    expect(situation.refusal('joris', 'plan-talk', { on: '2026-12-01' })).toBe('no-access');
    expect(situation.refusal('noor', 'plan-talk', { on: '2026-12-01' })).toBe('');
  });

  test('The chain: a lead who left the school leaves it to the coordinator', () => {
    const situation = waiting('2026-11-27 09:00');
    situation.world = worldWith({
      people: EXAMPLE_SCHOOL.people.filter(({ id }) => id !== 'joris'),
      classes: EXAMPLE_SCHOOL.classes.map((one) => (one.id === '2B' ? { ...one, mentors: ['wiebe'] } : one)),
    });
    expect(situation.windows('N11')).toEqual(['noor 2026-12-03 07:30 > 2026-12-04 07:30']);
  });

  test('The chain: the second coordinator leads: next above is the team leader', () => {
    const situation = waiting('2026-11-26 17:00').does('noor', 'give-to', { to: 'gijs' }).does('gijs', 'accept-lead');
    expect(situation.windows('N12')).toEqual(['anja 2026-12-04 07:30']);
  });
});

describe('Time: Absence', () => {
  test('Absence: no deputy: the next in the chain gets it at once, and the ladder goes on above that', () => {
    const world = worldWith({ reportedAbsences: [{ person: 'noor', fromOn: '2026-12-04', untilOn: '2026-12-18' }] });
    expect(ofN12(late('2026-12-09 12:00', world).sent)).toEqual([
      '2026-12-04 07:30 N12-copy joris',
      '2026-12-04 07:30 N12 noor away',
      '2026-12-04 07:30 N12 anja',
      '2026-12-09 07:30 N12-copy joris',
      '2026-12-09 07:30 N12 els',
    ]);
  });

  test('Absence: a day off and in tomorrow is no absence: it waits', () => {
    const people = EXAMPLE_SCHOOL.people.map((one) =>
      one.id === 'noor' ? { ...one, works: ['mo' as const, 'tu' as const, 'we' as const, 'th' as const] } : one,
    );
    expect(ofN12(late('2026-12-07 12:00', worldWith({ people })).sent)).toEqual([
      '2026-12-04 07:30 N12-copy joris',
      '2026-12-07 07:30 N12 noor',
    ]);
  });

  test('Absence: who leads is away without a deputy: what is asked goes to the coordinator', () => {
    const world = worldWith({ reportedAbsences: [{ person: 'joris', fromOn: '2026-11-30', untilOn: '2026-12-04' }] });
    expect(waiting('2026-12-03 12:00', world).sent.filter((line) => / N1[01] /.test(line))).toEqual([
      '2026-11-26 07:30 N10 joris',
      '2026-11-30 07:30 N10 joris away',
      '2026-11-30 07:30 N10 noor',
      '2026-12-03 07:30 N11 joris away',
      '2026-12-03 07:30 N11 noor',
    ]);
  });

  test('Absence: the reporter’s lines and receipts wait for the person and go to nobody else', () => {
    const world = worldWith({ reportedAbsences: [{ person: 'bram', fromOn: '2026-11-24', untilOn: '2026-11-27' }] });
    const situation = new Situation('2026-11-24 10:15', world).reports().does('joris', 'pick-up');
    expect(situation.passesTo('2026-11-30 08:00').filter((line) => line.includes('N8'))).toEqual(['2026-11-30 07:30 N8 bram']);
  });
});
