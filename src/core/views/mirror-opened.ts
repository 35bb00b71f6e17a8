// The target did something too: against whom, and what was seen (I17).
import { othersOf, targetOf } from '../subject/state';
import { formBase, type Opening } from './opening';
import { cardOf, type AnyCard } from './viewer';

export function mirrorForm(opening: Opening): AnyCard {
  const { state, values } = opening;
  const asked = (state.mirrorsAsked ?? []).map(({ pupil }) => pupil);
  const pupils = othersOf(state).filter(({ key }) => !asked.includes(key));
  return cardOf('mirror', {
    ...formBase(opening, 'people'),
    target: targetOf(state)?.name ?? '',
    pupils: pupils.map(({ key, name }) => ({ key, name })),
    words: values['words'] ?? '',
  });
}
