// Every card and the data it shows. The core's views make these values; `app/render.ts` puts them into Dutch.
import type { AnswerCards } from './cards/answer-cards';
import type { CaseCards } from './cards/case-cards';
import type { CoMentorCards } from './cards/co-mentor-cards';
import type { ClosingCards } from './cards/closing-cards';
import type { FollowUpCards } from './cards/follow-up-cards';
import type { ClassCards } from './cards/class-cards';
import type { GuideCards } from './cards/guide-cards';
import type { HomeCards } from './cards/home-card';
import type { HelpCards } from './cards/help-cards';
import type { LeadCards } from './cards/lead-cards';
import type { NoteCards } from './cards/note-cards';
import type { ParentsCards } from './cards/parents-cards';
import type { RecordCards } from './cards/record-cards';
import type { RedFlagCards } from './cards/red-flag-cards';
import type { ReportCards } from './cards/report-cards';
import type { SanctionCards } from './cards/sanction-cards';
import type { SearchCards } from './cards/search-cards';
import type { StepCards } from './cards/step-cards';
import type { TaskCards } from './cards/task-cards';
import type { Message } from './cards/card';

export interface CardData
  extends
    ReportCards,
    RedFlagCards,
    StepCards,
    TaskCards,
    ClassCards,
    NoteCards,
    GuideCards,
    RecordCards,
    ParentsCards,
    FollowUpCards,
    LeadCards,
    CoMentorCards,
    SanctionCards,
    SearchCards,
    CaseCards,
    ClosingCards,
    HomeCards,
    HelpCards,
    AnswerCards {}

export type CardName = keyof CardData;

/** Cards that are sent as a message: neutral, without inputs. */
export type MessageName = { [Name in CardName]: CardData[Name] extends Message ? Name : never }[CardName];
