// The forms of a talk with the class (track 4, annex 1, I16).
import { AGREEMENTS, classTalkAbout, TRACEABLE } from '../case/class-talk/commands';
import type { Card } from '../cards/card';
import type { CaseState } from '../case/case';
import { refuse, type Refusal } from '../kernel/outcome';
import { valueOf } from '../school/choices';
import { dayOf, type Instant } from '../time/instant';
import { nextForm, type Answering } from './answering';
import { formBase, typedBefore, type Opening } from './opening';
import { undoUntil } from './undo-until';
import { cardOf, type AnyCard } from './viewer';

/** A list of choices shows at most ten. */
const FIRST = 10;

/** Page 1. */
export function recordClass(opening: Opening): AnyCard {
  const { viewer, values } = opening;
  const today = dayOf(viewer.now);
  return cardOf('record-class', {
    ...formBase(opening, 'class'),
    heldOn: values['heldOn'] ?? today,
    traceable: typedBefore(values['traceable'], TRACEABLE),
    said: values['said'] ?? '',
    againOn: values['againOn'] ?? viewer.world.days.after(today, valueOf(viewer.world.school, 'class-again-after')),
  });
}

/** Page 2, opened later. */
export function classAgreements(opening: Opening): AnyCard | Refusal {
  const { state, about } = opening;
  const talk = state.kind === 'case' ? classTalkAbout(state, about) : undefined;
  if (state.kind !== 'case' || talk === undefined) return refuse('not-possible-now');
  return agreementsOf(state, formBase(opening, `class-talk-${talk.seq}`), false, 0);
}

/** Page 2 as the answer to page 1: that is saved already. */
export function classTalkSaved(answering: Answering): AnyCard {
  const { after, viewer } = answering;
  const talk = after.kind === 'case' ? after.classTalks?.at(-1) : undefined;
  if (after.kind !== 'case' || talk === undefined) throw new Error('a class talk was saved in what is no case');
  return agreementsOf(after, nextForm(answering, `class-talk-${talk.seq}`), true, undoUntil(after, viewer));
}

function agreementsOf(state: CaseState, base: Card, saved: boolean, until: Instant): AnyCard {
  const talk = classTalkAbout(state, base.about);
  const chosen = talk?.agreements ?? [];
  const known = chosen.length > 0 || (talk?.own.length ?? 0) > 0;
  return cardOf('class-agreements', {
    ...base,
    saved,
    first: AGREEMENTS.slice(0, FIRST).map((key) => ({ key })),
    rest: AGREEMENTS.slice(FIRST).map((key) => ({ key })),
    chosen: AGREEMENTS.slice(0, FIRST)
      .filter((key) => chosen.includes(key))
      .join(','),
    chosenRest: AGREEMENTS.slice(FIRST)
      .filter((key) => chosen.includes(key))
      .join(','),
    own: talk?.own.join('\n') ?? '',
    told: known ? (talk?.parentsTold === true ? 'yes' : 'later') : '',
    undoUntil: until,
  });
}
