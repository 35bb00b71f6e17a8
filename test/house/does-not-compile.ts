// What must not compile. `npm run types` is the test: it fails when one of the errors that are expected here is gone.
import type { Rule } from '../../src/protocol/grammar';
import type { V1 } from '../../src/protocol/v1/vocabulary';
import type { Exist } from '../../src/core/families';
import { command, type EventOf } from '../../src/core/kernel/command';
import type { EventTable } from '../../src/core/kernel/fold';
import { FACTS } from '../../src/core/subject/facts';
import { MOMENTS } from '../../src/core/subject/moments';
import type { SharedEvents } from '../../src/core/subject/shared-events';
import { z } from 'zod';

interface Events {
  'talk-sung': { song: string };
  'talk-danced': object;
}

// @ts-expect-error an event that nobody applies
export const forgotten: EventTable<object, Events> = { 'talk-sung': { v: 1, apply: (state) => state } };

// @ts-expect-error an event of report and case that nobody applies
export const forgottenByBoth: SharedEvents<Events> = { 'talk-danced': { v: 1, apply: (state) => state } };

// @ts-expect-error a rule whose card offers what is no command
export const deadButton: Exist<'pick-up' | 'sing'> = true;

const { 'own-pupil': _ownPupil, ...facts } = FACTS;
// @ts-expect-error a question of the rules that nobody answers
export const withoutFact: typeof FACTS = facts;

const { 'talk-due': _talkDue, ...moments } = MOMENTS;
// @ts-expect-error a day of the rules that nobody knows
export const withoutMoment: typeof MOMENTS = moments;

export const written = command<object, object, EventOf<Events>>({
  input: z.object({}),
  may: () => true,
  possible: () => null,
  // @ts-expect-error a command that writes down what is no event
  decide: () => [{ type: 'talk-shouted', data: {} }],
});

const row: Rule<V1> = {
  id: 'N1',
  name: 'report received',
  over: 'report',
  from: { of: 'reported' },
  hours: 'sending',
  to: ['lead'],
  unless: [],
  ends: 'answered',
  card: 'report-new',
  offers: [],
  doubt: 'resend',
  snooze: false,
};
// @ts-expect-error a fact that is not in the vocabulary
export const unknownFact: Rule<V1> = { ...row, unless: ['it-rains'] };
// @ts-expect-error a seat that nobody can hold
export const unknownSeat: Rule<V1> = { ...row, to: ['janitor-in-chief'] };
// @ts-expect-error a number that has no name in `values.ts`
export const unknownValue: Rule<V1> = { ...row, from: { of: 'reported', shift: { schoolDays: 'n99-wait' } } };
// @ts-expect-error a clock time that has no name in `values.ts`
export const unknownTime: Rule<V1> = { ...row, from: { of: 'reported', at: '09:00' } };
const { doubt: _doubt, ...undecided } = row;
// @ts-expect-error a row that does not say what happens in doubt
export const withoutDoubt: Rule<V1> = undecided;
