// Recording the talks of steps 2 and 3 (I1, I2, I16).
import { z } from 'zod';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { refuse, type Refusal } from '../../kernel/outcome';
import { valueOf } from '../../school/choices';
import type { PersonId } from '../../school/school';
import { followUpDay } from '../../time/deadlines';
import { dayOf, type Day } from '../../time/instant';
import { talkIsOpen, talkOf } from '../../subject/asked-talk';
import type { PlanEvents } from '../../subject/plan/events';
import type { QuestionEvents } from '../../subject/questions/events';
import { partsOf } from '../../subject/rights';
import type { Agrees, Approach, CaseState, MayKnow } from '../case';
import { namingEvents } from '../naming';
import { namedPupils } from '../../subject/named-pupils';
import type { PeopleEvents } from '../people/events';
import type { TalkEvents } from './events';
import { isWithTarget } from '../../subject/talk-kind';

type Event = EventOf<TalkEvents & PeopleEvents & PlanEvents & QuestionEvents>;

const leads = (state: CaseState, context: CommandContext): boolean => {
  const parts = partsOf(state, context.actor, context.world, context.now);
  return parts.has('lead') || parts.has('coordinator');
};
const isOpen = (state: CaseState): Refusal | null => (state.status === 'closed' ? refuse('closed') : null);

/** A talk was held between the report and today. */
function checkHeld(heldOn: Day, state: CaseState, context: CommandContext): Refusal | null {
  if (heldOn > context.today) return refuse('day-in-future', { on: heldOn }, { field: 'heldOn' });
  return heldOn < dayOf(state.reportedAt) ? refuse('day-before-report', { on: dayOf(state.reportedAt) }, { field: 'heldOn' }) : null;
}

interface TargetInput {
  heldOn: Day;
  wish: string;
  agrees: Agrees;
  mayKnow: MayKnow;
  others: string;
}
interface MoreInput {
  said: string;
  promise: string;
  promiseOn: Day | '';
  nextOn: Day | '';
  parents: 'know' | 'i-call' | 'pupil-first' | '';
  owner: PersonId | '';
}
interface OthersInput {
  heldOn: Day;
  present: string[];
  approach: Approach;
  agreement: string;
  nextOn: Day | '';
}

export const talkCommands = {
  /** Step 2, and every later talk in which the target is asked again what should happen. */
  'record-target-talk': command<CaseState, TargetInput, Event>({
    input: z.object({
      heldOn: field.day(),
      wish: field.text(),
      agrees: field.choice(['yes', 'yes-if', 'wait', 'no', 'not-discussed']),
      mayKnow: field.choice(['yes', 'no', 'not-asked']),
      others: field.optionalText(),
    }),
    may: leads,
    possible: (state) =>
      isOpen(state) ?? (state.talks.find((talk) => talk.id === 'step3')?.done === undefined ? null : refuse('not-possible-now')),
    decide: (state, input, context) => {
      const wrong = checkHeld(input.heldOn, state, context);
      if (wrong !== null) return wrong;
      const talk = state.talks.find((one) => isWithTarget(one) && one.done === undefined)?.id ?? 'step2';
      const events: Event[] = [
        {
          type: 'target-talk-recorded',
          happenedOn: input.heldOn,
          data: {
            talk,
            heldOn: input.heldOn,
            wish: input.wish,
            agrees: input.agrees,
            mayKnow: input.mayKnow,
            step3Within: valueOf(context.world.school, 'step-3-within'),
          },
        },
      ];
      const people = namedPupils(input.others, state, context.world.school).map((person) => ({ ...person, role: 'bully' as const }));
      events.push(...namingEvents(state, people, context));
      const step3 = state.talks.find((one) => one.id === 'step3');
      if ((input.agrees === 'wait' || input.agrees === 'no') && step3?.waits === undefined) {
        // I1: held for five school days, once; the coordinator thinks along (N35).
        const untilOn = context.world.days.after(input.heldOn, valueOf(context.world.school, 'i1-wait'));
        events.push({ type: 'talk-held', data: { talk: 'step3', untilOn } });
        events.push({ type: 'question-asked', data: { kind: 'think-along', about: 'step3', asked: 'coordinator', on: '', why: '' } });
      }
      return events;
    },
  }),

  /** Page 2 of either record; may be filled in later. */
  'finish-record': command<CaseState, MoreInput, Event>({
    input: z.object({
      said: field.optionalText(),
      promise: field.optionalText(),
      promiseOn: field.optionalDay(),
      nextOn: field.optionalDay(),
      parents: field.optionalChoice(['know', 'i-call', 'pupil-first']),
      owner: field.optionalText(),
    }),
    may: leads,
    possible: (state) => isOpen(state) ?? (state.records.length === 0 ? refuse('not-possible-now') : null),
    decide: (state, input, context) => {
      for (const name of ['promiseOn', 'nextOn'] as const) {
        if (input[name] !== '' && input[name] < context.today) return refuse('day-in-past', { on: input[name] }, { field: name });
      }
      const staff = context.world.school.people.some((person) => person.id === input.owner);
      if (input.owner !== '' && !staff) return refuse('owner-no-staff', {}, { field: 'owner' });
      const record = state.records.find((one) => `record-${one.seq}` === context.about) ?? state.records.at(-1);
      return record === undefined ? refuse('not-possible-now') : [{ type: 'record-finished', data: { record: record.seq, ...input } }];
    },
  }),

  /** Step 3: who was there, how it was held, what was agreed and when they speak again. */
  'record-others-talk': command<CaseState, OthersInput, Event>({
    input: z.object({
      heldOn: field.day(),
      present: field.checks(),
      approach: field.choice(['no-blame', 'confronting', 'group']),
      agreement: field.text(),
      nextOn: field.optionalDay(),
    }),
    may: leads,
    possible: (state, context) => {
      const talk = talkOf(state, { ...context, about: 'step3' });
      return (
        isOpen(state) ??
        (talk?.id === 'step3'
          ? talkIsOpen(state, { ...context, about: 'step3' })
          : refuse('step3-before-step2', {}, { instead: 'open:record-target' }))
      );
    },
    decide: (state, input, context) => {
      const wrong = checkHeld(input.heldOn, state, context);
      if (wrong !== null) return wrong;
      const known = [...state.people.map(({ key }) => key), ...context.world.school.people.map(({ id }) => id)];
      const present = input.present.filter((one) => known.includes(one));
      if (present.length === 0) return refuse('field-required', { field: 'present' }, { field: 'present' });
      if (input.nextOn !== '' && input.nextOn < context.today) return refuse('day-in-past', { on: input.nextOn }, { field: 'nextOn' });
      const nextOn = input.nextOn === '' ? followUp(context, input.heldOn) : input.nextOn;
      return [
        {
          type: 'others-talk-recorded',
          happenedOn: input.heldOn,
          data: {
            talk: 'step3',
            heldOn: input.heldOn,
            present,
            approach: input.approach,
            agreement: input.agreement,
            owner: context.actor,
            nextOn,
          },
        },
      ];
    },
  }),
};

/** N16: three days later by default, on a school day. */
function followUp(context: CommandContext, heldOn: Day): Day {
  const on = followUpDay(context.world.days, heldOn, { days: valueOf(context.world.school, 'n16-default') });
  return on < context.today ? context.world.days.after(context.today, 1) : on;
}
