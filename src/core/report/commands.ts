// What people do with a report once it is there (N1-N3, N7, N8, I11, I13).
import { z } from 'zod';
import { command, field, type CommandContext, type EventOf } from '../kernel/command';
import { refuse, type Refusal } from '../kernel/outcome';
import { valueOf } from '../school/choices';
import type { OfficeSeat } from '../school/who-holds';
import { dayOf, MINUTE, type Day } from '../time/instant';
import type { QuestionEvents } from '../subject/questions/events';
import { leadersOf, officeOf, seatOf } from '../subject/leads';
import { pickedUpAlready } from '../subject/picked-up';
import type { PersonId } from '../school/school';
import { partsOf, standsInFor } from '../subject/rights';
import type { ReportEvents } from './events';
import type { ReportState } from './report';

type Event = EventOf<ReportEvents & QuestionEvents>;

const parts = (state: ReportState, context: CommandContext): ReturnType<typeof partsOf> =>
  partsOf(state, context.actor, context.world, context.now);
const mayHandle = (state: ReportState, context: CommandContext): boolean =>
  (['lead', 'coordinator', 'above', 'offered'] as const).some((part) => parts(state, context).has(part));
/** The coordinator, whose it is, and who closed it (I13, N37). */
const mayReopen = (state: ReportState, context: CommandContext): boolean => {
  const mine = parts(state, context);
  const closedIt = [context.actor, ...standsInFor(context.actor, context.world, context.today)].some((one) => one === state.closed?.by);
  return mine.has('coordinator') || (closedIt && mine.has('above')) || mine.has('lead');
};
const isReporter = (state: ReportState, context: CommandContext): boolean => state.reporter === context.actor;

/** Closed without a case, or part of one that was (I9, I13). */
function wasLookedInto({ status, progress }: ReportState): boolean {
  return status === 'closed' || (status === 'joined' && progress.at(-1)?.kind === 'looked-into');
}

function isOpen(state: ReportState, { actor }: CommandContext): Refusal | null {
  if (state.started !== undefined) return pickedUpAlready(state.started.by, state.started.at, actor);
  return state.status === 'open' ? null : refuse('closed');
}

/** Who gets a report that is not for its seat: the coordinator; the coordinator's own: second coordinator, team leader (N1). */
function nextSeat(state: ReportState, context: CommandContext): OfficeSeat {
  const seat = seatOf(state, context.world);
  if (seat === 'mentor' || seat === 'board') return 'coordinator';
  if (seat === 'coordinator') {
    return officeOf(state, 'second-coordinator', context.world).some((person) => person !== context.actor)
      ? 'second-coordinator'
      : 'team-leader';
  }
  return seat === 'second-coordinator' ? 'team-leader' : 'management';
}

/** Who leads after a pick-up: a deputy picks up for who is away (I18); from somebody else's report that person gets a receipt. */
function pickedUp(state: ReportState, { actor, world, today }: CommandContext): { lead: PersonId; from: readonly PersonId[] } {
  const leaders = leadersOf(state, world);
  const lead = [actor, ...standsInFor(actor, world, today)].find((person) => leaders.includes(person));
  return lead === undefined ? { lead: actor, from: leaders } : { lead, from: [] };
}

/** "Same as case X": an N1 to who leads X, with the answers of I9. Who that is, the case itself says. */
function sameCase(state: ReportState, typed: string, { world }: CommandContext): Event[] | Refusal {
  const number = typed.replace(/[#\s]/g, '');
  const [to] = Object.entries(world.school.numbers).find(([subject, known]) => known === number && subject !== state.subject) ?? [];
  if (to === undefined) return refuse('unknown-case', {}, { field: 'caseNumber' });
  return [{ type: 'report-offered', data: { to, number, lead: '' } }];
}

export const reportCommands = {
  'pick-up': command<ReportState, object, Event>({
    input: z.object({}),
    may: mayHandle,
    possible: (state, context) =>
      isOpen(state, context) ??
      (state.offered === undefined ? null : refuse('relate-first', { number: state.offered.number }, { instead: 'open:report-relates' })),
    decide: (state, _, context) => [{ type: 'report-started', data: pickedUp(state, context) }],
  }),

  /** I9: how a report belongs to the case of the same target; only "new" leads to the question of I5. */
  'relate-report': command<ReportState, { how: 'same' | 'earlier' | 'new' | 'other' }, Event>({
    input: z.object({ how: field.choice(['same', 'earlier', 'new', 'other']) }),
    choice: 'how',
    may: mayHandle,
    possible: (state, context) => isOpen(state, context) ?? (state.offered === undefined ? refuse('not-possible-now') : null),
    decide: (state, { how }) => {
      if (state.offered === undefined) return refuse('not-possible-now');
      const { to, number } = state.offered;
      return how === 'other' ? [{ type: 'report-on-its-own', data: {} }] : [{ type: 'report-linked', data: { to, number, how } }];
    },
  }),

  'pass-on': command<ReportState, { how: 'with-coordinator' | 'same-case' | 'not-my-pupil' | 'not-me'; caseNumber: string }, Event>({
    input: z.object({ how: field.choice(['with-coordinator', 'same-case', 'not-my-pupil', 'not-me']), caseNumber: field.optionalText() }),
    choice: 'how',
    may: mayHandle,
    possible: isOpen,
    decide: (state, { how, caseNumber }, context) => {
      if (how === 'same-case') return sameCase(state, caseNumber, context);
      if (how === 'with-coordinator') {
        if (state.offered !== undefined)
          return refuse('relate-first', { number: state.offered.number }, { instead: 'open:report-relates' });
        return [
          { type: 'report-started', data: pickedUp(state, context) },
          { type: 'question-asked', data: { kind: 'talk-along', about: 'step2', asked: 'coordinator', on: '', why: '' } },
        ];
      }
      const seat = nextSeat(state, context);
      const passed: Event = { type: 'report-passed-on', data: { how, seat } };
      return how === 'not-me' ? [{ type: 'person-shut-out', data: { person: context.actor } }, passed] : [passed];
    },
  }),

  /** "Zelf opgelost" and "geen pesten" (I13): with a reason and the day on which the target was spoken to. */
  'close-report': command<ReportState, { how: 'solved' | 'not-bullying'; spokeOn: Day; why: string }, Event>({
    input: z.object({ how: field.choice(['solved', 'not-bullying']), spokeOn: field.day(), why: field.text() }),
    may: mayHandle,
    possible: (state, context) => {
      const mine = parts(state, context);
      if (state.redFlags.length > 0 && !mine.has('coordinator')) return refuse('red-flag-not-solved');
      return isOpen(state, context);
    },
    decide: (_, { how, spokeOn, why }, context) => {
      if (spokeOn > context.today) return refuse('day-in-future', { on: spokeOn }, { field: 'spokeOn' });
      return [{ type: 'report-closed', data: { reason: how, spokeOn, why } }];
    },
  }),

  /** N37: who closed it, or the coordinator, spoke with the target again. */
  'check-solved': command<ReportState, { spokeOn: Day }, Event>({
    input: z.object({ spokeOn: field.day() }),
    choice: 'spokeOn',
    may: mayReopen,
    possible: (state) => {
      if (state.status !== 'closed') return refuse('not-possible-now');
      return state.closed?.checked === undefined ? null : refuse('already-answered');
    },
    decide: (state, { spokeOn }, context) => {
      if (spokeOn > context.today) return refuse('day-in-future', { on: spokeOn }, { field: 'spokeOn' });
      const closedOn = dayOf(state.closed?.at ?? context.now);
      if (spokeOn < closedOn) return refuse('day-before-closing', { on: spokeOn }, { field: 'spokeOn' });
      return [{ type: 'solved-checked', data: { spokeOn } }];
    },
  }),

  /** To the coordinator who opens it again; who closed it gets it back on the own seat. */
  'reopen-report': command<ReportState, object, Event>({
    input: z.object({}),
    may: mayReopen,
    possible: (state) => (state.status === 'closed' ? null : refuse('not-possible-now')),
    decide: (state, _, context) => {
      const seat = parts(state, context).has('coordinator') ? 'coordinator' : state.addressee.seat;
      return [{ type: 'report-reopened', data: { seat } }];
    },
  }),

  /** After "looked into" the reporter may ask once more: it goes to the coordinator (I13). */
  'ask-again': command<ReportState, object, Event>({
    input: z.object({}),
    may: isReporter,
    possible: (state) => (wasLookedInto(state) && !state.askedAgain ? null : refuse('not-possible-now')),
    decide: () => [{ type: 'report-passed-on', data: { how: 'asked-again', seat: 'coordinator' } }],
  }),

  /** I11: for five minutes, and never a red flag; the number is not used again. */
  'take-back': command<ReportState, object, Event>({
    input: z.object({}),
    may: isReporter,
    possible: (state, context) => {
      if (state.redFlags.length > 0) return refuse('red-flag-stays');
      const last = state.reportedAt + valueOf(context.world.school, 'i11-take-back-within') * MINUTE;
      const tooLate = state.started === undefined && context.now > last;
      if (tooLate) return refuse('too-late-to-undo', { at: last });
      // A line on another card is taken back like any report, until somebody answered that one.
      return state.status === 'joined' && state.progress.length === 0 ? null : isOpen(state, context);
    },
    decide: () => [{ type: 'report-taken-back', data: {} }],
  }),

  'answer-route': command<ReportState, { with: string; on: Day }, Event>({
    input: z.object({ with: field.text(), on: field.day() }),
    may: isReporter,
    possible: (state) =>
      state.route === undefined ? refuse('not-possible-now') : state.route.answered === undefined ? null : refuse('already-answered'),
    decide: (_, input, context) => {
      if (input.on > context.today) return refuse('day-in-future', { on: input.on }, { field: 'on' });
      return [{ type: 'route-answered', data: { with: input.with, on: input.on } }];
    },
  }),
};
