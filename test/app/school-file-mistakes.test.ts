import { readSchoolFile } from '../../src/app/school-file';
import { small } from './small-school';

/** All mistakes of a file, as `line: message`. */
function mistakesOf(yaml: string): string[] {
  const read = readSchoolFile(yaml);
  return read.ok ? [] : read.mistakes.map(({ line, message }) => `${line}: ${message}`);
}
function changed(from: string, to: string): string[] {
  if (!small.includes(from)) throw new Error(`The small school has no ${from}`);
  return mistakesOf(small.replace(from, to));
}

describe('a school file with a mistake says on which line, and how to mend it', () => {
  test.each([
    [
      'a key that does not exist',
      '    email: noor',
      '    emial: noor',
      [
        '8: Hier ontbreekt email. Zet er een regel bij met email, een dubbele punt en de waarde.',
        '10: Het kopje emial kennen we hier niet. Bedoel je email?',
      ],
    ],
    [
      'a key that looks like nothing',
      'seats:',
      'xyz: 1\nseats:',
      ['19: Het kopje xyz kennen we hier niet. In school.example.yaml staan de kopjes die er wel zijn.'],
    ],
    [
      'a value where a list belongs',
      '[joris]',
      'joris',
      ['17: Bij mentors hoort een lijst. Zet er vierkante haken omheen, zoals [joris].'],
    ],
    ['a list where a value belongs', 'De Vlinder', '[De, Vlinder]', ['2: Bij name hoort één waarde, geen lijst.']],
    [
      'a person who is only a name',
      '  - id: 2B',
      '  - 1A\n  - id: 2B',
      ['16: Onder classes horen regels met een naam, een dubbele punt en een waarde.'],
    ],
    ['a mentor who is a typing error away', '[joris]', '[jorus]', ['17: De id jorus staat niet in people. Bedoel je joris?']],
    [
      'a team leader whom nobody knows',
      'teamLeader: noor',
      'teamLeader: xander',
      ['18: De id xander staat niet in people. Voeg die medewerker toe, of kies een ander.'],
    ],
    [
      'a seat of somebody unknown',
      'onCall: [samira]',
      'onCall: [samira]\n  board: [wim]',
      ['22: De id wim staat niet in people. Voeg die medewerker toe, of kies een ander.'],
    ],
    [
      'an id twice, and so one that is missing',
      'id: noor',
      'id: joris',
      [
        '8: Deze id staat ook op regel 5. Geef iedereen een eigen id.',
        '18: De id noor staat niet in people. Voeg die medewerker toe, of kies een ander.',
        '20: De id noor staat niet in people. Voeg die medewerker toe, of kies een ander.',
      ],
    ],
    [
      'an e-mail address twice, whatever its capitals',
      'noor@devlinder',
      'j.VERMAAT@devlinder',
      ['10: Dit e-mailadres staat ook op regel 7. Geef iedereen een eigen adres.'],
    ],
    [
      'a class twice',
      '  - id: 2B',
      '  - {id: 2b, mentors: [noor], teamLeader: noor}\n  - id: 2B',
      ['17: Deze klas staat ook op regel 16. Maak er één van.'],
    ],
    [
      'a class without a mentor',
      '    mentors: [joris]\n',
      '',
      ['16: Deze klas heeft nog geen mentor. Zet bij mentors één of twee medewerkers.'],
    ],
    ['a class with three mentors', '[joris]', '[joris, noor, samira]', ['17: Een klas heeft één of twee mentoren. Kies er hooguit twee.']],
    ['a mentor who is named twice', '[joris]', '[joris, joris]', ['17: In deze lijst staat joris twee keer. Haal er één weg.']],
    ['no coordinator', '  coordinators: [noor]\n', '', ['19: Er is nog geen coördinator. Zet bij coordinators één of twee medewerkers.']],
    [
      'nobody on call',
      '  onCall: [samira]\n',
      '  onCall: []\n',
      ['21: Er is nog niemand te bellen bij gevaar. Zet bij onCall minstens één medewerker.'],
    ],
    [
      'a person on call without a phone',
      '    phone: 0600000001\n',
      '',
      ['11: Bij gevaar bellen mensen samira, maar het nummer ontbreekt. Zet phone bij deze medewerker.'],
    ],
    [
      'a phone number with letters',
      '0600000001',
      'bel de balie',
      ['14: Schrijf het telefoonnummer met cijfers en spaties, zoals 06-00 00 00 01.'],
    ],
    [
      'an address that is none',
      'noor@devlinder.example',
      'noor',
      ['10: Dit e-mailadres is niet heel. Schrijf een naam, een @ en een domein.'],
    ],
    ['a region that is none', 'zuid', 'zuidwest', ['3: Kies bij region uit noord, midden en zuid. Daarmee kennen we jullie vakanties.']],
    [
      'an id with a space',
      'id: samira',
      'id: Samira B',
      [
        '11: Schrijf een id met kleine letters, cijfers, punten en streepjes, zonder spaties. Neem er hooguit 30.',
        '21: De id samira staat niet in people. Bedoel je Samira B?',
      ],
    ],
    [
      'a working day that is none',
      '    name: Noor',
      '    works: [mo, za]\n    name: Noor',
      ['9: Kies bij works uit mo, tu, we, th en fr. Dat is maandag tot en met vrijdag.'],
    ],
    ['a name of signs', 'Joris Vermaat', '"***"', ['6: Bij name staat niets dat we kunnen tonen. Vul er letters in.']],
    ['a reference', 'Joris Vermaat', '*Joris', ['6: Een waarde kan niet met dit teken beginnen. Zet de waarde tussen aanhalingstekens.']],
    ['a tab', '    name: Noor', '\tname: Noor', ['9: Op deze regel staat een tab. Spring in met spaties.']],
    [
      'a quote that is not closed',
      'Joris Vermaat',
      '"Joris Vermaat',
      ['6: Hier mist een haak of een aanhalingsteken. Kijk ook een regel hoger.'],
    ],
    [
      'a colon too many',
      'De Vlinder',
      'School: De Vlinder',
      ['2: Op deze regel staat een dubbele punt te veel. Zet de waarde tussen aanhalingstekens.'],
    ],
    ['a key twice', 'region: zuid', 'region: zuid\nregion: noord', ['4: Dit kopje staat hier al een keer. Maak er één van.']],
  ])('%s', (_what, from, to, expected) => {
    expect(changed(from, to)).toEqual(expected);
  });

  test.each([
    [
      'a day that does not exist',
      'studyDays:\n  - 2027-02-29',
      ['23: De dag 2027-02-29 kunnen we niet vinden op de kalender. Schrijf een dag als 2026-10-05.'],
    ],
    [
      'a vacation that ends before it begins',
      'vacations:\n  - {name: carnaval, fromOn: 2027-02-08, untilOn: 2027-02-05}',
      ['23: De laatste dag ligt voor de eerste. Wissel de dagen om, of kijk naar het jaar.'],
    ],
    [
      'leave that ends before it begins',
      'absences:\n  - {person: noor, fromOn: 2027-02-08, untilOn: 2027-02-05}',
      ['23: De laatste dag ligt voor de eerste. Wissel de dagen om, of kijk naar het jaar.'],
    ],
    [
      'leave of somebody unknown',
      'absences:\n  - person: anja\n    fromOn: 2027-02-05\n    untilOn: 2027-02-05\n    deputy: nor',
      [
        '23: De id anja staat niet in people. Voeg die medewerker toe, of kies een ander.',
        '26: De id nor staat niet in people. Bedoel je noor?',
      ],
    ],
    [
      'an own deputy',
      'absences:\n  - {person: noor, fromOn: 2027-02-05, untilOn: 2027-02-05, deputy: noor}',
      ['23: Wie weg is, kan niet voor zichzelf waarnemen. Kies bij deputy een ander.'],
    ],
    ['a choice that is a typing error away', 'choices:\n  n2-wiat: 2', ['23: De keuze n2-wiat kennen we niet. Bedoel je n2-wait?']],
    [
      'a choice that nobody knows',
      'choices:\n  kleur: 2',
      ['23: De keuze kleur kennen we niet. In school.example.yaml staan alle keuzes.'],
    ],
    [
      'a choice with the name of a built-in',
      'choices:\n  toString: 2',
      ['23: De keuze toString kennen we niet. In school.example.yaml staan alle keuzes.'],
    ],
    [
      'a value that is not for sale: N5',
      'choices:\n  n5-wait: 60',
      ['23: De waarde n5-wait ligt vast in het protocol. Haal deze regel weg.'],
    ],
    ['a number out of range', 'choices:\n  n27-wait: 11', ['23: Kies bij n27-wait een heel getal van 3 tot en met 10.']],
    ['half a day', 'choices:\n  n27-wait: 3.5', ['23: Kies bij n27-wait een heel getal van 3 tot en met 10.']],
    [
      'a time out of range',
      'choices:\n  sending-until: 19:00',
      ['23: Kies bij sending-until een tijd van 16:00 tot en met 18:00, met een dubbele punt ertussen.'],
    ],
    [
      'a time that is none',
      'choices:\n  sending-from: 07:75',
      ['23: Kies bij sending-from een tijd van 07:00 tot en met 09:00, met een dubbele punt ertussen.'],
    ],
    ['a flag in words', 'choices:\n  n30-on: nee', ['23: Kies bij n30-on true voor aan, of false voor uit.']],
    [
      'N3 on the day of N2',
      'choices:\n  n2-wait: 2',
      ['23: Eerst krijgt de mentor bericht, dan de coördinator. Maak n3-wait groter dan n2-wait.'],
    ],
  ])('%s', (_what, added, expected) => {
    expect(mistakesOf(`${small}${added}\n`)).toEqual(expected);
  });

  test.each([
    ['an empty file', '', '1: Dit bestand is leeg. Begin met een kopie van school.example.yaml.'],
    ['only comments', '# later\n', '1: Dit bestand is leeg. Begin met een kopie van school.example.yaml.'],
    ['something else', '- joris\n', '1: Dit is geen schoolbestand. Begin met een kopie van school.example.yaml.'],
    ['two files in one', 'id: a\n---\nid: b\n', '2: Met drie streepjes begint hier een tweede bestand. Haal die regel weg.'],
    [
      'a crooked line',
      'people:\n  - a\n name: b\n',
      '3: Deze regel springt anders in dan de regels eromheen. Zet gelijke dingen recht onder elkaar.',
    ],
  ])('%s', (_what, yaml, expected) => {
    expect(mistakesOf(yaml)).toEqual([expected]);
  });

  test('all mistakes come at once, in the order of the lines', () => {
    const broken = small.replace('zuid', 'west').replace('[joris]', '[jorus]').replace('noor@devlinder.example', 'noor');
    expect(mistakesOf(broken).map((mistake) => mistake.split(':')[0])).toEqual(['3', '10', '17']);
  });
});
