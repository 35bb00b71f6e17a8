// The school and its days, as rules need them together; built once per version of the school document.
import type { SchoolDays } from '../time/school-days';
import { timeOf } from './choices';
import type { School } from './school';
import type { SendingHours } from '../time/sending-hours';

export interface World {
  school: School;
  days: SchoolDays;
}

/** The sending hours of this school on a school day (protocol/v1, *Sending hours*). */
export function sendingHoursOf(world: World): SendingHours {
  return { from: timeOf(world.school, 'sending-from'), until: timeOf(world.school, 'sending-until') };
}
