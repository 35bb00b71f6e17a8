// What somebody finds on the first page: the cases that this person leads with their five tracks, and the own reports with their progress.
import type { HomeCards, HomeTrack } from '../cards/home-card';
import type { TrackLine } from '../cards/case-cards';
import type { CaseState } from '../case/case';
import { leadersOf } from '../subject/leads';
import type { SubjectState } from '../subject/state';
import { dayOf } from '../time/instant';
import { tracksOf } from './case-tracks';
import { LINES } from './digest-card';
import { stepOf } from './report-notices';
import { cardOf, type AnyCard, type Viewer } from './viewer';

type Home = HomeCards['home'];

/** Undefined for who leads nothing and reported nothing. `states`: of everything that is open. */
export function homeCard(states: readonly SubjectState[], viewer: Viewer): AnyCard | undefined {
  const led = states.filter((state) => isLedBy(state, viewer)).sort(byNumber);
  const own = states.filter((state) => isReportOf(state, viewer)).sort((one, other) => byNumber(other, one));
  if (led.length + own.length === 0) return undefined;
  return cardOf('home', {
    ...{ subject: '', ref: '', about: '', number: '' },
    leads: led.length > 0,
    reported: own.length > 0,
    cases: led.slice(0, LINES).map((state) => caseLine(state, viewer)),
    rest: Math.max(0, led.length - LINES),
    reports: own.slice(0, LINES).map(reportLine),
  });
}

function isLedBy(state: SubjectState, { person, world }: Viewer): state is CaseState {
  return state.kind === 'case' && state.status === 'open' && leadersOf(state, world).includes(person);
}

/** I12: the reporter sees how far it is, and nothing else. */
function isReportOf({ reporter, number, status }: SubjectState, { person }: Viewer): boolean {
  return reporter === person && number !== '' && status !== 'taken-back';
}

function caseLine(state: CaseState, viewer: Viewer): Home['cases'][number] {
  const tracks = new Map(tracksOf(state, viewer).map((line) => [line.track, line]));
  const on = (track: TrackLine['track']): HomeTrack => {
    const { state: how = 'nothing', doneOn = '', nextOn = '', silentSinceOn = '' } = tracks.get(track) ?? {};
    return { state: how, doneOn, nextOn, silentSinceOn };
  };
  const { number } = state;
  return { number, school: on('school'), target: on('target'), others: on('others'), class: on('class'), parents: on('parents') };
}

function reportLine({ number, progress, reportedAt }: SubjectState): Home['reports'][number] {
  const last = progress.at(-1);
  return last === undefined ? { number, step: 'waiting', on: dayOf(reportedAt) } : { number, step: stepOf(last), on: dayOf(last.at) };
}

function byNumber(one: SubjectState, other: SubjectState): number {
  return one.number.localeCompare(other.number);
}
