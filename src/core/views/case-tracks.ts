// The five tracks of a case, each as one line: what was done and what comes.
import type { TrackLine } from '../cards/case-cards';
import type { CaseState } from '../case/case';
import type { World } from '../school/world';
import { dayOf, type Day, type Instant } from '../time/instant';
import { othersOf } from '../subject/state';
import type { Talk } from '../subject/subject';
import type { Viewer } from './viewer';
import { isWithTarget, withWhom } from '../subject/talk-kind';

type Talked = Pick<TrackLine, 'state' | 'doneOn' | 'nextOn'>;

const PARENTS: Readonly<Record<CaseState['parents'], TrackLine['state']>> = {
  'know': 'parents-know',
  'i-call': 'parents-call',
  'pupil-first': 'pupil-tells',
  '': 'nothing',
};

/** School, target, others, class, parents. */
export function tracksOf(state: CaseState, { now, world }: Pick<Viewer, 'now' | 'world'>): TrackLine[] {
  const targets = state.people.filter((pupil) => pupil.role === 'target').map(({ name }) => name);
  const others = othersOf(state).map(({ name }) => name);
  const quiet: Talked = { state: 'nothing', doneOn: '', nextOn: '' };
  return [
    { track: 'school', names: [], ...quiet },
    { track: 'target', names: targets, ...targetOfTalks(state) },
    { track: 'others', names: others, ...(others.length === 0 ? { ...quiet, state: 'nobody-named' as const } : othersOfTalks(state, now)) },
    { track: 'class', names: [], ...quiet },
    { track: 'parents', names: [], ...quiet, state: PARENTS[state.parents], nextOn: callOn(state, world) },
  ];
}

/** "Ik bel uiterlijk morgen": the school day after the talk with the target was written down. */
function callOn(state: CaseState, { days }: World): Day | '' {
  const spoken = state.records.findLast((record) => withWhom(record.talk) === 'target');
  return state.parents === 'i-call' && spoken !== undefined ? days.after(dayOf(spoken.writtenAt), 1) : '';
}

function targetOfTalks(state: CaseState): Talked {
  const open = state.talks.find((talk) => isWithTarget(talk) && talk.done === undefined);
  const spoken = state.records.findLast((record) => withWhom(record.talk) === 'target');
  if (spoken === undefined) return planOf(open);
  return { state: 'spoken', doneOn: spoken.heldOn, nextOn: open?.plan?.on ?? state.nextTargetTalkOn };
}

function othersOfTalks(state: CaseState, now: Instant): Talked {
  const talk = state.talks.find((one) => one.id === 'step3');
  if (talk?.done !== undefined) return { state: 'spoken', doneOn: talk.done.on, nextOn: state.nextOthersTalkOn };
  if (state.otherWay !== undefined) return { state: 'other-way', doneOn: '', nextOn: state.otherWay.followOn };
  const untilOn = talk?.waits?.untilOn ?? '';
  if (untilOn > dayOf(now)) return { state: 'waits', doneOn: '', nextOn: untilOn };
  return planOf(talk);
}

function planOf(talk: Talk | undefined): Talked {
  const on = talk?.plan?.on ?? '';
  return { state: on === '' ? 'not-planned' : 'planned', doneOn: '', nextOn: on };
}
