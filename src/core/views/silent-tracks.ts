// Which tracks of a case fell silent since the last Monday overview: each is told once, and nothing else asks about it (N27, N30).
import type { Track } from '../../protocol/v1/tracks';
import type { World } from '../school/world';
import type { SubjectState } from '../subject/state';
import { mondayOf } from '../time/calendar-days';
import { dayOf, type Day } from '../time/instant';
import { standingsOf } from './track-standing';
import type { Viewer } from './viewer';

/** The tracks of one case that are silent, by its number; no name, no text (I18). `on`: since when the first of them is. */
export interface SilentTracks {
  number: string;
  tracks: { track: Track }[];
  on: Day;
}

/** What the overview of this week tells about each of these cases; those without a track that fell silent are left out. */
export function silentTracks(states: readonly SubjectState[], { world, now }: Viewer): SilentTracks[] {
  const today = dayOf(now);
  const thisOne = overviewDay(today, world);
  const lastOne = overviewDay(world.days.before(thisOne, 1), world);
  return states.flatMap((state) => {
    if (state.kind !== 'case' || state.status !== 'open') return [];
    const silent = standingsOf(state, world, today).filter(({ silentFromOn }) => silentFromOn > lastOne && silentFromOn <= thisOne);
    const [first] = silent.map(({ silentSinceOn }) => silentSinceOn).sort();
    return first === undefined ? [] : [{ number: state.number, tracks: silent.map(({ track }) => ({ track })), on: first }];
  });
}

/** The day of the overview in the week of a day: its first school day. */
function overviewDay(day: Day, { days }: World): Day {
  return days.onOrAfter(mondayOf(day));
}
