// What every message of a report or case is made from: the notice, what it is about, and the fields that all messages share.
import type { Line, Message } from '../cards/card';
import type { Notice } from '../kernel/notice';
import type { PersonId } from '../school/school';
import type { SubjectItem } from '../subject/items';
import { openHandOver } from '../subject/leads';
import type { SubjectState } from '../subject/state';
import type { Over } from '../../protocol/v1/vocabulary';
import { officeOfNotice } from './office-of';
import { KNOWS_WHO_TOLD, seenBy } from './seen-by';
import { snoozeDays } from './snooze-days';
import type { Viewer } from './viewer';

/** What only the desk knows about a notice. */
export interface OfTheDesk {
  /** Nobody knows whether it arrived before. */
  repeat: boolean;
  /** Whom the reader stands in for; empty for nobody. */
  deputyFor: PersonId | '';
  /** What fell on the same person, case and minute. */
  lines: Line[];
}

/** A notice with what it is about. */
export interface Told {
  notice: Notice;
  item: SubjectItem;
  state: SubjectState;
  viewer: Viewer;
  message: Message;
}

/** The thing that a notice is about, of the kind that its card shows. Throws when a rule sends that card about something else: a bug. */
export function itemAs<Kind extends Over>({ item, notice }: Told, ...kinds: Kind[]): Extract<SubjectItem, { over: Kind }> {
  if (!(kinds as readonly Over[]).includes(item.over)) throw new Error(`rule ${notice.rule} sends ${notice.card} about a ${item.over}`);
  return item as Extract<SubjectItem, { over: Kind }>;
}

/** The fields that all messages share. */
export function messageOf(notice: Notice, state: SubjectState, viewer: Viewer, desk: OfTheDesk): Message {
  const offered = openHandOver(state)?.to ?? '';
  return {
    subject: state.subject,
    ref: notice.key,
    about: notice.about,
    number: state.number,
    as: officeOfNotice(notice, state, viewer.world),
    deputyFor: desk.deputyFor === '' ? notice.insteadOf : desk.deputyFor,
    // I6: who leads goes on until somebody accepts, and sees for whom we wait.
    waitingFor: offered === viewer.person ? '' : seenBy(state, viewer)(KNOWS_WHO_TOLD, offered, ''),
    repeat: desk.repeat,
    later: snoozeDays(notice, state, viewer).length > 0,
    more: desk.lines,
  };
}

/** The fields of a message that is the answer to a tap: nobody was sent it. */
export function answerMessage(card: Pick<Message, 'subject' | 'ref' | 'about' | 'number'>): Message {
  return { ...card, as: '', deputyFor: '', waitingFor: '', repeat: false, later: false, more: [] };
}
