// Messages of a desk's own rules: a colleague cannot be reached (N29). The Monday overview is `overview.ts`.
import type { Line, Office } from '../cards/card';
import type { Desk } from '../desk/desk';
import type { Notice } from '../kernel/notice';
import type { World } from '../school/world';
import { dayOf } from '../time/instant';
import { answerMessage, type OfTheDesk } from './told';
import { cardOf, type AnyCard, type Viewer } from './viewer';

/** N29: who, since when, and whether something acute waits. */
export function deskCard(notice: Notice, desk: Desk, viewer: Viewer, more: OfTheDesk): AnyCard {
  const { trouble } = desk;
  return cardOf('person-unreachable', {
    ...answerMessage({ ...waitsOf(desk, viewer.world), ref: notice.key, about: desk.person }),
    as: officeOf(notice, viewer.world),
    deputyFor: more.deputyFor,
    repeat: more.repeat,
    more: more.lines,
    person: desk.person,
    sinceAt: Math.min(trouble?.acuteAt ?? notice.from, trouble?.normalAt ?? notice.from),
    acute: notice.hours === 'acute',
  });
}

/** N29 or N30 as a line among others. */
export function deskLine(notice: Notice, desk: Desk, viewer: Viewer): Line {
  const unreachable = notice.card === 'person-unreachable';
  return {
    ...waitsOf(desk, viewer.world),
    ref: notice.key,
    about: desk.person,
    what: unreachable ? 'unreachable' : 'running',
    talk: '',
    on: unreachable ? '' : dayOf(viewer.now),
    opens: unreachable ? 'give-to-colleague' : 'case-list',
  };
}

/** The first report or case that waits for this person: it is what can be given to a colleague. */
function waitsOf(desk: Desk, { school }: World): { subject: string; number: string } {
  const subject = desk.notices.find((item) => item.unreachable && item.holds && item.state === 'pending')?.subject ?? '';
  return { subject, number: school.numbers[subject] ?? '' };
}

function officeOf({ person, seat }: Notice, { school }: World): Office | '' {
  if (seat === 'coordinator') return 'coordinator';
  return school.seats.management.includes(person) ? 'management' : 'team-leader';
}
