// Recording a measure and how a pupil comes back. The bot records, reminds and shows the rule; it never decides (I7, N25).
import { z } from 'zod';
import { SANCTION_PHASES, sanctions, type SanctionCheck, type SanctionPhase } from '../../../protocol/v1/sanctions';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { refuse, type Refusal } from '../../kernel/outcome';
import { isStaff } from '../../school/listed';
import type { PersonId } from '../../school/school';
import { partsOf, type Part } from '../../subject/rights';
import { dayOf, type Day } from '../../time/instant';
import type { CaseState } from '../case';
import { decidersOf, skips, type Sanction } from '../sanction';
import type { TaskEvents } from '../tasks/events';
import type { SanctionEvents } from './events';

type Event = EventOf<SanctionEvents & Pick<TaskEvents, 'task-added'>>;

interface RecordInput {
  beginOn: Day;
  lastOn: Day | '';
  decidedBy: string;
  watchedBy: PersonId;
  why: string;
}

const has = (state: CaseState, { actor, world, now }: CommandContext, ...wanted: readonly Part[]): boolean => {
  const parts = partsOf(state, actor, world, now);
  return wanted.some((part) => parts.has(part));
};
const isOpen = (state: CaseState): Refusal | null => (state.status === 'closed' ? refuse('closed') : null);

/** For whom and which phase a card is: `sanction-p2-3`. Undefined when it names no pupil who did it, or no phase. */
export function choiceOf(state: CaseState, about: string): { pupil: string; phase: SanctionPhase } | undefined {
  const [, pupil = '', digit = ''] = /^sanction-(p\d+)-(\d)$/.exec(about) ?? [];
  const phase = SANCTION_PHASES.find((one) => String(one) === digit);
  const bully = state.people.some(({ key, role }) => key === pupil && role === 'bully');
  return phase === undefined || !bully ? undefined : { pupil, phase };
}

/** The measure that a card is about: `sanction-12`. */
export function sanctionOf(state: CaseState, about: string): Sanction | undefined {
  return state.sanctions.find(({ seq }) => `sanction-${seq}` === about);
}

export const sanctionCommands = {
  /** About `sanction-p2-3`: phase 3 for pupil p2. */
  'record-sanction': command<CaseState, RecordInput, Event>({
    input: z.object({
      beginOn: field.day(),
      lastOn: field.optionalDay(),
      decidedBy: field.text(),
      watchedBy: field.text(),
      why: field.optionalText(),
    }),
    may: (state, context) => has(state, context, 'lead', 'coordinator'),
    possible: (state, { about }) => {
      const closed = isOpen(state);
      const choice = choiceOf(state, about);
      if (closed !== null || choice === undefined) return closed ?? refuse('not-possible-now');
      const level = sanctions[choice.phase].fromLevel;
      return state.level < level ? refuse('sanction-needs-level', { level }, { instead: 'open:ladder' }) : null;
    },
    decide: (state, input, context) => {
      const choice = choiceOf(state, context.about);
      if (choice === undefined) return refuse('not-possible-now');
      const wrong = checkDays(state, input, choice.phase, context);
      if (wrong !== null) return wrong;
      const decider = decidersOf(state, choice.phase, context.world).find(({ id }) => id === input.decidedBy);
      if (decider === undefined) return refuse('sanction-decided-by', {}, { field: 'decidedBy' });
      if (!isStaff(input.watchedBy, context.world.school)) return refuse('unknown-choice', {}, { field: 'watchedBy' });
      const skipped = skips(state, choice.pupil, choice.phase);
      if (skipped && input.why === '') return refuse('sanction-skips', {}, { field: 'why' });
      const { beginOn, lastOn, watchedBy } = input;
      const { person: decidedBy, mandate } = decider;
      const data = { ...choice, beginOn, lastOn, decidedBy, mandate, watchedBy, why: skipped ? input.why : '' };
      return [{ type: 'sanction-recorded', ...(beginOn > context.today ? {} : { happenedOn: beginOn }), data }];
    },
  }),

  /** About `sanction-12`: what stands in the file of the pupil, and what was checked. May come later. */
  'finish-sanction': command<CaseState, { text: string; checks: string[] }, Event>({
    input: z.object({ text: field.optionalText(), checks: field.checks() }),
    may: (state, context) => has(state, context, 'lead', 'coordinator'),
    possible: (state, { about }) => isOpen(state) ?? (sanctionOf(state, about) === undefined ? refuse('not-possible-now') : null),
    decide: (state, { text, checks }, { about }) => {
      const sanction = sanctionOf(state, about);
      if (sanction === undefined) return refuse('not-possible-now');
      const known: readonly SanctionCheck[] = sanctions[sanction.phase].checks;
      return [{ type: 'sanction-finished', data: { sanction: sanction.seq, text, checks: known.filter((one) => checks.includes(one)) } }];
    },
  }),

  /** N25. About `sanction-12`: who receives the pupil, where the target is the first hour, and the talk, which becomes a task on its day. */
  'arrange-return': command<CaseState, { receives: PersonId; place: string; talkOn: Day }, Event>({
    input: z.object({ receives: field.text(), place: field.text(), talkOn: field.day() }),
    may: (state, context) => has(state, context, 'lead', 'coordinator', 'mentor', 'above'),
    possible: (state, { about }) => {
      const sanction = sanctionOf(state, about);
      if (sanction === undefined || sanction.lastOn === '') return isOpen(state) ?? refuse('not-possible-now');
      return isOpen(state) ?? (sanction.back === undefined ? null : refuse('already-answered'));
    },
    decide: (state, { receives, place, talkOn }, context) => {
      const sanction = sanctionOf(state, context.about);
      if (sanction === undefined) return refuse('not-possible-now');
      if (!isStaff(receives, context.world.school)) return refuse('unknown-choice', {}, { field: 'receives' });
      if (talkOn < context.today) return refuse('day-in-past', { on: talkOn }, { field: 'talkOn' });
      if (!context.world.days.isSchoolDay(talkOn)) return refuse('day-no-school-day', { on: talkOn }, { field: 'talkOn' });
      return [
        { type: 'return-arranged', data: { sanction: sanction.seq, receives, place, talkOn } },
        {
          type: 'task-added',
          data: { track: 'others', key: 'others-behaviour', text: '', owner: receives, on: talkOn, acute: false, watch: false },
        },
      ];
    },
  }),
};

/** A measure begins on a school day since the report and ends on one, not before it began. */
function checkDays(state: CaseState, { beginOn, lastOn }: RecordInput, phase: SanctionPhase, { world }: CommandContext): Refusal | null {
  const reportedOn = dayOf(state.reportedAt);
  if (beginOn < reportedOn) return refuse('day-before-report', { on: reportedOn }, { field: 'beginOn' });
  if (!world.days.isSchoolDay(beginOn)) return refuse('day-no-school-day', { on: beginOn }, { field: 'beginOn' });
  if (lastOn === '') return sanctions[phase].ends ? refuse('field-required', { field: 'lastOn' }, { field: 'lastOn' }) : null;
  if (lastOn < beginOn) return refuse('ends-before-begin', { on: beginOn }, { field: 'lastOn' });
  return world.days.isSchoolDay(lastOn) ? null : refuse('day-no-school-day', { on: lastOn }, { field: 'lastOn' });
}
