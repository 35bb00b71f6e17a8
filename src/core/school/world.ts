// What everything is computed with: the school of now and its school days.
import type { SchoolDays } from '../time/school-days';
import type { School } from './school';

export interface World {
  school: School;
  days: SchoolDays;
}
