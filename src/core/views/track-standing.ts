// How far each track of a case is: what was done on it last, what comes, and since when it is silent.
import { tracks, TRACKS, type StandardTask, type StandardKey, type Track } from '../../protocol/v1/tracks';
import type { TalkRow } from '../../protocol/v1/talks';
import type { CaseState } from '../case/case';
import { valueOf } from '../school/choices';
import type { PersonId } from '../school/school';
import type { World } from '../school/world';
import { followUpsOf } from '../subject/followed-up';
import { owedOf, trackOfKey, type OwedItem } from '../subject/owed';
import { followUpsAsked } from '../subject/rounds';
import { othersOf } from '../subject/state';
import { withWhom } from '../subject/talk-kind';
import { dueOn, isClosed } from '../subject/talk-days';
import { dayOf, type Day } from '../time/instant';

/** Which tracks a talk is about, by whom it is held with. */
const OF_TALK: Readonly<Record<TalkRow['with'], readonly Track[]>> = {
  target: ['target'],
  others: ['others'],
  both: ['target', 'others'],
  parents: ['parents'],
};

export interface Standing {
  track: Track;
  /** When something was done on it last; empty when nothing was. */
  lastOn: Day | '';
  /** The first day on which something is to be done; past ones too, as long as it is open. */
  nextOn: Day | '';
  open: OwedItem[];
  ended: OwedItem[];
  /** Since when it is silent (N27); empty when it is not. */
  silentSinceOn: Day | '';
  /** The day from which it counts as silent. */
  silentFromOn: Day | '';
}

/** The five tracks in their order. */
export function standingsOf(state: CaseState, world: World, today: Day): Standing[] {
  return TRACKS.map((track) => standingOf(track, state, world, today));
}

/** One track. */
export function standingOf(track: Track, state: CaseState, world: World, today: Day): Standing {
  const owed = owedOf(state).filter((item) => item.track === track);
  const open = owed.filter((item) => !item.owed.done);
  const ended = owed.filter((item) => item.owed.done);
  const chosen = chosenDay(track, state);
  const followed = followedOf(track, state, world);
  const lastOn = latest([...recordedDays(track, state), ...owed.flatMap(daysOf), followed.doneOn, chosen < today ? chosen : '']);
  const coming = [...talkDays(track, state, world), ...open.map((item) => item.owed.on), followed.nextOn];
  const nextOn = earliest([...coming, chosen < today ? '' : chosen]);
  const { silentSinceOn, silentFromOn } = silence(track, state, world, today, lastOn, nextOn);
  return { track, lastOn, nextOn, open, ended, silentSinceOn, silentFromOn };
}

/** The day on which a record did a standard task, and who wrote it; empty when none did. */
export function standardOf(state: CaseState, key: StandardKey): { on: Day | ''; by: PersonId | '' } {
  const track = trackOfKey(key);
  const rows: Readonly<Record<string, StandardTask>> = track === undefined ? {} : tracks[track];
  const doneBy = rows[key]?.doneBy;
  const record = doneBy === 'class-talk' ? state.classTalks?.at(-1) : state.records.findLast((one) => one.talk === doneBy);
  return { on: record?.heldOn ?? '', by: record?.by ?? '' };
}

/** Nothing comes, nothing was done for as long as N27 waits, and something is left to do (N30). */
function silence(
  track: Track,
  state: CaseState,
  world: World,
  today: Day,
  lastOn: Day | '',
  nextOn: Day | '',
): Pick<Standing, 'silentSinceOn' | 'silentFromOn'> {
  const none = { silentSinceOn: '', silentFromOn: '' } as const;
  if (state.status !== 'open' || nextOn !== '' || isFinished(track, state)) return none;
  // Nobody to speak with yet: that is asked by itself (I4).
  if (track === 'others' && othersOf(state).length === 0) return none;
  const since = lastOn === '' ? dayOf(state.startedAt) : lastOn;
  const from = world.days.after(since, valueOf(world.school, 'n27-wait'));
  return from > today ? none : { silentSinceOn: since, silentFromOn: from };
}

/** Every standard task was done, by a record or by hand, or is not needed. */
function isFinished(track: Track, state: CaseState): boolean {
  const ended = owedOf(state).filter((item) => item.kind === 'task' && item.owed.done);
  const keys = Object.keys(tracks[track]) as StandardKey[];
  return keys.every((key) => standardOf(state, key).on !== '' || ended.some((item) => item.kind === 'task' && item.task.key === key));
}

/** Days on which something of the record was about this track. */
function recordedDays(track: Track, state: CaseState): Day[] {
  const talks = track === 'class' ? (state.classTalks ?? []) : state.records.filter(({ talk }) => tracksOfTalk(talk).includes(track));
  return talks.map(({ heldOn }) => heldOn);
}

/** Days that talks have. */
function talkDays(track: Track, state: CaseState, world: World): Day[] {
  const open = state.talks.filter((talk) => talk.done === undefined && !isClosed(state, talk) && tracksOfTalk(talk.kind).includes(track));
  return open.map((talk) => talk.plan?.on ?? dueOn(talk, world));
}

/** What the follow-ups say of the pupils of a track: when they answered last, and when they are asked next (N16, N17). */
export function followedOf(track: Track, state: CaseState, world: World): { doneOn: Day | ''; nextOn: Day | '' } {
  const pupils = (
    track === 'target' ? state.people.filter(({ role }) => role === 'target') : track === 'others' ? othersOf(state) : []
  ).map(({ key }) => key);
  const pages = followUpsOf(state).pages.filter(({ answers }) => answers.some((one) => pupils.includes(one.pupil)));
  const asked = followUpsAsked(state, world).filter(({ toAsk }) => toAsk.some((key) => pupils.includes(key)));
  return { doneOn: latest(pages.map(({ on }) => on)), nextOn: earliest(asked.map(({ on }) => on)) };
}

/** The day that was chosen for the next talk; empty when none was. */
function chosenDay(track: Track, state: CaseState): Day | '' {
  return { target: state.nextTargetTalkOn, others: state.nextOthersTalkOn, school: '', class: '', parents: '' }[track];
}

function tracksOfTalk(id: string): readonly Track[] {
  const who = withWhom(id);
  return who === undefined ? [] : OF_TALK[who];
}

function daysOf(item: OwedItem): Day[] {
  const { ended } = item.owed;
  const given = item.kind === 'task' ? [dayOf(item.task.at), ...(item.task.watch?.sightings ?? []).map(({ at }) => dayOf(at))] : [];
  return [...given, ...(ended === undefined ? [] : [dayOf(ended.at)])];
}

function latest(days: readonly (Day | '')[]): Day | '' {
  return [...days].sort().at(-1) ?? '';
}
function earliest(days: readonly (Day | '')[]): Day | '' {
  return days.filter((day) => day !== '').sort()[0] ?? '';
}
