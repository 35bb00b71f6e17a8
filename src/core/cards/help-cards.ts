// Data of the pages behind `/hulp`, and of the form behind `/afwezig`: about the school and its people, never about a case.
import type { BullyingForm, FormExample } from '../../protocol/v1/bullying-forms';
import type { GuideName } from '../../protocol/v1/guides/guides';
import type { HelpTopic, PrivacyLine, SpotLine, SpotPart } from '../../protocol/v1/help';
import type { Signal, SignalGroup } from '../../protocol/v1/signals';
import type { PersonId } from '../school/school';
import type { Day } from '../time/instant';
import type { Card, StaffChoice } from './card';

/** One page of a topic that has several. */
export type HelpPart = SignalGroup | BullyingForm | GuideName;
export type HelpLine = SpotLine | Signal | FormExample | PrivacyLine;
/** Topics that are text; who is who is asked of the school. */
export type TextTopic = Exclude<HelpTopic, 'who-is-who'>;
/** Who can be phoned about what, in the order of the page. */
export type HelpOffice =
  'coordinator' | 'on-call' | 'team-leader' | 'support-team' | 'confidential-adviser' | 'child-protection' | 'management' | 'board';

export interface HelpCards {
  /** `unknown`: what stood behind `/hulp` is no topic. */
  'help': Card & { unknown: boolean; topics: { topic: HelpTopic; opens: 'help-topic' | 'help-people' }[] };
  /** `part`: '' for the first page of a topic. */
  'help-topic': Card & {
    topic: TextTopic;
    part: HelpPart | '';
    /** `begins`: the group that begins with it; '' inside one. */
    lines: { line: HelpLine; begins: SpotPart | '' }[];
    parts: { part: HelpPart; opens: 'help-topic' | 'guide-corridor' }[];
  };
  /** An office that nobody holds is left out. */
  'help-people': Card & { lines: { office: HelpOffice; person: PersonId }[] };
  /** At most twenty a page. `nextPage` 0 = the last one. */
  'help-classes': Card & { lines: { class: string; mentors: PersonId[]; teamLeader: PersonId }[]; page: number; nextPage: number };
  /** Inputs `fromOn`, `untilOn`, `deputy`; submit `report-absence`. `periods`: own ones that are not over; those of the school file have no button. */
  'away': Card & {
    fromOn: Day;
    deputies: StaffChoice[];
    periods: { fromOn: Day; untilOn: Day; deputy: PersonId | ''; ends: 'back' | 'withdraw' | '' }[];
  };
}
