// Points of guides and playbooks that were ticked off, and where something was seen online.
import type { EventTable } from '../../kernel/fold';
import type { Day } from '../../time/instant';
import type { ChecklistName, Point } from '../../subject/checklists';
import type { CaseState, Checklist } from '../case';

export interface GuideEvents {
  /**
   * One page that was saved: what was ticked and what was opened again. `about`: the talk that the list is for; empty for one that belongs to
   * no talk. `first`: the list was not used for it before.
   */
  'guide-ticked': { guide: ChecklistName; about: string; ticked: Point[]; unticked: Point[]; first: boolean };
  /** Never the image itself, and no description of it. */
  'sighting-recorded': { where: string; seenOn: Day };
}

export const guideEvents: EventTable<CaseState, GuideEvents> = {
  'guide-ticked': {
    v: 1,
    apply: (state, { guide, about, ticked, unticked }, { by, writtenAt: at }) => {
      const lists = state.guides ?? [];
      const before = lists.find((one) => one.guide === guide && one.about === about);
      const kept = (before?.ticks ?? []).filter(({ point }) => !unticked.includes(point) && !ticked.includes(point));
      const changed: Checklist = { guide, about, ticks: [...kept, ...ticked.map((point) => ({ point, by, at }))] };
      return { guides: [...lists.filter((one) => one !== before), changed] };
    },
  },
  'sighting-recorded': {
    v: 1,
    apply: (state, { where, seenOn }, entry) => ({
      sightings: [...(state.sightings ?? []), { seq: entry.seq, where, on: seenOn, by: entry.by }],
    }),
  },
};
