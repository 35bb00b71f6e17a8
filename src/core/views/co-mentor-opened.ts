// The own task of a co-mentor, who leads when there is none, and the part of the case that a co-mentor sees (I17, I18).
import { askAbout, OWN, trackOfPupil } from '../case/co-mentors/commands';
import type { CaseState } from '../case/case';
import { freeTasks } from '../case/task-checks';
import type { CoMentorCards } from '../cards/co-mentor-cards';
import { refuse, type Refusal } from '../kernel/outcome';
import { classNow } from '../school/class-now';
import { valueOf } from '../school/choices';
import type { PersonId } from '../school/school';
import { coMentorAsks, joinedFor, type CoMentorAsk } from '../subject/co-mentors';
import { followUpsOf } from '../subject/followed-up';
import { leadersOf } from '../subject/leads';
import { owedOf } from '../subject/owed';
import { standsInFor } from '../subject/rights';
import { successionAbout, successionsOf } from '../subject/successions';
import { roundsOf } from '../subject/rounds';
import { kindOfId } from '../subject/talk-kind';
import { dayOf } from '../time/instant';
import { canDo } from './asked';
import { formBase, type Opening } from './opening';
import { quoted } from './report-opened';
import { staffChoices } from './staff-choices';
import { standardOf } from './track-standing';
import { cardOf, contextOf, type AnyCard } from './viewer';
import { noAccess } from './who-to-ask';

/** So many of each: it fits one phone screen. */
const TASKS = 3;
const LINES = 5;

type Part = CoMentorCards['co-mentor-part'];

/** "I take [task]": a standard one that nobody has yet, or one in own words. */
export function coMentorTask(opening: Opening): AnyCard | Refusal {
  const { state, viewer, values } = opening;
  const ask = state.kind === 'case' ? askAbout(state, contextOf(viewer, opening.about)) : undefined;
  if (ask === undefined || state.kind !== 'case') return refuse('not-possible-now');
  const free = freeTasks(state, trackOfPupil(ask.pupil)).filter((key) => standardOf(state, key).on === '');
  return cardOf('co-mentor-task', {
    ...formBase(opening, ask.about),
    ...pupilOf(ask, opening),
    lead: leadersOf(state, viewer.world)[0] ?? state.lead,
    task: free.find((key) => key === values['task']) ?? (values['task'] === OWN ? OWN : (free[0] ?? OWN)),
    tasks: [...free.map((key) => ({ key })), { key: OWN }],
    on: values['on'] ?? viewer.world.days.after(dayOf(viewer.now), valueOf(viewer.world.school, 'n26-default')),
  });
}

/** I17: the coordinator names who leads; who leads now stands first. */
export function coMentorLead(opening: Opening): AnyCard | Refusal {
  const { state, viewer } = opening;
  const ask = state.kind === 'case' ? askAbout(state, contextOf(viewer, opening.about)) : undefined;
  if (ask === undefined) return refuse('already-answered');
  const leaders = leadersOf(state, viewer.world);
  return cardOf('co-mentor-lead', {
    ...formBase(opening, opening.about.startsWith('question-') ? opening.about : ask.about),
    lead: leaders[0] ?? '',
    mentor: ask.answer?.by ?? ask.mentors[0] ?? '',
    staff: [...leaders.map((id) => ({ id })), ...staffChoices(state, viewer, leaders)],
  });
}

/** Who joined in for which pupil, each with the button that ends it (I18). */
export function coMentorsCard(opening: Opening): AnyCard {
  const joined = joinedFor(opening.state, opening.viewer.world);
  const lines = joined.map(({ pupil, answer }, index) => ({
    ...{ place: index + 1, person: answer.person, name: pupil.name, key: pupil.key, sinceOn: dayOf(answer.at) },
  }));
  return cardOf('co-mentors', { ...formBase(opening), lines });
}

/** The own part: the pupil, own tasks, and what that pupil said. Talks with others in the room are not the reader's. */
export function coMentorPart(opening: Opening): AnyCard | Refusal {
  const { state, viewer } = opening;
  const people = [viewer.person, ...standsInFor(viewer.person, viewer.world, dayOf(viewer.now))];
  const next = successionsOf(state, viewer.world).filter(({ part, to }) => part === 'co-mentor' && to.some((one) => people.includes(one)));
  const mine = coMentorAsks(state, viewer.world).filter(
    (one) => isFor(one, people) || next.some(({ pupil }) => pupil.key === one.pupil.key),
  );
  const ask = mine.find(({ about, pupil }) => [about, successionAbout(pupil.key)].includes(opening.about)) ?? mine[0];
  if (ask === undefined || state.kind !== 'case') return noAccess(state.number, viewer);
  const { answer } = ask;
  const joined = answer?.how === 'joined';
  const tasks = joined ? owedOf(state).filter(({ owed }) => !owed.done && people.includes(owed.owner)) : [];
  return cardOf('co-mentor-part', {
    ...formBase(opening, ask.about),
    ...pupilOf(ask, opening),
    lead: leadersOf(state, viewer.world)[0] ?? state.lead,
    sinceOn: joined ? dayOf(answer.at) : '',
    task: tasks[0]?.id ?? '',
    tasks: tasks.slice(0, TASKS).map((item): Part['tasks'][number] => ({
      key: item.kind === 'task' && item.task.key !== '' ? item.task.key : 'own',
      words: quoted(item.kind === 'task' ? item.task.text : item.promise.text).words,
      on: item.owed.on,
    })),
    lines: joined ? linesOf(ask.pupil.key, state) : [],
    canWrite: joined,
    canCorrect: joined && canDo('correct-entry', state, viewer, ''),
    canJoin: canDo('join-case', state, viewer, ask.about),
    round: joined ? roundFor(ask.pupil.key, opening, state) : '',
  });
}

/** Who is asked or joined; a question that was answered is nobody's any more. */
function isFor({ answer, mentors }: CoMentorAsk, people: readonly PersonId[]): boolean {
  if (answer === undefined) return mentors.some((one) => people.includes(one));
  return answer.how === 'joined' && people.includes(answer.person);
}

function pupilOf({ pupil }: CoMentorAsk, { viewer }: Opening): { pupil: string; class: string } {
  return { pupil: pupil.name, class: classNow(pupil, viewer.world.school) };
}

/** The round whose day has come, while nobody answered for this pupil (N17). */
function roundFor(pupil: string, { viewer }: Opening, state: CaseState): string {
  const { open } = roundsOf(state, viewer.world);
  return open !== undefined && open.on <= dayOf(viewer.now) && open.toAsk.includes(pupil) ? open.id : '';
}

function linesOf(pupil: string, state: CaseState): Part['lines'] {
  const talks = state.records.filter(({ talk, present }) => kindOfId(talk) === 'step3' && present.length === 1 && present[0] === pupil);
  const answers = followUpsOf(state).pages.flatMap((page) =>
    page.answers
      .filter((one) => one.pupil === pupil)
      .map(({ answer, words }) => ({ on: page.on, what: answer, words: quoted(words).words })),
  );
  const notes = (state.pupilNotes ?? [])
    .filter((one) => one.pupil === pupil && one.text !== '')
    .map(({ on, text }) => ({ on, what: 'note' as const, words: quoted(text).words }));
  return [...talks.map(({ heldOn, said }) => ({ on: heldOn, what: 'talk' as const, words: quoted(said).words })), ...answers, ...notes]
    .sort((one, other) => one.on.localeCompare(other.on))
    .slice(-LINES);
}
