import { readFileSync } from 'node:fs';
import { readSchoolFile } from '../../src/app/school-file';
import { small } from './small-school';

const example = readFileSync('school.example.yaml', 'utf8');

describe('a school file that is right', () => {
  test('the example gives the school of the story', () => {
    const read = readSchoolFile(example);
    if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
    const { school } = read;
    const name = (id: string | undefined): string | undefined => school.people.find((person) => person.id === id)?.name;
    expect(school.classes.map((each) => each.id)).toEqual(['1A', '1B', '2A', '2B', '3C']);
    expect(name(school.classes[3]?.mentors[0])).toBe('Joris Vermaat');
    expect(name(school.seats.coordinators[0])).toBe('Noor Hendriksen');
    expect(name(school.seats.onCall[0])).toBe('Samira Bouzid');
    expect(Object.values(school.seats).every((holders) => holders.length > 0)).toBe(true);
  });

  test('the choices that the example explains are the defaults, all of them and nothing else', () => {
    const inUse = example.replace(/^# (choices:)/mu, '$1').replace(/^# {3}(\S+-\S+:)/gmu, '  $1');
    const read = readSchoolFile(inUse);
    expect(inUse).toContain('\n  n2-wait: 1');
    expect(read.ok && read.school.choices).toEqual({});
    expect(inUse.match(/^ {2}[a-z0-9]+-[a-z0-9-]+:/gmu)).toHaveLength(17);
  });

  test('what may be left out is empty, and the calendar flags are off', () => {
    const read = readSchoolFile(small);
    expect(read).toEqual({
      ok: true,
      school: {
        id: 'devlinder',
        name: 'De Vlinder',
        region: 'zuid',
        people: [
          { id: 'joris', name: 'Joris Vermaat', email: 'j.vermaat@devlinder.example' },
          { id: 'noor', name: 'Noor Hendriksen', email: 'noor@devlinder.example' },
          { id: 'samira', name: 'Samira Bouzid', email: 'samira@devlinder.example', phone: '0600000001' },
        ],
        classes: [{ id: '2B', mentors: ['joris'], teamLeader: 'noor' }],
        seats: {
          coordinators: ['noor'],
          management: [],
          board: [],
          supportTeam: [],
          onCall: ['samira'],
          childProtection: [],
          confidentialAdviser: [],
        },
        studyDays: [],
        vacations: [],
        goodFriday: false,
        liberationDay: false,
        choices: {},
        absences: [],
      },
    });
  });

  test('choices become numbers, times and flags; the days that the calendar knows become fields of the school', () => {
    const read = readSchoolFile(
      `${small}choices:\n  n2-wait: 2\n  n3-wait: 3\n  n8-on: false\n  sending-from: 08:15\n  good-friday: true\n  n12-wait: 1\n`,
    );
    expect(read.ok && [read.school.choices, read.school.goodFriday, read.school.liberationDay]).toEqual([
      { 'n2-wait': 2, 'n3-wait': 3, 'n8-on': false, 'sending-from': '08:15' },
      true,
      false,
    ]);
  });

  test('a class that looks like a number stays a class, an empty key is like no key, Windows line ends and a byte order mark do not matter', () => {
    const windows = `\uFEFF${small.replace('2B', '1E5').replace('seats:', 'seats:\n  board:')}`.replaceAll('\n', '\r\n');
    const read = readSchoolFile(windows);
    expect(read.ok && [read.school.classes[0]?.id, read.school.seats.board]).toEqual(['1E5', []]);
  });

  test('names are cleaned when they enter', () => {
    const read = readSchoolFile(small.replace('Joris Vermaat', '"*Joris* <Vermaat>"'));
    expect(read.ok && read.school.people[0]?.name).toBe('Joris Vermaat');
  });

  test('days may be written the Dutch way', () => {
    const read = readSchoolFile(`${small}studyDays: [5-10-2026, 2026-11-06]\n`);
    expect(read.ok && read.school.studyDays).toEqual(['2026-10-05', '2026-11-06']);
  });
});
