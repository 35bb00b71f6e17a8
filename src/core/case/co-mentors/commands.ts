// Joining in as mentor of a pupil of another class, with a task of one's own, or not; and what the coordinator decides then (I17, N35, N36).
import { z } from 'zod';
import type { Track } from '../../../protocol/v1/tracks';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { refuse, type Refusal } from '../../kernel/outcome';
import type { PersonId } from '../../school/school';
import { coMentorAbout, coMentorAskOf, joinedFor, type CoMentorAsk } from '../../subject/co-mentors';
import type { LeadEvents } from '../../subject/lead/events';
import { leadersOf, shutOut } from '../../subject/leads';
import { isTaskKey, trackOfKey } from '../../subject/owed';
import type { QuestionEvents } from '../../subject/questions/events';
import { partsOf, standsInFor } from '../../subject/rights';
import { successionAbout, successionOf } from '../../subject/successions';
import type { Involved } from '../../subject/subject';
import type { Day } from '../../time/instant';
import type { CaseState } from '../case';
import { checkTaskDay, isPutDown } from '../task-checks';
import type { TaskEvents } from '../tasks/events';
import type { CoMentorEvents } from './events';

type Event = EventOf<CoMentorEvents & QuestionEvents & Pick<LeadEvents, 'lead-offered' | 'lead-taken'> & Pick<TaskEvents, 'task-added'>>;

/** Chosen in the place of a standard task: one in own words. */
export const OWN = 'own';

/** The track on which the co-mentor's own task stands. */
export function trackOfPupil({ role }: Pick<Involved, 'role'>): Track {
  return role === 'target' ? 'target' : 'others';
}

const peopleOf = ({ actor, world, today }: CommandContext): PersonId[] => [actor, ...standsInFor(actor, world, today)];
const isMentor = (ask: CoMentorAsk | undefined, context: CommandContext): boolean =>
  ask !== undefined && ask.mentors.some((one) => peopleOf(context).includes(one));

/** What the card was about: the pupil, or the question about that pupil (N35). */
export function askAbout(state: CaseState, context: CommandContext): CoMentorAsk | undefined {
  const question = state.questions.find(({ seq, kind }) => kind === 'co-mentor' && context.about === `question-${seq}`);
  const successor = successionOf(context.about, state, context.world);
  const about = successor === undefined ? (question?.about ?? context.about) : coMentorAbout(successor.pupil.key);
  return coMentorAskOf(about, peopleOf(context), state, context.world);
}

function isOpen(state: CaseState, context: CommandContext): Refusal | null {
  if (state.status === 'closed') return refuse('closed');
  const ask = askAbout(state, context);
  if (ask === undefined) return refuse('not-possible-now');
  const { answer } = ask;
  if (answer === undefined) return null;
  return answer.by === context.actor ? refuse('already-answered') : refuse('answered-by-other', { by: answer.by, at: answer.at });
}

export const coMentorCommands = {
  /** "I take [task]": from now on this mentor sees that pupil's part, and nothing else (I18). A deputy takes it for the mentor. */
  'join-case': command<CaseState, { task: string; text: string; on: Day }, Event>({
    input: z.object({ task: field.text(), text: field.optionalText(), on: field.day() }),
    may: (state, context) => isMentor(askAbout(state, context), context),
    possible: isOpen,
    decide: (state, { task, text, on }, context) => {
      const ask = askAbout(state, context);
      const person = ask?.mentors.find((one) => peopleOf(context).includes(one));
      if (ask === undefined || person === undefined) return refuse('not-possible-now');
      if (task === OWN && text === '') return refuse('field-required', { field: 'text' }, { field: 'text' });
      if (task !== OWN && !isTaskKey(task)) return refuse('field-required', { field: 'task' }, { field: 'task' });
      if (isTaskKey(task) && isPutDown(state, task)) return refuse('task-there', {}, { field: 'task' });
      const wrong = checkTaskDay(on, context);
      if (wrong !== null) return wrong;
      const track = trackOfKey(task) ?? trackOfPupil(ask.pupil);
      const key = isTaskKey(task) ? task : '';
      return [
        { type: 'co-mentor-joined', data: { pupil: ask.pupil.key, person } },
        { type: 'task-added', data: { track, key, text, owner: person, on, acute: false, watch: false } },
      ];
    },
  }),

  /** "Somebody else", "not me": no reason is asked, and the coordinator names who leads (N35). */
  'pass-co-mentor': command<CaseState, { how: 'somebody-else' | 'not-me' }, Event>({
    input: z.object({ how: field.choice(['somebody-else', 'not-me']) }),
    choice: 'how',
    may: (state, context) => isMentor(askAbout(state, context), context),
    possible: isOpen,
    decide: (state, { how }, context) => {
      const ask = askAbout(state, context);
      if (ask === undefined) return refuse('not-possible-now');
      return [
        { type: 'co-mentor-declined', data: { pupil: ask.pupil.key, how } },
        { type: 'question-asked', data: { kind: 'co-mentor', about: ask.about, asked: 'coordinator', on: '', why: '' } },
      ];
    },
  }),

  /** It is over before the case is closed: who leads does it for this pupil from now on, and what the co-mentor still had to do (I18). */
  'end-co-mentor': command<CaseState, { pupil: string }, Event>({
    input: z.object({ pupil: field.text() }),
    choice: 'pupil',
    may: (state, context) => {
      const parts = partsOf(state, context.actor, context.world, context.now);
      return parts.has('lead') || parts.has('coordinator');
    },
    possible: (state, { world }) =>
      state.status === 'closed' ? refuse('closed') : joinedFor(state, world).length > 0 ? null : refuse('not-possible-now'),
    decide: (state, { pupil }, { world }) => {
      const joined = joinedFor(state, world);
      const person = joined.find((one) => one.pupil.key === pupil)?.answer.person;
      if (person === undefined) return refuse('already-answered');
      const goesOn = joined.some((one) => one.answer.person === person && one.pupil.key !== pupil);
      const to = goesOn ? undefined : leadersOf(state, world)[0];
      return [{ type: 'co-mentor-ended', data: { pupil, person, ...(to === undefined ? {} : { to }) } }];
    },
  }),

  /** I17: no agreement, so the coordinator names the lead: who leads stays and does it for this pupil too, or somebody else is asked to lead. */
  'settle-co-mentor': command<CaseState, { to: PersonId }, Event>({
    input: z.object({ to: field.text() }),
    choice: 'to',
    may: (state, context) => {
      const parts = partsOf(state, context.actor, context.world, context.now);
      return parts.has('coordinator') || parts.has('above');
    },
    possible: (state, context) => {
      const ask = askAbout(state, context);
      const declined = ask?.answer?.how;
      // N28: whoever joined is that pupil's mentor no more.
      const ended = ask !== undefined && successionOf(successionAbout(ask.pupil.key), state, context.world)?.part === 'co-mentor';
      return ended || declined === 'somebody-else' || declined === 'not-me' ? null : isOpen(state, context);
    },
    decide: (state, { to }, context) => {
      const ask = askAbout(state, context);
      if (ask === undefined) return refuse('not-possible-now');
      const known = context.world.school.people.some((person) => person.id === to);
      if (!known || shutOut(state, context.world).includes(to)) return refuse('give-to-nobody', {}, { field: 'to' });
      const from = leadersOf(state, context.world);
      const open = state.questions.filter(
        ({ kind, about, answered }) => kind === 'co-mentor' && about === ask.about && answered === undefined,
      );
      return [
        ...(from.includes(to)
          ? []
          : [{ type: to === context.actor ? ('lead-taken' as const) : ('lead-offered' as const), data: { to, from, why: '' } }]),
        { type: 'co-mentor-settled', data: { pupil: ask.pupil.key } },
        ...open.map(({ seq }): Event => ({ type: 'question-answered', data: { seq, answer: 'yes', why: '', on: '' } })),
      ];
    },
  }),
};
