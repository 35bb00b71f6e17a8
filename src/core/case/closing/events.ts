// The end of a case, and beginning again; after closing it is watched (I8).
import type { EventTable } from '../../kernel/fold';
import type { Talk } from '../../subject/subject';
import { dayOf, type Day } from '../../time/instant';
import type { CaseState } from '../case';
import type { Assessment } from '../closed-case';

export interface ClosingEvents {
  'case-assessed': Omit<Assessment, 'seq' | 'at' | 'by'>;
  'put-in-file': { pupil: string };
  'case-closed': { why: string };
  'case-reopened': { why: string };
}

export const closingEvents: EventTable<CaseState, ClosingEvents> = {
  'case-assessed': {
    v: 1,
    apply: (_, data, { seq, by, writtenAt }) => ({ assessment: { seq, at: writtenAt, by, ...data } }),
  },
  'put-in-file': {
    v: 1,
    apply: (state, { pupil }, { seq, by, writtenAt }) => ({
      filed: [...(state.filed ?? []), { seq, at: writtenAt, by, pupil }],
    }),
  },
  'case-closed': {
    v: 1,
    apply: (state, { why }, entry) => ({
      status: 'closed',
      closed: { seq: entry.seq, by: entry.by, at: entry.writtenAt, why },
      progress: [...state.progress, { kind: 'closed', seq: entry.seq, at: entry.writtenAt }],
    }),
  },
  'case-reopened': {
    v: 1,
    // What nobody did before counts anew from today, and what was asked of somebody then is not asked any more.
    apply: (state, _data, { seq, by, writtenAt }) => ({
      status: 'open',
      closed: undefined,
      assessment: undefined,
      filed: undefined,
      reopened: { seq, at: writtenAt, by },
      talks: state.talks.map((talk) => (talk.done === undefined ? anew(talk, seq, dayOf(writtenAt)) : talk)),
      questions: state.questions.filter(({ answered }) => answered !== undefined),
      handOvers: state.handOvers.map((offer) =>
        offer.accepted === undefined && offer.ended === undefined ? { ...offer, ended: { seq, at: writtenAt, why: '' } } : offer,
      ),
    }),
  },
};

function anew({ plan: _plan, set: _set, moved: _moved, bounds: _bounds, waits: _waits, ...talk }: Talk, seq: number, on: Day): Talk {
  return { ...talk, anchor: { seq, on, typedOn: on } };
}
