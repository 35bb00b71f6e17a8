// Buttons are asked, never kept by hand: whether a command can be given now is the answer of the command itself.
import type { CaseState } from '../case/case';
import { commandOf, type CommandName } from '../families';
import { refuse, type Refusal } from '../kernel/outcome';
import { pickedUpAlready } from '../subject/picked-up';
import type { SubjectState } from '../subject/state';
import { firstLeadOf } from './first-lead';
import { contextOf, type Viewer } from './viewer';
import { noAccess } from './who-to-ask';

/** Whether this person may give the command now, and it is possible. */
export function canDo(name: CommandName, state: SubjectState, viewer: Viewer, about: string): boolean {
  return whyNot(name, state, viewer, about) === null;
}

/** Why the form of a command is not opened; null when it is. Rights first, so that nobody learns what is not theirs. */
export function whyNot(name: CommandName, state: SubjectState, viewer: Viewer, about: string): Refusal | null {
  const command = commandOf(state.kind, name);
  if (command === undefined) return state.kind === 'case' && isOfReports(name) ? pickedUp(state, viewer) : refuse('not-possible-now');
  const context = contextOf(viewer, about);
  return command.may(state, context) ? command.possible(state, context) : noAccess(state.number, viewer);
}

function isOfReports(name: CommandName): boolean {
  return commandOf('report', name) !== undefined;
}

/** A button of a report that became a case meanwhile. */
function pickedUp(state: CaseState, viewer: Viewer): Refusal {
  return pickedUpAlready(firstLeadOf(state).lead, state.startedAt, viewer.person);
}
