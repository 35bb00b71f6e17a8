// Handing the lead to somebody, taking it, and asking back (N3, N12, N22, N23, I6). A report that is taken over becomes a case.
import { z } from 'zod';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { isRefusal, refuse, type Refusal } from '../../kernel/outcome';
import { isStaff } from '../../school/listed';
import type { PersonId } from '../../school/school';
import type { StartEvents } from '../../report/start';
import { valueOf } from '../../school/choices';
import type { SharingEvents } from '../sharing/events';
import type { QuestionEvents } from '../questions/events';
import { isLate } from '../lateness';
import { leadersOf, openHandOver, seatAboveOf, shutOut } from '../leads';
import { parentsAfterBreak } from '../parents-after-break';
import { pickedUpAlready } from '../picked-up';
import type { PlanEvents } from '../plan/events';
import { partsOf } from '../rights';
import type { SubjectState } from '../state';
import type { LeadEvents } from './events';

type Event = EventOf<LeadEvents & StartEvents & QuestionEvents & SharingEvents & Pick<PlanEvents, 'talk-asked'>>;

const has = (state: SubjectState, context: CommandContext, ...wanted: ('lead' | 'above' | 'coordinator' | 'offered')[]): boolean => {
  const parts = partsOf(state, context.actor, context.world, context.now);
  return wanted.some((part) => parts.has(part));
};

function isOpen(state: SubjectState, { actor }: CommandContext): Refusal | null {
  if (state.kind === 'report' && state.started !== undefined) return pickedUpAlready(state.started.by, state.started.at, actor);
  return state.status === 'open' ? null : refuse('closed');
}

/** A colleague of this school who may see the case and does not lead already. */
function checkColleague(state: SubjectState, to: PersonId, context: CommandContext): Refusal | null {
  // A form may have been open since before a colleague left the school.
  const known = isStaff(to, context.world.school);
  if (!known || shutOut(state, context.world).includes(to)) return refuse('give-to-nobody', {}, { field: 'to' });
  return leadsItself(state, to, context) ? refuse('same-person', {}, { field: 'to' }) : null;
}

/** Whether somebody has the lead already; not who only stands in because whoever had it left the school (N28). */
function leadsItself(state: SubjectState, person: PersonId, { world }: CommandContext): boolean {
  return state.kind === 'case' ? state.lead === person : leadersOf(state, world).includes(person);
}

/**
 * Who takes over has accepted by that tap; the former lead gets the receipt (I6). Taking over is an answer to "it is late", so a talk
 * that is late gets a new day, as every answer gives it (N12).
 */
function takeOver(state: SubjectState, context: CommandContext): Event[] {
  const from = leadersOf(state, context.world);
  const days = newDays(state, context);
  // I9: who takes over a report about the target of a case is asked how it belongs to that.
  if (state.kind === 'report' && state.offered !== undefined) {
    return [{ type: 'report-offered', data: { ...state.offered, lead: context.actor, taken: true } }];
  }
  if (state.kind === 'report') return [...days, { type: 'report-started', data: { lead: context.actor, from } }];
  return [
    { type: 'lead-offered', data: { to: context.actor, from, why: '' } },
    { type: 'lead-accepted', data: { seq: state.lastSeq + 1 } },
    ...days,
    ...parentsAfterBreak(state, context, 2 + days.length),
  ];
}

/** A new day for each talk that is late: as many school days on as an answer may take. */
function newDays(state: SubjectState, context: CommandContext): Event[] {
  const on = context.world.days.after(context.today, valueOf(context.world.school, 'n12-answer-within'));
  return state.talks
    .filter((talk) => talk.done === undefined && isLate(state, talk, context))
    .map((talk) => ({ type: 'day-set', data: { talk: talk.id, on, late: true } }));
}

export const leadCommands = {
  'take-over': command<SubjectState, object, Event>({
    input: z.object({}),
    may: (state, context) => has(state, context, 'above', 'coordinator'),
    possible: (state, context) =>
      isOpen(state, context) ?? (state.kind === 'case' && state.lead === context.actor ? refuse('same-person') : null),
    decide: (state, _, context) => takeOver(state, context),
  }),

  'give-to': command<SubjectState, { to: PersonId }, Event>({
    input: z.object({ to: field.text() }),
    choice: 'to',
    may: (state, context) => has(state, context, 'above', 'coordinator'),
    possible: isOpen,
    decide: (state, { to }, context) => offer(state, to, '', context),
  }),

  /** From who leads or the coordinator, with a reason (lead-change). */
  'hand-over': command<SubjectState, { to: PersonId; why: string }, Event>({
    input: z.object({ to: field.text(), why: field.text() }),
    may: (state, context) => has(state, context, 'lead', 'coordinator', 'above'),
    possible: isOpen,
    decide: (state, { to, why }, context) => offer(state, to, why, context),
  }),

  /** N23: next above names somebody else, or the same colleague again. */
  'name-lead': command<SubjectState, { to: PersonId }, Event>({
    input: z.object({ to: field.text() }),
    choice: 'to',
    may: (state, context) => has(state, context, 'above', 'coordinator'),
    possible: isOpen,
    decide: (state, { to }, context) => {
      const offered = offer(state, to, '', context);
      if (isRefusal(offered)) return offered;
      // Who asked for a lead hears that somebody was named (N35).
      const asked = state.questions.filter((question) => question.kind === 'name-lead' && question.answered === undefined);
      const answers = asked.map(({ seq }): Event => ({ type: 'question-answered', data: { seq, answer: 'yes', why: '', on: '' } }));
      return [...offered, ...answers];
    },
  }),

  'accept-lead': command<SubjectState, object, Event>({
    input: z.object({}),
    may: (state, context) => has(state, context, 'offered', 'above', 'coordinator'),
    possible: (state, context) => isOpen(state, context) ?? (openHandOver(state) === undefined ? refuse('already-answered') : null),
    decide: (state, _, context) => {
      const open = openHandOver(state);
      if (open === undefined) return refuse('already-answered');
      // Accepted by somebody above the one who was asked (N23): then that person takes over.
      if (!has(state, context, 'offered')) return takeOver(state, context);
      if (state.kind === 'report') {
        return [
          { type: 'lead-accepted', data: { seq: open.seq } },
          ...newDays(state, context),
          { type: 'report-started', data: { lead: open.to, from: [] } },
        ];
      }
      const days = newDays(state, context);
      return [{ type: 'lead-accepted', data: { seq: open.seq } }, ...days, ...parentsAfterBreak(state, context, 1 + days.length)];
    },
  }),

  'ask-back': command<SubjectState, { why: string }, Event>({
    input: z.object({ why: field.text() }),
    may: (state, context) => has(state, context, 'offered'),
    possible: (state, context) => isOpen(state, context) ?? (openHandOver(state) === undefined ? refuse('already-answered') : null),
    decide: (state, { why }, context) => {
      const open = openHandOver(state);
      if (open === undefined) return refuse('already-answered');
      const back: Event = { type: 'lead-asked-back', data: { seq: open.seq, why } };
      // The second time next above decides (Laws, N23): it names a lead.
      const before = state.handOvers.some((one) => one.ended !== undefined && one.ended.why !== 'replaced');
      if (!before) return [back];
      return [
        back,
        {
          type: 'question-asked',
          data: { kind: 'name-lead', about: 'lead', asked: seatAboveOf(state, open.to, context.world), on: '', why },
        },
      ];
    },
  }),
};

function offer(state: SubjectState, to: PersonId, why: string, context: CommandContext): Event[] | Refusal {
  if (to === context.actor && !leadsItself(state, to, context)) return takeOver(state, context);
  const wrong = checkColleague(state, to, context);
  if (wrong !== null) return wrong;
  const offered: Event = { type: 'lead-offered', data: { to, from: leadersOf(state, context.world), why } };
  // From above it answers "it is late"; who leads only asks, and the day comes with the answer.
  return has(state, context, 'lead') ? [offered] : [offered, ...newDays(state, context)];
}
