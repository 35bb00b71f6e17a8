// The five tracks of a case opened, and one track with its tasks: what was done, what is open, who does it by when, which track is silent.
import { TRACKS, type StandardKey, type Track } from '../../protocol/v1/tracks';
import type { TaskLine } from '../cards/task-cards';
import { freeTasks } from '../case/task-checks';
import type { CaseState } from '../case/case';
import { refuse, type Refusal } from '../kernel/outcome';
import { trackOfKey, type OwedItem } from '../subject/owed';
import { dayOf } from '../time/instant';
import { canDo } from './asked';
import { tracksOf } from './case-tracks';
import { LINES } from './digest-card';
import { formBase, type Opening } from './opening';
import { stateOf, standardKeys } from './task-opened';
import { standardOf, standingOf } from './track-standing';
import { cardOf, type AnyCard, type Viewer } from './viewer';

/** All five, with how many tasks are open and done. */
export function tracksCard(opening: Opening): AnyCard | Refusal {
  const { state, viewer } = opening;
  if (state.kind !== 'case') return refuse('not-possible-now');
  const lines = tracksOf(state, viewer).map((line) => {
    const { open } = standingOf(line.track, state, viewer.world, dayOf(viewer.now));
    const done = linesOf(line.track, state, viewer).filter((one) => one.state === 'done' || one.state === 'recorded');
    return { ...line, open: open.length, done: done.length };
  });
  return cardOf('tracks', { ...formBase(opening, 'tracks'), tracks: lines, canWrite: canDo('add-task', state, viewer, '') });
}

/** One track: open tasks first, then what is free, then what was done. The choice is its name, or its name and a page. */
export function trackCard(opening: Opening): AnyCard | Refusal {
  const { state, viewer, choice, about } = opening;
  if (state.kind !== 'case') return refuse('not-possible-now');
  const [named = '', asked = '1'] = choice.split(':');
  const track: Track = TRACKS.find((one) => one === named) ?? trackOfKey(about) ?? TRACKS.find((one) => one === about) ?? 'school';
  const all = linesOf(track, state, viewer);
  const pages = Math.max(1, Math.ceil(all.length / LINES));
  const page = Number(asked) >= 1 && Number(asked) <= pages ? Math.trunc(Number(asked)) : 1;
  const [line] = tracksOf(state, viewer).filter((one) => one.track === track);
  return cardOf('track', {
    ...formBase(opening, track),
    track,
    names: line?.names ?? [],
    silentSinceOn: line?.silentSinceOn ?? '',
    lines: all.slice((page - 1) * LINES, page * LINES),
    page,
    nextPage: page < pages ? page + 1 : 0,
    canAdd: canDo('add-task', state, viewer, track),
    canTalk: track === 'class' && canDo('record-class-talk', state, viewer, track),
    canAgree: track === 'class' && canDo('record-class-agreements', state, viewer, ''),
    canWatch: track === 'school' && canDo('ask-to-watch', state, viewer, track),
  });
}

const ORDER: readonly TaskLine['state'][] = ['open', 'free', 'recorded', 'done', 'dropped'];

/** Every task of a track, open ones first by their day. */
function linesOf(track: Track, state: CaseState, { world, now }: Pick<Viewer, 'world' | 'now'>): TaskLine[] {
  const { open, ended } = standingOf(track, state, world, dayOf(now));
  const free = freeTasks(state, track) as StandardKey[];
  const standard = standardKeys(track).filter((key) => free.includes(key));
  const lines = [...[...open, ...ended].map(lineOfOwed), ...standard.map((key) => lineOfKey(key, state))];
  const sorted = lines.sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state) || byDay(one, other));
  return sorted.map((line, index) => ({ ...line, place: index + 1 }));
}

function byDay(one: TaskLine, other: TaskLine): number {
  return one.state === 'open' ? one.on.localeCompare(other.on) : 0;
}

function lineOfOwed(item: OwedItem): TaskLine {
  const { owed } = item;
  const state = stateOf(item);
  const words = item.kind === 'task' ? item.task.text : item.promise.text;
  const key = item.kind === 'task' && item.task.key !== '' ? item.task.key : 'own';
  const on = owed.ended === undefined ? owed.on : dayOf(owed.ended.at);
  return { about: item.id, place: 0, key, words, state, owner: owed.ended?.by ?? owed.owner, on };
}

function lineOfKey(key: StandardKey, state: CaseState): TaskLine {
  const { on, by } = standardOf(state, key);
  return { about: key, place: 0, key, words: '', state: on === '' ? 'free' : 'recorded', owner: by, on };
}
