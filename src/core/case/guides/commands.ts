// Ticking off the points of a guide or playbook, a page at a time; and writing down where something was seen online.
import { z } from 'zod';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { refuse, type Refusal } from '../../kernel/outcome';
import type { Day } from '../../time/instant';
import { isPlaybook, listOf, readPage, TICKABLE, type ChecklistName, type Point } from '../../subject/checklists';
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

/** `present`: which page was drawn, and what was ticked on it then. `points1` and on: the boxes of each block. */
const input = z.object({
  present: field.text(),
  points1: field.checks(TICKABLE),
  points2: field.checks(TICKABLE),
  points3: field.checks(TICKABLE),
});

export const guideCommands = {
  /** Saves what changed on the page since it was drawn: what somebody else ticked meanwhile stays. */
  'tick-guide': command<CaseState, z.output<typeof input>, Event>({
    input,
    choice: 'present',
    may: works,
    possible: isOpen,
    decide: (state, { present, points1, points2, points3 }, context) => {
      const drawn = readPage(present);
      const list = drawn === undefined ? undefined : listFor(state, drawn.name, context.about);
      if (drawn === undefined || list === undefined) return refuse('not-possible-now');
      const before = (state.guides ?? []).find((one) => one.guide === list.guide && one.about === list.about);
      const has = (point: Point): boolean => before?.ticks.some((tick) => tick.point === point) === true;
      const boxes = [...points1, ...points2, ...points3];
      const chosen = TICKABLE.filter((point) => boxes.includes(point) && listOf(point) === list.guide);
      const ticked = chosen.filter((point) => !drawn.shown.includes(point) && !has(point));
      const unticked = drawn.shown.filter((point) => !chosen.includes(point) && has(point));
      if (ticked.length + unticked.length === 0) return [];
      return [{ type: 'guide-ticked', data: { ...list, ticked, unticked, first: before === undefined } }];
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

/** The list, for the talk of the card when it is that talk's guide. Undefined for a guide that this case does not use (I16). */
function listFor(state: CaseState, guide: ChecklistName, about: string): Pick<Checklist, 'guide' | 'about'> | undefined {
  if (isPlaybook(guide)) return { guide, about: '' };
  if (!guidesOf(state).includes(guide)) return undefined;
  const talk = state.talks.find((one) => one.id === about);
  return { guide, about: talk !== undefined && guideOf(state, talk) === guide ? about : '' };
}
