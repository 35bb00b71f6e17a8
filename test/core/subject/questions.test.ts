// N35: a tap is needed from somebody; who asked hears the answer, and what is settled asks nothing any more.
import { Situation } from '../../fixtures/situation';

const picked = (): Situation => new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');
const asked = (): Situation => new Situation('2026-11-24 10:15').reports().does('joris', 'pass-on', { how: 'with-coordinator' });
const TALK = { heldOn: '2026-11-26', wish: 'Rust.', agrees: 'wait', mayKnow: 'no', others: 'Daan' };
const ofN35 = (sent: readonly string[]): string[] => sent.filter((line) => line.includes('N35'));

describe('N35 a tap is needed', () => {
  test('N35 at once; two school days later, then every two one place higher, counted from who was asked', () => {
    expect(ofN35(asked().passesTo('2026-12-04 12:00'))).toEqual([
      '2026-11-24 10:15 N35 noor',
      '2026-11-26 07:30 N35 anja',
      '2026-11-30 07:30 N35 els',
    ]);
  });

  test('N35 asked of who leads: who asked is skipped above', () => {
    const report = new Situation('2026-11-24 10:15').reports();
    report.passesTo('2026-11-26 10:00');
    report.does('noor', 'join-in', { on: '2026-11-27' }, 'report');
    expect(ofN35(report.passesTo('2026-12-02 12:00'))).toEqual([
      '2026-11-26 10:00 N35 joris',
      '2026-11-30 07:30 N35 anja',
      '2026-12-02 07:30 N35 els',
    ]);
  });

  test('N35 who asks is the coordinator: the next above is asked', () => {
    const situation = picked().does('noor', 'take-over').does('noor', 'ask-along', {}, 'step2');
    expect(situation.windows('N35')).toEqual(['anja 2026-11-24 10:15']);
  });

  test('N35 may be hidden for a while; it is sent again in doubt', () => {
    expect(asked().notices('N35')[0]).toMatchObject({ snooze: true, doubt: 'resend', card: 'coordinator-asked' });
  });

  test('N35 answered: the asker gets a receipt for five school days', () => {
    const situation = asked();
    situation.passesTo('2026-11-25 09:00');
    situation.does('noor', 'answer-question', { answer: 'yes' }, situation.notices('N35')[0]?.about);
    expect(situation.notices('N35')).toEqual([]);
    expect(situation.windows('N35-receipt')).toEqual(['joris 2026-11-25 09:00 > 2026-12-02 07:30']);
    expect(situation.refusal('noor', 'answer-question', { answer: 'no', why: 'x' })).not.toBe('');
  });

  test('N35 "no" says why; "talk first" may name a day', () => {
    const answer = (values: Record<string, string>): string => asked().refusal('noor', 'answer-question', values);
    expect([
      answer({ answer: 'no' }),
      answer({ answer: 'no', why: 'Ik ben er niet.' }),
      answer({ answer: 'talk-first', on: '2026-11-26' }),
    ]).toEqual(['field-required', '', '']);
  });

  test('N35 who asked and answers is told nothing', () => {
    const situation = picked().does('noor', 'take-over').does('noor', 'ask-along', {}, 'step2');
    situation.does('noor', 'answer-question', { answer: 'yes' }, situation.notices('N35')[0]?.about);
    expect(situation.notices('N35-receipt')).toEqual([]);
  });

  test('N35 somebody who was not asked cannot answer', () => {
    expect(asked().refusal('cor', 'answer-question', { answer: 'yes' })).toBe('no-access');
    expect(asked().refusal('joris', 'answer-question', { answer: 'yes' })).toBe('no-access');
  });
});

describe('Laws: closed, handed over or answered sends nothing any more', () => {
  test('N35 the talk was held: nobody needs to join in', () => {
    const situation = asked();
    situation.passesTo('2026-11-26 12:00');
    situation.does('joris', 'record-target-talk', { ...TALK, agrees: 'yes' });
    expect(situation.notices('N35')).toEqual([]);
  });

  test('N35, I1 thinking along ends when another way was chosen, or when the pupil agrees', () => {
    const waits = (): Situation => {
      const situation = picked();
      situation.passesTo('2026-11-26 12:00');
      return situation.does('joris', 'record-target-talk', TALK);
    };
    expect(waits().windows('N35')).toEqual(['noor 2026-11-26 12:00']);
    const way = waits().does('joris', 'choose-other-way', { way: 'class', why: 'Mila wil geen gesprek.', followOn: '2026-12-03' });
    expect(way.notices('N35')).toEqual([]);
    expect(
      waits()
        .does('joris', 'record-target-talk', { ...TALK, agrees: 'yes' })
        .notices('N35'),
    ).toEqual([]);
  });

  test('N35 a closed case asks nothing', () => {
    expect(asked().does('noor', 'close-case', { why: 'Verhuisd.' }).notices('N35')).toEqual([]);
  });
});
