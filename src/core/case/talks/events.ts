// Records of talks: with the target (step 2) and with who did it (step 3).
import type { EventTable } from '../../kernel/fold';
import type { PersonId } from '../../school/school';
import { dayOf, type Day } from '../../time/instant';
import { changed } from '../../subject/changes';
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
    /** Who watches the agreement of step 3; empty = who recorded it. */
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
  };
}

export const talkEvents: EventTable<CaseState, TalkEvents> = {
  'target-talk-recorded': {
    v: 1,
    apply: (state, data, entry) => {
      const first = !state.talks.some((talk) => talk.id === 'step3');
      const agreed = data.agrees === 'yes' || data.agrees === 'yes-if';
      const anchor = { seq: entry.seq, on: data.heldOn, typedOn: dayOf(entry.writtenAt) };
      const recorded: CaseState = {
        ...state,
        wish: data.wish,
        agrees: data.agrees,
        mayKnow: data.mayKnow,
        records: [...state.records, record(data.talk, data.heldOn, entry)],
        talks: changed(state.talks, (talk) => talk.id === data.talk && talk.done === undefined, {
          done: { seq: entry.seq, on: data.heldOn, by: entry.by },
        }),
        progress: state.progress.some((one) => one.kind === 'running')
          ? state.progress
          : [...state.progress, { kind: 'running', seq: entry.seq, at: entry.writtenAt }],
      };
      if (first) return { ...recorded, talks: [...recorded.talks, { id: 'step3', step: 3, anchor, within: data.step3Within }] };
      // The pupil was asked again: with a yes, step 3 counts from this talk.
      if (!agreed) return recorded;
      return {
        ...recorded,
        talks: recorded.talks.map((talk) =>
          talk.id === 'step3' && talk.done === undefined ? { id: 'step3', step: 3, anchor, within: data.step3Within } : talk,
        ),
      };
    },
  },
  'record-finished': {
    v: 1,
    apply: (state, data, entry) => {
      const ofOthers = state.records.find((one) => one.seq === data.record)?.talk === 'step3';
      const promises =
        data.owner === '' ? state.promises : changed(state.promises, (one) => one.seq === data.record, { owner: data.owner });
      return {
        ...state,
        records: changed(state.records, (one) => one.seq === data.record, { said: data.said }),
        parents: data.parents === '' ? state.parents : data.parents,
        nextTargetTalkOn: data.nextOn === '' || ofOthers ? state.nextTargetTalkOn : data.nextOn,
        promises: data.promise === '' ? promises : [...promises, promise('promise', data.promise, entry.by, data.promiseOn, entry.seq)],
      };
    },
  },
  'others-talk-recorded': {
    v: 1,
    apply: (state, data, entry) => ({
      ...state,
      approach: data.approach,
      records: [...state.records, { ...record(data.talk, data.heldOn, entry), present: data.present }],
      talks: changed(state.talks, (talk) => talk.id === data.talk, { done: { seq: entry.seq, on: data.heldOn, by: entry.by } }),
      promises: [...state.promises, promise('agreement', data.agreement, data.owner, data.nextOn, entry.seq)],
      nextOthersTalkOn: data.nextOn,
    }),
  },
};

function record(talk: string, heldOn: Day, entry: { seq: number; by: PersonId; writtenAt: number }): TalkRecord {
  return { seq: entry.seq, talk, heldOn, by: entry.by, writtenAt: entry.writtenAt, present: [], said: '' };
}

function promise(kind: Promise['kind'], text: string, owner: PersonId, on: Day | '', seq: number): Promise {
  return { seq, kind, text, owner, on, done: false };
}
