// Who is told what, when, unless what, until when, and what in doubt: the table, a file per subject, in the order of the agreement.
import { care } from './rules/care';
import { closing } from './rules/closing';
import { followUps } from './rules/follow-ups';
import { leads } from './rules/leads';
import { progress } from './rules/progress';
import { redFlags } from './rules/red-flags';
import { reports } from './rules/reports';
import { routes } from './rules/routes';
import { silence } from './rules/silence';
import { sanctions } from './rules/sanctions';
import { solved } from './rules/solved';
import { steps } from './rules/steps';
import { tasks } from './rules/tasks';
import { watch } from './rules/watch';
import { vacations } from './rules/vacations';

/** The rows of version 1. */
export const rules = [
  ...reports,
  ...redFlags,
  ...routes,
  ...progress,
  ...steps,
  ...vacations,
  ...followUps,
  ...closing,
  ...watch,
  ...leads,
  ...sanctions,
  ...tasks,
  ...silence,
  ...care,
  ...solved,
] as const;

/** The id of a rule of version 1. */
export type RuleId = (typeof rules)[number]['id'];
/** Every command that a card of version 1 offers; `core/families.ts` checks that each exists. */
export type OfferedCommand = (typeof rules)[number]['offers'][number];
/** Every card that a rule of version 1 sends; `app/card-words.ts` checks that each exists. */
export type NoticeCard =
  | (typeof rules)[number]['card']
  | Extract<(typeof rules)[number], { asks: unknown }>['asks'][number]['card']
  | Extract<(typeof rules)[number], { copy: unknown }>['copy']['card'];
