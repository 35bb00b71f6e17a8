// The desk of one person: what must reach that person, what stands on the screens, and where the person can be reached.
import type { Receipt } from '../kernel/entry';
import type { Notice } from '../kernel/notice';
import type { PersonId } from '../school/school';
import type { Instant } from '../time/instant';
import type { View } from './view';

/** Who is sending or drawing something, and until when nobody else may. */
export interface Claim {
  by: string;
  until: Instant;
}

/** A notice on a desk. A pending one that does not hold is void; a sent one that does not hold folds its screen. */
export interface DeskNotice {
  /** As the subject last gave it. `notice.person` is who is asked: on the desk of a deputy that is somebody else. */
  notice: Notice;
  /** The id in its key: the first report, or the desk whose own rule this is. */
  subject: string;
  /**
   * `covered`: the deputy got it instead. `sent`, `dropped` and `covered` are final; only what was dropped since its window lapsed is asked
   * anew in a later one.
   */
  state: 'pending' | 'sending' | 'sent' | 'dropped' | 'covered';
  holds: boolean;
  /** What `holds` was read from; an older view never overrules a newer one. */
  asOf: View;
  /** When `state` became what it is. */
  changedAt: Instant;
  /** From when it could have left: not before it was known. */
  since: Instant;
  /** Why it was dropped. `unknown`: it may have arrived. */
  reason: '' | 'lapsed' | 'unknown' | 'no-access';
  claim: Claim | null;
  tries: number;
  tryAt: Instant | null;
  /** Its reader put it off: it was told once already. */
  snoozed?: true;
  /** When the first try failed; null before that. */
  tryingSince: Instant | null;
  /** N29 was said about it. */
  unreachable: boolean;
  /** Nobody knows whether it was sent already: the next one is marked as a repeat. */
  repeat: boolean;
  /** Set once, when it was due while the person asked was away. */
  absence: { deputy: PersonId | ''; placed: boolean } | null;
  /** A covered one stands in a summary that was sent. */
  told: boolean;
  /** Receipts that the subject does not have yet. */
  unreported: Receipt[];
}

/** How a message looks: one card, one card for all cases of a row (`ONE_CARD`), a digest over cases, or the summary for who comes back. */
export type Form = 'card' | 'round' | 'digest' | 'summary';

/** A message that stands in somebody's chat. */
export interface Screen {
  address: { platform: string; to: string; message: string };
  form: Form;
  /** Notices that it speaks about; empty for answers and forms. */
  keys: string[];
  subjects: string[];
  look: 'neutral' | 'open' | 'done';
  /** When it is drawn again: an opened card folds, "undo" goes. */
  foldAt: Instant | null;
  sentAt: Instant;
  /** What was answered here led on to something else that is asked: that stands until `foldAt`, although no notice asks for it. */
  leadsOn?: boolean;
  /** How many of its notices it asked about when it was drawn again; left out while all of them stand there. */
  asks?: number;
  /** False while an update is under way, and when nobody knows whether one arrived. */
  sure: boolean;
  claim: Claim | null;
  tries: number;
  tryAt: Instant | null;
}

export interface DeskAddress {
  platform: string;
  to: string;
  usedAt: Instant;
}

/** What a platform must know to start a conversation with somebody by itself; opaque to everything but that platform. */
export type Reference = Readonly<Record<string, string>>;

/** What somebody typed and could not be saved; kept for seven days. */
export interface Draft {
  id: string;
  command: string;
  values: Readonly<Record<string, unknown>>;
  savedAt: Instant;
  /** Which report or case its form was about, and which item of it; left out for a form that begins one. */
  subject?: string;
  about?: string;
}

/** Nobody could reach this person (N29), until a message arrives again. */
export interface Trouble {
  seq: number;
  /** Since when an acute or another message was given up on. */
  acuteAt: Instant | null;
  normalAt: Instant | null;
}

/** What the desk's own rules were placed for. */
export interface Own {
  /** Grows when somebody becomes unreachable, is reached again, or when a colleague who was told is absent. */
  changes: number;
  placed: number;
  /** Of the school. */
  revision: number;
  /** The moments of N30 up to here were looked at. */
  until: Instant;
  /** Who was told. */
  desks: PersonId[];
}

export interface Desk {
  person: PersonId;
  notices: DeskNotice[];
  screens: Screen[];
  addresses: DeskAddress[];
  /** By platform; left out until a platform needs one. */
  references?: Readonly<Record<string, Reference>>;
  drafts: Draft[];
  /** The tick has looked up to here. */
  checkedAt: Instant;
  trouble: Trouble | null;
  /** What colleagues' desks said back about this desk's own notices. */
  receipts: Receipt[];
  /** The desk's own rules (N29, N30): how far they were placed on desks. */
  own: Own;
}

const DESK = 'desk';

/** The id of the desk of a person. */
export function deskIdOf(schoolId: string, person: PersonId): string {
  return `${schoolId}:${DESK}:${person}`;
}

export function isDeskId(id: string): boolean {
  return id.split(':')[1] === DESK;
}

/** A desk on which nothing lies yet. `at`: days before it are not looked at again. */
export function newDesk(person: PersonId, at: Instant): Desk {
  return {
    person,
    notices: [],
    screens: [],
    addresses: [],
    drafts: [],
    checkedAt: at,
    trouble: null,
    receipts: [],
    own: { changes: 0, placed: 0, revision: 0, until: at, desks: [] },
  };
}

/** Whether it lies here because this person stands in for who is asked. */
export function isCopy(desk: Pick<Desk, 'person'>, item: DeskNotice): boolean {
  return item.notice.person !== desk.person;
}

/** The desk with one or more of its notices changed. */
export function changeNotices(desk: Desk, change: (item: DeskNotice) => DeskNotice): Desk {
  return { ...desk, notices: desk.notices.map(change) };
}

/** Who was given a notice of this subject because the owner of the desk is away. */
export function deputiesOn(desk: Desk, subject: string): PersonId[] {
  return desk.notices.flatMap((item) =>
    item.subject === subject && item.absence !== null && item.absence.deputy !== '' ? [item.absence.deputy] : [],
  );
}
