// Points of guides and playbooks that were ticked off, and where something was seen online.
import type { Change, EventTable } from '../../kernel/fold';
import type { Entry } from '../../kernel/entry';
import type { Day } from '../../time/instant';
import type { ChecklistName, Point } from '../../subject/checklists';
import type { CaseState, Checklist } from '../case';

export interface GuideEvents {
  /** `about`: the talk that it is for; empty for one that belongs to no talk. `first`: the list was not used for it before. */
  'guide-ticked': { guide: ChecklistName; about: string; point: Point; first: boolean };
  'guide-unticked': { guide: ChecklistName; about: string; point: Point };
  /** Never the image itself, and no description of it. */
  'sighting-recorded': { where: string; seenOn: Day };
}

export const guideEvents: EventTable<CaseState, GuideEvents> = {
  'guide-ticked': {
    v: 1,
    apply: (state, data, entry) => {
      const tick = { point: data.point, by: entry.by, at: entry.writtenAt };
      return withList(state, data, entry, (ticks) => [...ticks.filter(({ point }) => point !== data.point), tick]);
    },
  },
  'guide-unticked': {
    v: 1,
    apply: (state, data, entry) => withList(state, data, entry, (ticks) => ticks.filter(({ point }) => point !== data.point)),
  },
  'sighting-recorded': {
    v: 1,
    apply: (state, { where, seenOn }, entry) => ({
      sightings: [...(state.sightings ?? []), { seq: entry.seq, where, on: seenOn, by: entry.by }],
    }),
  },
};

/** One list changed; the one that was touched last stands last. */
function withList(
  state: CaseState,
  { guide, about, point }: { guide: ChecklistName; about: string; point: Point },
  { seq }: Pick<Entry, 'seq'>,
  change: (ticks: Checklist['ticks']) => Checklist['ticks'],
): Change<CaseState> {
  const lists = state.guides ?? [];
  const before = lists.find((one) => one.guide === guide && one.about === about);
  const changed: Checklist = { guide, about, ticks: change(before?.ticks ?? []), touched: { point, seq } };
  return { guides: [...lists.filter((one) => one !== before), changed] };
}
