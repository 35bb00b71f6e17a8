// Measures, opened: for whom, which phase, the form, the text for the file, and how the pupil comes back (I7, N25).
import { SANCTION_PHASES, sanctions, type SanctionPhase } from '../../protocol/v1/sanctions';
import type { CaseState } from '../case/case';
import { decidersOf, lastPhaseOf, lengthOf, skips, type Sanction } from '../case/sanction';
import { choiceOf, sanctionOf } from '../case/sanctions/commands';
import { refuse, type Refusal } from '../kernel/outcome';
import type { Card } from '../cards/card';
import type { SanctionCards } from '../cards/sanction-cards';
import type { Involved } from '../subject/subject';
import { overOn } from '../subject/sanction-days';
import { targetOf } from '../subject/state';
import { dayOf } from '../time/instant';
import { canDo } from './asked';
import { formBase, type Opening } from './opening';
import { INSIDE, seenBy, type Readers } from './seen-by';
import { staffChoices } from './staff-choices';
import { cardOf, type AnyCard, type Viewer } from './viewer';

/** N25 goes to the mentor of the target too; above them number and day only. */
const ARRANGES: Readers = [...INSIDE, 'mentor'];

/** The phases for one pupil; for several first the question for whom. */
export function sanctionsOf(opening: Opening): AnyCard | Refusal {
  const { state, about } = opening;
  if (state.kind !== 'case') return refuse('not-possible-now');
  const bullies = state.people.filter(({ role }) => role === 'bully');
  const [only] = bullies;
  if (only === undefined) return refuse('sanction-nobody', {}, { instead: 'open:name-others' });
  const pupil = bullies.find(({ key }) => `sanction-${key}` === about) ?? (bullies.length === 1 ? only : undefined);
  if (pupil !== undefined) return phasesOf(pupil, state, opening);
  return cardOf('sanction-pupils', {
    ...formBase(opening, 'level'),
    level: state.level,
    pupils: bullies.map(({ key, name }, index) => ({
      about: `sanction-${key}`,
      place: index + 1,
      pupil: name,
      phase: lastPhaseOf(state, key),
    })),
  });
}

function phasesOf(pupil: Involved, state: CaseState, opening: Opening): AnyCard {
  const { viewer } = opening;
  const last = state.sanctions.findLast((one) => one.pupil === pupil.key);
  const item = last === undefined ? '' : `sanction-${last.seq}`;
  return cardOf('sanctions', {
    ...formBase(opening, item),
    pupil: pupil.name,
    level: state.level,
    phases: SANCTION_PHASES.map((phase) => phaseOf(phase, pupil.key, state, viewer)),
    last: item,
    canFinish: last !== undefined && canDo('finish-sanction', state, viewer, item),
    canArrange: last !== undefined && canDo('arrange-return', state, viewer, item),
  });
}

function phaseOf(phase: SanctionPhase, pupil: string, state: CaseState, viewer: Viewer): SanctionCards['sanctions']['phases'][number] {
  const about = `sanction-${pupil}-${phase}`;
  const { fromLevel } = sanctions[phase];
  const given = state.sanctions.findLast((one) => one.pupil === pupil && one.phase === phase);
  const waits = state.level < fromLevel ? 'level' : skips(state, pupil, phase) ? 'skips' : 'next';
  return {
    about,
    phase,
    state: given === undefined ? waits : 'given',
    fromLevel,
    lastOn: given?.lastOn ?? '',
    open: canDo('record-sanction', state, viewer, about),
  };
}

/** The form of one phase for one pupil. It shows what to check, and names no target: it is for use with who did it (I2). */
export function sanctionForm(opening: Opening): AnyCard | Refusal {
  const { state, viewer, about } = opening;
  const choice = state.kind === 'case' ? choiceOf(state, about) : undefined;
  if (state.kind !== 'case' || choice === undefined) return refuse('not-possible-now');
  const { pupil, phase } = choice;
  const deciders = decidersOf(state, phase, viewer.world);
  return cardOf('sanction', {
    ...formBase(opening),
    pupil: nameOf(state, pupil),
    phase,
    ends: sanctions[phase].ends,
    skips: skips(state, pupil, phase),
    rules: sanctions[phase].checks.map((check) => ({ check })),
    beginOn: viewer.world.days.onOrAfter(dayOf(viewer.now)),
    deciders,
    decidedBy: deciders.length === 1 ? (deciders[0]?.id ?? '') : '',
    staff: staffChoices(state, viewer, []),
  });
}

/** Page 2, with the text for the file. */
export function sanctionMore(opening: Opening): AnyCard | Refusal {
  const { state, viewer, about } = opening;
  const sanction = state.kind === 'case' ? sanctionOf(state, about) : undefined;
  if (state.kind !== 'case' || sanction === undefined) return refuse('not-possible-now');
  return sanctionMoreOf(sanction, state, viewer, formBase(opening), 0);
}

/** Page 2, also as the answer to page 1. */
export function sanctionMoreOf(sanction: Sanction, state: CaseState, viewer: Viewer, base: Card, undoUntil: number): AnyCard {
  const { phase, beginOn, lastOn, decidedBy, mandate, watchedBy, why, checks, text } = sanction;
  return cardOf('sanction-more', {
    ...base,
    pupil: nameOf(state, sanction.pupil),
    phase,
    beginOn,
    lastOn,
    days: lastOn === '' ? 'open' : lastOn === beginOn ? 'one' : 'several',
    decidedBy,
    mandate,
    watchedBy,
    why,
    long: lengthOf(sanction, viewer.world),
    rules: sanctions[phase].checks.map((check) => ({ check })),
    checks: checks.join(','),
    text,
    undoUntil,
  });
}

/** N25: who receives the pupil, where the target is, the talk. */
export function sanctionReturn(opening: Opening): AnyCard | Refusal {
  const { state, viewer, about } = opening;
  const sanction = state.kind === 'case' ? sanctionOf(state, about) : undefined;
  const backOn = sanction === undefined ? undefined : overOn(sanction, viewer.world);
  if (state.kind !== 'case' || sanction === undefined || backOn === undefined) return refuse('not-possible-now');
  const show = seenBy(state, viewer);
  const today = viewer.world.days.onOrAfter(dayOf(viewer.now));
  return cardOf('sanction-return', {
    ...formBase(opening),
    pupil: show(ARRANGES, nameOf(state, sanction.pupil), ''),
    target: show(ARRANGES, targetOf(state)?.name ?? '', ''),
    away: sanctions[sanction.phase].away,
    backOn,
    staff: staffChoices(state, viewer, []),
    talkOn: backOn < today ? today : backOn,
  });
}

function nameOf(state: CaseState, pupil: string): string {
  return state.people.find(({ key }) => key === pupil)?.name ?? '';
}
