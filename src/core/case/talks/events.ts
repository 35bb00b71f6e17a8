// Records of talks: with the target (step 2) and with who did it (step 3).
import type { EventTable } from '../../kernel/fold';
import type { PersonId } from '../../school/school';
import { dayOf, type Day } from '../../time/instant';
import { changed } from '../../subject/changes';
import type { Talk } from '../../subject/subject';
import { withWhom } from '../../subject/talk-kind';
import type { Agrees, Approach, CaseState, MayKnow, Promise, TalkRecord } from '../case';

export interface TalkEvents {
  'target-talk-recorded': { talk: string; heldOn: Day; wish: string; agrees: Agrees; mayKnow: MayKnow; step3Within: number };
  'record-finished': {
    /** Number of the entry that recorded the talk. */
    record: number;
    said: string;
    promise: string;
    promiseOn: Day | '';
    nextOn: Day | '';
    parents: 'know' | 'i-call' | 'pupil-first' | '';
    /** Who watches what was agreed or promised; empty = who recorded it. */
    owner: PersonId | '';
  };
  'others-talk-recorded': {
    talk: string;
    heldOn: Day;
    present: string[];
    approach: Approach;
    agreement: string;
    owner: PersonId;
    nextOn: Day;
    /** Step 4 is due so many calendar days after the last talk of step 3. */
    step4Within: number;
  };
}

export const talkEvents: EventTable<CaseState, TalkEvents> = {
  'target-talk-recorded': {
    v: 1,
    apply: (state, data, entry) => {
      const saysNoAgain = data.agrees === 'wait' || data.agrees === 'no';
      const talks = changed(state.talks, (talk) => talk.id === data.talk && talk.done === undefined, {
        done: { seq: entry.seq, on: data.heldOn, by: entry.by },
      });
      return {
        overridden: saysNoAgain ? undefined : state.overridden,
        wish: data.wish,
        // What was not discussed this time stays as the pupil said it before.
        agrees: data.agrees === 'not-discussed' && state.agrees !== '' ? state.agrees : data.agrees,
        mayKnow: data.mayKnow === 'not-asked' ? state.mayKnow : data.mayKnow,
        records: [...state.records, record(data.talk, data.heldOn, entry)],
        talks: withStep3(talks, data, entry),
        progress: state.progress.some((one) => one.kind === 'running')
          ? state.progress
          : [...state.progress, { kind: 'running', seq: entry.seq, at: entry.writtenAt }],
      };
    },
  },
  'record-finished': {
    v: 1,
    apply: (state, data, entry) => {
      const talk = state.records.find((one) => one.seq === data.record)?.talk ?? '';
      const promises =
        data.owner === '' ? state.promises : changed(state.promises, (one) => one.seq === data.record, { owner: data.owner });
      return {
        records: changed(state.records, (one) => one.seq === data.record, { said: data.said }),
        parents: data.parents === '' ? state.parents : data.parents,
        nextTargetTalkOn: data.nextOn === '' || withWhom(talk) !== 'target' ? state.nextTargetTalkOn : data.nextOn,
        promises:
          data.promise === ''
            ? promises
            : [...promises, promise('promise', data.promise, data.owner || entry.by, data.promiseOn, entry.seq)],
      };
    },
  },
  'others-talk-recorded': {
    v: 1,
    apply: (state, data, entry) => ({
      approach: data.approach,
      records: [...state.records, { ...record(data.talk, data.heldOn, entry), present: data.present }],
      talks: withStep4(
        changed(state.talks, (talk) => talk.id === data.talk, { done: { seq: entry.seq, on: data.heldOn, by: entry.by } }),
        data,
        entry,
      ),
      promises: [...state.promises, promise('agreement', data.agreement, data.owner, data.nextOn, entry.seq)],
      nextOthersTalkOn: data.nextOn,
    }),
  },
};

/** Step 3 counts from the talk in which the target agreed (I1). A pupil who wants to wait, or does not want it, has no talk planned. */
function withStep3(talks: readonly Talk[], data: TalkEvents['target-talk-recorded'], entry: { seq: number; writtenAt: number }): Talk[] {
  const before = talks.find((talk) => talk.id === 'step3');
  const anchor = { seq: entry.seq, on: data.heldOn, typedOn: dayOf(entry.writtenAt) };
  const counted: Talk = { id: 'step3', kind: 'step3', anchor, within: { days: data.step3Within } };
  if (before === undefined) return [...talks, counted];
  if (before.done !== undefined || data.agrees === 'not-discussed') return [...talks];
  if (data.agrees === 'yes' || data.agrees === 'yes-if') {
    // Waiting is given once; a yes ends it.
    const waits = before.waits === undefined ? {} : { waits: { ...before.waits, untilOn: data.heldOn } };
    return talks.map((talk) => (talk === before ? { ...counted, ...waits } : talk));
  }
  return talks.map((talk) => (talk === before ? withoutPlan(talk) : talk));
}

/** Step 4 counts from the last talk of step 3; a group approach takes its place (I16). */
function withStep4(talks: readonly Talk[], data: TalkEvents['others-talk-recorded'], entry: { seq: number; writtenAt: number }): Talk[] {
  if (data.approach === 'group') return [...talks];
  const before = talks.find((talk) => talk.id === 'step4');
  const anchor = { seq: entry.seq, on: data.heldOn, typedOn: dayOf(entry.writtenAt) };
  if (before === undefined) return [...talks, { id: 'step4', kind: 'step4', anchor, within: { days: data.step4Within } }];
  if (before.done !== undefined || before.anchor.on > data.heldOn) return [...talks];
  return talks.map((talk) => (talk === before ? { ...talk, anchor } : talk));
}

function withoutPlan({ plan: _plan, ...talk }: Talk): Talk {
  return talk;
}

function record(talk: string, heldOn: Day, entry: { seq: number; by: PersonId; writtenAt: number }): TalkRecord {
  return { seq: entry.seq, talk, heldOn, by: entry.by, writtenAt: entry.writtenAt, present: [], said: '' };
}

function promise(kind: Promise['kind'], text: string, owner: PersonId, on: Day | '', seq: number): Promise {
  return { seq, kind, text, owner, on, done: false };
}
