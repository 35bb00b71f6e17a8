// The five tracks of a case, each as one line: what was done, what comes, who does it, and since when it is silent.
import type { TrackLine } from '../cards/case-cards';
import type { CaseState } from '../case/case';
import type { World } from '../school/world';
import { dayOf, type Day, type Instant } from '../time/instant';
import { owedOf, watchOf, type OwedItem } from '../subject/owed';
import { parentsTalks } from '../subject/parents-talks';
import { reviewOn, runningSearch } from '../subject/searching';
import { othersOf } from '../subject/state';
import type { Talk } from '../subject/subject';
import { dueOn, isClosed } from '../subject/talk-days';
import { followedOf, standingsOf, type Standing } from './track-standing';
import type { Viewer } from './viewer';
import { isWithTarget, withWhom } from '../subject/talk-kind';

type Said = Pick<TrackLine, 'state' | 'doneOn' | 'nextOn'>;
type Told = Said & Pick<TrackLine, 'task' | 'who'>;

const PARENTS: Readonly<Record<CaseState['parents'], TrackLine['state']>> = {
  'know': 'parents-know',
  'i-call': 'parents-call',
  'pupil-first': 'pupil-tells',
  '': 'nothing',
};
const QUIET: Said = { state: 'nothing', doneOn: '', nextOn: '' };

/** School, target, others, class, parents. */
export function tracksOf(state: CaseState, { now, world }: Pick<Viewer, 'now' | 'world'>): TrackLine[] {
  const names = { target: namesOf(state, 'target'), others: othersOf(state).map(({ name }) => name), school: [], class: [], parents: [] };
  return standingsOf(state, world, dayOf(now)).map((standing) => ({
    track: standing.track,
    names: names[standing.track],
    ...toldOf(standing, state, world, now),
    silentSinceOn: standing.silentSinceOn,
  }));
}

function namesOf(state: CaseState, role: 'target'): string[] {
  return state.people.filter((pupil) => pupil.role === role).map(({ name }) => name);
}

/** What talks and parents say about a track; where they say nothing, its tasks do. */
function toldOf(standing: Standing, state: CaseState, world: World, now: Instant): Told {
  const said = withFollowUps(saidOf(standing.track, state, world, now), followedOf(standing.track, state, world), dayOf(now));
  return said.state === 'nothing' ? ofTasks(standing) : { ...said, task: 'none', who: '' };
}

/** Who was spoken with answers in the follow-ups too; a day that has passed is no next one. */
function withFollowUps(said: Said, followed: ReturnType<typeof followedOf>, today: Day): Said {
  if (said.state !== 'spoken') return said;
  const doneOn = followed.doneOn > said.doneOn ? followed.doneOn : said.doneOn;
  const next = [said.nextOn, followed.nextOn].filter((day) => day >= today && day > doneOn).sort();
  return { ...said, doneOn, nextOn: next[0] ?? '' };
}

function saidOf(track: TrackLine['track'], state: CaseState, world: World, now: Instant): Said {
  switch (track) {
    case 'target':
      return targetOfTalks(state);
    case 'others':
      return othersOf(state).length === 0 ? nobodyNamed(state) : othersOfTalks(state, now);
    case 'parents':
      return ofParents(state, world);
    case 'class':
      return ofClassTalk(state);
    case 'school':
      return QUIET;
  }
}

/** Nobody is named yet; while that is searched for (I4), the day on which one looks how far it is. */
function nobodyNamed(state: CaseState): Said {
  if (runningSearch(state) !== undefined) return { state: 'searching', doneOn: '', nextOn: reviewOn(state) };
  return { ...QUIET, state: 'nobody-named' };
}

/** The last talk with the class, and when somebody comes back to it. */
function ofClassTalk(state: CaseState): Said {
  const talk = state.classTalks?.at(-1);
  const again = owedOf(state).find((item) => item.kind === 'task' && item.task.key === 'class-again' && !item.task.done);
  return talk === undefined ? QUIET : { state: 'spoken', doneOn: talk.heldOn, nextOn: again?.owed.on ?? '' };
}

/** The task that comes first; otherwise the one that was done last. */
function ofTasks({ open, ended }: Standing): Told {
  const next = [...open].sort((one, other) => one.owed.on.localeCompare(other.owed.on))[0];
  if (next !== undefined) return { state: 'task-open', doneOn: '', nextOn: next.owed.on, task: keyOf(next), who: next.owed.owner };
  const last = ended.filter(({ owed }) => owed.ended?.how === 'done').at(-1);
  if (last?.owed.ended === undefined) return { ...QUIET, task: 'none', who: '' };
  return { state: 'task-done', doneOn: dayOf(last.owed.ended.at), nextOn: '', task: keyOf(last), who: last.owed.ended.by };
}

function keyOf(item: OwedItem): TrackLine['task'] {
  if (watchOf(item) !== undefined) return 'watch';
  return item.kind === 'task' && item.task.key !== '' ? item.task.key : 'own';
}

/** "Ik bel uiterlijk morgen": the school day after the talk with the target was written down. */
function callOn(state: CaseState, { days }: World): Day | '' {
  const spoken = lastOf(state, ['target']);
  return state.parents === 'i-call' && spoken !== undefined ? days.after(dayOf(spoken.writtenAt), 1) : '';
}

function targetOfTalks(state: CaseState): Said {
  const open = state.talks.find((talk) => isWithTarget(talk) && talk.done === undefined);
  const spoken = lastOf(state, ['target', 'both']);
  if (spoken === undefined) return planOf(open);
  return { state: 'spoken', doneOn: spoken.heldOn, nextOn: open?.plan?.on ?? togetherOn(state) ?? state.nextTargetTalkOn };
}

/** The day on which both sides sit together (step 4). */
function togetherOn({ talks }: CaseState): Day | undefined {
  return talks.find(({ kind, done }) => kind === 'step4' && done === undefined)?.plan?.on;
}

function lastOf({ records }: CaseState, held: readonly ReturnType<typeof withWhom>[]): CaseState['records'][number] | undefined {
  return records
    .filter((record) => held.includes(withWhom(record.talk)))
    .reduce<CaseState['records'][number] | undefined>(
      (last, one) => (last === undefined || one.heldOn >= last.heldOn ? one : last),
      undefined,
    );
}

/** Which parents know, and who is next; before that what was said about it in the talk of step 2. */
function ofParents(state: CaseState, world: World): Said {
  const told = lastOf(state, ['parents']);
  const open = parentsTalks(state).filter((talk) => talk.done === undefined && !isClosed(state, talk));
  const nextOn = open.map((talk) => talk.plan?.on ?? dueOn(talk, world)).sort()[0] ?? '';
  if (told !== undefined) return { state: 'spoken', doneOn: told.heldOn, nextOn };
  const plan = open.find((talk) => talk.plan !== undefined);
  if (state.parents === '' && plan !== undefined) return planOf(plan);
  return { ...QUIET, state: PARENTS[state.parents], nextOn: callOn(state, world) };
}

function othersOfTalks(state: CaseState, now: Instant): Said {
  const talk = state.talks.find((one) => one.id === 'step3');
  if (talk?.done !== undefined) {
    const doneOn = lastOf(state, ['others', 'both'])?.heldOn ?? talk.done.on;
    return { state: 'spoken', doneOn, nextOn: togetherOn(state) ?? state.nextOthersTalkOn };
  }
  if (state.otherWay !== undefined) return { state: 'other-way', doneOn: '', nextOn: state.otherWay.followOn };
  const untilOn = talk?.waits?.untilOn ?? '';
  if (untilOn > dayOf(now)) return { state: 'waits', doneOn: '', nextOn: untilOn };
  return planOf(talk);
}

function planOf(talk: Talk | undefined): Said {
  const on = talk?.plan?.on ?? '';
  return { state: on === '' ? 'not-planned' : 'planned', doneOn: '', nextOn: on };
}
