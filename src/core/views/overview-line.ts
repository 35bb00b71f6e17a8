// How one report or case stands this week, for the Monday overview: on which list it belongs, and since or for when.
import type { LineKind } from '../cards/card';
import type { OverviewLine } from '../cards/case-cards';
import { sundayOf } from '../time/calendar-days';
import { dayOf, type Day } from '../time/instant';
import { openHandOver } from '../subject/leads';
import { isWritten } from '../subject/red-flag-written';
import type { SubjectState } from '../subject/state';
import type { Talk } from '../subject/subject';
import { followUpsAsked } from '../subject/rounds';
import { watchLateSince } from '../subject/long-watch';
import { reviewOn, runningSearch } from '../subject/searching';
import { asksNames, dueOn, nextTalk } from '../subject/talk-days';
import { isWithParents } from '../subject/talk-kind';
import { waitingOf } from './overview-waits';
import { asksOf } from './talk-view';
import type { Viewer } from './viewer';

export type OverviewList = 'today' | 'week' | 'open';

/** One line of the overview: number, step and day; no name, no text (I18). */
export interface Standing {
  list: OverviewList;
  line: OverviewLine;
}

/** The line of a subject for this week; undefined when all is well with it. */
export function standingOf(state: SubjectState, viewer: Viewer): Standing | undefined {
  // N21: a line for the coordinator when nobody answered.
  const lateSince = watchLateSince(state, viewer.world, dayOf(viewer.now));
  if (lateSince !== undefined) return open(state, 'watch-round', 'watch', lateSince);
  if (state.status !== 'open') return undefined;
  const flag = state.redFlags.find((one) => one.seen === undefined || !isWritten(one, viewer.world));
  if (flag !== undefined) return open(state, flag.seen === undefined ? 'red-flag' : 'red-flag-open', `red-flag-${flag.seq}`);
  const offer = openHandOver(state);
  if (offer !== undefined) return open(state, 'lead-open', `hand-over-${offer.seq}`);
  if (state.kind === 'report') return open(state, 'report-open', 'report', dayOf(state.reportedAt));
  const round = ofRound(state, viewer);
  if (round !== undefined) return round;
  const talk = nextTalk(state, viewer.world);
  if ((talk === undefined || isWithParents(talk)) && asksNames(state)) return open(state, 'names', 'step3');
  const search = talk === undefined || isWithParents(talk) ? ofSearch(state, viewer) : undefined;
  if (search !== undefined) return search;
  return (talk === undefined ? undefined : ofTalk(state, talk, viewer)) ?? waitingOf(state, viewer);
}

/** A follow-up that is open, or comes this week; a talk that is late goes before it. */
function ofRound(state: SubjectState, viewer: Viewer): Standing | undefined {
  const { world, now } = viewer;
  const today = dayOf(now);
  const rounds = state.kind === 'case' ? followUpsAsked(state, world) : [];
  const round = rounds.find((one) => one.on <= sundayOf(today));
  const talk = nextTalk(state, world);
  if (round === undefined || (talk !== undefined && dueOn(talk, world) <= round.on)) return undefined;
  const what = round.on < today ? 'round-open' : 'follow-up';
  const line: OverviewLine = { ...base(state, what, round.id), talk: round.kind === 'step3' ? 'step3' : '', on: round.on };
  if (round.on < today) return { list: 'open', line };
  return { list: round.on === today ? 'today' : 'week', line };
}

/** I4: the search is looked at this week, or should have been. */
function ofSearch(state: SubjectState, { now }: Viewer): Standing | undefined {
  const today = dayOf(now);
  const on = runningSearch(state) === undefined ? '' : reviewOn(state);
  if (on === '' || on > sundayOf(today)) return undefined;
  const line = { ...base(state, 'search', 'search'), on };
  return { list: on < today ? 'open' : on === today ? 'today' : 'week', line };
}

function ofTalk(state: SubjectState, talk: Talk, viewer: Viewer): Standing | undefined {
  const today = dayOf(viewer.now);
  const due = dueOn(talk, viewer.world);
  const on = talk.plan !== undefined && talk.plan.on >= today ? talk.plan.on : due;
  const lines = (what: LineKind, day: Day): OverviewLine => ({ ...base(state, what, talk.id), talk: talk.kind, on: day });
  if (due < today && on < today) return { list: 'open', line: lines('talk-late', due) };
  if (on > sundayOf(today)) return undefined;
  return { list: on === today ? 'today' : 'week', line: lines(kindFor(state, talk, on), on) };
}

function kindFor(state: SubjectState, talk: Talk, on: Day): LineKind {
  if (talk.plan?.on === on) return 'talk-planned';
  if (talk.set?.why === 'answer' && talk.set.on === on) return 'talk-together';
  const asks = asksOf(state, talk);
  if (asks === 'day') return 'talk-planned';
  return asks === 'way' ? 'other-way' : asks;
}

function open(state: SubjectState, what: LineKind, about: string, on: Day | '' = ''): Standing {
  return { list: 'open', line: { ...base(state, what, about), on } };
}

function base(state: SubjectState, what: LineKind, about: string): OverviewLine {
  const opens = what.startsWith('red-flag') ? 'red-flag-card' : state.kind === 'case' ? 'case' : 'report-card';
  return { subject: state.subject, ref: '', about, number: state.number, what, talk: '', on: '', opens, yours: false, waitsOn: [] };
}
