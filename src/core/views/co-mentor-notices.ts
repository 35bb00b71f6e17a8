// The message that asks the mentor of a pupil of another class to join in, and the coordinator about it (N36).
import { leadersOf } from '../subject/leads';
import { canDo } from './asked';
import { itemAs, type Told } from './told';
import { cardOf, type AnyCard } from './viewer';

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
