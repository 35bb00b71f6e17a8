import { readFileSync } from 'node:fs';
import { readClassList } from '../../src/app/class-list-file';
import { readSchoolFile } from '../../src/app/school-file';
import type { SchoolFile } from '../../src/core/school/school';

function exampleSchool(): SchoolFile {
  const read = readSchoolFile(readFileSync('school.example.yaml', 'utf8'));
  if (!read.ok) throw new Error('The example is not right');
  return read.school;
}
const school = exampleSchool();

const HEAD = 'leerlingnummer;naam;klas;geboortedatum;familie';
function mistakesOf(csv: string): string[] {
  const { pupils, mistakes } = readClassList(csv, school);
  expect(pupils).toEqual([]);
  return mistakes.map(({ line, message }) => `${line}: ${message}`);
}

describe('a class list that is right', () => {
  test('columns in any order, commas, a byte order mark, Windows line ends, empty lines and columns that nobody asked for', () => {
    const { pupils, mistakes } = readClassList(readFileSync('test/fixtures/class-list.csv', 'utf8'), school);
    expect(mistakes).toEqual([]);
    expect(pupils).toEqual([
      { number: '26025', name: 'Mila de Graaf', class: '2B', bornOn: '2013-03-14', family: [] },
      { number: '26026', name: 'Daan Verhulst', class: '2B', bornOn: '2013-07-02', family: [] },
      { number: '26027', name: 'Youri Peeters', class: '2B', bornOn: '2012-11-05', family: ['bram', 'anja'] },
      { number: '26001', name: 'Sem Bakker', class: '1A', bornOn: '2014-01-20', family: [] },
      { number: '26017', name: 'Sem Bakker', class: '2A', bornOn: '2013-01-20', family: [] },
    ]);
  });

  test('the example has every class, the pupils of the story, and two pupils who share a name', () => {
    const { pupils, mistakes } = readClassList(readFileSync('school.example.csv', 'utf8'), school);
    expect(mistakes).toEqual([]);
    expect(new Set(pupils.map((pupil) => pupil.class))).toEqual(new Set(school.classes.map((each) => each.id)));
    const in2B = pupils.filter((pupil) => pupil.class === '2B').map((pupil) => pupil.name.split(' ')[0]);
    expect(in2B).toEqual(expect.arrayContaining(['Mila', 'Daan', 'Youri']));
    expect(pupils.filter((pupil) => pupil.name === 'Sem Bakker').map((pupil) => pupil.class)).toEqual(['1A', '2A']);
  });

  test('the column of families may be left out', () => {
    const { pupils } = readClassList('naam;klas;leerlingnummer;geboortedatum\nMila de Graaf;2B;1;14-03-2013\n', school);
    expect(pupils.map((pupil) => pupil.family)).toEqual([[]]);
  });
});

describe('a class list with a mistake gives no pupils, and says on which line and how to mend it', () => {
  test.each([
    [
      'a number twice',
      '1;Mila;2B;14-03-2013;\n1;Daan;2B;14-03-2013;',
      ['3: Dit leerlingnummer staat ook op regel 2. Elke leerling heeft een eigen nummer.'],
    ],
    [
      'a number with other signs',
      '1/2;Mila;2B;14-03-2013;',
      ['2: Schrijf het leerlingnummer met letters, cijfers en streepjes. Neem er hooguit 20.'],
    ],
    [
      'empty fields',
      ';;;;bram',
      [
        '2: Op deze regel ontbreekt leerlingnummer. Vul het in.',
        '2: Op deze regel ontbreekt naam. Vul het in.',
        '2: Op deze regel ontbreekt klas. Vul het in.',
        '2: Op deze regel ontbreekt geboortedatum. Vul het in.',
      ],
    ],
    ['a name of signs', '1;***;2B;14-03-2013;', ['2: Op deze regel ontbreekt naam. Vul het in.']],
    [
      'a class that the school does not have',
      '1;Mila;havo9;14-03-2013;',
      ['2: De klas havo9 staat niet in school.yaml. Voeg die klas daar toe, of kies een andere.'],
    ],
    ['a class that is a typing error away', '1;Mila;2BB;14-03-2013;', ['2: De klas 2BB staat niet in school.yaml. Bedoel je 2B?']],
    [
      'a day that does not exist',
      '1;Mila;2B;31-02-2013;',
      ['2: De dag 31-02-2013 kunnen we niet vinden op de kalender. Schrijf een dag als 14-03-2013.'],
    ],
    [
      'family that is no member of staff',
      '1;Mila;2B;14-03-2013;oma',
      ['2: Bij familie staat oma. Zet daar de id of het e-mailadres van een medewerker.'],
    ],
    ['family that is a typing error away', '1;Mila;2B;14-03-2013;brem', ['2: Bij familie staat brem. Bedoel je bram?']],
    [
      'a field too few and one too many',
      '1;Mila;2B\n2;Daan;2B;14-03-2013;;',
      [
        '2: De kolommen op deze regel kloppen niet met de eerste regel. Daar staan er 5, hier 3.',
        '3: De kolommen op deze regel kloppen niet met de eerste regel. Daar staan er 5, hier 6.',
      ],
    ],
    [
      'a quote that is not closed',
      '1;"Mila;2B;14-03-2013;\n2;Daan;2B;14-03-2013;',
      ['2: Op deze regel staat een los aanhalingsteken. Haal het weg, of zet er ook één achter de tekst.'],
    ],
    [
      'letters that were lost',
      '1;Mila;2B;14-03-2013;\n2;Zo\uFFFD;2B;14-03-2013;',
      ['3: Op deze regel zijn letters verloren gegaan. Bewaar de lijst opnieuw als CSV met UTF-8.'],
    ],
  ])('%s', (_what, lines, expected) => {
    expect(mistakesOf(`${HEAD}\n${lines}\n`)).toEqual(expected);
  });

  test.each([
    ['an empty file', '', ['1: In deze lijst staan geen leerlingen. Zet op elke regel onder de kolomnamen één leerling.']],
    [
      'only the names of the columns',
      HEAD,
      ['1: In deze lijst staan geen leerlingen. Zet op elke regel onder de kolomnamen één leerling.'],
    ],
    [
      'columns that are missing or there twice',
      'naam;naam;klas;nummer\nMila;Mila;2B;1',
      [
        '1: De kolom leerlingnummer ontbreekt. Zet die naam op de eerste regel, boven de juiste gegevens.',
        '1: De kolom geboortedatum ontbreekt. Zet die naam op de eerste regel, boven de juiste gegevens.',
        '1: De kolom naam staat er twee keer. Haal er één weg.',
      ],
    ],
  ])('%s', (_what, csv, expected) => {
    expect(mistakesOf(csv)).toEqual(expected);
  });
});
