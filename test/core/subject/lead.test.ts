// N22, N23, I6: who leads, offered and accepted, asked back, and decided by next above.
import { EXAMPLE_SCHOOL, worldWith } from '../../fixtures/example-school';
import { noticesOf } from '../../../src/core/subject/notices';
import { Situation } from '../../fixtures/situation';
import { at } from '../../fixtures/time-passes';

const picked = (): Situation => new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');
const offered = (): Situation => picked().does('noor', 'hand-over', { to: 'wiebe', why: 'Wiebe kent het gezin niet.' });

describe('I6 level and lead', () => {
  test('I6 a case begins at level 1 with the mentor, and a hand-over keeps the level', () => {
    expect(picked().caseState).toMatchObject({ level: 1, lead: 'joris' });
    expect(offered().does('wiebe', 'accept-lead').caseState).toMatchObject({ level: 1, lead: 'wiebe' });
  });

  test('I6 while it is not accepted the former lead leads and gets the nudges', () => {
    const situation = offered();
    expect(situation.caseState.lead).toBe('joris');
    expect(situation.windows('N10')).toEqual(['joris 2026-11-26 07:30 > 2026-12-01 07:30']);
    expect(situation.refusal('wiebe', 'plan-talk', { on: '2026-11-26' })).toBe('no-access');
    situation.does('wiebe', 'accept-lead');
    expect(situation.windows('N10')).toEqual(['wiebe 2026-11-26 07:30 > 2026-12-01 07:30']);
    expect(situation.refusal('joris', 'plan-talk', { on: '2026-11-26' })).toBe('no-access');
  });

  test('I6 who takes over has accepted by that tap', () => {
    const situation = picked().does('noor', 'take-over');
    expect(situation.caseState.lead).toBe('noor');
    expect([situation.notices('N22'), situation.notices('N23')]).toEqual([[], []]);
  });

  test('I6 who decided, when and why are on the record', () => {
    expect(offered().caseState.handOvers).toMatchObject([{ by: 'noor', from: ['joris'], to: 'wiebe', why: 'Wiebe kent het gezin niet.' }]);
  });

  test('I6 a hand-over needs a reason, a colleague, and somebody else than who leads', () => {
    const hand = (values: Record<string, string>): string => picked().refusal('joris', 'hand-over', values);
    expect([hand({ to: 'wiebe' }), hand({ to: 'oma', why: 'x' }), hand({ to: 'joris', why: 'x' })]).toEqual([
      'field-required',
      'give-to-nobody',
      'same-person',
    ]);
  });

  test('I10 the lead is not given to who is family of a pupil', () => {
    const world = worldWith({ ties: [{ person: 'wiebe', pupil: '26025' }] });
    const situation = new Situation('2026-11-24 10:15', world).reports().does('joris', 'pick-up');
    expect(situation.refusal('noor', 'give-to', { to: 'wiebe' })).toBe('give-to-nobody');
  });

  test('I6 a colleague who has nothing to do with it cannot hand it over', () => {
    expect(picked().refusal('cor', 'hand-over', { to: 'wiebe', why: 'x' })).toBe('no-access');
    expect(picked().refusal('bram', 'take-over')).toBe('no-access');
  });
});

describe('N22 handed over', () => {
  test('N22 at once to the new lead; the receipt to the former one when it is accepted', () => {
    const situation = offered();
    expect(situation.windows('N22')).toEqual(['wiebe 2026-11-24 10:15']);
    expect(situation.notices('N22-receipt')).toEqual([]);
    situation.passesTo('2026-11-25 09:00');
    situation.does('wiebe', 'accept-lead');
    expect(situation.notices('N22')).toEqual([]);
    expect(situation.windows('N22-receipt')).toEqual(['joris 2026-11-25 09:00 > 2026-12-02 07:30']);
  });

  test('N22 has no snooze; the receipt is for the former lead only', () => {
    expect(offered().notices('N22')[0]).toMatchObject({ snooze: false, doubt: 'resend' });
    expect(offered().does('wiebe', 'accept-lead').notices('N22-receipt')[0]).toMatchObject({ personal: true });
  });

  test('N22 handed to somebody else meanwhile: the first one is asked nothing any more', () => {
    const situation = offered().does('noor', 'give-to', { to: 'lucia' });
    expect(situation.windows('N22')).toEqual(['lucia 2026-11-24 10:15']);
    expect(situation.refusal('wiebe', 'accept-lead')).toBe('no-access');
  });

  test('N22 the mentor picks it up after all: what was offered to a colleague is over', () => {
    const report = new Situation('2026-11-24 10:15').reports().does('noor', 'give-to', { to: 'wiebe' }).does('joris', 'pick-up');
    expect(report.caseState.lead).toBe('joris');
    expect([report.notices('N22'), report.notices('N23'), report.notices('N22-receipt')]).toEqual([[], [], []]);
    expect(report.refusal('wiebe', 'accept-lead')).toBe('no-access');
  });

  test('N22 duo mentors who both had the report both get the receipt', () => {
    const report = new Situation('2026-11-25 10:15').reports('bram', { target: 'Luuk Hamers' }).does('noor', 'take-over');
    expect(report.windows('N22-receipt')).toEqual([
      'femke 2026-11-25 10:15 > 2026-12-02 07:30',
      'kenan 2026-11-25 10:15 > 2026-12-02 07:30',
    ]);
  });

  test('Laws: "ask back" leaves the former lead in the lead, with the reason', () => {
    const situation = offered().does('wiebe', 'ask-back', { why: 'Ik heb zelf twee casussen.' });
    expect(situation.caseState.lead).toBe('joris');
    expect(situation.caseState.handOvers[0]?.ended).toMatchObject({ why: 'Ik heb zelf twee casussen.' });
    expect([situation.notices('N22'), situation.notices('N23'), situation.notices('N35')]).toEqual([[], [], []]);
  });

  test('Laws: the second time it is asked back, next above decides', () => {
    const situation = offered().does('wiebe', 'ask-back', { why: 'Te druk.' }).does('noor', 'give-to', { to: 'lucia' });
    situation.does('lucia', 'ask-back', { why: 'Ik ken de klas niet.' });
    expect(situation.windows('N35')).toEqual(['noor 2026-11-24 10:15']);
    situation.does('noor', 'name-lead', { to: 'tom' });
    expect(situation.notices('N35')).toEqual([]);
    expect(situation.windows('N35-receipt')).toEqual(['lucia 2026-11-24 10:15 > 2026-12-01 07:30']);
    expect(situation.windows('N22')).toEqual(['tom 2026-11-24 10:15']);
  });

  test('Laws: given to somebody without an answer to the question: nobody is asked any more who leads', () => {
    const situation = offered().does('wiebe', 'ask-back', { why: 'Te druk.' }).does('noor', 'give-to', { to: 'lucia' });
    situation.does('lucia', 'ask-back', { why: 'Ik ken de klas niet.' }).does('noor', 'give-to', { to: 'tom' });
    expect(situation.notices('N35')).toEqual([]);
  });
});

describe('N23 not accepted', () => {
  test('N23 two school days later next above the new lead, then every two one place higher', () => {
    // Noor tapped what caused it, so she is skipped.
    expect(
      offered()
        .passesTo('2026-12-04 12:00')
        .filter((line) => line.includes('N23')),
    ).toEqual(['2026-11-26 07:30 N23 anja', '2026-11-30 07:30 N23 els']);
    const byJoris = picked().does('joris', 'hand-over', { to: 'wiebe', why: 'Verlof.' });
    expect(byJoris.passesTo('2026-12-04 12:00').filter((line) => line.includes('N23'))).toEqual([
      '2026-11-26 07:30 N23 noor',
      '2026-11-30 07:30 N23 anja',
      '2026-12-02 07:30 N23 els',
    ]);
  });

  test('N23 waits until the new lead was asked; who left the school is not waited for', () => {
    const asked = ({ state, world }: Situation): string[] =>
      noticesOf(state, [], world, at('2026-11-26 08:00'))
        .filter(({ rule }) => rule === 'N23')
        .map(({ person }) => person);
    const situation = offered();
    expect(asked(situation)).toEqual([]);
    situation.world = worldWith({ people: EXAMPLE_SCHOOL.people.filter(({ id }) => id !== 'wiebe') });
    expect(asked(situation)).toEqual(['anja']);
  });

  test('N23 above a second coordinator comes the team leader', () => {
    const situation = picked().does('noor', 'give-to', { to: 'gijs' });
    expect(situation.windows('N23')).toEqual(['anja 2026-11-26 07:30']);
  });

  test('N23 "accept" by next above: that person leads', () => {
    const situation = offered();
    situation.passesTo('2026-11-26 09:00');
    situation.does('anja', 'accept-lead');
    expect(situation.caseState.lead).toBe('anja');
    expect([situation.notices('N22'), situation.notices('N23')]).toEqual([[], []]);
    expect(situation.windows('N22-receipt')).toEqual(['joris 2026-11-26 09:00 > 2026-12-03 07:30']);
  });

  test('N23 "name somebody": an N22 again, with its own clock', () => {
    const situation = offered();
    situation.passesTo('2026-11-26 09:00');
    situation.does('anja', 'name-lead', { to: 'lucia' });
    expect(situation.windows('N22')).toEqual(['lucia 2026-11-26 09:00']);
    // Anja named her, so Noor is asked.
    expect(situation.windows('N23')).toEqual(['noor 2026-11-30 07:30']);
  });

  test('N23 of a report that was given away: accepting it starts the case', () => {
    const report = new Situation('2026-11-24 10:15').reports().does('noor', 'give-to', { to: 'wiebe' });
    expect(report.windows('N23')).toEqual(['anja 2026-11-26 07:30']);
    report.does('wiebe', 'accept-lead');
    expect(report.caseState.lead).toBe('wiebe');
  });
});

describe('Absence: the new lead is away without a deputy', () => {
  test('N22 goes to the next in the chain: not to who leads, and not to who tapped', () => {
    const world = worldWith({ reportedAbsences: [{ person: 'wiebe', fromOn: '2026-11-24', untilOn: '2026-12-04' }] });
    const situation = new Situation('2026-11-24 10:15', world).reports().does('noor', 'pick-up');
    situation.does('anja', 'hand-over', { to: 'wiebe', why: 'Noor heeft al vier casussen.' });
    expect(situation.passesTo('2026-11-24 12:00').filter((line) => line.includes('N22 '))).toEqual([
      '2026-11-24 10:15 N22 wiebe away',
      '2026-11-24 10:15 N22 els',
    ]);
  });
});

describe('I18 who stands in', () => {
  const away = worldWith({ reportedAbsences: [{ person: 'joris', fromOn: '2026-11-23', untilOn: '2026-11-27', deputy: 'tom' }] });

  test('I18 a deputy picks up for who is away: that person leads, and the deputy acts while the leave lasts', () => {
    const situation = new Situation('2026-11-24 10:15', away).reports().does('tom', 'pick-up');
    expect(situation.caseState.lead).toBe('joris');
    expect(situation.caseState.handOvers).toEqual([]);
    expect(situation.refusal('tom', 'plan-talk', { on: '2026-11-26' })).toBe('');
    situation.passesTo('2026-11-30 09:00');
    expect(situation.refusal('tom', 'plan-talk', { on: '2026-12-01' })).toBe('no-access');
    expect(situation.refusal('joris', 'plan-talk', { on: '2026-12-01' })).toBe('');
  });

  test('I18 a deputy who reported does not act as deputy', () => {
    expect(new Situation('2026-11-24 10:15', away).reports('tom').refusal('tom', 'pick-up')).toBe('no-access');
  });

  test('I10 a deputy who is family of the pupil does not act as deputy', () => {
    const world = worldWith({ ...away.school, ties: [{ person: 'tom', pupil: '26025' }] });
    expect(new Situation('2026-11-24 10:15', world).reports().refusal('tom', 'pick-up')).toBe('no-access');
  });

  test('I17 somebody above who picks up somebody else’s report leads it, and the mentor hears so', () => {
    const situation = new Situation('2026-11-24 10:15').reports().does('noor', 'pick-up');
    expect(situation.caseState.lead).toBe('noor');
    expect(situation.windows('N22-receipt')).toEqual(['joris 2026-11-24 10:15 > 2026-12-01 07:30']);
  });

  test('I18 somebody who left the school has no rights, whatever the record says', () => {
    const situation = picked();
    situation.world = worldWith({ people: EXAMPLE_SCHOOL.people.filter(({ id }) => id !== 'joris') });
    expect(situation.refusal('joris', 'plan-talk', { on: '2026-11-26' })).toBe('no-access');
  });
});
