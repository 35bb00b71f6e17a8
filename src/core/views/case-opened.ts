// A case on one phone screen: the wish, the promises, what is asked of the reader, the five tracks (rules.md, *What a case shows first*).
import type { CaseState } from '../case/case';
import { dayOf } from '../time/instant';
import { leadersOf, openHandOver } from '../subject/leads';
import { targetOf } from '../subject/state';
import { askOf, firstActions, otherActions } from './case-ask';
import { tracksOf } from './case-tracks';
import { formBase, type Opening } from './opening';
import { reportCard } from './report-opened';
import { cardOf, type AnyCard, type Viewer } from './viewer';

/** More do not fit on one phone screen; the others stand on their track. */
const PROMISES = 3;

/** The case; a report that nobody picked up yet is shown as a report. */
export function caseCard(opening: Opening): AnyCard {
  const { state, viewer } = opening;
  if (state.kind === 'report') return reportCard(opening);
  const target = targetOf(state);
  const { ask, talk, on, task } = askOf(state, viewer);
  return cardOf('case', {
    ...formBase(opening, task ?? talk?.id ?? ''),
    target: target?.name ?? '',
    class: target?.class ?? '',
    lead: leadersOf(state, viewer.world)[0] ?? state.lead,
    youLead: leadersOf(state, viewer.world).includes(viewer.person),
    leadSinceOn: dayOf(state.leadSinceAt),
    level: state.level,
    waitingFor: openHandOver(state)?.to ?? '',
    severe: state.severe !== undefined,
    wish: state.wish,
    promises: promisesOf(state, viewer),
    ask,
    talk: talk === undefined ? 'step3' : talk.kind,
    askOn: on,
    actions: firstActions(state, viewer).map((verb) => ({ verb })),
    more: otherActions(state, viewer).length > 0,
    tracks: tracksOf(state, viewer),
    keepSecret: state.records.length > 0 && state.mayKnow !== 'yes',
  });
}

function promisesOf(state: CaseState, viewer: Viewer): { what: string; on: string; owner: string; yours: boolean }[] {
  return state.promises
    .filter((promise) => !promise.done)
    .sort((one, other) => (one.on || '9').localeCompare(other.on || '9'))
    .slice(0, PROMISES)
    .map(({ text, on, owner }) => ({ what: text, on, owner, yours: owner === viewer.person }));
}

/** So many buttons stand on one card. */
const BUTTONS = 8;

/** All other buttons of a case, page by page. */
export function caseMore(opening: Opening): AnyCard {
  const { state, viewer, choice } = opening;
  const about = askOf(state, viewer).talk?.id ?? '';
  const actions = otherActions(state, viewer).map((verb) => ({ verb }));
  const pages = Math.max(1, Math.ceil(actions.length / BUTTONS));
  const asked = Number(choice);
  const page = Number.isInteger(asked) && asked >= 1 && asked <= pages ? asked : 1;
  return cardOf('case-more', {
    ...formBase(opening, about),
    actions: actions.slice((page - 1) * BUTTONS, page * BUTTONS),
    page,
    nextPage: page < pages ? page + 1 : 0,
  });
}
