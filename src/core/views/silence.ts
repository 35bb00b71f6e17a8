// A case in which nothing is written any more, as a message, and what can be answered to it (N27).
import { refuse, type Refusal } from '../kernel/outcome';
import { valueOf } from '../school/choices';
import { saidQuiet, silentSince } from '../subject/silence';
import { dayOf } from '../time/instant';
import { chipsFor } from './chips';
import { choiceBase, formBase, type Opening } from './opening';
import { itemAs, type Told } from './told';
import { cardOf, type AnyCard } from './viewer';

/** N27. */
export function caseSilent(told: Told): AnyCard {
  const { silent } = itemAs(told, 'silence');
  return cardOf('case-silent', { ...told.message, sinceOn: silentSince(silent), quiet: saidQuiet(silent) });
}

/** The command behind a choice of days for a task: a new day, or a talk that is planned (N26, N27). */
export function dayOfTask({ choice }: Pick<Opening, 'choice'>): 'move-task' | 'plan-something' {
  return choice === 'plan-something' ? choice : 'move-task';
}

/** A day for a talk with the target: three computed ones, or any other. */
export function planSomething(opening: Opening): AnyCard {
  const { state, viewer, about } = opening;
  const chips = chipsFor('plan-something', state, viewer, about, [viewer.person]);
  const on = chips[0]?.on ?? viewer.world.days.after(dayOf(viewer.now), 1);
  return cardOf('task-day', { ...choiceBase(opening), verb: 'plan-something', chips, on, left: 0 });
}

/** The texts of the forms in which a talk is recorded: nothing that was typed there is lost. */
const TYPED = ['wish', 'agreement', 'said', 'ownWords', 'words', 'why'] as const;

/** One line, at any time. */
export function note(opening: Opening): AnyCard {
  const { viewer, values } = opening;
  const line = values['line'] ?? TYPED.flatMap((name) => values[name] ?? []).join(' ');
  return cardOf('note', { ...formBase(opening), line, happenedOn: values['happenedOn'] ?? values['heldOn'] ?? dayOf(viewer.now) });
}

/** All is quiet, with the day on which it is asked again. */
export function allQuiet(opening: Opening): AnyCard | Refusal {
  const { state, viewer } = opening;
  if (state.kind !== 'case') return refuse('not-possible-now');
  const { days, school } = viewer.world;
  return cardOf('all-quiet', { ...formBase(opening), againOn: days.after(dayOf(viewer.now), valueOf(school, 'n27-quiet')) });
}
