// The vacations of the three regions as the ministry gives them; first Saturday to last Sunday.
import type { FreePeriod, Region } from '../school/school';
import type { Day } from './instant';

/** The first day of which the calendar of the vacations is known: before it the summer of 2025 is missing. */
export const VACATIONS_KNOWN_FROM: Day = '2025-09-01';
/** The last day of which they are known: the end of the last summer vacation in the table. Later dates say "about". */
export const VACATIONS_KNOWN_UNTIL: Day = '2028-09-03';
/** The vacation that ends a school year; a school that gives a later one in its file makes that year known. */
export const SUMMER_VACATION = 'zomervakantie';

const NORTH: Region[] = ['noord'];
const MIDDLE: Region[] = ['midden'];
const SOUTH: Region[] = ['zuid'];
const ALL: Region[] = ['noord', 'midden', 'zuid'];

type Row = readonly [name: string, fromOn: Day, untilOn: Day, regions: readonly Region[]];

// Source: rijksoverheid.nl, overviews per school year, compared with the OpenHolidays data. Two rows of the latter are slips:
// summer 2026 in Zuid (17 July, six weeks give 11 July) and spring 2027 in Zuid (end 2027-03-21, one week gives 21 February).
const ROWS: readonly Row[] = [
  ['herfstvakantie', '2025-10-18', '2025-10-26', [...NORTH, ...MIDDLE]],
  ['herfstvakantie', '2025-10-11', '2025-10-19', SOUTH],
  ['kerstvakantie', '2025-12-20', '2026-01-04', ALL],
  ['voorjaarsvakantie', '2026-02-21', '2026-03-01', NORTH],
  ['voorjaarsvakantie', '2026-02-14', '2026-02-22', [...MIDDLE, ...SOUTH]],
  ['meivakantie', '2026-04-25', '2026-05-03', ALL],
  ['zomervakantie', '2026-07-04', '2026-08-16', NORTH],
  ['zomervakantie', '2026-07-18', '2026-08-30', MIDDLE],
  ['zomervakantie', '2026-07-11', '2026-08-23', SOUTH],

  ['herfstvakantie', '2026-10-10', '2026-10-18', NORTH],
  ['herfstvakantie', '2026-10-17', '2026-10-25', [...MIDDLE, ...SOUTH]],
  ['kerstvakantie', '2026-12-19', '2027-01-03', ALL],
  ['voorjaarsvakantie', '2027-02-20', '2027-02-28', [...NORTH, ...MIDDLE]],
  ['voorjaarsvakantie', '2027-02-13', '2027-02-21', SOUTH],
  ['meivakantie', '2027-04-24', '2027-05-02', ALL],
  ['zomervakantie', '2027-07-10', '2027-08-22', NORTH],
  ['zomervakantie', '2027-07-17', '2027-08-29', MIDDLE],
  ['zomervakantie', '2027-07-24', '2027-09-05', SOUTH],

  ['herfstvakantie', '2027-10-16', '2027-10-24', [...NORTH, ...MIDDLE]],
  ['herfstvakantie', '2027-10-23', '2027-10-31', SOUTH],
  ['kerstvakantie', '2027-12-25', '2028-01-09', ALL],
  ['voorjaarsvakantie', '2028-02-19', '2028-02-27', NORTH],
  ['voorjaarsvakantie', '2028-02-26', '2028-03-05', [...MIDDLE, ...SOUTH]],
  // The week by law (29 April - 7 May) and the advised one before it (22 - 30 April) in one.
  ['meivakantie', '2028-04-22', '2028-05-07', ALL],
  ['zomervakantie', '2028-07-15', '2028-08-27', NORTH],
  ['zomervakantie', '2028-07-08', '2028-08-20', MIDDLE],
  ['zomervakantie', '2028-07-22', '2028-09-03', SOUTH],
];

/** The vacations of a region, in order of time. */
export function regionVacations(region: Region): FreePeriod[] {
  return ROWS.filter(([, , , regions]) => regions.includes(region)).map(([name, fromOn, untilOn]) => ({ name, fromOn, untilOn }));
}
