// The fictional school made as large as a real one: more mentors, each with a class of their own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readClassList } from '../src/app/class-list-file';
import { exampleSchool, readSchool } from '../src/read-school';
import type { SchoolFile } from '../src/core/school/school';
import type { World } from '../src/core/school/world';
import { buildSchoolDays } from '../src/core/time/school-days';

/** The folder of the project. */
export const ROOT = join(__dirname, '..');

const MENTOR = 'mentor';
const FIRST_NAMES = 'Ali Bo Cas Dina Evi Finn Gus Hanna Ilse Jip Kyra Lou Mees Nora Olaf Pim Quin Rosa Siem Tess'.split(' ');
const NAME_BEGINS = ['', 'van ', 'ter ', 'op ', 'in ', 'uit '];
const NAME_HEADS = 'Berg Dijk Hof Kerk Linde Meer Over Wester'.split(' ');
const NAME_TAILS = 'huis kamp man stra veld water weg zicht'.split(' ');
/** Pupils of one class; with more mentors the classes are smaller, so that it stays one school. */
const PUPILS = FIRST_NAMES.length;

/** So many people who get the notices of a measurement; at most 384. */
export function mentorsOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${MENTOR}${String(index + 1).padStart(2, '0')}`);
}

/** The 60 people of most measurements. */
export const MENTORS: readonly string[] = mentorsOf(60);

/** The class of one of them, and the name of its first pupil. */
export function classOf(mentor: string): { id: string; pupil: string } {
  return { id: `K${mentor.slice(MENTOR.length)}`, pupil: `${FIRST_NAMES[0]} ${familyName(mentor)}` };
}

/** The example with these people added. */
export function largeSchool(mentors = MENTORS): SchoolFile {
  const file = readSchool(exampleSchool(ROOT).file);
  const people = mentors.map((id) => ({ id, ...nameOf(id) }));
  const classes = mentors.map((id) => ({ id: classOf(id).id, mentors: [id], teamLeader: 'anja' }));
  return { ...file, people: [...file.people, ...people], classes: [...file.classes, ...classes] };
}

/** The same as a school writes it, the text of a `school.yaml`: everybody is on the staff, and these are mentors. */
export function largeSchoolFile(staff: readonly string[], mentors = MENTORS): string {
  const people = staff.map((id) => `  - { id: ${id}, name: ${nameOf(id).name}, email: ${nameOf(id).email} }`);
  const classes = mentors.map((id) => `  - { id: ${classOf(id).id}, mentors: [${id}], teamLeader: anja }`);
  const example = readFileSync(exampleSchool(ROOT).file, 'utf8');
  return example.replace(/^people:$/m, ['people:', ...people].join('\n')).replace(/^classes:$/m, ['classes:', ...classes].join('\n'));
}

/** Its class list, as CSV. */
export function largeClassList(mentors = MENTORS, pupils = PUPILS): string {
  const lines = mentors.flatMap((mentor) =>
    FIRST_NAMES.slice(0, pupils).map((name, index) => {
      const { id } = classOf(mentor);
      return `${id}${index + 10};${name} ${familyName(mentor)};${id};14-03-2013;`;
    }),
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

function nameOf(mentor: string): { name: string; email: string } {
  return { name: `Mentor ${mentor.slice(MENTOR.length)}`, email: `${mentor}@devlinder.example` };
}

/** One per class, so that every pupil has a name of its own. */
function familyName(mentor: string): string {
  const nr = Number(mentor.slice(MENTOR.length));
  const [heads, tails] = [NAME_HEADS.length, NAME_TAILS.length];
  return `${NAME_BEGINS[Math.floor(nr / heads / tails)]}${NAME_HEADS[nr % heads]}${NAME_TAILS[Math.floor(nr / heads) % tails]}`;
}
