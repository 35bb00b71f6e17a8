// I1: after "wait" or "no" everybody is asked for another way, or to ask the pupil again; or the coordinator holds step 3 on.
import { Situation } from '../../../fixtures/situation';

const WISH = { heldOn: '2026-11-26', wish: 'Dat het stopt zonder gedoe.', mayKnow: 'no', others: 'Daan en Youri' };
const asked = (sent: readonly string[]): string[] => sent.filter((line) => / (N1[0-2]|N35)/.test(line));

/** Mila said "no" on Thursday 26 November; step 3 was held until Thursday 3 December, and on the 4th Noor was asked (N12). */
function late(): Situation {
  const situation = new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');
  situation.passesTo('2026-11-26 16:50');
  situation.does('joris', 'record-target-talk', { ...WISH, agrees: 'no' }).parentsKnow();
  situation.passesTo('2026-12-04 10:00');
  return situation;
}

describe('I1 the coordinator holds step 3 on', () => {
  test('I1, N12 with a reason and a day: nobody is asked before, and then all begin anew, with the coordinator first', () => {
    const situation = late().does('noor', 'hold-on', { on: '2026-12-11', why: 'Mila gaat eerst naar de training.' });
    expect(asked(situation.passesTo('2026-12-10 20:00'))).toEqual(['2026-12-04 10:00 N35-receipt joris']);
    expect(asked(situation.passesTo('2026-12-14 12:00'))).toEqual([
      '2026-12-11 07:30 N11 joris',
      '2026-12-14 07:30 N12-copy joris',
      '2026-12-14 07:30 N12 noor',
    ]);
  });

  test('I1, N35 it is the answer to the question whether the coordinator thinks along', () => {
    const situation = late();
    expect(situation.notices('N35')).not.toEqual([]);
    situation.does('noor', 'hold-on', { on: '2026-12-11', why: 'Mila gaat eerst naar de training.' });
    expect(situation.notices('N35')).toEqual([]);
    expect(situation.state.questions.map(({ answered }) => answered?.answer)).toEqual(['yes']);
  });

  test('I1 the coordinator only, with a reason, and at most twenty school days on', () => {
    const hold = (person: string, changes: Record<string, string> = {}): string =>
      late().refusal(person, 'hold-on', { on: '2026-12-11', why: 'Eerst rust.', ...changes });
    expect([hold('joris'), hold('anja'), hold('noor', { why: '' })]).toEqual(['no-access', 'no-access', 'field-required']);
    expect([hold('noor', { on: '2026-12-03' }), hold('noor', { on: '2027-01-18' }), hold('noor', { on: '2027-01-15' })]).toEqual([
      'day-in-past',
      'day-too-far',
      '',
    ]);
  });

  test('I1 there is nothing to hold while the pupil agrees, once another way was chosen, or in a closed case', () => {
    const agrees = new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');
    agrees.passesTo('2026-11-26 16:50');
    agrees.does('joris', 'record-target-talk', { ...WISH, agrees: 'yes' });
    const values = { on: '2026-12-11', why: 'Eerst rust.' };
    expect(agrees.refusal('noor', 'hold-on', values)).toBe('not-possible-now');
    const chosen = late().does('joris', 'choose-other-way', { way: 'separate', why: 'Mila wil dit.', followOn: '2026-12-11' });
    expect(chosen.refusal('noor', 'hold-on', values)).toBe('not-possible-now');
    expect(late().does('noor', 'close-case', { why: 'Verhuisd.' }).refusal('noor', 'hold-on', values)).toBe('closed');
  });

  test('I1, N12 the second time that it is held on while it is late, next above is told at once', () => {
    const situation = late().does('noor', 'hold-on', { on: '2026-12-11', why: 'Eerst rust.' });
    situation.passesTo('2026-12-14 10:00');
    situation.does('noor', 'hold-on', { on: '2026-12-18', why: 'Nog een week rust.' });
    expect(situation.passesTo('2026-12-14 12:00').filter((line) => line.includes('N12-again '))).toEqual([
      '2026-12-14 10:00 N12-again anja',
    ]);
  });

  test('I1 what the coordinator holds on by answering the question is asked anew too', () => {
    const situation = late();
    const about = situation.notices('N35')[0]?.about ?? '';
    situation.does('noor', 'answer-question', { answer: 'talk-first', why: 'Eerst rust.', on: '2026-12-11' }, about);
    expect(asked(situation.passesTo('2026-12-14 12:00')).filter((line) => !line.includes('receipt'))).toEqual([
      '2026-12-11 07:30 N11 joris',
      '2026-12-14 07:30 N12-copy joris',
      '2026-12-14 07:30 N12 noor',
    ]);
  });

  test('I1, N35 who joins in is no longer waited for once another way was chosen', () => {
    const situation = late().does('noor', 'join-in', { on: '2026-12-08' }, 'step3');
    expect(situation.notices('N35').map(({ person }) => person)).toContain('joris');
    situation.does('joris', 'choose-other-way', { way: 'separate', why: 'Mila wil dit.', followOn: '2026-12-11' });
    expect(situation.notices('N35').map(({ person }) => person)).not.toContain('joris');
  });
});
