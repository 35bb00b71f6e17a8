// "Later": one nudge is put off for one person, at most five school days in all (protocol/v1, *Laws of a nudge*).
import { deskIdOf, type Desk } from '../core/desk/desk';
import { putOff } from '../core/desk/put-off';
import { field } from '../core/kernel/command';
import { isRefusal, refuse } from '../core/kernel/outcome';
import { sendingHoursOf } from '../core/school/world';
import { checkSnooze, snoozeDaysLeft, snoozesOf } from '../core/subject/snoozed';
import { dayOf, instantAt } from '../core/time/instant';
import { cardOf, type Viewer } from '../core/views/viewer';
import type { TapRound } from './in-tap';
import type { Tap } from './receive';
import { replyRefused, replyWith, type Reply } from './reply';
import { changeDesk } from './save';
import { writeEvents } from './save-events';

/**
 * Puts off the notice that was tapped until the first sending hour of a later school day. It is written down first; when the desk does not
 * follow, the same tap again makes it follow. Refused for what does not stand on this person's screen, or may not be put off.
 */
export async function snooze(round: TapRound, viewer: Viewer, tap: Tap, untilOn: string): Promise<Reply> {
  const { person, now, world } = viewer;
  const about = { subject: tap.subject, ref: tap.ref, about: tap.about, number: world.school.numbers[tap.subject] ?? '' };
  const id = deskIdOf(round.schoolId, person);
  const desk = (await round.store.load(id))?.body as Desk | undefined;
  const item = desk?.notices.find(({ notice }) => notice.key === tap.ref);
  if (item === undefined || !item.holds || !item.notice.snooze) return replyRefused(refuse('not-possible-now'), viewer, about);
  if (!field.day().safeParse(untilOn).success) return replyRefused(refuse('no-such-day'), viewer, about);

  const { key, rule } = item.notice;
  const by = { person, cause: `snooze:${round.ids.next()}`, answer: JSON.stringify(['snooze', untilOn]) };
  const written = await writeEvents(round, item.subject, by, (_, state) => {
    const today = dayOf(now);
    const again = snoozesOf(state, key, person).some((one) => one.untilOn === untilOn);
    if (again && untilOn > today) return 'same';
    if (item.state !== 'sent') return refuse('not-possible-now');
    const wrong = checkSnooze(untilOn, snoozeDaysLeft(state, key, person, world), today, world);
    if (wrong !== null) return wrong;
    return [{ type: 'nudge-snoozed', data: { key, rule, untilOn, days: world.days.count(today, untilOn) } }];
  });
  if (written === null) return replyRefused(refuse('no-access'), viewer, about);
  if (isRefusal(written)) return replyRefused(written, viewer, about);

  const at = instantAt(untilOn, sendingHoursOf(world).from);
  await changeDesk(round, person, (current) => putOff(current, key, at, now));
  round.saved.add(id);
  const line = { done: 'snoozed', talk: '', on: untilOn, at: now, by: '', person: '', opens: '', undoUntil: 0 } as const;
  return replyWith(cardOf('folded', { ...about, ...line }));
}
