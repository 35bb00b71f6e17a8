// Being away, as people say it themselves: from, until, and who stands in. Beside the leave that stands in the school file.
import { z } from 'zod';
import { field } from '../kernel/command';
import { refuse, type Refusal } from '../kernel/outcome';
import { addDays } from '../time/calendar-days';
import type { Day } from '../time/instant';
import { isStaff } from './listed';
import type { Absence, PersonId, School } from './school';

/** Nobody says more than a year before until when; a later day is a slip of the hand. */
const LONGEST = 366;

export interface AwayInput {
  fromOn: Day;
  untilOn: Day;
  deputy: PersonId | '';
}

/** What `/afwezig` asks; first and last day included. */
export const awayInput: z.ZodType<AwayInput> = z.object({ fromOn: field.day(), untilOn: field.day(), deputy: field.optionalText() });

type People = Pick<School, 'people' | 'absences' | 'reportedAbsences'>;

/**
 * The reported absences with one more; what it covers of the same person goes. Refused at its field: a first day in the past, a last day
 * before the first, and a deputy who is no colleague.
 */
export function awayWith(school: People, person: PersonId, input: AwayInput, today: Day): Absence[] | Refusal {
  const { fromOn, untilOn, deputy } = input;
  if (fromOn < today) return refuse('day-in-past', { on: fromOn }, { field: 'fromOn' });
  if (untilOn < fromOn) return refuse('until-before-from', { on: fromOn }, { field: 'untilOn' });
  const latestOn = addDays(today, LONGEST);
  if (untilOn > latestOn) return refuse('day-too-far', { latestOn }, { field: 'untilOn' });
  if (deputy === person) return refuse('deputy-is-you', {}, { field: 'deputy' });
  if (deputy !== '' && !isStaff(deputy, school)) return refuse('deputy-no-staff', {}, { field: 'deputy' });
  const kept = school.reportedAbsences.filter((one) => one.person !== person || one.fromOn < fromOn || one.untilOn > untilOn);
  return [...kept, { person, fromOn, untilOn, ...(deputy === '' ? {} : { deputy }) }];
}

/** The reported absences when this one ends: from today on somebody is back, or never went. */
export function backFrom(school: People, person: PersonId, fromOn: Day, today: Day): Absence[] | Refusal {
  const mine = school.reportedAbsences.some((one) => isOwn(one, person, today) && one.fromOn === fromOn);
  if (!mine) return refuse(awayPeriods(school, person, today).some((one) => one.fromOn === fromOn) ? 'away-in-file' : 'not-away');
  return school.reportedAbsences.flatMap((one) => {
    if (!isOwn(one, person, today) || one.fromOn !== fromOn) return [one];
    return fromOn < today ? [{ ...one, untilOn: addDays(today, -1) }] : [];
  });
}

/** When this person is away, now or later, the first period first; `inFile`: it stands in the school file, which only that file changes. */
export function awayPeriods(school: People, person: PersonId, today: Day): (Absence & { inFile: boolean })[] {
  const all = [
    ...school.absences.map((one) => ({ ...one, inFile: true })),
    ...school.reportedAbsences.map((one) => ({ ...one, inFile: false })),
  ];
  return all.filter((one) => isOwn(one, person, today)).sort((one, other) => one.fromOn.localeCompare(other.fromOn));
}

function isOwn(absence: Absence, person: PersonId, today: Day): boolean {
  return absence.person === person && absence.untilOn >= today;
}
