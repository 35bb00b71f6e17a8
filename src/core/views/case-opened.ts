// A case on one phone screen: the wish, the promises, what is asked of the reader, the five tracks (protocol/v1, *What a case shows first*).
import type { CaseCards } from '../cards/case-cards';
import type { CaseState } from '../case/case';
import { classNow } from '../school/class-now';
import { dayOf } from '../time/instant';
import { leadersOf, openHandOver } from '../subject/leads';
import { watchEndsOn } from '../subject/long-watch';
import { targetOf } from '../subject/state';
import { waitsForMirror } from '../subject/talk-days';
import { firstActions, otherActions } from './case-actions';
import { askOf } from './case-ask';
import { tracksOf } from './case-tracks';
import { formBase, type Opening } from './opening';
import { reportCard } from './report-opened';
import { parentsOf } from './talk-view';
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
    class: target === undefined ? '' : classNow(target, viewer.world.school),
    lead: leadersOf(state, viewer.world)[0] ?? state.lead,
    youLead: leadersOf(state, viewer.world).includes(viewer.person),
    leadSinceOn: dayOf(state.leadSinceAt),
    level: state.level,
    waitingFor: openHandOver(state)?.to ?? '',
    severe: state.severe !== undefined,
    wish: state.wish,
    promises: promisesOf(state, viewer),
    status: statusOf(state, viewer),
    ask,
    talk: talk === undefined ? 'step3' : talk.kind,
    parentsOf: parentsOf(talk, state),
    askOn: on,
    actions: firstActions(state, viewer).map((verb) => ({ verb })),
    more: otherActions(state, viewer).length > 0,
    tracks: tracksOf(state, viewer),
    mirrors: (state.mirrors ?? []).map(({ number }) => ({ number })),
    mirrorWaits: state.talks.some((one) => waitsForMirror(state, one)),
    keepSecret: state.records.length > 0 && state.mayKnow !== 'yes',
  });
}

function statusOf(state: CaseState, { world, now }: Viewer): 'open' | 'watched' | 'closed' {
  if (state.status === 'open') return 'open';
  return dayOf(now) <= (watchEndsOn(state, world) ?? '') ? 'watched' : 'closed';
}

/** What the school promised, the first day first; of what pupils agreed the last, which stands for those before it. */
function promisesOf(state: CaseState, viewer: Viewer): CaseCards['case']['promises'] {
  const today = dayOf(viewer.now);
  const open = state.promises.filter((promise) => !promise.done);
  const promised = open.filter(({ kind }) => kind === 'promise').sort((one, other) => (one.on || '9').localeCompare(other.on || '9'));
  const agreed = open.filter(({ kind }) => kind === 'agreement').slice(-1);
  return [...promised, ...agreed].slice(0, PROMISES).map(({ kind, text, on, owner }) => ({
    kind,
    what: withoutStop(text),
    on: kind === 'agreement' && on < today ? '' : on,
    owner,
    yours: owner === viewer.person,
  }));
}

/** More words come behind it on the same line. */
function withoutStop(text: string): string {
  return text.trim().replace(/[.;,]+$/, '');
}
