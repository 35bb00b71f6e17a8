// Step 4: what the target wants, and the talk together (I15).
import type { Entry } from '../../kernel/entry';
import type { Change, EventTable } from '../../kernel/fold';
import type { PersonId } from '../../school/school';
import { dayOf, type Day } from '../../time/instant';
import { changed } from '../../subject/changes';
import type { CaseState } from '../case';
import { canSit } from '../../subject/joint-talk';
import type { JointWish } from '../joint-wish';

export interface JointEvents {
  'joint-wish-recorded': Pick<JointWish, 'answer' | 'ownWords' | 'otherSide'>;
  'joint-talk-recorded': { talk: string; heldOn: Day; present: string[]; agreement: string; owner: PersonId; nextOn: Day };
}

export const jointEvents: EventTable<CaseState, JointEvents> = {
  'joint-wish-recorded': {
    v: 1,
    apply: (state, data, entry) => ({
      joint: { seq: entry.seq, by: entry.by, on: dayOf(entry.writtenAt), ...data },
      // Where one side does not sit down, no talk is planned.
      talks: canSit(data) ? state.talks : state.talks.map((talk) => (talk.kind === 'step4' ? withoutPlan(talk) : talk)),
      ...lateYes(state, canSit(data), entry),
    }),
  },
  'joint-talk-recorded': {
    v: 1,
    apply: (state, { talk, heldOn, present, agreement, owner, nextOn }, entry) => ({
      records: [...state.records, { seq: entry.seq, talk, heldOn, by: entry.by, writtenAt: entry.writtenAt, present, said: '', nextOn }],
      talks: changed(state.talks, (one) => one.id === talk, { done: { seq: entry.seq, on: heldOn, by: entry.by } }),
      promises: [...state.promises, { seq: entry.seq, kind: 'agreement', text: agreement, owner, on: nextOn, done: false }],
    }),
  },
};

/** I15: a yes after another way was chosen opens step 4 again, counted from that day. */
function lateYes({ otherWay, talks }: CaseState, sits: boolean, { seq, writtenAt }: Pick<Entry, 'seq' | 'writtenAt'>): Change<CaseState> {
  if (otherWay === undefined || !sits) return {};
  const on = dayOf(writtenAt);
  const again = talks.map((talk) =>
    talk.kind === 'step4' && talk.done === undefined
      ? { id: talk.id, kind: talk.kind, within: talk.within, anchor: { seq, on, typedOn: on } }
      : talk,
  );
  return { otherWay: { ...otherWay, lateYes: { seq, on } }, talks: again };
}

function withoutPlan({ plan: _plan, ...talk }: CaseState['talks'][number]): CaseState['talks'][number] {
  return talk;
}
