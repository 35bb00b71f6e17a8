// Step 6: recording that a household was told, or that the pupil does not want it (I3, N35).
import { z } from 'zod';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { refuse, type Refusal } from '../../kernel/outcome';
import { valueOf } from '../../school/choices';
import { isStaff, pupilOf } from '../../school/listed';
import type { PersonId } from '../../school/school';
import { dayOf, type Day } from '../../time/instant';
import { checkDay } from '../../subject/asked-talk';
import { ageOf, householdsOf, householdsTold, parentsTalks } from '../../subject/parents-talks';
import type { PlanEvents } from '../../subject/plan/events';
import type { QuestionEvents } from '../../subject/questions/events';
import { dueOn, nextParents } from '../../subject/talk-days';
import type { CaseState } from '../case';
import { recordedMeanwhile, recordsTalks } from '../held-talk';
import type { ParentsEvents } from './events';

type Event = EventOf<ParentsEvents & Pick<PlanEvents, 'talk-planned'> & Pick<QuestionEvents, 'question-asked'>>;
type Talk = CaseState['talks'][number];

interface TellInput {
  how: 'told' | 'tried' | 'not-yet';
  /** The pupil knows, was asked, or agrees: by age (I3). */
  pupilKnows: 'yes' | 'no';
  on: Day;
  by: PersonId | '';
  households: '1' | '2' | '';
}

/** Behind the id of a talk: the form of its second household. */
const SECOND = /-second$/;

/** What the form for the next household of a talk is about. */
export function aboutHousehold(state: CaseState, talk: Talk): string {
  return householdsTold(state, talk.pupil ?? '').length === 0 ? talk.id : `${talk.id}-second`;
}

/** The id of the talk that a form, or a question, is about. */
function talkIn(about: string, state: CaseState): string {
  return state.questions.find((one) => `question-${one.seq}` === about)?.about ?? about.replace(SECOND, '');
}

/** The talk that the card is about, or the one that is due first; also one that has no day yet. */
export function parentsTalkOf(state: CaseState, { about, world }: CommandContext): Talk | undefined {
  const named = parentsTalks(state).find(({ id }) => id === talkIn(about, state));
  if (named !== undefined) return named.done === undefined ? named : undefined;
  return nextParents(state, world) ?? parentsTalks(state).find((talk) => talk.done === undefined);
}

/** How old the pupil of a talk is, as far as the class list says. */
export function ageOfPupil(state: CaseState, talk: Talk, { world, today }: Pick<CommandContext, 'world' | 'today'>): number | undefined {
  const number = state.people.find(({ key }) => key === talk.pupil)?.number ?? '';
  return ageOf(pupilOf(number, world.school)?.bornOn, today);
}

const isOpen = (state: CaseState, context: CommandContext): Refusal | null => {
  if (state.status === 'closed') return refuse('closed');
  const meanwhile = recordedMeanwhile(state, { ...context, about: talkIn(context.about, state) });
  return meanwhile ?? (parentsTalkOf(state, context) === undefined ? refuse('not-possible-now') : null);
};

export const parentsCommands = {
  'tell-parents': command<CaseState, TellInput, Event>({
    input: z.object({
      how: field.choice(['told', 'tried', 'not-yet']),
      pupilKnows: field.choice(['yes', 'no']),
      on: field.day(),
      by: field.optionalText(),
      households: field.optionalChoice(['1', '2']),
    }),
    may: recordsTalks,
    possible: isOpen,
    decide: (state, input, context) => {
      const talk = parentsTalkOf(state, context);
      if (talk?.pupil === undefined) return refuse('not-possible-now');
      const { how, on } = input;
      if (how === 'not-yet') return planned(talk, on, context);
      const before = householdsTold(state, talk.pupil);
      const meanwhile = before.at(-1);
      if (meanwhile !== undefined && context.about === talk.id) return toldMeanwhile(state, meanwhile.seq, context);
      const by = input.by === '' ? context.actor : input.by;
      const wrong = checkTold(on, by, state, context) ?? checkPupil(state, talk, input.pupilKnows, context);
      if (wrong !== null) return wrong;
      const households = input.households === '' ? householdsOf(state, talk.pupil) : input.households === '2' ? 2 : 1;
      return [{ type: 'household-told', happenedOn: on, data: { talk: talk.id, pupil: talk.pupil, how, on, by, households } }];
    },
  }),

  /** A reason, the coordinator thinks along (N35), and a day to ask again. */
  'parents-not-wanted': command<CaseState, { why: string; askOn: Day }, Event>({
    input: z.object({ why: field.text(), askOn: field.day() }),
    may: recordsTalks,
    possible: isOpen,
    decide: (state, { why, askOn }, context) => {
      const talk = parentsTalkOf(state, context);
      if (talk?.pupil === undefined) return refuse('not-possible-now');
      if (askOn <= context.today) return refuse('day-in-past', { on: askOn }, { field: 'askOn' });
      if (!context.world.days.isSchoolDay(askOn)) return refuse('day-no-school-day', { on: askOn }, { field: 'askOn' });
      return [
        { type: 'parents-unwanted', data: { talk: talk.id, pupil: talk.pupil, why, askOn } },
        { type: 'question-asked', data: { kind: 'parents', about: talk.id, asked: 'coordinator', on: '', why } },
      ];
    },
  }),
};

/** "Not yet": the day on which it will be done. */
function planned(talk: Talk, on: Day, context: CommandContext): Event[] | Refusal {
  const due = talk.parked === true ? on : dueOn(talk, context.world);
  const latest = due >= context.today ? due : context.world.days.after(context.today, valueOf(context.world.school, 'n12-answer-within'));
  return checkDay(on, latest, context) ?? [{ type: 'talk-planned', data: { talk: talk.id, on } }];
}

function checkTold(on: Day, by: PersonId, state: CaseState, { today, world }: CommandContext): Refusal | null {
  if (on > today) return refuse('day-in-future', { on }, { field: 'on' });
  if (on < dayOf(state.reportedAt)) return refuse('day-before-report', { on: dayOf(state.reportedAt) }, { field: 'on' });
  return isStaff(by, world.school) ? null : refuse('told-by-no-staff', {}, { field: 'by' });
}

/** The pupil knows before; of 16 is asked first, of 18 decides. Keeping a pupil safe waits for neither of the first two. */
function checkPupil(state: CaseState, talk: Talk, knows: 'yes' | 'no', context: CommandContext): Refusal | null {
  if (knows === 'yes') return null;
  const age = ageOfPupil(state, talk, context) ?? 0;
  const { school } = context.world;
  if (age >= valueOf(school, 'i3-decides-from-age')) return refuse('pupil-decides', {}, { field: 'pupilKnows' });
  if (state.severe !== undefined) return null;
  return refuse(age >= valueOf(school, 'i3-asked-from-age') ? 'pupil-asked-first' : 'pupil-knows-first', {}, { field: 'pupilKnows' });
}

/** Somebody recorded the same household while this form was open. */
function toldMeanwhile(state: CaseState, seq: number, { actor }: CommandContext): Refusal {
  const record = state.records.find((one) => one.seq === seq);
  const at = record?.writtenAt ?? 0;
  if (record?.by === actor) return refuse('done-before', { at }, { instead: 'open:parents-told' });
  return refuse('recorded-by-other', { by: record?.by ?? '', at }, { instead: 'open:note:typed' });
}
