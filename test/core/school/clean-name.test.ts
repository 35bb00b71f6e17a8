import { cleanName } from '../../../src/core/school/clean-name';

describe('names are cleaned when they enter', () => {
  test('no sign stays that a card could read as markup, a mention or a link', () => {
    expect(cleanName('*Mila* _de_ ~Graaf~ [link](x) <@U1> a|b `c`')).toBe('Mila de Graaf link(x) @U1 ab c');
  });

  test('line ends and tabs become one space', () => {
    expect(cleanName('  Mila\r\nde\tGraaf\u2028 ')).toBe('Mila de Graaf');
  });

  test('marks without a width disappear, so that two equal names look equal', () => {
    expect(cleanName('Mi\u200Bla\u202E de Graaf\uFEFF')).toBe('Mila de Graaf');
  });

  test('accents, apostrophes and hyphens belong to a name, in one spelling', () => {
    expect(cleanName("Zoe\u0308 van 't Hof-Núñez")).toBe("Zoë van 't Hof-Núñez");
  });

  test('a name of signs alone is empty', () => {
    expect(cleanName(' *_~ ')).toBe('');
  });
});
