// Messages to mentors: join in for a pupil of another class (N36), a pupil who is yours now, nobody known, no longer on the list (N28).
import { isOneOf, INSIDE } from './seen-by';
import { dayOf } from '../time/instant';
import { leadersOf } from '../subject/leads';
import { canDo } from './asked';
import { itemAs, type Told } from './told';
import { cardOf, type AnyCard } from './viewer';
import { isStaff } from '../school/listed';

/** N36; a school day later to the coordinator. No name of a pupil: that stands on the card behind it. */
export function coMentorAsked(told: Told): AnyCard {
  const { state, viewer, message, notice } = told;
  const { ask } = itemAs(told, 'co-mentor');
  return cardOf('co-mentor-asked', {
    ...message,
    lead: leadersOf(state, viewer.world)[0] ?? '',
    mentor: ask.mentors[0] ?? '',
    mine: notice.rung === 0 && canDo('pass-co-mentor', state, viewer, notice.about),
  });
}

/** N36 to who joined in: it is over, and there is nothing to do. */
export function coMentorEnded(told: Told): AnyCard {
  const { state, viewer, message } = told;
  const { how, by } = itemAs(told, 'co-mentor-end').end;
  const lead = leadersOf(state, viewer.world)[0] ?? '';
  return cardOf('co-mentor-ended', { ...message, how, by, lead: lead === by ? '' : lead });
}

/** N17. */
export function ownRoundDue(told: Told): AnyCard {
  return cardOf('own-round', { ...told.message, round: itemAs(told, 'own-round').round.kind });
}

/** N28; three school days later to the coordinator. */
export function pupilHanded(told: Told): AnyCard {
  const { state, viewer, message, notice } = told;
  const { part, from, to, endsAt } = itemAs(told, 'succession').succession;
  const mine = notice.rung === 0 && canDo('confirm-mentor', state, viewer, notice.about);
  return cardOf('pupil-handed', {
    ...message,
    asks: mine ? 'confirm' : part,
    reads: mine ? part : '',
    from,
    mentor: to[0] ?? '',
    untilOn: endsAt === undefined ? '' : dayOf(endsAt),
  });
}

/** N28: the coordinator, or for the coordinator's cases the team leader, names one. */
export function mentorMissing(told: Told): AnyCard {
  const { state, viewer, message } = told;
  const { part, from } = itemAs(told, 'succession').succession;
  const left = from !== '' && !isStaff(from, viewer.world.school);
  return cardOf('mentor-missing', { ...message, asks: part, from, left, mayOpen: isOneOf(INSIDE, state, viewer) });
}

/** N28: who leads says whether the pupil left, or the list is wrong. */
export function pupilGone({ message }: Told): AnyCard {
  return cardOf('pupil-gone', message);
}
