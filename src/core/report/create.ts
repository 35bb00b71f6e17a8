// The two things that begin with nothing: a report is sent, or another route is shown (I14: then no case and no story).
import { z } from 'zod';
import { otherRoutes, type Route } from '../../protocol/v1/other-routes';
import { field, type CommandContext, type EventOf } from '../kernel/command';
import type { NewEvent } from '../kernel/entry';
import { refuse, type Refusal } from '../kernel/outcome';
import { valueOf } from '../school/choices';
import { cleanName } from '../school/clean-name';
import { findPupils } from '../school/find-pupil';
import { pupilOf } from '../school/listed';
import type { Pupil } from '../school/school';
import type { World } from '../school/world';
import { holdersOf, shutOutOf } from '../school/who-holds';
import type { PlanEvents } from '../subject/plan/events';
import type { RedFlagEvents } from '../subject/red-flags/events';
import { leadersOf } from '../subject/leads';
import type { SubjectState } from '../subject/state';
import type { ReportEvents } from './events';
import { mainFor } from './same-target';

type Event = EventOf<ReportEvents & RedFlagEvents & PlanEvents>;

export interface ReportInput {
  urgent: 'no' | 'yes';
  target: string;
  /** A class of the school, or `unknown`. */
  class: string;
  words: string;
  /** The answer to "Wie bedoel je?": a pupil number, or `other`; empty when it was not asked. */
  pupil: string;
}

export const reportInput: z.ZodType<ReportInput> = z.object({
  urgent: field.choice(['no', 'yes']),
  target: field.text(),
  class: field.optionalText(),
  words: field.text(),
  pupil: field.optionalText(),
});

const ROUTES = Object.keys(otherRoutes) as Route[];
export const routeInput = z.object({ route: field.choice(ROUTES) });

/** Pupils that a typed name may mean; the form asks "Wie bedoel je?" when it is not exactly one. Never tells of a case (I9). */
export function whoIsMeant(input: ReportInput, { world }: CommandContext): { pupil: Pupil | null; choices: Pupil[] } {
  const { name, inClass } = nameAndClass(input, world);
  if (input.pupil === 'other') return { pupil: null, choices: [] };
  const chosen = pupilOf(input.pupil, world.school);
  if (chosen !== undefined) return { pupil: chosen, choices: [] };
  const found = findPupils(world.school, name, inClass);
  const [only, ...more] = found.exact;
  if (only !== undefined && more.length === 0) return { pupil: only, choices: [] };
  const choices = [...found.exact, ...found.near, ...found.firstName].slice(0, 4);
  return { pupil: null, choices };
}

/** "Mila uit 2B", or "Mila 2B": the class that was typed behind the name counts when none was chosen. */
function nameAndClass(
  { target, class: chosen }: Pick<ReportInput, 'target' | 'class'>,
  { school }: World,
): { name: string; inClass: string | undefined } {
  const known = (id: string): string | undefined => school.classes.find((one) => one.id.toLowerCase() === id.toLowerCase())?.id;
  const [, name = '', typed = ''] = /^(.+?),?\s+(?:uit\s+|van\s+)?(?:klas\s+)?(\S+)$/iu.exec(target.trim()) ?? [];
  const behind = known(typed);
  return { name: behind === undefined ? target : name, inClass: known(chosen) ?? behind };
}

/**
 * The events of a new report. The number was taken before; the addressee follows N1: mentor of the class, else the coordinator. A mentor
 * who reports an own pupil leads at once. `others`: every open report and case, since one about the same target is the same matter (I9). A red flag makes step 2 due on the next school day (N4).
 */
export function reportEventsOf(
  input: ReportInput,
  number: string,
  context: CommandContext,
  others: readonly SubjectState[] = [],
): NewEvent[] | Refusal {
  const { world } = context;
  const { pupil, choices } = whoIsMeant(input, context);
  if (pupil === null && choices.length > 0) return refuse('which-pupil', {}, { instead: 'open:report-which' });
  const typed = nameAndClass(input, world);
  const className = pupil?.class ?? typed.inClass ?? '';
  const shutOut = pupil === null ? [] : shutOutOf(world.school, [pupil.number]);
  const mentors = className === '' ? [] : holdersOf(world.school, 'mentor', { class: className, shutOut });
  const name = pupil?.name ?? cleanName(typed.name);
  if (name === '') return refuse('field-required', { field: 'target' }, { field: 'target' });

  const target = { name, class: className, number: pupil?.number ?? '' };
  const main = mainFor(others, target, context.now, world);
  const ownPupil = main === undefined && mentors.includes(context.actor);
  const events: Event[] = [
    {
      type: 'report-sent',
      data: {
        number,
        target,
        words: input.words,
        ownPupil,
        addressee: mentors.length > 0 ? 'mentor' : 'coordinator',
        within: valueOf(world.school, 'step-2-within'),
      },
    },
  ];
  if (input.urgent === 'yes') {
    events.push({ type: 'red-flag-raised', data: { kinds: [] } });
    events.push({ type: 'talk-asked', data: { talk: 'step2', kind: 'step2', anchorOn: context.today, within: { nextDay: true } } });
  }
  if (main !== undefined) events.push(belongsTo(main, world));
  if (ownPupil) events.push({ type: 'report-started', data: { lead: context.actor, from: [] } });
  return events;
}

/** I9: while nobody answered the first one it is a line on its card; who leads a case says how it belongs to that. */
function belongsTo(main: SubjectState, world: World): Event {
  const { subject: to, number } = main;
  if (main.kind === 'report') return { type: 'report-linked', data: { to, number, how: 'line' } };
  return { type: 'report-offered', data: { to, number, lead: leadersOf(main, world)[0] ?? '' } };
}
