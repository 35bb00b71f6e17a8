// Recording the talks of steps 2 and 3 (I1, I2, I16).
import { z } from 'zod';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { refuse, type Refusal } from '../../kernel/outcome';
import { valueOf } from '../../school/choices';
import type { Day } from '../../time/instant';
import { talkIsOpen } from '../../subject/asked-talk';
import type { PlanEvents } from '../../subject/plan/events';
import type { QuestionEvents } from '../../subject/questions/events';
import type { ApproachEvents } from '../approach/events';
import type { Agrees, Approach, CaseState, MayKnow } from '../case';
import { checkAhead, checkHeld, knownPresent, nextTalkOn, recordedMeanwhile, recordsTalks } from '../held-talk';
import { namingEvents } from '../naming';
import { countsFrom, looksUnknown, searchBegun } from '../search-start';
import type { SearchEvents } from '../search/events';
import { namesByProposal } from '../../subject/searching';
import { namedPupils, namesTarget } from '../../subject/named-pupils';
import type { OtherWayEvents } from '../other-way/events';
import type { PeopleEvents } from '../people/events';
import type { TaskEvents } from '../tasks/events';
import type { TalkEvents } from './events';
import { isWithTarget, withWhom } from '../../subject/talk-kind';

type Event = EventOf<TalkEvents & PeopleEvents & PlanEvents & QuestionEvents & OtherWayEvents & ApproachEvents & SearchEvents & TaskEvents>;

const isOpen = (state: CaseState): Refusal | null => (state.status === 'closed' ? refuse('closed') : null);

interface TargetInput {
  heldOn: Day;
  wish: string;
  agrees: Agrees;
  mayKnow: MayKnow;
  others: string;
}
type MoreInput = Omit<TalkEvents['record-finished'], 'record'>;
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
    may: recordsTalks,
    possible: (state, context) =>
      isOpen(state) ?? recordedMeanwhile(state, context) ?? (canBeAsked(state) ? null : refuse('not-possible-now')),
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
      // I17: nobody is target and bully in one case; a name that is left out unseen would be missed later.
      if (namesTarget(input.others, state, context.world.school)) return refuse('names-target', {}, { field: 'others' });
      const people = namedPupils(input.others, state, context.world.school).map((person) => ({ ...person, role: 'bully' as const }));
      // I4: in a search a name needs a ground and the coordinator's tap.
      if (people.length > 0 && namesByProposal(state)) return refuse('sender-by-proposal', {}, { field: 'others' });
      events.push(...namingEvents(state, people, context));
      // Online, and nobody knows who sent it: the search begins with this record.
      if (people.length === 0 && looksUnknown(state)) events.push(...searchBegun(countsFrom(input.heldOn, context), 'not-asked', context));
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
    may: recordsTalks,
    possible: (state) => isOpen(state) ?? (state.records.length === 0 ? refuse('not-possible-now') : null),
    decide: (state, input, context) => {
      const wrong = checkAhead(input.promiseOn, 'promiseOn', context) ?? checkAhead(input.nextOn, 'nextOn', context);
      if (wrong !== null) return wrong;
      const staff = context.world.school.people.some((person) => person.id === input.owner);
      if (input.owner !== '' && !staff) return refuse('owner-no-staff', {}, { field: 'owner' });
      const record =
        state.records.find((one) => `record-${one.seq}` === context.about) ??
        state.records.findLast((one) => withWhom(one.talk) !== 'parents');
      if (record === undefined) return refuse('not-possible-now');
      const finished: Event = { type: 'record-finished', data: { record: record.seq, ...input, promiseOn: promisedOn(input, context) } };
      const call = state.talks.find((talk) => talk.kind === 'parents' && talk.done === undefined);
      if (input.parents !== 'i-call' || call === undefined || call.plan !== undefined) return [finished];
      // "Ik bel uiterlijk morgen" is a day (I3).
      return [finished, { type: 'talk-planned', data: { talk: call.id, on: context.world.days.after(context.today, 1) } }];
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
    may: recordsTalks,
    possible: (state, context) => {
      const step3 = state.talks.find((talk) => talk.id === 'step3');
      if (step3 === undefined) return isOpen(state) ?? refuse('step3-before-step2', {}, { instead: 'open:record-target' });
      // A further talk, with who was not there, can be held until both sides sat together; step 4 counts from the last one.
      return (
        isOpen(state) ??
        recordedMeanwhile(state, context) ??
        (mayTalkAgain(state) ? null : talkIsOpen(state, { ...context, about: 'step3' }))
      );
    },
    decide: (state, input, context) => {
      const wrong = checkHeld(input.heldOn, state, context) ?? checkAhead(input.nextOn, 'nextOn', context);
      if (wrong !== null) return wrong;
      const present = knownPresent(input.present, state, context);
      if (present.length === 0) return refuse('field-required', { field: 'present' }, { field: 'present' });
      const nextOn = input.nextOn === '' ? nextTalkOn(input.heldOn, 'n16-default', context) : input.nextOn;
      const group: Event[] =
        input.approach === 'group'
          ? [{ type: 'other-way-chosen', data: { way: 'group', why: input.agreement, followOn: context.world.days.onOrAfter(nextOn) } }]
          : [];
      // I16: the approach stands on the record before the talk does.
      const chosen: Event[] = input.approach === state.approach ? [] : [{ type: 'approach-chosen', data: { approach: input.approach } }];
      return [
        ...chosen,
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
            step4Within: valueOf(context.world.school, 'step-4-within'),
          },
        },
        // I16: a group approach takes the place of steps 3 and 4.
        ...group,
      ];
    },
  }),
};

/** N26: a promise has a day; without a chosen one, some school days on. */
function promisedOn({ promise, promiseOn }: MoreInput, { today, world }: CommandContext): Day | '' {
  return promise !== '' && promiseOn === '' ? world.days.after(today, valueOf(world.school, 'n26-default')) : promiseOn;
}

/** The target is asked what should happen until step 3 was held, and in every talk that is asked later. */
function canBeAsked(state: CaseState): boolean {
  const step3 = state.talks.find((talk) => talk.id === 'step3');
  return step3?.done === undefined || state.talks.some((talk) => isWithTarget(talk) && talk.done === undefined);
}

/** Step 3 was held, and step 4 is still to come: then somebody who was not there can be spoken to. */
function mayTalkAgain(state: CaseState): boolean {
  const done = (id: string): boolean => state.talks.some((talk) => talk.id === id && talk.done !== undefined);
  return done('step3') && !done('step4') && state.otherWay === undefined;
}
