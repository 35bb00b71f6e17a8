// What in a report or case can be sealed, by what its cards are about (I11).
import { namedOf, othersOf, type SubjectState } from './state';
import type { Involved } from './subject';

/** The whole report or case. */
export const WHOLE = 'everything';

/** Who can be sealed: the pupils in it, by their key, and those whom only a reporter named, in order: `named-1`. Without a key the latter have ''. */
export function sealablePupils(state: SubjectState): (Involved & { about: string })[] {
  const inside = state.people.map((pupil) => ({ ...pupil, about: pupil.key }));
  const only = namedOf(state)
    .filter((named) => !state.people.some((known) => (named.number === '' ? known.name === named.name : known.number === named.number)))
    .filter((named, index, all) => all.findIndex(({ name, number }) => name === named.name && number === named.number) === index);
  return [...inside, ...only.map((named, index) => ({ ...named, key: '', about: `named-${index + 1}` }))].filter(({ name }) => name !== '');
}

/** The pupil that a card is about. */
export function pupilAbout(state: SubjectState, about: string): Involved | undefined {
  const found = sealablePupils(state).find((one) => one.about === about);
  if (found === undefined) return undefined;
  const { about: _about, ...pupil } = found;
  return pupil;
}

/** The number of the entry that a card is about: `entry-7`. */
export function entryAbout(state: SubjectState, about: string): number | undefined {
  const [, digits] = /^entry-(\d+)$/.exec(about) ?? [];
  const seq = Number(digits ?? 0);
  return seq >= 1 && seq <= state.lastSeq ? seq : undefined;
}

/** The talks that leave with this pupil: those about nobody else, and steps 3 and 4 when nobody else did it or joined in. */
export function talksOnlyWith(state: SubjectState, key: string): string[] {
  const others = othersOf(state);
  const alone = others.some((pupil) => pupil.key === key) && others.length === 1;
  const after =
    state.kind === 'case' ? (state.followUps?.hearings ?? []).filter(({ pupil }) => pupil === key).flatMap(({ talks }) => talks) : [];
  const talks = state.talks.filter(({ id, pupil, done }) => pupil === key || (after.includes(id) && done === undefined));
  return [...talks.map(({ id }) => id), ...(alone ? ['step3', 'step4'] : [])];
}
