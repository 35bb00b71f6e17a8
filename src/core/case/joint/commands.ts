// Step 4: asking the target for an own yes, and recording the talk together (I2, I15).
import { z } from 'zod';
import { command, field, type EventOf } from '../../kernel/command';
import { refuse, type Refusal } from '../../kernel/outcome';
import type { Day } from '../../time/instant';
import { talkIsOpen } from '../../subject/asked-talk';
import { needsCoordinator } from '../../subject/joint-talk';
import type { QuestionEvents } from '../../subject/questions/events';
import { isClosed } from '../../subject/talk-days';
import type { CaseState } from '../case';
import { checkAhead, checkHeld, knownPresent, nextTalkOn, recordedMeanwhile, recordsTalks } from '../held-talk';
import type { JointWish } from '../joint-wish';
import type { JointEvents } from './events';

type Event = EventOf<JointEvents & Pick<QuestionEvents, 'question-asked'>>;

interface JointInput {
  heldOn: Day;
  present: string[];
  agreement: string;
  nextOn: Day | '';
}

const step4Of = (state: CaseState): CaseState['talks'][number] | undefined => state.talks.find((talk) => talk.id === 'step4');
const afterStep3 = (state: CaseState): Refusal | null => {
  if (state.status === 'closed') return refuse('closed');
  return step4Of(state) === undefined ? refuse('step4-before-step3', {}, { instead: 'open:case' }) : null;
};

/** I15: another way runs, and the target may want to sit together after all. */
const mayComeLater = ({ otherWay, level }: CaseState): boolean => otherWay !== undefined && level !== 0;

export const jointCommands = {
  /** What the target wants, asked without who did it; while the case is severe the coordinator is asked as well (N35). */
  'record-joint-wish': command<CaseState, Pick<JointWish, 'answer' | 'ownWords' | 'otherSide'>, Event>({
    input: z.object({
      answer: field.choice(['yes', 'no']),
      ownWords: field.optionalText(),
      otherSide: field.optionalChoice(['joins', 'refuses', 'absent']),
    }),
    may: recordsTalks,
    possible: (state) => {
      const talk = step4Of(state);
      return (
        afterStep3(state) ??
        (talk === undefined || talk.done !== undefined || (isClosed(state, talk) && !mayComeLater(state))
          ? refuse('not-possible-now')
          : null)
      );
    },
    decide: (state, input) => {
      const asks = needsCoordinator({ ...state, joint: { seq: 0, by: '', on: '', ...input } });
      return [
        { type: 'joint-wish-recorded', data: input },
        ...(asks
          ? [
              {
                type: 'question-asked' as const,
                data: { kind: 'joint-talk' as const, about: 'step4', asked: 'coordinator' as const, on: '', why: input.ownWords },
              },
            ]
          : []),
      ];
    },
  }),

  /** Step 4: both sides were there, with what they agreed and when they speak again. */
  'record-joint-talk': command<CaseState, JointInput, Event>({
    input: z.object({ heldOn: field.day(), present: field.checks(), agreement: field.text(), nextOn: field.optionalDay() }),
    may: recordsTalks,
    possible: (state, context) =>
      afterStep3(state) ?? recordedMeanwhile(state, { ...context, about: 'step4' }) ?? talkIsOpen(state, { ...context, about: 'step4' }),
    decide: (state, input, context) => {
      const wrong = checkHeld(input.heldOn, state, context) ?? checkAhead(input.nextOn, 'nextOn', context);
      if (wrong !== null) return wrong;
      const before = step4Of(state)?.anchor.on ?? '';
      if (input.heldOn < before) return refuse('day-before-step3', { on: before }, { field: 'heldOn' });
      const present = knownPresent(input.present, state, context);
      const sides = state.people.filter(({ key }) => present.includes(key)).map(({ role }) => role);
      if (!sides.includes('target') || !sides.some((role) => role === 'bully' || role === 'follower')) {
        return refuse('joint-needs-both', {}, { field: 'present' });
      }
      const nextOn = input.nextOn === '' ? nextTalkOn(input.heldOn, 'round-1-after', context) : input.nextOn;
      return [
        {
          type: 'joint-talk-recorded',
          happenedOn: input.heldOn,
          data: { talk: 'step4', heldOn: input.heldOn, present, agreement: input.agreement, owner: context.actor, nextOn },
        },
      ];
    },
  }),
};
