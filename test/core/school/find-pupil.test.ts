import fc from 'fast-check';
import { findPupils } from '../../../src/core/school/find-pupil';
import { compareNames, typingErrors } from '../../../src/core/school/name-match';
import { pupil, school } from './a-school';

const mila = pupil('1', 'Mila de Graaf');
const zoe = pupil('2', 'Zoë van den Berg');
const sem2A = pupil('3', 'Sem Bakker', '2A');
const sem2B = pupil('4', 'Sem Bakker', '2B');
const milan = pupil('5', 'Milan de Graaf', '2A');
const anne = pupil('6', 'Anne Marie Ødegård', '2A');
const list = { ...school, pupils: [mila, zoe, sem2A, sem2B, milan, anne] };
const none = { exact: [], near: [], firstName: [] };

describe('finding the pupil whom somebody means', () => {
  test.each(['mila de graaf', 'MILA  DE GRAAF', 'Mila deGraaf', 'Graaf, Mila de', 'Míla de Graaf'])('"%s" is Mila de Graaf', (typed) => {
    expect(findPupils(list, typed)).toEqual({ ...none, exact: [mila], near: [milan] });
  });

  test.each(['zoe van den berg', 'Zoë vandenBerg', 'Zoë van denberg'])('"%s" is Zoë van den Berg', (typed) => {
    expect(findPupils(list, typed)).toEqual({ ...none, exact: [zoe] });
  });

  test.each(['Sem Baker', 'Sem Bakkker', 'Sem Bakkre', 'Sen Bakker'])('one typing error, "%s", finds Sem Bakker near', (typed) => {
    expect(findPupils(list, typed)).toEqual({ ...none, near: [sem2A, sem2B] });
  });

  test.each(['Berg van den Zoë', 'zoe v.d. berg', 'Zoë vd Berg', 'Zoe van der Berg', 'Zoë Berg'])(
    'I9 other words between, or at another place, "%s", find Zoë van den Berg near',
    (typed) => {
      expect(findPupils(list, typed)).toEqual({ ...none, near: [zoe] });
    },
  );

  test('two typing errors find nobody', () => {
    expect(findPupils(list, 'Sen Baker')).toEqual(none);
  });

  test('two pupils who share a name are both found, and the class tells them apart', () => {
    expect(findPupils(list, 'Sem Bakker').exact).toEqual([sem2A, sem2B]);
    expect(findPupils(list, 'Sem Bakker', '2B').exact).toEqual([sem2B]);
  });

  test('a first name alone finds candidates apart from the others', () => {
    expect(findPupils(list, 'sem')).toEqual({ ...none, firstName: [sem2A, sem2B] });
    expect(findPupils(list, 'Anne Marie')).toEqual({ ...none, firstName: [anne] });
    expect(findPupils(list, 'Mil')).toEqual(none);
  });

  test('letters that are no accents are folded too', () => {
    expect(findPupils(list, 'anne marie odegard').exact).toEqual([anne]);
  });

  test.each(['', '   ', '?!'])('nothing typed, "%s", finds nobody', (typed) => {
    expect(findPupils(list, typed)).toEqual(none);
  });
});

describe('comparing names', () => {
  test('two names without letters are not the same name', () => {
    expect(compareNames('?', '!')).toBe('other');
  });

  test('"near" is exactly one typing error, wherever it is', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 });
    fc.assert(fc.property(letters, letters, (one, other) => (compareNames(one, other) === 'near') === (typingErrors(one, other) === 1)));
  });

  test.each([
    ['graaf', 'graaf', 0],
    ['graaf', 'graf', 1],
    ['graaf', 'garaf', 1],
    ['graaf', 'graafs', 1],
    ['graaf', 'braaf', 1],
    ['graaf', 'faarg', 4],
    ['', 'abc', 3],
    ['abc', '', 3],
  ])('"%s" and "%s" are %i typing errors apart', (one, other, errors) => {
    expect(typingErrors(one, other)).toBe(errors);
  });
});
