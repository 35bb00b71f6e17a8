// The forms in which a talk, or another way instead of it, is recorded (I1, I2, I15, I16).
import type { Agrees, Approach, CaseState, MayKnow } from '../case/case';
import type { RecordCards } from '../cards/record-cards';
import { refuse, type Refusal } from '../kernel/outcome';
import { valueOf } from '../school/choices';
import { followUpDay } from '../time/deadlines';
import { dayOf, type Day } from '../time/instant';
import { seenAs } from '../subject/noticed';
import { looksUnknown } from '../case/search-start';
import { runningSearch } from '../subject/searching';
import { othersOf, targetOf, type SubjectState } from '../subject/state';
import { lastHoldOn } from '../subject/hold';
import { asksNames, dueOn } from '../subject/talk-days';
import { nextTalkDays } from './chips';
import { classChoices } from './class-choices';
import { otherCoordinator } from './office-of';
import { formBase, typedBefore, type Opening } from './opening';
import { staffChoices } from './staff-choices';
import { cardOf, type AnyCard, type Viewer } from './viewer';
import type { Card, StaffChoice } from '../cards/card';
import { WAYS, type Way } from '../case/other-way/events';
import { leadersOf, officeOf } from '../subject/leads';
import { isWithTarget, kindOfId, withWhom } from '../subject/talk-kind';

const AGREES: readonly Agrees[] = ['yes', 'yes-if', 'wait', 'no', 'not-discussed'];
const MAY_KNOW: readonly MayKnow[] = ['yes', 'no', 'not-asked'];
const APPROACHES: readonly Approach[] = ['no-blame', 'confronting', 'group'];

/** Forms of a case only; before pick-up nothing can be recorded. */
function ofCase(opening: Opening, then: (state: CaseState) => AnyCard): AnyCard | Refusal {
  return opening.state.kind === 'case' ? then(opening.state) : refuse('not-possible-now');
}

/** Step 2, page 1. */
export function recordTarget(opening: Opening): AnyCard | Refusal {
  const { state, values, viewer } = opening;
  const open = state.talks.filter((talk) => talk.done === undefined);
  // While step 3 waits for what the target wants (I1), it is what the form is about.
  const about = (open.find((talk) => isWithTarget(talk)) ?? open.find((talk) => talk.id === 'step3'))?.id ?? 'step2';
  return cardOf('record-target', {
    ...formBase(opening, about),
    target: targetOf(state)?.name ?? '',
    heldOn: values['heldOn'] ?? dayOf(viewer.now),
    wish: values['wish'] ?? '',
    agrees: typedBefore(values['agrees'], AGREES),
    mayKnow: typedBefore(values['mayKnow'], MAY_KNOW),
    canSearch: looksUnknown(state),
  });
}

/** Step 2, page 2: it is saved already, everything here may come later. */
export function recordTargetMore(opening: Opening): AnyCard | Refusal {
  return ofCase(opening, (state) => targetMoreOf(state, opening.viewer, formBase(opening, lastRecord(state, ['target'])), 0));
}

/** Step 2, page 2, also as the answer to page 1. */
export function targetMoreOf(state: CaseState, viewer: Viewer, base: Card, undoUntil: number): AnyCard {
  const step3 = state.talks.find((talk) => talk.id === 'step3');
  const outcome = runningSearch(state) === undefined ? outcomeOf(state) : 'search';
  const untilOn = step3?.waits?.untilOn ?? '';
  return cardOf('record-target-more', {
    ...base,
    target: targetOf(state)?.name ?? '',
    outcome,
    dueOn: outcome === 'open' && step3 !== undefined ? dueOn(step3, viewer.world) : '',
    waitsUntilOn: outcome === 'waits' && untilOn > dayOf(viewer.now) ? untilOn : '',
    coordinator: outcome === 'waits' ? otherCoordinator(state, viewer.world, viewer.person) : '',
    chips: nextTalkDays(viewer),
    nextOn: '',
    promiseOn: viewer.world.days.after(dayOf(viewer.now), valueOf(viewer.world.school, 'n26-default')),
    undoUntil,
  });
}

function outcomeOf(state: CaseState): RecordCards['record-target-more']['outcome'] {
  const { agrees } = state;
  if (agrees === 'yes' || agrees === 'yes-if') return asksNames(state) ? 'names' : 'open';
  return agrees === 'wait' || agrees === 'no' ? 'waits' : 'not-discussed';
}

/** Step 3, page 1. For use with who did it: it holds no target and no reporter (I2). */
export function recordOthers(opening: Opening): AnyCard | Refusal {
  const { values, viewer } = opening;
  return ofCase(opening, (state) =>
    cardOf('record-others', {
      // A further talk, after the first, is about what counts from it: step 4.
      ...formBase(opening, state.talks.some((talk) => talk.id === 'step3' && talk.done !== undefined) ? 'step4' : 'step3'),
      pupils: othersOf(state).map(({ key, name }) => ({ key, name })),
      staff: maybeThere(state, viewer),
      heldOn: values['heldOn'] ?? dayOf(viewer.now),
      approach: typedBefore(values['approach'] ?? state.approach, APPROACHES),
      agreement: values['agreement'] ?? '',
      nextOn: values['nextOn'] ?? followUpFrom(viewer, 'n16-default'),
      mayTell: state.mayKnow === 'yes',
    }),
  );
}

/** The day of the next talk by default, on a school day: three days after step 3 (N16), two after step 4 (N17). */
function followUpFrom({ world, now }: Viewer, after: 'n16-default' | 'round-1-after'): Day {
  return followUpDay(world.days, dayOf(now), { days: valueOf(world.school, after) });
}

/** Step 3 or 4, page 2. */
export function recordOthersMore(opening: Opening): AnyCard | Refusal {
  return ofCase(opening, (state) => othersMoreOf(state, opening.viewer, formBase(opening, lastRecord(state, ['others', 'both'])), 0));
}

/** Step 3 or 4, page 2, also as the answer to page 1. */
export function othersMoreOf(state: CaseState, viewer: Viewer, base: Card, undoUntil: number): AnyCard {
  const record = state.records.find((one) => `record-${one.seq}` === base.about);
  return cardOf('record-others-more', {
    ...base,
    talk: kindOfId(record?.talk ?? '') ?? 'step3',
    owner: viewer.person,
    staff: staffChoices(state, viewer, []),
    nextOn: record?.nextOn ?? (state.nextOthersTalkOn === '' ? followUpFrom(viewer, 'n16-default') : state.nextOthersTalkOn),
    mayTell: state.mayKnow === 'yes',
    undoUntil,
  });
}

/** Who leads, and the coordinator. */
function maybeThere(state: CaseState, { world }: Viewer): StaffChoice[] {
  const people = [...leadersOf(state, world), ...officeOf(state, 'coordinator', world)];
  return [...new Set(people)].map((id) => ({ id }));
}

/** Step 3: how it will be held (I16). */
export function approachForm(opening: Opening): AnyCard | Refusal {
  return ofCase(opening, (state) => approachOf(state, formBase(opening, 'step3'), '', 0));
}

/** How step 3 will be held, also as the answer to its day. */
export function approachOf(state: CaseState, base: Card, talkOn: Day | '', undoUntil: number): AnyCard {
  return cardOf('approach', { ...base, talkOn, chosen: state.approach, undoUntil });
}

/** Step 4: whether the target wants to sit together, asked without who did it (I15). */
export function targetYes(opening: Opening): AnyCard | Refusal {
  return ofCase(opening, (state) =>
    cardOf('target-yes', {
      ...formBase(opening, 'step4'),
      target: targetOf(state)?.name ?? '',
      severe: state.severe !== undefined,
    }),
  );
}

/** Step 4, page 1. Target and others stand on it together: no earlier words (I2). */
export function recordJoint(opening: Opening): AnyCard | Refusal {
  const { values, viewer } = opening;
  return ofCase(opening, (state) =>
    cardOf('record-joint', {
      ...formBase(opening, 'step4'),
      pupils: state.people.filter(({ role }) => role !== 'witness').map(({ key, name }) => ({ key, name })),
      staff: maybeThere(state, viewer),
      heldOn: values['heldOn'] ?? dayOf(viewer.now),
      agreement: values['agreement'] ?? '',
      nextOn: values['nextOn'] ?? followUpFrom(viewer, 'round-1-after'),
    }),
  );
}

/** What page 2 is about: the last record of a talk held with these. */
export function lastRecord(state: CaseState, held: readonly ReturnType<typeof withWhom>[]): string {
  const record = state.records.findLast((one) => held.includes(withWhom(one.talk)));
  return record === undefined ? '' : `record-${record.seq}`;
}

/** Who did it and who joined in; without them step 3 has no day (I4). */
export function nameOthers(opening: Opening): AnyCard | Refusal {
  const { state, viewer, values } = opening;
  return cardOf('name-others', {
    ...formBase(opening, 'people'),
    // What the reporter saw is filled in; who leads decides (I4).
    bullies: values['bullies'] ?? seenAs(state, 'bully'),
    followers: values['followers'] ?? seenAs(state, 'follower'),
    class: values['class'] ?? targetOf(state)?.class ?? '',
    classes: classChoices(viewer.world),
  });
}

/** Going on with step 3 after a red flag, although the pupil asked to wait (I1). */
export function overrideWait(opening: Opening): AnyCard {
  const { state, viewer, values } = opening;
  const toldOn = values['toldOn'] ?? dayOf(viewer.now);
  return cardOf('override-wait', { ...formBase(opening, 'step3'), target: targetOf(state)?.name ?? '', toldOn });
}

/** Letting step 3 wait on, with a reason (I1). */
export function holdOn(opening: Opening): AnyCard {
  const { state, viewer } = opening;
  const { world, now } = viewer;
  const today = dayOf(now);
  return cardOf('hold-on', {
    ...formBase(opening, 'step3'),
    target: targetOf(state)?.name ?? '',
    on: world.days.after(today, valueOf(world.school, 'i1-wait')),
    latestOn: lastHoldOn({ today, world }),
  });
}

/** Another way instead of the next talk (I15). */
export function otherWay(opening: Opening): AnyCard | Refusal {
  const { state, viewer } = opening;
  const talk = state.talks.find((one) => one.id === 'step4') === undefined ? 'step3' : 'step4';
  return otherWayOf(state, viewer, formBase(opening, talk), typedBefore(opening.choice, WAYS));
}

/** Another way, also as the answer to "no". */
export function otherWayOf(state: SubjectState, viewer: Viewer, base: Card, way: Way | ''): AnyCard {
  const within = valueOf(viewer.world.school, 'step-4-within');
  return cardOf('other-way', {
    ...base,
    target: targetOf(state)?.name ?? '',
    way,
    followOn: followUpDay(viewer.world.days, dayOf(viewer.now), { days: within }),
  });
}
