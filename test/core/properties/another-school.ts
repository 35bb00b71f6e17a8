// What happens to a school while a case is lived: colleagues leave, are ill, become mentor; a new class list is read.
import type { World } from '../../../src/core/school/world';
import { leadersOf } from '../../../src/core/subject/leads';
import { addDays } from '../../../src/core/time/calendar-days';
import { dayOf } from '../../../src/core/time/instant';
import type { Life } from './a-life';
import type { Pick } from './filled-in';

export type Change = 'leaves' | 'ill' | 'mentor' | 'list' | 'gone';

/** Without these nobody could be asked. */
const KEPT = ['gijs', 'els', 'anja', 'hedwig', 'samira', 'irene'];

/** Another school, and what happened to it. The offices are never all empty at once. */
export function changed(what: Change, life: Life, pick: Pick): [World, string] {
  const { world, now } = life;
  const { school } = world;
  const revision = school.revision + 1;
  const becomes = (changes: Partial<World['school']>): World => ({ ...world, school: { ...school, revision, ...changes } });
  const [lead = ''] = leadersOf(life.state, world);
  const people = school.people.map(({ id }) => id).filter((id) => !KEPT.includes(id));
  // What happens to who leads asks most of the others.
  const person = pick([...people, ...people.filter((id) => id === lead), ...people.filter((id) => id === lead)]);
  const numbers = life.state.people.map(({ number }) => number).filter((number) => number !== '');
  switch (what) {
    case 'ill': {
      const away = { person, fromOn: addDays(dayOf(now), pick([0, 0, 1])), untilOn: addDays(dayOf(now), pick([1, 5, 14])) };
      const deputy = pick(school.people).id;
      const absence = pick([true, false]) || deputy === person ? away : { ...away, deputy };
      return [
        becomes({ reportedAbsences: [...school.reportedAbsences, absence] }),
        `${person} is ill, ${absence === away ? 'nobody' : deputy} stands in`,
      ];
    }
    case 'mentor': {
      const classes = school.classes.map((one) => ({ ...one, mentors: [person] }));
      return [becomes({ classes }), `${person} is mentor`];
    }
    case 'list': {
      const to = pick(school.classes).id;
      const moved = numbers.length === 0 ? '' : pick([numbers[0] ?? '', ...numbers]);
      const pupils = school.pupils.map((pupil) => (pupil.number === moved ? { ...pupil, class: to } : pupil));
      return [becomes({ pupils }), `pupil ${moved} is in ${to}`];
    }
    case 'gone': {
      const gone = numbers.length === 0 ? '' : pick(numbers);
      return [becomes({ pupils: school.pupils.filter(({ number }) => number !== gone) }), `pupil ${gone} is on no list`];
    }
    case 'leaves': {
      const without = (ids: readonly string[]): string[] => ids.filter((id) => id !== person);
      const seats = { ...school.seats, coordinators: without(school.seats.coordinators), board: without(school.seats.board) };
      const classes = school.classes.map((one) => ({ ...one, mentors: without(one.mentors) }));
      const people = school.people.filter(({ id }) => id !== person);
      return [becomes({ seats, classes, people }), `${person} left`];
    }
  }
}
