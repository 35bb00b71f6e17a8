// The Monday overview (N30): what went well, what is due, what is open. No names of pupils, no free text, nothing counted per person (I18).
import { values } from '../../protocol/v1/values';
import type { CaseCards, OverviewLine } from '../cards/case-cards';
import type { Desk } from '../desk/desk';
import type { Notice } from '../kernel/notice';
import type { PersonId } from '../school/school';
import { addDays, mondayOf } from '../time/calendar-days';
import { dayOf, type Day, type Instant } from '../time/instant';
import { followUpsAsked } from '../subject/rounds';
import { partsOf } from '../subject/rights';
import { awaitsCheck, checkedOn } from '../subject/solved';
import type { SubjectState } from '../subject/state';
import { dueOn, nextTalk } from '../subject/talk-days';
import { standingOf, type Standing } from './overview-line';
import { silentTracks } from './silent-tracks';
import { answerMessage, type OfTheDesk } from './told';
import { cardOf, type AnyCard, type Viewer } from './viewer';
import { LINES } from './digest-card';

type Overview = CaseCards['overview-monday'];

/** Who leads or is asked sees the own part, the coordinator everything; never what somebody is shut out from (I10). */
export function overviewCard(
  states: readonly SubjectState[],
  desks: readonly Desk[],
  notice: Pick<Notice, 'key' | 'about'>,
  viewer: Viewer,
  more: OfTheDesk,
): AnyCard {
  const coordinates = viewer.world.school.seats.coordinators.includes(viewer.person);
  const mine = states.filter((state) => isMine(state, coordinates, viewer));
  const standings = mine.map((state) => standingOf(state, viewer)).filter((one) => one !== undefined);
  const today = dayOf(viewer.now);
  const well = wellOf(mine, standings, viewer);
  const unreachable = coordinates ? unreachableOf(desks) : [];
  const solved = solvedOf(mine, viewer);
  const taken = [well.length, unreachable.length, solved.count].filter((count) => count > 0).length;
  const lists = shortened(standings, LINES - taken);
  const shown = taken + lists.open.length + lists.today.length + lists.week.length;
  const first = lists.open[0] ?? lists.today[0] ?? lists.week[0];
  const nothingOpen = standings.length === 0;
  return cardOf('overview-monday', {
    ...answerMessage({ subject: '', ref: notice.key, about: notice.about, number: '' }),
    as: coordinates ? 'coordinator' : '',
    deputyFor: more.deputyFor,
    repeat: more.repeat,
    on: today,
    well,
    ...lists,
    silent: silentTracks(mine, viewer).slice(0, LINES - shown),
    unreachable,
    solved,
    first: { subject: first?.subject ?? '', about: first?.about ?? '', number: first?.number ?? '', opens: first?.opens ?? 'case-list' },
    nothingOpen,
    noCase: !mine.some(({ status }) => status === 'open'),
    nextOn: nothingOpen ? nextDay(mine, viewer) : '',
    missingYear: coordinates ? missingYear(viewer) : '',
  });
}

function isMine(state: SubjectState, coordinates: boolean, viewer: Viewer): boolean {
  // A report that was picked up is there as a case too.
  if (state.status === 'started' || state.status === 'joined') return false;
  const parts = partsOf(state, viewer.person, viewer.world, viewer.now);
  const asked = (['lead', 'offered', 'asked'] as const).some((part) => parts.has(part));
  return asked || (coordinates && (parts.has('coordinator') || parts.has('above')));
}

/** Kinds with nothing are left out. */
function wellOf(mine: readonly SubjectState[], standings: readonly Standing[], { now }: Viewer): Overview['well'] {
  const today = dayOf(now);
  const cases = mine.filter((state) => state.kind === 'case' && state.status === 'open');
  const talks = mine.flatMap((state) => (state.kind === 'case' ? state.records : [])).filter(({ heldOn }) => isLastWeek(heldOn, today));
  const picked = mine.flatMap((state) => state.progress).filter(({ kind, at }) => kind === 'picked-up' && isLastWeek(dayOf(at), today));
  const quiet = cases.filter((state) => !standings.some(({ line }) => line.subject === state.subject));
  const counts = [
    { what: 'talks' as const, count: talks.length },
    { what: 'picked-up' as const, count: picked.length },
    { what: 'quiet' as const, count: quiet.length },
  ];
  return counts.filter(({ count }) => count > 0);
}

function isLastWeek(day: Day, today: Day): boolean {
  const monday = mondayOf(today);
  return day >= addDays(monday, -7) && day < monday;
}

/** Reports that were closed without a case last week, and on which day somebody is asked after the first of them (I13). */
function solvedOf(mine: readonly SubjectState[], { now, world }: Viewer): Overview['solved'] {
  const closed = mine.filter((state) => {
    const at = state.kind === 'report' ? state.closed?.at : undefined;
    return awaitsCheck(state) && at !== undefined && isLastWeek(dayOf(at), dayOf(now));
  });
  return { count: closed.length, askedOn: closed.map((state) => checkedOn(state, world)).sort()[0] ?? '' };
}

/** What is open goes before what is due; within a list the earliest day first. */
function shortened(standings: readonly Standing[], most: number): Pick<Overview, Standing['list']> {
  const order: readonly Standing['list'][] = ['open', 'today', 'week'];
  const byDay = (one: OverviewLine, other: OverviewLine): number =>
    one.on.localeCompare(other.on) || one.number.localeCompare(other.number);
  const lists: Record<Standing['list'], OverviewLine[]> = { open: [], today: [], week: [] };
  let left = most;
  for (const list of order) {
    const lines = standings.filter((one) => one.list === list).map(({ line }) => line);
    lists[list] = lines.sort(byDay).slice(0, left);
    left -= lists[list].length;
  }
  return lists;
}

function unreachableOf(desks: readonly Desk[]): PersonId[] {
  return desks.filter(({ trouble }) => trouble !== null).map(({ person }) => person);
}

/** The first day that comes for any of these. */
function nextDay(mine: readonly SubjectState[], { now, world }: Viewer): Day | '' {
  const days = mine.flatMap((state) => {
    const talk = nextTalk(state, world);
    const rounds = state.kind === 'case' ? followUpsAsked(state, world).map(({ on }) => on) : [];
    const fixed = state.kind === 'case' ? [state.nextTargetTalkOn, state.nextOthersTalkOn, state.otherWay?.followOn ?? '', ...rounds] : [];
    return [...fixed, talk === undefined ? '' : (talk.plan?.on ?? dueOn(talk, world))];
  });
  return days.filter((day) => day > dayOf(now)).sort()[0] ?? '';
}

/** In January the school year that the calendar does not know yet. */
function missingYear({ now, world }: { now: Instant; world: Viewer['world'] }): string {
  const [year = '', month = ''] = dayOf(now).split('-');
  if (Number(month) !== values['n30-asks-calendar-in-month'].default) return '';
  const next = Number(year) + 1;
  return world.days.isKnown(`${next}-07-01`) ? '' : `${year}-${next}`;
}
