// Who had which part in it: another role than it seemed, or the target did something too (I17).
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

/** Everybody but the targets, with the part that they have now. */
export function roleForm(opening: Opening): AnyCard {
  const { state, values } = opening;
  const pupils = state.people.flatMap(({ key, name, role }) => (role === 'target' ? [] : [{ key, name, role }]));
  return cardOf('role', { ...formBase(opening, 'people'), pupils, why: values['why'] ?? '' });
}
