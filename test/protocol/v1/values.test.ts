import { values, type Value } from '../../../src/protocol/v1/values';
import { filesIn, textOf } from '../../house/sources';

const all = Object.entries<Value>(values);
const changeable = all.filter(([, value]) => value.school !== undefined);

describe('the values of the protocol', () => {
  test('a school may change sending hours, waits of N2, N3, N10, N12, N18 and N27, Good Friday, 5 May, N8 and N30, and nothing else', () => {
    expect(changeable.map(([name]) => name)).toEqual([
      ...['sending-from', 'sending-until', 'good-friday', 'liberation-day', 'n2-wait', 'n3-wait', 'n8-on', 'n10-before'],
      ...['n12-wait', 'n12-every', 'n12-top-every', 'n18-wait', 'n18-every', 'n27-wait', 'n27-quiet', 'n27-above-after', 'n30-on'],
    ]);
  });

  test('a default lies within the range that a school may choose from', () => {
    const outside = changeable.filter(([, value]) => {
      if (typeof value.school !== 'object') return false;
      return value.default < value.school.min || value.default > value.school.max;
    });
    expect(outside).toEqual([]);
  });

  test('numbers are whole and above zero, times are written HH:mm', () => {
    const strange = all.filter(([, value]) => {
      if (value.unit === 'time') return !/^([01]\d|2[0-3]):[0-5]\d$/.test(value.default);
      return value.unit !== 'flag' && !(Number.isInteger(value.default) && value.default > 0);
    });
    expect(strange).toEqual([]);
  });

  test('the value of a rule names that rule as its source', () => {
    const elsewhere = all.filter(([name, value]) => {
      const rule = /^([in]\d+)-/.exec(name)?.[1]?.toUpperCase();
      return rule !== undefined && !new RegExp(`\\b${rule}\\b`).test(value.source);
    });
    expect(elsewhere).toEqual([]);
  });

  test('each is read by a rule or by the code: a number that nothing reads would say what does not happen', () => {
    const code = filesIn('src')
      .filter((file) => file !== 'src/protocol/v1/values.ts')
      .map(textOf)
      .join('\n');
    expect(Object.keys(values).filter((name) => !code.includes(`'${name}'`))).toEqual([]);
  });

  test('N2 is due before N3', () => {
    expect(values['n2-wait'].default).toBeLessThan(values['n3-wait'].default);
  });
});
