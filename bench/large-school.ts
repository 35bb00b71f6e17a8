// The fictional school made as large as a real one: 60 more mentors, each with a class of 20 pupils.
import { join } from 'node:path';
import { readClassList } from '../src/app/class-list-file';
import { exampleSchool, readSchool } from '../src/read-school';
import type { SchoolFile } from '../src/core/school/school';
import type { World } from '../src/core/school/world';
import { buildSchoolDays } from '../src/core/time/school-days';

/** The folder of the project. */
export const ROOT = join(__dirname, '..');

const FIRST_NAMES = 'Ali Bo Cas Dina Evi Finn Gus Hanna Ilse Jip Kyra Lou Mees Nora Olaf Pim Quin Rosa Siem Tess'.split(' ');
const NAME_HEADS = 'Berg Dijk Hof Kerk Linde Meer Over Wester'.split(' ');
const NAME_TAILS = 'huis kamp man stra veld water weg zicht'.split(' ');

/** The 60 people who get the notices of a measurement. */
export const MENTORS: readonly string[] = Array.from({ length: 60 }, (_, index) => `mentor${String(index + 1).padStart(2, '0')}`);

/** The class of one of them, and the name of its first pupil. */
export function classOf(mentor: string): { id: string; pupil: string } {
  return { id: `K${mentor.slice(-2)}`, pupil: `${FIRST_NAMES[0]} ${familyName(mentor)}` };
}

export function largeSchool(): SchoolFile {
  const file = readSchool(exampleSchool(ROOT).file);
  const people = MENTORS.map((id) => ({ id, name: `Mentor ${id.slice(-2)}`, email: `${id}@devlinder.example` }));
  const classes = MENTORS.map((id) => ({ id: classOf(id).id, mentors: [id], teamLeader: 'anja' }));
  return { ...file, people: [...file.people, ...people], classes: [...file.classes, ...classes] };
}

/** Its class list, as CSV. */
export function largeClassList(): string {
  const lines = MENTORS.flatMap((mentor) =>
    FIRST_NAMES.map((name, index) => `${classOf(mentor).id}${index + 10};${name} ${familyName(mentor)};${classOf(mentor).id};14-03-2013;`),
  );
  return `${exampleSchool(ROOT).classList.trimEnd()}\n${lines.join('\n')}\n`;
}

/** The school with its pupils and days, for arithmetic without a store. */
export function largeWorld(): World {
  const file = largeSchool();
  const { pupils } = readClassList(largeClassList(), file);
  const school = { ...file, revision: 1, pupils, reportedAbsences: [], ties: [], numbers: {} };
  return { school, days: buildSchoolDays(school) };
}

/** One per class, so that every pupil has a name of its own. */
function familyName(mentor: string): string {
  const nr = Number(mentor.slice(-2));
  return `${NAME_HEADS[nr % NAME_HEADS.length]}${NAME_TAILS[Math.floor(nr / NAME_HEADS.length)]}`;
}
