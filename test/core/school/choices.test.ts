import { isOn, timeOf, valueOf } from '../../../src/core/school/choices';

describe('a school follows the protocol unless it chose otherwise', () => {
  const plain = { choices: {} };
  const own = { choices: { 'n2-wait': 2, 'sending-until': '17:00', 'n30-on': false } };

  test('N2 waits 1 school day, or what the school chose', () => {
    expect([valueOf(plain, 'n2-wait'), valueOf(own, 'n2-wait')]).toEqual([1, 2]);
  });

  test('sending hours end at 17:30, or when the school chose', () => {
    expect([timeOf(plain, 'sending-until'), timeOf(own, 'sending-until')]).toEqual(['17:30', '17:00']);
  });

  test('N30 is on, unless the school switched it off; N8 stays on beside it', () => {
    expect([isOn(plain, 'n30-on'), isOn(own, 'n30-on'), isOn(own, 'n8-on')]).toEqual([true, false, true]);
  });

  test('a choice of another kind than its value is not followed', () => {
    expect(valueOf({ choices: { 'n2-wait': '2' } }, 'n2-wait')).toBe(1);
  });
});
