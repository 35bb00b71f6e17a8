// The form behind `/afwezig`, and the line that says what was saved.
import type { Done } from '../cards/answer-cards';
import { awayPeriods } from '../school/away';
import type { PersonId } from '../school/school';
import { dayOf, type Day } from '../time/instant';
import { MOST_CHOICES } from './staff-choices';
import { cardOf, type AnyCard, type Viewer } from './viewer';

/** The form, with what was said before and is not over. */
export function awayForm({ person, now, world }: Viewer, formId: string): AnyCard {
  const { people, seats, classes } = world.school;
  const today = dayOf(now);
  const first = [...seats.coordinators, ...classes.flatMap(({ mentors, teamLeader }) => [...mentors, teamLeader])];
  const deputies = [...new Set([...first, ...people.map(({ id }) => id)])].filter((id) => id !== person).slice(0, MOST_CHOICES);
  return cardOf('away', {
    subject: '',
    ref: formId,
    about: '',
    number: '',
    fromOn: today,
    deputies: deputies.map((id) => ({ id })),
    periods: awayPeriods(world.school, person, today).map(({ fromOn, untilOn, deputy = '', inFile }) => ({
      fromOn,
      untilOn,
      deputy,
      ends: inFile ? '' : fromOn <= today ? 'back' : 'withdraw',
    })),
  });
}

/** What was saved about no single case, in one line. `on`: the last day away; '' for everything else. */
export function savedLine(
  done: Extract<Done, 'away-set' | 'away-ended' | 'watch-answered'>,
  on: Day | '',
  deputy: PersonId | '',
  viewer: Viewer,
): AnyCard {
  return cardOf('folded', {
    subject: '',
    ref: '',
    about: '',
    number: '',
    done,
    talk: '',
    on,
    at: viewer.now,
    by: '',
    person: deputy,
    opens: '',
    undoUntil: 0,
  });
}
