// How a message climbs while nobody answers: the rungs of the three ladders, with days counted by hand.
import type { Ladder, Vocabulary } from '../../../src/protocol/grammar';
import type { Receipt } from '../../../src/core/kernel/entry';
import { climb } from '../../../src/core/kernel/ladder';
import { keyOf } from '../../../src/core/kernel/notice';
import { at, shown } from '../../fixtures/time-passes';
import { toyReader, toyTime, type Toy } from '../../fixtures/toy-reader';
import { rule, thing, toy } from './toy-rule';

const CHAIN: Ladder<Vocabulary> = { climbs: 'chain', above: 'lead', wait: { schoolDays: 3 }, again: { schoolDays: 5 } };
/** N12: first to Noor, who stands above Joris. */
const late = (ladder: Ladder<Vocabulary> = CHAIN): ReturnType<typeof rule> => rule({ id: 'N12', to: ['coordinator'], ladder });

function sentBy(ladder: Ladder<Vocabulary>, until: string, situation: Toy = toy()): string[] {
  return toyTime([late(ladder)], situation, at('2026-11-24 10:15')).to(until);
}

describe('a ladder of the chain', () => {
  test('each rung goes one place higher, and repeats at the top', () => {
    expect(sentBy(CHAIN, '2026-12-15 12:00')).toEqual([
      '2026-11-24 10:15 N12 noor',
      '2026-11-27 07:30 N12 anja',
      '2026-12-02 07:30 N12 els',
      '2026-12-09 07:30 N12 els',
    ]);
  });

  test('without a repeat it ends at the top', () => {
    expect(sentBy({ climbs: 'chain', above: 'lead', wait: { schoolDays: 3 } }, '2026-12-18 12:00')).toHaveLength(3);
  });

  test('the first wait can be another one', () => {
    const ladder: Ladder<Vocabulary> = { climbs: 'chain', above: 'lead', first: { schoolDays: 1 }, wait: { schoolDays: 2 } };
    expect(sentBy(ladder, '2026-12-15 12:00')).toEqual([
      '2026-11-24 10:15 N12 noor',
      '2026-11-25 07:30 N12 anja',
      '2026-11-27 07:30 N12 els',
    ]);
  });

  test('The chain: who already had this message is skipped, and so is an empty place', () => {
    const chain = [['joris'], ['noor'], [], ['noor', 'anja'], ['anja'], ['els']];
    expect(sentBy(CHAIN, '2026-12-03 12:00', toy([thing()], { chain }))).toEqual([
      '2026-11-24 10:15 N12 noor',
      '2026-11-27 07:30 N12 anja',
      '2026-12-02 07:30 N12 els',
    ]);
  });

  test('nobody to ask at first: the places above are still asked', () => {
    const nobody = toy([thing()], { seats: { lead: ['joris'] } });
    expect(sentBy(CHAIN, '2026-11-28 12:00', nobody)).toEqual(['2026-11-27 07:30 N12 noor']);
  });

  test('nobody above at all: there is no rung and no repeat', () => {
    expect(sentBy(CHAIN, '2026-12-18 12:00', toy([thing()], { seats: { lead: ['els'] } }))).toEqual([]);
  });
});

describe('a ladder of the same people', () => {
  const FLAG: Ladder<Vocabulary> = { climbs: 'same', wait: { hours: 2 }, also: { sending: 3, to: ['lead', 'coordinator'] } };

  test('N5: from the third sending others get it too, each once', () => {
    const acute = rule({ id: 'N5b', to: ['coordinator'], hours: 'acute', ladder: FLAG });
    expect(toyTime([acute], toy(), at('2026-11-24 10:15')).to('2026-11-24 16:30')).toEqual([
      '2026-11-24 10:15 N5b noor',
      '2026-11-24 12:15 N5b noor',
      '2026-11-24 14:15 N5b joris',
      '2026-11-24 14:15 N5b noor',
      '2026-11-24 16:15 N5b joris',
      '2026-11-24 16:15 N5b noor',
    ]);
  });

  test('N5, N6: a rung outside 08:00-22:00 waits for the morning, and the next counts from there', () => {
    const from = { of: 'asked', waking: true as const };
    const acute = rule({ id: 'N5b', from, to: ['coordinator'], hours: 'acute', ladder: FLAG });
    const evening = toy([thing({ moments: { asked: at('2026-11-24 19:00') } })]);
    expect(toyTime([acute], evening, at('2026-11-24 19:00')).to('2026-11-25 09:00')).toEqual([
      '2026-11-24 19:00 N5b noor',
      '2026-11-24 21:00 N5b noor',
      '2026-11-25 08:00 N5b joris',
      '2026-11-25 08:00 N5b noor',
    ]);
  });

  test('N7: so many times again, then it ends', () => {
    const ladder: Ladder<Vocabulary> = { climbs: 'same', wait: { schoolDays: 1 }, most: 2 };
    expect(sentBy(ladder, '2026-12-18 12:00')).toEqual([
      '2026-11-24 10:15 N12 noor',
      '2026-11-25 07:30 N12 noor',
      '2026-11-26 07:30 N12 noor',
    ]);
  });
});

describe('a ladder of own steps', () => {
  test('a step waits, or comes at an hour of the same day; then it ends', () => {
    const steps: Ladder<Vocabulary> = {
      climbs: 'steps',
      steps: [
        { at: 'noon', to: ['lead'] },
        { wait: { schoolDays: 3 }, to: { firstHeld: ['nobody', 'head'] } },
      ],
    };
    const seats = { lead: ['joris'], coordinator: ['noor'], nobody: [], head: ['els'] };
    expect(sentBy(steps, '2026-12-18 12:00', toy([thing()], { seats, times: { noon: '12:00' } }))).toEqual([
      '2026-11-24 10:15 N12 noor',
      '2026-11-24 12:00 N12 joris',
      '2026-11-27 07:30 N12 els',
    ]);
  });

  test('who already had it is skipped', () => {
    const steps: Ladder<Vocabulary> = { climbs: 'steps', steps: [{ wait: { schoolDays: 1 }, to: ['coordinator', 'lead'] }] };
    expect(sentBy(steps, '2026-11-26 12:00')).toEqual(['2026-11-24 10:15 N12 noor', '2026-11-25 07:30 N12 joris']);
  });
});

describe('"nobody is escalated over before their own nudge was sent, or dropped with a reason"', () => {
  const key = (person: string, part = ''): string => keyOf('toy', 'N12', 3, part, person);
  const rungs = (receipts: Receipt[], situation: Toy = toy(), horizon = '2026-12-31 12:00'): string[] =>
    climb(late(), thing(), at('2026-11-24 10:15'), toyReader(situation, receipts), at(horizon)).map(
      (rung) => `${rung.index} ${shown(rung.at)} ${rung.people.map(({ person }) => person).join(' ')}`,
    );
  const receipt = (person: string, result: Receipt['result'], when: string, part = ''): Receipt => ({
    key: key(person, part),
    person,
    result,
    at: at(when),
  });

  test('without a receipt of the rung below there is no next rung, however much time passes', () => {
    expect(rungs([])).toEqual(['0 2026-11-24 10:15 noor']);
  });

  test.each(['sent', 'dropped', 'lapsed', 'unreachable'] as const)('%s lets the next one come', (result) => {
    expect(rungs([receipt('noor', result, '2026-11-24 10:15')])).toEqual(['0 2026-11-24 10:15 noor', '1 2026-11-27 07:30 anja']);
  });

  test('waits count from the moment the message was for, never from when it left', () => {
    expect(rungs([receipt('noor', 'sent', '2026-12-04 09:00')])[1]).toBe('1 2026-11-27 07:30 anja');
  });

  test('of two people on one rung both must have it', () => {
    const duo = toy([thing()], { seats: { lead: ['joris'], coordinator: ['noor', 'gijs'] } });
    expect(rungs([receipt('noor', 'sent', '2026-11-24 10:15')], duo)).toHaveLength(1);
    expect(rungs([receipt('noor', 'sent', '2026-11-24 10:15'), receipt('gijs', 'sent', '2026-11-26 07:30')], duo)).toHaveLength(2);
  });

  test('of each run at most one rung starts after the horizon', () => {
    const all = [receipt('noor', 'sent', '2026-11-24 10:15'), receipt('anja', 'sent', '2026-11-27 07:30', '.r1')];
    expect(rungs(all, toy(), '2026-11-24 12:00')).toEqual(['0 2026-11-24 10:15 noor', '1 2026-11-27 07:30 anja']);
    expect(rungs(all, toy(), '2026-11-27 12:00')).toHaveLength(3);
  });

  test('a rung that reaches nobody hides none above it, not even before its time', () => {
    const nobody = toy([thing()], { seats: { lead: ['joris'] } });
    expect(rungs([], nobody, '2026-11-20 12:00')).toEqual(['0 2026-11-24 10:15 ', '1 2026-11-27 07:30 noor']);
  });

  test('The chain: who had it on another rung is not asked again when the chain has changed since', () => {
    // Noor and then Anja were asked; now Noor leads, so that next above is Anja.
    const both = [receipt('noor', 'sent', '2026-11-24 10:15'), receipt('anja', 'sent', '2026-11-27 07:30', '.r1')];
    const now = toy([thing()], { seats: { lead: ['noor'], coordinator: ['anja'] } });
    expect(rungs(both, now)).toEqual(['0 2026-11-24 10:15 ', '1 2026-11-27 07:30 anja', '2 2026-12-02 07:30 els']);
  });

  test('The chain: a receipt of another run, another part or another person says nothing', () => {
    const others = [
      { ...receipt('noor', 'sent', '2026-11-24 10:15'), key: keyOf('toy', 'N12', 4, '.r1', 'noor') },
      { ...receipt('noor', 'sent', '2026-11-24 10:15'), key: keyOf('toy', 'N12', 3, 'step3.r1', 'noor') },
      receipt('noor', 'dropped', '2026-11-24 10:15', '.r1'),
    ];
    expect(rungs(others)).toEqual(['0 2026-11-24 10:15 noor']);
  });

  test('Time, Absence: everybody is away without a deputy: the next in the chain gets it at once, and is not asked again', () => {
    const away = [receipt('noor', 'absent', '2026-11-24 10:15')];
    expect(rungs(away)).toEqual(['0 2026-11-24 10:15 noor anja']);
    // Anja stands in; the rung above waits for her receipt and goes past her.
    expect(rungs([...away, receipt('anja', 'sent', '2026-11-24 10:16')])).toEqual([
      '0 2026-11-24 10:15 noor anja',
      '1 2026-11-27 07:30 els',
    ]);
  });

  test('Time, Absence: who stands in is away too: the place above that', () => {
    const away = [receipt('noor', 'absent', '2026-11-24 10:15'), receipt('anja', 'absent', '2026-11-24 10:16')];
    expect(rungs(away)).toEqual(['0 2026-11-24 10:15 noor anja els']);
  });

  test('Time, Absence: it was sent on the first day in: nobody else is asked', () => {
    const both = [receipt('noor', 'absent', '2026-11-24 10:15'), receipt('noor', 'sent', '2026-11-26 07:30')];
    expect(rungs(both)[0]).toBe('0 2026-11-24 10:15 noor');
  });

  test('Time, Absence: as long as one of a duo can get it nobody stands in', () => {
    const duo = toy([thing()], { seats: { lead: ['joris'], coordinator: ['noor', 'gijs'] } });
    expect(rungs([receipt('noor', 'absent', '2026-11-24 10:15')], duo)).toEqual(['0 2026-11-24 10:15 noor gijs']);
  });

  test('what is for one person only waits for that person', () => {
    const personal = rule({ id: 'N12', to: ['coordinator'], personal: true });
    const reader = toyReader(toy(), [receipt('noor', 'absent', '2026-11-24 10:15')]);
    const [only] = climb(personal, thing(), at('2026-11-24 10:15'), reader, at('2026-12-31 12:00'));
    expect(only?.people.map(({ person }) => person)).toEqual(['noor']);
  });

  test('who stands in gets it from when the absence was found, and the card says for whom', () => {
    const [only] = climb(
      late(),
      thing(),
      at('2026-11-24 10:15'),
      toyReader(toy(), [receipt('noor', 'absent', '2026-11-25 07:30')]),
      at('2026-12-31 12:00'),
    );
    expect(only?.people[1]).toEqual({
      key: 'toy:N12:3.:anja',
      person: 'anja',
      seat: 'next-above',
      insteadOf: 'noor',
      from: at('2026-11-25 07:30'),
    });
  });

  test('who holds two places of the chain does not stand in for oneself', () => {
    const twice = toy([thing()], { chain: [['joris'], ['noor'], ['noor'], ['anja']] });
    const away = toyReader(twice, [receipt('noor', 'absent', '2026-11-25 07:30')]);
    const [only] = climb(late(), thing(), at('2026-11-24 10:15'), away, at('2026-12-31 12:00'));
    expect(only?.people.map(({ person, from }) => `${person} ${shown(from)}`)).toEqual(['noor 2026-11-24 10:15', 'anja 2026-11-25 07:30']);
  });
});
