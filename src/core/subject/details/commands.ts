// What only the reporter can do once the report is there: add details, stop progress messages. Still possible when it became a case.
import { z } from 'zod';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { signalGroups, type Signal } from '../../../protocol/v1/signals';
import { refuse, type Refusal } from '../../kernel/outcome';
import type { Day } from '../../time/instant';
import { namedPupils } from '../named-pupils';
import { FORMS, kindsOf, URGENTS } from '../noticed';
import type { PlanEvents } from '../plan/events';
import { raisedEvents } from '../raising';
import type { RedFlagEvents } from '../red-flags/events';
import type { SubjectState } from '../state';
import type { Named } from '../subject';
import type { DetailEvents } from './events';

type Event = EventOf<DetailEvents & Pick<RedFlagEvents, 'red-flag-raised'> & Pick<PlanEvents, 'talk-asked'>>;

interface FormsInput {
  forms: string[];
  online: 'yes' | 'no' | '';
  namedBullies: string;
  namedFollowers: string;
}
interface SignalsInput {
  atSchool: string[];
  screenAndBody: string[];
  atHome: string[];
  namedHelpers: string;
  namedWitnesses: string;
}

const isReporter = (state: SubjectState, context: CommandContext): boolean => state.reporter === context.actor;

const isSent = (state: SubjectState): Refusal | null => (state.status === 'taken-back' ? refuse('closed') : null);

/** Names as typed, for each of these roles; nothing when nobody was named before and nobody is now. */
function noticed(state: SubjectState, typed: Partial<Record<Named['role'], string>>, { world }: CommandContext): Event[] {
  const roles = Object.keys(typed) as Named['role'][];
  const people = roles.flatMap((role) => namedPupils(typed[role] ?? '', targetOnly(state), world.school).map((one) => ({ ...one, role })));
  const before = (state.named ?? []).some(({ role }) => roles.includes(role));
  return people.length === 0 && !before ? [] : [{ type: 'others-noticed', data: { roles, people } }];
}

/** Whoever is named in the case already may be seen by the reporter too. */
function targetOnly(state: SubjectState): SubjectState {
  return { ...state, people: state.people.filter(({ role }) => role === 'target') };
}

export const detailCommands = {
  'finish-report': command<SubjectState, { happenedOn: Day | ''; happenedAt: string; place: string; known: string }, Event>({
    input: z.object({
      happenedOn: field.optionalDay(),
      happenedAt: field.optionalText(),
      place: field.optionalText(),
      known: field.optionalChoice(['seen', 'target', 'pupil', 'parent', 'colleague']),
    }),
    may: isReporter,
    possible: isSent,
    decide: (_, input, context) => {
      if (input.happenedOn > context.today) return refuse('day-in-future', { on: input.happenedOn }, { field: 'happenedOn' });
      return [{ type: 'report-finished', data: input }];
    },
  }),

  /** Page 2: in which forms, online or not, who did it. */
  'finish-forms': command<SubjectState, FormsInput, Event>({
    input: z.object({
      forms: field.checks(FORMS),
      online: field.optionalChoice(['yes', 'no']),
      namedBullies: field.optionalText(),
      namedFollowers: field.optionalText(),
    }),
    may: isReporter,
    possible: isSent,
    decide: (state, { forms, online, namedBullies, namedFollowers }, context) => [
      { type: 'forms-noticed', data: { forms: FORMS.filter((form) => forms.includes(form)), online } },
      ...noticed(state, { bully: namedBullies, follower: namedFollowers }, context),
    ],
  }),

  /** Page 3: what the reporter sees in the target, and who else was there. */
  'finish-signals': command<SubjectState, SignalsInput, Event>({
    input: z.object({
      atSchool: field.checks(signalGroups['at-school']),
      screenAndBody: field.checks(signalGroups['screen-and-body']),
      atHome: field.checks(signalGroups['at-home']),
      namedHelpers: field.optionalText(),
      namedWitnesses: field.optionalText(),
    }),
    may: isReporter,
    possible: isSent,
    decide: (state, { atSchool, screenAndBody, atHome, namedHelpers, namedWitnesses }, context) => [
      { type: 'signals-noticed', data: { signals: [...atSchool, ...screenAndBody, ...atHome] as Signal[] } },
      ...noticed(state, { helper: namedHelpers, witness: namedWitnesses }, context),
    ],
  }),

  /** N4: what was ticked cannot wait; doubt counts as yes. */
  'raise-red-flag': command<SubjectState, { urgent: string[] }, Event>({
    input: z.object({ urgent: field.checks(URGENTS) }),
    may: isReporter,
    possible: (state) => isSent(state) ?? (state.status === 'closed' ? refuse('closed') : null),
    decide: (state, { urgent }, context) => {
      const kinds = kindsOf(urgent);
      return kinds.length === 0 ? refuse('field-required', { field: 'urgent' }, { field: 'urgent' }) : raisedEvents(state, kinds, context);
    },
  }),

  'mute-progress': command<SubjectState, object, Event>({
    input: z.object({}),
    may: isReporter,
    possible: () => null,
    decide: () => [{ type: 'progress-muted', data: {} }],
  }),
};
