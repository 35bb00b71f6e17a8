// The coordinator seals a wrong name, an unfounded text, or a whole report or case, with a reason (I11).
import { z } from 'zod';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import type { NewEvent } from '../../kernel/entry';
import { isRefusal, refuse, type Refusal } from '../../kernel/outcome';
import { cleanName } from '../../school/clean-name';
import { findPupils } from '../../school/find-pupil';
import type { World } from '../../school/world';
import { hiddenParts, withoutNames } from '../hidden-names';
import { partsOf } from '../rights';
import { pupilAbout, entryAbout, talksOnlyWith, WHOLE } from '../sealable';
import { searchGoesOn } from '../searching';
import { namedOf, type SubjectState } from '../state';
import type { Involved } from '../subject';
import type { SealingEvents } from './events';

type Event = EventOf<SealingEvents>;
interface Input {
  why: string;
  meant: string;
  class: string;
}

/** What follows for a case when this pupil leaves it; a report has nothing that follows. */
type Follows<More extends NewEvent> = (state: SubjectState, gone: string, context: CommandContext) => More[];

const sealing = <More extends NewEvent>(follows: Follows<More>) => ({
  /** `about` says what: `p2`, `named-1`, `entry-7`, or the whole of it. `meant`: who it was, when it is the only target. */
  seal: command<SubjectState, Input, Event | More>({
    input: z.object({ why: field.text(), meant: field.optionalText(), class: field.optionalText() }),
    may: (state, { actor, world, now }) => partsOf(state, actor, world, now).has('coordinator'),
    possible: (state, { about }) => {
      if (state.status === 'sealed') return refuse('sealed');
      if (state.status === 'started' || state.status === 'taken-back' || state.status === 'route') return refuse('not-possible-now');
      if (about === '' || about === WHOLE || pupilAbout(state, about) !== undefined) return null;
      return entryAbout(state, about) === undefined ? refuse('nothing-to-seal') : null;
    },
    decide: (state, input, context) => {
      const { about } = context;
      const pupil = pupilAbout(state, about);
      if (namesPupil(state, input.why, context.world)) return refuse('reason-names', {}, { field: 'why' });
      if (pupil !== undefined) {
        const sealed = sealPupil(state, pupil, input, context);
        return isRefusal(sealed) ? sealed : [...sealed, ...follows(state, pupil.key, context)];
      }
      if (about === WHOLE) return [{ type: 'record-sealed', data: { why: input.why } }];
      const entry = entryAbout(state, about);
      return entry === undefined ? refuse('nothing-to-seal') : [{ type: 'words-sealed', data: { entry, why: input.why } }];
    },
  }),
});

export const reportSealingCommands = sealing<never>(() => []);
/** I4: the sender who was named is none, so the search goes on. */
export const caseSealingCommands = sealing(searchGoesOn);

/** The reason stays to be read, so it names nobody. */
function namesPupil(state: SubjectState, why: string, { school }: World): boolean {
  const names = [...state.people, ...namedOf(state)].map(({ name }) => name);
  const ids = school.people.map(({ id }) => id);
  return names.some((name) => withoutNames(`. ${why}`, hiddenParts(name, [], ids)) !== `. ${why}`);
}

function sealPupil(state: SubjectState, pupil: Omit<Involved, 'role'>, input: Input, { world }: CommandContext): Event[] | Refusal {
  const instead = isOnlyTarget(state, pupil.key) ? meant(input, world) : undefined;
  if (isOnlyTarget(state, pupil.key) && instead === undefined) return refuse('seal-target', {}, { field: 'meant' });
  if (instead !== undefined && (instead.number === '' ? instead.name === pupil.name : instead.number === pupil.number))
    return refuse('nothing-changed', {}, { field: 'meant' });
  const others = [...state.people, ...namedOf(state)].filter(({ name, number }) => !(name === pupil.name && number === pupil.number));
  const names = [...others.map(({ name }) => name), ...(instead === undefined ? [] : [instead.name])];
  const hides = hiddenParts(
    pupil.name,
    names,
    world.school.people.map(({ id }) => id),
  );
  const sealed = { pupil: pupil.key, name: pupil.name, number: pupil.number, hides, why: input.why };
  const talks = instead === undefined ? talksOnlyWith(state, pupil.key) : [];
  return [{ type: 'pupil-sealed', data: { ...sealed, talks, ...(instead === undefined ? {} : { instead }) } }];
}

/** A report or case is always about somebody. */
function isOnlyTarget(state: SubjectState, key: string): boolean {
  return key !== '' && state.people.filter(({ role }) => role === 'target').every((one) => one.key === key);
}

/** Who was meant: the pupil of the class list when exactly one fits, otherwise the name as it was typed. */
function meant(input: Input, { school }: World): Pick<Involved, 'name' | 'class' | 'number'> | undefined {
  const typed = cleanName(input.meant);
  if (typed === '') return undefined;
  const inClass = school.classes.some(({ id }) => id === input.class) ? input.class : undefined;
  const [only, ...more] = findPupils(school, typed, inClass).exact;
  if (only !== undefined && more.length === 0) return { name: only.name, class: only.class, number: only.number };
  return { name: typed, class: inClass ?? '', number: '' };
}
