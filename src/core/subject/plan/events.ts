// Days of talks: planned, moved, missed, held until later, asked anew.
import type { TalkKind } from '../../../protocol/v1/talks';
import type { PersonId } from '../../school/school';
import { dayOf, type Day } from '../../time/instant';
import type { SharedEvents } from '../shared-events';
import type { Talk, Within } from '../subject';

export interface PlanEvents {
  'talk-planned': { talk: string; on: Day };
  'talk-moved': { talk: string; on: Day; reason: string };
  /** A planned talk did not happen and is planned anew (N14). `dueOn`: the due day that comes with it; empty when that stays. */
  'talk-missed': { talk: string; on: Day; dueOn: Day | '' };
  /**
   * Nothing is asked before this day (I1): the pupil asked to wait, or said no. `late`: instead, somebody who thinks along holds it on, and
   * whether it was late then; that is an answer, so everything is asked anew from that day on. `why`: when no other entry says so.
   */
  'talk-held': { talk: string; untilOn: Day; late?: boolean; why?: string };
  /** A talk that a rule makes due: with the target after a red flag, the start of step 3 … */
  'talk-asked': { talk: string; kind: TalkKind; anchorOn: Day; within: Within } & Pick<Talk, 'pupil' | 'bounds'>;
}

const waitsOf = (talk: Talk | undefined): Pick<Talk, 'waits'> => (talk?.waits === undefined ? {} : { waits: talk.waits });

const planned = (
  seq: number,
  on: Day,
  holder: PersonId,
  missed: number,
): { plan: { seq: number; on: Day; holder: PersonId; missed: number } } => ({
  plan: { seq, on, holder, missed },
});

export const planEvents: SharedEvents<PlanEvents> = {
  'talk-planned': {
    v: 1,
    apply: (state, { talk, on }, entry) => ({
      talks: state.talks.map((one) => (one.id === talk ? { ...one, ...planned(entry.seq, on, entry.by, one.plan?.missed ?? 0) } : one)),
    }),
  },
  'talk-moved': {
    v: 1,
    apply: (state, { talk, on, reason }, entry) => ({
      talks: state.talks.map((one) =>
        one.id === talk
          ? {
              ...one,
              ...planned(entry.seq, on, entry.by, one.plan?.missed ?? 0),
              moved: { seq: entry.seq, reason },
              set: { seq: entry.seq, on, by: entry.by, at: entry.writtenAt, why: 'move' as const, answers: one.set?.answers ?? 0 },
            }
          : one,
      ),
    }),
  },
  'talk-missed': {
    v: 1,
    apply: (state, { talk, on, dueOn }, entry) => ({
      talks: state.talks.map((one) => {
        if (one.id !== talk) return one;
        const again = { ...one, ...planned(entry.seq, on, entry.by, (one.plan?.missed ?? 0) + 1) };
        if (dueOn === '') return again;
        const answers = one.set?.answers ?? 0;
        return { ...again, set: { seq: entry.seq, on: dueOn, by: entry.by, at: entry.writtenAt, why: 'plan' as const, answers } };
      }),
    }),
  },
  'talk-held': {
    v: 1,
    apply: (state, { talk, untilOn, late }, entry) => ({
      talks: state.talks.map((one) => {
        if (one.id !== talk) return one;
        const held = { ...one, waits: { seq: entry.seq, untilOn } };
        if (late === undefined) return held;
        const answers = (one.set?.answers ?? 0) + (late ? 1 : 0);
        return { ...held, set: { seq: entry.seq, on: untilOn, by: entry.by, at: entry.writtenAt, why: 'hold' as const, answers } };
      }),
    }),
  },
  'talk-asked': {
    v: 1,
    apply: (state, { talk, anchorOn, ...asked }, entry) => ({
      talks: [
        ...state.talks.filter((one) => one.id !== talk),
        {
          id: talk,
          ...asked,
          anchor: { seq: entry.seq, on: anchorOn, typedOn: dayOf(entry.writtenAt) },
          // Waiting is given once (I1).
          ...waitsOf(state.talks.find((one) => one.id === talk)),
        },
      ],
    }),
  },
};
