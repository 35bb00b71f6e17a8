// Data of the short answers: what was done, what cannot be done, what went wrong, where to begin.
import type { Level } from '../../protocol/v1/levels';
import type { TalkKind } from '../../protocol/v1/talks';
import type { PersonId } from '../school/school';
import type { Day, Instant } from '../time/instant';
import type { Card, DayChip, Undoable } from './card';

/** What was done, as the one line that stays in the chat. */
export type Done =
  | 'report-sent'
  | 'report-finished'
  | 'report-taken-back'
  | 'route-shown'
  | 'route-answered'
  | 'progress-muted'
  | 'picked-up'
  | 'with-coordinator'
  | 'same-case'
  | 'not-mine'
  | 'report-closed'
  | 'report-reopened'
  | 'solved-checked'
  | 'teller-answered'
  | 'teller-moved'
  | 'asked-again'
  | 'together'
  | 'day-agreed'
  | 'taken-over'
  | 'given'
  | 'red-flag-seen'
  | 'red-flag-named'
  | 'red-flag-spoken'
  | 'red-flag-recorded'
  | 'red-flag-arranged'
  | 'pupil-phoned'
  | 'talk-planned'
  | 'talk-moved'
  | 'talk-not-held'
  | 'talk-recorded'
  | 'approach-chosen'
  | 'joint-wanted'
  | 'joint-not-wanted'
  | 'parents-told'
  | 'parents-unwanted'
  | 'record-finished'
  | 'blocks-said'
  | 'along-asked'
  | 'others-named'
  | 'search-started'
  | 'search-reviewed'
  | 'reminder-answered'
  | 'sender-proposed'
  | 'other-way'
  | 'round-answered'
  | 'round-moved'
  | 'heard'
  | 'heard-broken'
  | 'heard-up'
  | 'break-answered'
  | 'help-chosen'
  | 'talks-along'
  | 'held-on'
  | 'wait-overridden'
  | 'bridge-made'
  | 'bridge-open'
  | 'lead-accepted'
  | 'asked-back'
  | 'lead-offered'
  | 'mentor-confirmed'
  | 'mentor-lapsed'
  | 'pupil-left'
  | 'pupil-stays'
  | 'co-mentor-joined'
  | 'co-mentor-declined'
  | 'co-mentor-settled'
  | 'co-mentor-ended'
  | `level-${Level}`
  | 'level-planned'
  | 'level-reviewed'
  | 'sanction-recorded'
  | 'sanction-finished'
  | 'return-arranged'
  | 'severe'
  | 'not-severe'
  | 'case-closed'
  | 'close-later'
  | 'watch-answered'
  | 'case-reopened'
  | 'question-answered'
  | 'task-added'
  | 'task-done'
  | 'task-moved'
  | 'task-dropped'
  | 'watch-asked'
  | 'place-seen'
  | 'place-quiet'
  | 'note-written'
  | 'quiet-said'
  | 'corrected'
  | 'sealed'
  | 'mirror-opened'
  | 'role-changed'
  | 'class-agreed'
  | 'away-set'
  | 'away-ended'
  | 'undone'
  | 'sighting'
  | 'snoozed'
  | 'over'
  | 'read';

export interface AnswerCards {
  /** One line and, for five minutes, *Terugdraaien*. `by`: '' when the reader did it. */
  'folded': Card &
    Undoable & {
      done: Done;
      talk: TalkKind | '';
      on: Day | '';
      at: Instant;
      by: PersonId | '';
      person: PersonId | '';
      /** The page that can still be filled in. */
      opens: 'report-finish' | 'record-target-more' | 'record-others-more' | 'record-parents' | 'whisper-answer' | '';
    };
  /** *Later*: when a message is asked again. The verb of a chip becomes `snooze:2026-11-26`. */
  'snooze-choice': Card & { chips: DayChip[] };
  /** A `Refusal` with all its fields; `instead`: the one action that can be done, or ''. */
  'refusal': Card & { code: string; params: Readonly<Record<string, string | number>>; field: string; instead: string };
  /** Something broke. `kept`: the text is safe as a draft. `retry`: the action to try again, or ''. */
  'problem': Card & { reference: string; kept: boolean; retry: string };
  /** There is typed text from before. */
  'draft': Card & { form: 'report' | 'talk' | 'day' | 'other'; savedAt: Instant; continues: string; restarts: string };
  /** `nearest`: the page behind the word that was probably meant; '' for none. */
  'help-unknown': Card & { nearest: 'report-form' | 'case-list' | 'help' | 'overview-monday' | 'away' | '' };
  /** A seat's first visit: who this is and the one thing to try. */
  'welcome': Card & { person: PersonId; office: 'staff' | 'mentor' | 'coordinator' | 'team-leader' | 'management' | 'on-call' };
}
