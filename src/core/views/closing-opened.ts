// Closing a case: what is missing with its way on, the assessment, another day, and opening it again (I8, N20).
import type { Card } from '../cards/card';
import type { ClosingCards, GapLine } from '../cards/closing-cards';
import type { CaseState } from '../case/case';
import { refuse, type Refusal } from '../kernel/outcome';
import { valueOf } from '../school/choices';
import { closingGaps, type Gap } from '../subject/closing-gaps';
import { targetOf } from '../subject/state';
import { dayOf } from '../time/instant';
import { closesFor } from './closes';
import { done, nextForm, type Answering } from './answering';
import { formBase, type Opening } from './opening';
import type { Told } from './told';
import { cardOf, type AnyCard, type Viewer } from './viewer';

const DOES: Readonly<Record<Gap['what'], Exclude<GapLine['does'], ''>>> = {
  target: 'round',
  other: 'round',
  month: 'round',
  parents: 'parents',
  assessment: 'assessment',
  file: 'file',
};

/** N20: each kind of thing that is missing, once and without names. */
export function mayClose({ state, message, viewer }: Told): AnyCard {
  const gaps = state.kind === 'case' ? closingGaps(state, viewer.world) : [];
  return cardOf('may-close', { ...message, missing: [...new Set(gaps.map(({ what }) => what))].map((what) => ({ what })) });
}

export function closeCase(opening: Opening): AnyCard | Refusal {
  const { state, viewer } = opening;
  return state.kind === 'case' ? closeCaseOf(state, viewer, formBase(opening, 'closing')) : refuse('not-possible-now');
}

/** Whatever is done for it leads back to what is left. */
export function nextToClose(answering: Answering): AnyCard {
  const { after, viewer } = answering;
  return after.kind === 'case' ? closeCaseOf(after, viewer, nextForm(answering, 'closing')) : done(answering, 'over');
}

export function assessment(opening: Opening): AnyCard {
  return cardOf('assessment', { ...formBase(opening, 'closing'), target: targetOf(opening.state)?.name ?? '' });
}

/** Ten school days on, as between two rounds (N17). */
export function closeLater(opening: Opening): AnyCard {
  const { now, world } = opening.viewer;
  return cardOf('close-later', { ...formBase(opening, 'closing'), on: world.days.after(dayOf(now), valueOf(world.school, 'n17-every')) });
}

export function reopenCase(opening: Opening): AnyCard | Refusal {
  const { state } = opening;
  if (state.kind !== 'case' || state.closed === undefined) return refuse('not-possible-now');
  return cardOf('reopen-case', { ...formBase(opening, 'closing'), closedOn: dayOf(state.closed.at) });
}

function closeCaseOf(state: CaseState, viewer: Viewer, base: Card): AnyCard {
  const gaps = closingGaps(state, viewer.world);
  const lines = gaps.map((gap) => gapLine(gap, state));
  return cardOf('close-case', {
    ...base,
    gaps: lines.map((line, index) => placed(line, lines.slice(0, index))),
    filed: filedLines(state),
    closes: closesFor(state, viewer),
  });
}

function gapLine({ what, pupil, about }: Gap, state: CaseState): GapLine {
  return { what, name: nameOf(pupil, state), does: DOES[what], place: 0, pupil, about };
}

/** One button for a round, and one for each file and household. */
function placed(line: GapLine, before: readonly GapLine[]): GapLine {
  const same = before.filter(({ does }) => does === line.does);
  return line.does === 'round' && same.length > 0 ? { ...line, does: '' } : { ...line, place: same.length + 1 };
}

function filedLines(state: CaseState): ClosingCards['close-case']['filed'] {
  return (state.filed ?? []).map(({ pupil, by, at }) => ({ name: nameOf(pupil, state), by, on: dayOf(at) }));
}

function nameOf(key: string, { people }: CaseState): string {
  return people.find((one) => one.key === key)?.name ?? '';
}
