// Whose chats the playground shows: five people of the story side by side, and everybody else of the fictional school.
import type { School } from '../../core/school/school';
import type { Seat } from './messages';

/** PE teacher, mentor, coordinator, team leader, person on call: the people of `school.example.yaml`. */
const MAIN = ['bram', 'joris', 'noor', 'anja', 'samira'];

/** The five first, in the order in which a case reaches them; with another school file whoever comes first in it. */
export function seatsOf(school: School): Seat[] {
  const main = MAIN.every((id) => school.people.some((person) => person.id === id))
    ? MAIN
    : school.people.slice(0, MAIN.length).map(({ id }) => id);
  const seats = school.people.map(({ id, name, job }) => ({ id, name, role: job ?? '', main: main.includes(id) }));
  const place = (seat: Seat): number => (seat.main ? main.indexOf(seat.id) : MAIN.length);
  return seats.sort((one, other) => place(one) - place(other));
}
