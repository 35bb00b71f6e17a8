// Ticking off the points of a guide or playbook, one tap each; and writing down where something was seen online.
import { z } from 'zod';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { refuse, type Refusal } from '../../kernel/outcome';
import type { Day } from '../../time/instant';
import { isPlaybook, listOf, TICKABLE, type ChecklistName, type Point } from '../../subject/checklists';
import { guideOf, guidesOf } from '../../subject/guide-of';
import { askedWhenSevere } from '../../subject/joint-talk';
import type { PlanEvents } from '../../subject/plan/events';
import type { QuestionEvents } from '../../subject/questions/events';
import { raisedEvents } from '../../subject/raising';
import type { RedFlagEvents } from '../../subject/red-flags/events';
import { partsOf } from '../../subject/rights';
import type { CaseState, Checklist } from '../case';
import type { GuideEvents } from './events';

type Event = EventOf<GuideEvents>;
type Raised =
  Event | EventOf<Pick<RedFlagEvents, 'red-flag-raised'> & Pick<PlanEvents, 'talk-asked'> & Pick<QuestionEvents, 'question-asked'>>;

/** Who leads, the coordinator, and who was asked to lead or to help. */
const works = (state: CaseState, context: CommandContext): boolean => {
  const parts = partsOf(state, context.actor, context.world, context.now);
  return (['lead', 'coordinator', 'offered', 'asked'] as const).some((part) => parts.has(part));
};
const isOpen = (state: CaseState): Refusal | null => (state.status === 'closed' ? refuse('closed') : null);

const input = z.object({ point: field.choice(TICKABLE) });

export const guideCommands = {
  'tick-guide': command<CaseState, { point: Point }, Event>({
    input,
    choice: 'point',
    may: works,
    possible: isOpen,
    decide: (state, { point }, context) => {
      const list = listFor(state, point, context.about);
      if (list === undefined) return refuse('not-possible-now');
      const first = !(state.guides ?? []).some((one) => one.guide === list.guide && one.about === list.about);
      return [{ type: 'guide-ticked', data: { ...list, point, first } }];
    },
  }),

  'untick-guide': command<CaseState, { point: Point }, Event>({
    input,
    choice: 'point',
    may: works,
    possible: isOpen,
    decide: (state, { point }, context) => {
      const list = listFor(state, point, context.about);
      return list === undefined ? refuse('not-possible-now') : [{ type: 'guide-unticked', data: { ...list, point } }];
    },
  }),

  /** A sexual image is a red flag (N4). */
  'record-sighting': command<CaseState, { where: string; seenOn: Day; sexual: 'yes' | 'no' | '' }, Raised>({
    input: z.object({ where: field.text(), seenOn: field.day(), sexual: field.optionalChoice(['no', 'yes']) }),
    may: works,
    possible: isOpen,
    decide: (state, { where, seenOn, sexual }, context) => {
      if (seenOn > context.today) return refuse('day-in-future', { on: seenOn }, { field: 'seenOn' });
      const raised = sexual === 'yes' ? [...raisedEvents(state, ['sexual'], context, where), ...askedWhenSevere(state, where)] : [];
      return [{ type: 'sighting-recorded', happenedOn: seenOn, data: { where, seenOn } }, ...raised];
    },
  }),
};

/** The list of a point, for the talk of the card when it is that talk's guide. Undefined for a guide that this case does not use (I16). */
function listFor(state: CaseState, point: Point, about: string): Pick<Checklist, 'guide' | 'about'> | undefined {
  const guide: ChecklistName = listOf(point);
  if (isPlaybook(guide)) return { guide, about: '' };
  if (!guidesOf(state).includes(guide)) return undefined;
  const talk = state.talks.find((one) => one.id === about);
  return { guide, about: talk !== undefined && guideOf(state, talk) === guide ? about : '' };
}
