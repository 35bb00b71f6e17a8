// What happens to a report: sent, finished, passed on, picked up, closed, taken back; or another route was shown (I14).
import type { Entry } from '../kernel/entry';
import type { Change, EventTable } from '../kernel/fold';
import type { OfficeSeat } from '../school/who-holds';
import type { PersonId } from '../school/school';
import { dayOf, type Day } from '../time/instant';
import { changed } from '../subject/changes';
import type { HandOver, Progress, Relation } from '../subject/subject';
import type { Route } from '../../protocol/v1/other-routes';
import type { ReportState } from './report';
import type { StartEvents } from './start';

export interface ReportEvents extends StartEvents {
  'report-sent': {
    number: string;
    target: { name: string; class: string; number: string };
    words: string;
    ownPupil: boolean;
    addressee: OfficeSeat;
    /** Calendar days within which step 2 is due. */
    within: number;
  };
  'report-passed-on': { how: 'not-my-pupil' | 'not-me' | 'asked-again'; seat: OfficeSeat };
  /** It belongs to another report or case about the same target (I9). */
  'report-linked': { to: string; number: string; how: Relation };
  /** That one is no more: it goes on by itself, from now. */
  'report-parted': object;
  /** The fourth answer of I9, or there was no such case: a report like any other. */
  'report-on-its-own': object;
  /** What the reporter hears of the report or case that it belongs to; `count`: of so many lines. */
  'progress-followed': { kind: Progress['kind']; count: number };
  'report-closed': { reason: 'solved' | 'not-bullying'; spokeOn: Day; why: string };
  /** N37: spoken with the target again, still fine. */
  'solved-checked': { spokeOn: Day };
  'report-reopened': { seat: OfficeSeat };
  'report-taken-back': object;
  'route-shown': { route: Route };
  'route-answered': { with: string; on: Day };
  /** "Not me" (I10): no reason is asked; this person gets nothing of it any more. */
  'person-shut-out': { person: PersonId };
}

/** Nobody is asked any more to which case it belongs. */
const NO_OFFER = { offered: undefined };

type Written = Pick<Entry, 'seq' | 'writtenAt' | 'by'>;

export const reportEvents: EventTable<ReportState, ReportEvents> = {
  'report-sent': {
    v: 1,
    apply: (_, data, entry) => ({
      status: 'open',
      number: data.number,
      reporter: entry.by,
      reportedAt: entry.writtenAt,
      happenedOn: dayOf(entry.writtenAt),
      ownPupil: data.ownPupil,
      words: data.words,
      people: [{ key: 'p1', role: 'target', ...data.target }],
      addressee: { seat: data.addressee, seq: entry.seq, at: entry.writtenAt, by: entry.by },
      opened: { seq: entry.seq, at: entry.writtenAt },
      talks: [
        {
          id: 'step2',
          kind: 'step2',
          anchor: { seq: entry.seq, on: dayOf(entry.writtenAt), typedOn: dayOf(entry.writtenAt) },
          within: { days: data.within },
        },
      ],
    }),
  },
  'report-passed-on': {
    v: 1,
    apply: (state, { how, seat }, entry) => ({
      ...(how === 'asked-again' ? { ...openedAgain(state, entry), askedAgain: true } : NO_OFFER),
      addressee: { seat, seq: entry.seq, at: entry.writtenAt, by: entry.by },
    }),
  },
  'report-started': {
    v: 1,
    apply: (state, { lead, from }, entry) => ({
      status: 'started',
      started: { lead, by: entry.by, seq: entry.seq, at: entry.writtenAt },
      progress: [...state.progress, { kind: 'picked-up', seq: entry.seq, at: entry.writtenAt }],
      // Whoever picks it up answers for it: what was offered to somebody else is over.
      handOvers: [...ended(state.handOvers, entry), ...(from.length === 0 ? [] : [taken(lead, from, entry)])],
    }),
  },
  'report-offered': {
    v: 1,
    apply: (state, offered, entry) => ({
      offered,
      addressee: { ...state.addressee, seq: entry.seq, at: entry.writtenAt, by: entry.by },
    }),
  },
  'report-linked': {
    v: 1,
    apply: (_, data, entry) => ({
      ...NO_OFFER,
      status: 'joined',
      joinedTo: { ...data, seq: entry.seq, at: entry.writtenAt, by: entry.by },
    }),
  },
  'report-parted': {
    v: 1,
    apply: (state, _, entry) => ({
      ...openedAgain(state, entry),
      addressee: { ...state.addressee, seq: entry.seq, at: entry.writtenAt },
    }),
  },
  'report-on-its-own': { v: 1, apply: () => NO_OFFER },
  'progress-followed': {
    v: 1,
    apply: (state, { kind, count }, entry) => ({
      followed: count,
      progress: [...state.progress, { kind, seq: entry.seq, at: entry.writtenAt }],
    }),
  },
  'report-closed': {
    v: 1,
    apply: (state, data, entry) => ({
      status: 'closed',
      closed: { ...data, by: entry.by, seq: entry.seq, at: entry.writtenAt },
      progress: [...state.progress, { kind: 'looked-into', seq: entry.seq, at: entry.writtenAt }],
    }),
  },
  'solved-checked': {
    v: 1,
    apply: (state, { spokeOn }, { seq, writtenAt, by }) =>
      state.closed === undefined ? {} : { closed: { ...state.closed, checked: { seq, at: writtenAt, by, spokeOn } } },
  },
  'report-reopened': {
    v: 1,
    apply: (state, { seat }, entry) => ({
      ...openedAgain(state, entry),
      addressee: { seat, seq: entry.seq, at: entry.writtenAt, by: entry.by },
    }),
  },
  'report-taken-back': { v: 1, apply: () => ({ status: 'taken-back' }) },
  'route-shown': {
    v: 1,
    apply: (_, { route }, entry) => ({
      status: 'route',
      reporter: entry.by,
      reportedAt: entry.writtenAt,
      route: { route, at: entry.writtenAt, seq: entry.seq },
    }),
  },
  'route-answered': {
    v: 1,
    apply: (state, data, entry) =>
      state.route === undefined ? {} : { route: { ...state.route, answered: { with: data.with, on: data.on, seq: entry.seq } } },
  },
  'person-shut-out': { v: 1, apply: (state, { person }) => ({ shutOut: [...state.shutOut, person] }) },
};

function ended(offers: readonly HandOver[], { seq, writtenAt }: Written): HandOver[] {
  return changed(offers, (offer) => offer.accepted === undefined && offer.ended === undefined, {
    ended: { seq, at: writtenAt, why: 'replaced' },
  });
}

/** Who takes a report over has accepted by that tap; who had it gets the receipt (N22). */
function taken(lead: PersonId, from: readonly PersonId[], { seq, writtenAt, by }: Written): HandOver {
  return { seq, at: writtenAt, from, to: lead, by, why: '', accepted: { seq, at: writtenAt } };
}

/** I13: what was closed begins anew, so that nobody is late by the days in which nothing was asked. */
function openedAgain(state: ReportState, { seq, writtenAt }: Written): Change<ReportState> {
  const on = dayOf(writtenAt);
  const talks = state.talks.map(({ id, kind, within }) => ({ id, kind, within, anchor: { seq, on, typedOn: on } }));
  return { ...NO_OFFER, status: 'open', opened: { seq, at: writtenAt }, talks, joinedTo: undefined, followed: undefined };
}
