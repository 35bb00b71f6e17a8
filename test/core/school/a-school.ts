// A small school for the tests of this folder: the people of the story, two classes and a few pupils.
import type { Pupil, School, SchoolFile } from '../../../src/core/school/school';

export const file: SchoolFile = {
  id: 'devlinder',
  name: 'De Vlinder',
  region: 'zuid',
  people: ['bram', 'joris', 'noor', 'anja', 'samira', 'lotte', 'pieter', 'karin', 'wim'].map((id) => ({
    id,
    name: id,
    email: `${id}@devlinder.example`,
  })),
  classes: [
    { id: '2A', mentors: ['lotte', 'bram'], teamLeader: 'anja' },
    { id: '2B', mentors: ['joris'], teamLeader: 'anja' },
  ],
  seats: {
    coordinators: ['noor', 'pieter'],
    management: ['karin'],
    board: ['wim'],
    supportTeam: ['samira'],
    onCall: ['samira'],
    childProtection: ['lotte'],
    confidentialAdviser: ['bram'],
  },
  studyDays: [],
  vacations: [],
  goodFriday: false,
  liberationDay: false,
  choices: {},
  absences: [],
};

export const school: School = { ...file, revision: 1, pupils: [], reportedAbsences: [], ties: [], numbers: {} };

export function pupil(number: string, name: string, inClass = '2B', family: string[] = []): Pupil {
  return { number, name, class: inClass, bornOn: '2013-03-14', family };
}
