// Changes of the school document: a new school file or class list raises the revision, a case number never does.
import type { Pupil, School, SchoolFile } from './school';

/** The id of the one school document; like every id it begins with the school's id. */
export function schoolDocumentId(schoolId: string): string {
  return `${schoolId}:school`;
}

/**
 * The school after reading its file. `changed` says whether anything in the file differs from `current`; then the revision is the next
 * one, so that every open case is looked at again. What only the document knows (pupils, numbers, own absences, ties, accounts, who left) stays.
 */
export function mergeSchool(current: School | null, file: SchoolFile): { school: School; changed: boolean } {
  if (current === null) {
    return { school: { ...file, revision: 1, pupils: [], reportedAbsences: [], ties: [], numbers: {} }, changed: true };
  }
  const { revision, pupils, reportedAbsences, ties, numbers, accounts, handed, left, ...fileBefore } = current;
  if (same(fileBefore, file)) return { school: current, changed: false };
  const memory = {
    ...(accounts === undefined ? {} : { accounts }),
    ...(handed === undefined ? {} : { handed }),
    ...(left === undefined ? {} : { left }),
  };
  const lived = { pupils, reportedAbsences, ties, numbers, ...memory };
  return { school: { ...file, revision: revision + 1, ...lived }, changed: true };
}

/** The school with another class list. The same list changes nothing, otherwise the revision is the next one (a new mentor: N28). */
export function replacePupils(school: School, pupils: readonly Pupil[]): { school: School; changed: boolean } {
  if (same(school.pupils, pupils)) return { school, changed: false };
  return { school: { ...school, revision: school.revision + 1, pupils: [...pupils] }, changed: true };
}

/**
 * The case number of a report: `2026-001`, counted per calendar year. A report that has one keeps it, and no number is given twice (I11).
 * Does not raise the revision. Saving by compare-and-set is the caller's part.
 */
export function takeNumber(school: School, reportId: string, year: number): { school: School; number: string } {
  const taken = school.numbers[reportId];
  if (taken !== undefined) return { school, number: taken };
  const used = Object.values(school.numbers).filter((number) => number.startsWith(`${year}-`));
  const highest = Math.max(0, ...used.map((number) => Number(number.slice(5))));
  const number = `${year}-${String(highest + 1).padStart(3, '0')}`;
  return { school: { ...school, numbers: { ...school.numbers, [reportId]: number } }, number };
}

/** Equal as stored values; the order of keys does not count, the order in lists does. */
function same(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [new Map<string, unknown>(Object.entries(one)), new Map<string, unknown>(Object.entries(other))];
  return left.size === right.size && [...left].every(([key, value]) => right.has(key) && same(value, right.get(key)));
}
