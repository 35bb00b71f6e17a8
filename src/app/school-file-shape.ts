// The shape of the school file: which keys it has and how each value is written. The message of an issue is the name of its sentence.
import { z } from 'zod';
import { cleanName } from '../core/school/clean-name';
import { readDay } from './typed-day';
import type { Path } from './yaml-lines';

const label = z.string().transform(cleanName).pipe(z.string().min(1, 'empty-text').max(80, 'long-text'));
const id = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,29}$/, 'person-id');
const reference = z.string();
const day = z.string().transform((text, context) => {
  const found = readDay(text);
  if (found !== null) return found;
  context.addIssue({ code: 'custom', message: 'no-such-day', input: text });
  return z.NEVER;
});

const person = z.strictObject({
  id,
  name: label,
  // Compared with what a platform says, which may write capitals elsewhere.
  email: z
    .string()
    .pipe(z.email('email-form'))
    .transform((text) => text.toLowerCase()),
  phone: z
    .string()
    .regex(/^\+?\d[\d ()-]{5,20}$/, 'phone-form')
    .exactOptional(),
  job: label.exactOptional(),
  works: z
    .array(z.string().pipe(z.enum(['mo', 'tu', 'we', 'th', 'fr'], 'weekday')))
    .min(1, 'no-weekday')
    .exactOptional(),
});

const schoolClass = z.strictObject({
  id: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}.+-]{0,11}$/u, 'class-id'),
  mentors: z.array(reference).min(1, 'no-mentor').max(2, 'three-mentors').prefault([]),
  teamLeader: reference,
});

const seats = z.strictObject({
  coordinators: z.array(reference).min(1, 'no-coordinator').max(2, 'three-coordinators').prefault([]),
  management: z.array(reference).prefault([]),
  board: z.array(reference).prefault([]),
  supportTeam: z.array(reference).prefault([]),
  onCall: z.array(reference).min(1, 'no-on-call').prefault([]),
  childProtection: z.array(reference).prefault([]),
  confidentialAdviser: z.array(reference).prefault([]),
});

const vacation = z.strictObject({ name: label, fromOn: day, untilOn: day });
const absence = z.strictObject({ person: reference, fromOn: day, untilOn: day, deputy: reference.exactOptional() });

/** `school.yaml`, in which every value is still text. Names come out cleaned, e-mail addresses in small letters, days as `YYYY-MM-DD`. */
export const schoolShape = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,29}$/, 'school-id'),
  name: label,
  region: z.string().pipe(z.enum(['noord', 'midden', 'zuid'], 'region')),
  people: z.array(person).min(1, 'no-people'),
  classes: z.array(schoolClass).min(1, 'no-classes'),
  seats: seats.prefault({}),
  studyDays: z.array(day).prefault([]),
  vacations: z.array(vacation).prefault([]),
  choices: z.record(z.string(), z.string()).prefault({}),
  absences: z.array(absence).prefault([]),
});
export type ShapedSchool = z.output<typeof schoolShape>;

/** The keys that are known at a path, to guess which one somebody meant. */
export function keysAt(path: Path): string[] {
  const inside: Readonly<Record<string, z.ZodObject>> = {
    people: person,
    classes: schoolClass,
    seats,
    vacations: vacation,
    absences: absence,
  };
  const shape = path[0] === undefined ? schoolShape : inside[path[0]];
  return Object.keys(shape?.shape ?? {});
}

/** The name of the sentence for what every value can have wrong. */
export const shapeWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys') return 'unknown-key';
  if (issue.code !== 'invalid_type') return undefined;
  if (issue.input === undefined) return 'missing';
  return issue.expected === 'array' ? 'needs-list' : issue.expected === 'string' ? 'needs-text' : 'needs-map';
};
