// The follow-ups of a case with their days and answers: the one of step 3, and the rounds of step 5 (N16-N18, I5).
import { followUpsOf } from './followed-up';
import type { CaseState } from '../case/case';
import type { FollowUpPage, PupilAnswer } from '../case/follow-up';
import { valueOf } from '../school/choices';
import type { PersonId } from '../school/school';
import type { World } from '../school/world';
import { FOLLOW_UP_ROUNDS, followUpDay, followUpRounds } from '../time/deadlines';
import { dayOf, type Day, type Instant } from '../time/instant';
import { remembered } from './remembered';
import { isPage, stepsOf } from './round-steps';
import { runningSearch } from './searching';
import { lastChancesOf, roundPupilsOf, seriesOf, stepFiveSeries, type Series } from './series';
import { othersOf } from './state';
import { kindOfId } from './talk-kind';

/** `between`: what somebody wrote down before a round had its day. */
export type RoundKind = 'step3' | 'two-days' | 'week' | 'month' | 'again' | 'between';

/** One follow-up with all pupils of its card. */
export interface Round {
  id: string;
  kind: RoundKind;
  /** Its day; another one after "not spoken" or a move. */
  on: Day;
  /** Number of the entry that this day is counted from. */
  seq: number;
  /** When what it is counted from was written down: typing late blames nobody. */
  typedOn: Day;
  /** Who held the talk of step 3 that it follows; empty for a round. */
  holder: PersonId | '';
  /** Keys of the pupils of the card who still have no answer. */
  toAsk: string[];
  /** The last answer of each pupil. */
  answers: PupilAnswer[];
  /** How often its day came without every pupil being spoken (N18). */
  misses: number;
  /** When something was last done with it; 0 = not yet. */
  lastAt: Instant;
  /** Every pupil of the card answered; `seq`, `on`, `at` and `by` of the last page. */
  answered?: Pick<FollowUpPage, 'seq' | 'on' | 'at' | 'by'>;
  /** Answered, or a later round took its place. */
  over: boolean;
  /** Its first answers came while the one before stood open, so that one was asked and this one was not. */
  takenAlong: boolean;
}

/** How the follow-ups of step 5 stand. */
export interface Rounds {
  /** Those of the run of now, oldest first; the next ones too, as far as their day is known. */
  rounds: Round[];
  /** The first one that is not over. */
  open: Round | undefined;
  /** Every target says "stopped" and everybody else "keeps to it", each in their last answer. */
  allWell: boolean;
  /** A round of one month or later was held (N20). */
  monthPassed: boolean;
}

/** A round has a number behind its run: `round-41-2`. */
const ROUND = /^round-(\d+)-(\d+)$/;
const KINDS: readonly RoundKind[] = ['two-days', 'week', 'month'];
const NONE: Rounds = { rounds: [], open: undefined, allWell: false, monthPassed: false };

/** The rounds of step 5 by the calendar and the record of now; empty before step 5 (N17, I5). */
export function roundsOf(state: CaseState, world: World): Rounds {
  return known(state, world, '');
}

const known = remembered((state, world): Rounds => {
  const series = state.kind === 'case' ? seriesOf(state).at(-1) : undefined;
  return state.kind === 'case' && series !== undefined ? inSeries(state, series, world) : NONE;
});

/** The follow-up of step 3 (N16); undefined when no day was chosen for one, or step 5 took its place. */
export function stepThreeFollowUp(state: CaseState, world: World): Round | undefined {
  return followUpKnown(state, world, '')[0];
}

const followUpKnown = remembered((state, world): Round[] => {
  const round = state.kind === 'case' ? afterStepThree(state, world) : undefined;
  return round === undefined ? [] : [round];
});

function afterStepThree(state: CaseState, world: World): Round | undefined {
  const record = state.records.findLast(({ talk }) => kindOfId(talk) === 'step3');
  if (record === undefined || state.nextOthersTalkOn === '') return undefined;
  const [series] = stepFiveSeries(state);
  // I5: before step 5 it is this one that begins again after the talk about the last chance.
  const chance = lastChancesOf(state).findLast(({ seq }) => seq > record.seq && (series === undefined || seq < series.seq));
  const seq = chance?.seq ?? record.seq;
  const on = chance === undefined ? world.days.onOrAfter(state.nextOthersTalkOn) : restartDay(chance.on, world);
  const others = othersOf(state).map(({ key }) => key);
  const present = others.filter((key) => state.records.some((one) => kindOfId(one.talk) === 'step3' && one.present.includes(key)));
  const talk = state.records.find((one) => one.seq === seq) ?? record;
  const base = { id: `follow-up-${seq}`, kind: 'step3' as const, on, seq, typedOn: typedOn(seq, on, state), holder: talk.by };
  const round = roundFrom(base, present.length > 0 ? present : others, state, world);
  return series !== undefined && isTakenOver(round, series, state) ? undefined : round;
}

/** Step 4 was held, or the rounds of another way began by then, or were answered already. */
function isTakenOver({ on }: Round, series: Series, state: CaseState): boolean {
  const byStepFour = state.otherWay?.seq !== series.seq;
  return byStepFour || series.on <= on || followUpsOf(state).pages.some(({ seq, round }) => seq > series.seq && ROUND.test(round));
}

/** What is asked of who leads, or will be: the follow-up of step 3, and the first round that is not over. */
export function followUpsAsked(state: CaseState, world: World): Round[] {
  const rounds = [stepThreeFollowUp(state, world), roundsOf(state, world).open];
  return rounds.filter((round) => round !== undefined).filter(({ over }) => !over);
}

/** The round that a card was about; without one, the round whose day has come or that was begun, or a talk in between. */
export function roundAbout(about: string, state: CaseState, world: World, today: Day): Round | undefined {
  const followUp = stepThreeFollowUp(state, world);
  const { rounds, open } = roundsOf(state, world);
  const named = [followUp, ...rounds].find((round) => round?.id === about);
  if (named !== undefined) return named;
  const early = world.days.after(today, valueOf(world.school, 'n17-early'));
  const asked = [open, followUp].find((round) => round !== undefined && !round.over && (round.on <= early || round.lastAt > 0));
  if (asked !== undefined && !about.startsWith(BETWEEN)) return asked;
  if (open === undefined && rounds.length === 0) return followUp;
  const id = about.startsWith(BETWEEN) ? about : `${BETWEEN}${state.lastSeq}`;
  const base = { id, kind: 'between' as const, on: today, seq: state.lastSeq, typedOn: today, holder: '' };
  return roundFrom(base, pupilKeys(state), state, world);
}
const BETWEEN = 'between-';

/** The round for which an answer of today counts: with the one that was asked, every later one whose day has come (N17). */
export function answeredRound(asked: Round, state: CaseState, world: World, today: Day): Round {
  const early = world.days.after(today, valueOf(world.school, 'n17-early'));
  const { rounds } = roundsOf(state, world);
  const from = rounds.findIndex(({ id }) => id === asked.id);
  return from < 0 ? asked : (rounds.slice(from).findLast(({ on }) => on <= early) ?? asked);
}

/** Whether an answer that was given for one round speaks about another one too: the same run, and not later. */
export function covers(answered: string, about: string): boolean {
  const [, run, number] = ROUND.exec(answered) ?? [];
  const [, otherRun, otherNumber] = ROUND.exec(about) ?? [];
  return answered === about || (run !== undefined && run === otherRun && Number(otherNumber) < Number(number));
}

function inSeries(state: CaseState, series: Series, world: World): Rounds {
  const days = daysOf(series, state, world);
  const rounds: Round[] = [];
  const pupils = pupilKeys(state, series);
  const said = saidIn(series, pupils, state);
  const typed = typedOn(series.seq, series.on, state);
  for (let number = 1; ; number++) {
    const id = `round-${series.seq}-${number}`;
    const on = days[number - 1] ?? againOn(id, rounds, said, state, series, world);
    if (on === undefined) break;
    const base = { id, kind: KINDS[number - 1] ?? 'again', on, seq: series.seq, typedOn: typed, holder: '' };
    rounds.push(roundFrom(base, pupils, state, world));
    if (number >= days.length && rounds.at(-1)?.answered === undefined) break;
  }
  const settled = rounds.map((round, index) => ({
    ...round,
    over: isOver(round, rounds.slice(index + 1)),
    takenAlong: round.lastAt > 0 && stoodOpen(rounds[index - 1], round),
  }));
  return {
    rounds: settled,
    open: settled.find(({ over }) => !over),
    allWell: said.at(-1)?.well === true,
    monthPassed: settled.slice(days.length - 1).some(({ answered }) => answered !== undefined),
  };
}

/**
 * 2 days, 1 week, 1 month. In the talk of step 4 another first day may be agreed, before the one of a week. Begun again, the first one lies
 * as far from the talk with who did it as I5 says.
 */
function daysOf({ seq, on, restarted }: Series, state: CaseState, world: World): readonly Day[] {
  if (!restarted) {
    const [first, week, month] = followUpRounds(world.days, on);
    const agreedOn = state.records.find((record) => record.seq === seq)?.nextOn;
    return [agreedOn !== undefined && agreedOn > on && agreedOn < week ? world.days.onOrAfter(agreedOn) : first, week, month];
  }
  const [, week, month] = FOLLOW_UP_ROUNDS.rounds;
  const first = { days: valueOf(world.school, 'i5-round-restarts-after') };
  return followUpRounds(world.days, on, { ...FOLLOW_UP_ROUNDS, rounds: [first, week, month] });
}

function restartDay(on: Day, world: World): Day {
  return followUpDay(world.days, on, { days: valueOf(world.school, 'i5-round-restarts-after') });
}

/**
 * After the third: ten school days after the last answers, while those are not well for all; or the day that somebody chose (N17, N20). In a
 * search every twenty school days, whatever they say (I4).
 */
function againOn(
  id: string,
  rounds: readonly Round[],
  said: readonly Said[],
  state: CaseState,
  series: Series,
  world: World,
): Day | undefined {
  const steps = stepsOf(id, state, world);
  const chosen = steps.find((step) => !isPage(step))?.on;
  const before = rounds.at(-1);
  if (chosen !== undefined || before?.answered === undefined) return chosen;
  // I4: as long as the search runs; then only those of the first month still stand.
  if (series.search === true && runningSearch(state) === undefined) return undefined;
  const first = steps.find(isPage)?.seq ?? Infinity;
  const last = said.findLast(({ seq }) => seq < first);
  const on = last?.on ?? before.answered.on;
  if (series.search === true) return world.days.after(on, valueOf(world.school, 'i4-round-every'));
  return last?.well === true ? undefined : world.days.after(on, valueOf(world.school, 'n17-every'));
}

/** A page of a run, and whether it was well with all pupils of the run from then on: the last answer of each counts. */
interface Said {
  seq: number;
  on: Day;
  well: boolean;
}

function saidIn(series: Series, pupils: readonly string[], state: CaseState): Said[] {
  const last = new Map<string, PupilAnswer['answer']>();
  const pages = followUpsOf(state).pages.filter(({ seq }) => seq > series.seq);
  return pages.map(({ seq, on, answers }) => {
    for (const { pupil, answer } of answers) last.set(pupil, answer);
    return { seq, on, well: pupils.length > 0 && pupils.every((key) => WELL.includes(last.get(key) ?? 'not-spoken')) };
  });
}
const WELL: readonly PupilAnswer['answer'][] = ['stopped', 'keeps'];

type Base = Pick<Round, 'id' | 'kind' | 'on' | 'seq' | 'typedOn' | 'holder'>;

/** A round with what was done with it. */
function roundFrom(base: Base, pupils: readonly string[], state: CaseState, world: World): Round {
  const answers = new Map<string, PupilAnswer>();
  let { on, seq } = base;
  let misses = 0;
  let lastAt = 0;
  let last: FollowUpPage | undefined;
  for (const step of stepsOf(base.id, state, world)) {
    lastAt = Math.max(lastAt, step.at);
    if (isPage(step)) {
      last = step;
      for (const answer of step.answers) answers.set(answer.pupil, answer);
      if (step.left.length > 0 || notSpoken(answers).length === 0) continue;
      misses++;
      on = world.days.after(step.on, valueOf(world.school, 'n18-not-spoken-within'));
    } else {
      misses += step.missed ? 1 : 0;
      on = step.on;
    }
    seq = step.seq;
  }
  const left = last?.left ?? pupils;
  const toAsk = last === undefined || left.length > 0 ? [...left] : notSpoken(answers);
  const { id, kind, typedOn, holder } = base;
  const asked = { id, kind, on, seq, typedOn, holder, toAsk, answers: [...answers.values()], misses, lastAt, takenAlong: false };
  if (last === undefined || toAsk.length > 0) return { ...asked, over: false };
  return { ...asked, over: true, answered: { seq: last.seq, on: last.on, at: last.at, by: last.by } };
}

/**
 * Answered; or a later one was answered or moved; or its new day is not before the next one. A round that nobody answered stays until it is
 * answered, and the next one waits for it: one question at a time.
 */
function isOver(round: Round, later: readonly Round[]): boolean {
  if (round.over || later.some(({ lastAt }) => lastAt > 0)) return true;
  const next = later[0];
  return next !== undefined && gaveWay(round, next);
}

function gaveWay(round: Round, next: Round): boolean {
  return round.lastAt > 0 && round.on >= next.on;
}

function stoodOpen(before: Round | undefined, round: Round): boolean {
  return before !== undefined && before.answered === undefined && !gaveWay(before, round);
}

function notSpoken(answers: ReadonlyMap<string, PupilAnswer>): string[] {
  return [...answers.values()].filter(({ answer }) => answer === 'not-spoken').map(({ pupil }) => pupil);
}

function pupilKeys(state: CaseState, series?: Series): string[] {
  const pupils = series?.search === true ? state.people.filter(({ role }) => role === 'target') : roundPupilsOf(state);
  return pupils.map(({ key }) => key);
}

/** The day on which the talk was typed that a follow-up is counted from; another way is never typed late. */
function typedOn(seq: number, on: Day, state: CaseState): Day {
  const record = state.records.find((one) => one.seq === seq);
  return record === undefined ? on : dayOf(record.writtenAt);
}
