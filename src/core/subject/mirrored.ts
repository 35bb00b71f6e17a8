// Cases that mirror each other (I17): one pupil is never target and bully in one case, and step 3 of either waits until both had step 2.
import type { CaseState } from '../case/case';
import type { Follows } from '../kernel/fold';
import type { ReportState } from '../report/report';
import { likenessOf } from './likeness';
import { dayOf, type Day } from '../time/instant';
import { othersOf, type SubjectState } from './state';
import type { Mirror } from './subject';

/** Whether some target of each did it, or joined in, in the other. */
export function isMirrorOf(one: SubjectState, other: SubjectState): boolean {
  return one.subject !== other.subject && meets(one, other) && meets(other, one);
}

function meets(one: SubjectState, other: SubjectState): boolean {
  const targets = one.people.filter(({ role }) => role === 'target');
  return othersOf(other).some((pupil) => targets.some((target) => likenessOf(target, pupil) === 'sure'));
}

/** What the other case keeps of this one. */
export function standingOf(state: CaseState | ReportState): Pick<Mirror, 'to' | 'step2On' | 'over' | 'lead'> {
  const lead = state.kind === 'case' ? state.lead : (state.started?.lead ?? '');
  return { to: state.subject, step2On: stepTwoOn(state), over: state.status !== 'open' && state.status !== 'started', lead };
}

/** The mirrored case in which step 2 is still to come: step 3 waits for it. One that ended is not waited for. */
export function mirrorAwaited(state: Pick<SubjectState, 'mirrors'>): Mirror | undefined {
  return state.mirrors?.find(({ step2On, over }) => step2On === '' && !over);
}

/** Step 3 is counted from the later of both talks of step 2. */
export const stepThreeByMirrors: Follows<CaseState> = (state, entry, before) => {
  if (!('talks' in before) && !('mirrors' in before)) return {};
  const last = (state.mirrors ?? []).reduce((latest, { step2On }) => (step2On > latest ? step2On : latest), '');
  const step3 = state.talks.find(({ id }) => id === 'step3');
  if (step3 === undefined || step3.done !== undefined || step3.anchor.on >= last) return {};
  const anchor = { seq: entry.seq, on: last, typedOn: dayOf(entry.writtenAt) };
  return { talks: state.talks.map((talk) => (talk === step3 ? { ...talk, anchor } : talk)) };
};

function stepTwoOn(state: SubjectState): Day | '' {
  return state.talks.find(({ id }) => id === 'step2')?.done?.on ?? '';
}
