// Recording a talk with the class, and what the class agreed (track 4, annex 1, I16).
import { z } from 'zod';
import { classGuide } from '../../../protocol/v1/guides/class';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { refuse, type Refusal } from '../../kernel/outcome';
import { owedOf } from '../../subject/owed';
import { partsOf } from '../../subject/rights';
import { dayOf, type Day } from '../../time/instant';
import type { CaseState } from '../case';
import type { ClassTalk } from '../class-talks';
import type { TaskEvents } from '../tasks/events';
import type { ClassTalkEvents } from './events';

type Event = EventOf<ClassTalkEvents & Pick<TaskEvents, 'task-added'>>;

/** Whether the class can tell whom the talk is about: no; yes, and the target said yes; yes, and that was not asked. */
export const TRACEABLE = ['no', 'agreed', 'not-asked'] as const;
export type Traceable = (typeof TRACEABLE)[number];

/** The nineteen agreements of annex 1, in their order. */
export const AGREEMENTS: readonly string[] = Object.keys(classGuide.agreements);
/** Annex 1 has room for so many lines of the class itself. */
const OWN_LINES = Object.keys(classGuide['own-lines']).length;

/** I16: a class talk that can be traced to the target needs the target's yes. */
function checkTraceable(traceable: Traceable): Refusal | null {
  return traceable === 'not-asked' ? refuse('class-talk-needs-yes', {}, { field: 'traceable' }) : null;
}

const may = (state: CaseState, context: CommandContext): boolean => {
  const parts = partsOf(state, context.actor, context.world, context.now);
  return parts.has('lead') || parts.has('coordinator');
};
const isOpen = (state: CaseState): Refusal | null => (state.status === 'closed' ? refuse('closed') : null);

/** The talk that a card was about (`class-talk-12`), or the last one. */
export function classTalkAbout({ classTalks = [] }: CaseState, about: string): ClassTalk | undefined {
  return classTalks.find(({ seq }) => `class-talk-${seq}` === about) ?? classTalks.at(-1);
}

interface TalkInput {
  heldOn: Day;
  traceable: Traceable;
  said: string;
  againOn: Day | '';
}
interface AgreedInput {
  agreements: string[];
  agreementsOnline: string[];
  lines: string;
  told: 'yes' | 'later' | '';
}

export const classTalkCommands = {
  'record-class-talk': command<CaseState, TalkInput, Event>({
    input: z.object({ heldOn: field.day(), traceable: field.choice(TRACEABLE), said: field.optionalText(), againOn: field.optionalDay() }),
    may,
    possible: isOpen,
    decide: (state, { heldOn, traceable, said, againOn }, context) => {
      const { today, world, actor } = context;
      if (heldOn > today) return refuse('day-in-future', { on: heldOn }, { field: 'heldOn' });
      if (heldOn < dayOf(state.reportedAt)) return refuse('day-before-report', { on: dayOf(state.reportedAt) }, { field: 'heldOn' });
      if (againOn !== '' && againOn < today) return refuse('day-in-past', { on: againOn }, { field: 'againOn' });
      if (againOn !== '' && !world.days.isSchoolDay(againOn)) return refuse('day-no-school-day', { on: againOn }, { field: 'againOn' });
      const wrong = checkTraceable(traceable);
      if (wrong !== null) return wrong;
      const recorded: Event = {
        type: 'class-talk-recorded',
        happenedOn: heldOn,
        data: { heldOn, traceable: traceable === 'agreed', said },
      };
      const again = { track: 'class', key: 'class-again', text: '', owner: actor, on: againOn, acute: false, watch: false } as const;
      return againOn === '' || comesBack(state) ? [recorded] : [recorded, { type: 'task-added', data: again }];
    },
  }),

  /** Page 2, also later: the agreements that this class chose, its own lines, and whether the parents were told. */
  'record-class-agreements': command<CaseState, AgreedInput, Event>({
    input: z.object({
      agreements: field.checks(AGREEMENTS),
      agreementsOnline: field.checks(AGREEMENTS),
      lines: field.optionalText(),
      told: field.optionalChoice(['yes', 'later']),
    }),
    may,
    possible: (state, { about }) => isOpen(state) ?? (classTalkAbout(state, about) === undefined ? refuse('not-possible-now') : null),
    decide: (state, { agreements, agreementsOnline, lines, told }, { about }) => {
      const talk = classTalkAbout(state, about);
      if (talk === undefined) return refuse('not-possible-now');
      const own = lines
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      if (own.length > OWN_LINES) return refuse('too-many-lines', { most: OWN_LINES }, { field: 'lines' });
      const chosen = AGREEMENTS.filter((key) => agreements.includes(key) || agreementsOnline.includes(key));
      if (chosen.length + own.length === 0) return refuse('field-required', { field: 'agreements' }, { field: 'agreements' });
      return [{ type: 'class-agreed', data: { talk: talk.seq, agreements: chosen, own, parentsTold: told === 'yes' } }];
    },
  }),
};

/** Somebody comes back to it already. */
function comesBack(state: CaseState): boolean {
  return owedOf(state).some((item) => item.kind === 'task' && item.task.key === 'class-again' && !item.task.done);
}
