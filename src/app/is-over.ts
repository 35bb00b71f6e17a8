// Whether a report or case is over, so that nobody lists it; notices still under way leave by their own time.
import type { SubjectState } from '../core/subject/state';

/** Nothing is asked about it any more, and nobody waits for news of it. */
export function isOver(state: SubjectState): boolean {
  // I11: nothing of it is listed or counted any more.
  if (state.status === 'sealed') return true;
  // I8: a closed case is watched.
  if (state.kind === 'case') return false;
  // I13: what was closed without a case stays in sight until somebody has asked the target again (N37).
  if (state.status === 'closed') return state.closed?.checked !== undefined;
  // I9: its reporter hears of the one that it belongs to until that is finished.
  if (state.status === 'joined') return ['closed', 'looked-into'].includes(state.progress.at(-1)?.kind ?? '');
  return state.status !== 'open' && state.status !== 'route';
}
