// Messages about a level that stands still, and about the first day without a measure (N24, N25).
import { sanctions } from '../../protocol/v1/sanctions';
import { leadersOf } from '../subject/leads';
import { overOn } from '../subject/sanction-days';
import { lastEntryOf } from '../subject/silence';
import { dayOf } from '../time/instant';
import { canDo } from './asked';
import { foldedCard } from './folded-card';
import { itemAs, type Told } from './told';
import { cardOf, type AnyCard } from './viewer';

/** N24: a plan, or an entry. */
export function levelStill(told: Told): AnyCard {
  const { state, viewer, message, notice } = told;
  const item = itemAs(told, 'level', 'silence');
  const leaders = leadersOf(state, viewer.world);
  return cardOf('level-still', {
    ...message,
    asks: item.over === 'level' ? 'plan' : 'entry',
    level: item.over === 'level' ? item.standing.level : item.silent.level,
    sinceOn: dayOf(item.over === 'level' ? item.change.at : lastEntryOf(item.silent).at),
    lead: leaders.includes(notice.person) ? '' : (leaders[0] ?? ''),
    canRise: canDo('level-up', state, viewer, 'level'),
  });
}

/** N25: no name; which pupil it is stands behind the button. */
export function sanctionBack(told: Told): AnyCard {
  const { state, viewer, message, notice } = told;
  const { sanction } = itemAs(told, 'sanction');
  const backOn = overOn(sanction, viewer.world);
  if (backOn === undefined) return foldedCard(notice, state, viewer);
  return cardOf('sanction-back', { ...message, phase: sanction.phase, away: sanctions[sanction.phase].away, backOn });
}
