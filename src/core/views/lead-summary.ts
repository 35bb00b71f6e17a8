// The case on one screen, for who is asked to lead it (N22, I6).
import { levels } from '../../protocol/v1/levels';
import type { LeadCards } from '../cards/lead-cards';
import type { CaseState } from '../case/case';
import { classNow } from '../school/class-now';
import type { Refusal } from '../kernel/outcome';
import { leadersOf, openHandOver } from '../subject/leads';
import { successionsOf } from '../subject/successions';
import { othersOf, targetOf } from '../subject/state';
import { dueOn, nextTalk } from '../subject/talk-days';
import { kindOfId } from '../subject/talk-kind';
import { formBase, type Opening } from './opening';
import { quoted, reportCard } from './report-opened';
import { INSIDE, isOneOf } from './seen-by';
import { parentsOf } from './talk-view';
import { cardOf, type AnyCard } from './viewer';
import { noAccess } from './who-to-ask';

/** So many of each: it fits one phone screen. */
const TALKS = 3;
const AGREED = 3;

/** What was done and agreed, what comes next, and what is asked of who leads. A report that is given away has its own card. */
export function leadSummary(opening: Opening): AnyCard | Refusal {
  const { state, viewer } = opening;
  if (state.kind === 'report') return reportCard(opening);
  // Who gets the part of one pupil reads that part.
  const waits = successionsOf(state, viewer.world).some(({ part }) => part === 'lead');
  if (!waits && !isOneOf(INSIDE, state, viewer)) return noAccess(state.number, viewer);
  const offer = openHandOver(state);
  const target = targetOf(state);
  const next = nextTalk(state, viewer.world);
  return cardOf('lead-summary', {
    ...formBase(opening, offer === undefined ? 'lead' : `hand-over-${offer.seq}`),
    target: target?.name ?? '',
    class: target === undefined ? '' : classNow(target, viewer.world.school),
    others: othersOf(state).map(({ name }) => name),
    level: state.level,
    from: offer?.from[0] ?? leadersOf(state, viewer.world)[0] ?? state.lead,
    why: quoted(offer?.why ?? '').words,
    severe: state.severe !== undefined,
    wish: quoted(state.wish).words,
    spoken: spokenIn(state),
    agreed: state.promises
      .filter((promise) => !promise.done)
      .slice(-AGREED)
      .map(({ text, on }) => ({ what: text, on })),
    nextTalk: next?.kind ?? '',
    nextOn: next === undefined ? '' : (next.plan?.on ?? dueOn(next, viewer.world)),
    tasks: levels[state.level].tasks.map((task) => ({ task })),
    keepSecret: state.records.length > 0 && state.mayKnow !== 'yes',
  });
}

function spokenIn(state: CaseState): LeadCards['lead-summary']['spoken'] {
  return state.records.slice(-TALKS).flatMap(({ talk: id, heldOn }) => {
    const kind = kindOfId(id);
    const talk = state.talks.find((one) => one.id === id);
    return kind === undefined ? [] : [{ talk: kind, parentsOf: parentsOf(talk, state), on: heldOn }];
  });
}
