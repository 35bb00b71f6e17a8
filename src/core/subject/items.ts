// What the rules of version 1 run over in one report or case: every step, red flag, vacation, hand-over and question, with its anchor.
import type { Over } from '../../protocol/v1/vocabulary';
import type { CaseState } from '../case/case';
import type { LevelChange } from '../case/level-changes';
import type { Sanction } from '../case/sanction';
import type { Item } from '../kernel/reader';
import type { PersonId } from '../school/school';
import type { World } from '../school/world';
import { dayOf, type Instant } from '../time/instant';
import type { Vacation } from '../time/long-vacations';
import { alertsOf, type Alert } from './alerts';
import { wellSince } from './closing-gaps';
import { gonePupilsOf, type Gone } from './gone-pupils';
import { successionsOf, type Succession } from './successions';
import { coMentorEnds, type CoMentorEnd } from './co-mentor-ends';
import { coMentorAsks, coMentorFor, joinedFor, type CoMentorAsk } from './co-mentors';
import { roundsOf, stepThreeFollowUp, type Round } from './rounds';
import { owedOf, runOf, watchOf, type OwedItem } from './owed';
import { watchRounds, type WatchRound } from './long-watch';
import { lastEntryOf } from './silence';
import { standingAt } from './level-standing';
import type { SubjectState } from './state';
import { liveTalks } from './talk-days';
import { callAbout, phoneDaysOf, type PhoneDay } from './phone-days';
import { tellerAbout, tellersOf, type Teller } from './told';
import type { HandOver, Progress, Question, RedFlag, Talk } from './subject';

/** An item with the thing it stands for, so that facts and moments need not look it up again. */
export type SubjectItem = Item &
  (
    | { over: 'addressing' | 'report' | 'route' | 'closed' }
    | { over: 'told'; teller: Teller }
    | { over: 'phone'; call: PhoneDay }
    | { over: 'red-flag'; flag: RedFlag }
    | { over: 'progress'; progress: Progress; next: Progress | undefined }
    | { over: 'talk' | 'plan'; talk: Talk }
    | { over: 'vacation'; vacation: Vacation }
    | { over: 'follow-up'; round: Round }
    | { over: 'own-round'; round: Round; pupils: string[]; person: PersonId }
    | { over: 'alert'; alert: Alert }
    | { over: 'hand-over'; offer: HandOver }
    | { over: 'question'; question: Question }
    | { over: 'co-mentor'; ask: CoMentorAsk }
    | { over: 'co-mentor-end'; end: CoMentorEnd }
    | { over: 'succession'; succession: Succession }
    | { over: 'gone-pupil'; gone: Gone }
    | { over: 'task' | 'watch'; owing: OwedItem }
    | { over: 'silence'; silent: CaseState }
    | { over: 'level'; change: LevelChange; standing: CaseState }
    | { over: 'sanction'; sanction: Sanction }
    | { over: 'long-watch'; round: WatchRound }
    | { over: 'may-close'; well: { seq: number; at: Instant } }
  );

/** How many long vacations ahead are looked at; each wakes the subject in time for the next. */
const VACATIONS_AHEAD = 3;

/** The items of one kind. `today` only skips vacations that are over. */
export function itemsOf(state: SubjectState, over: Over, world: World, today: string): SubjectItem[] {
  const live = state.status === 'open';
  switch (over) {
    case 'addressing':
      return state.kind === 'report' && live ? [{ over, seq: state.addressee.seq, part: '', about: 'report' }] : [];
    case 'report':
      return state.kind === 'report' && live ? [{ over, seq: state.opened.seq, part: '', about: 'report' }] : [];
    case 'route':
      return state.kind === 'report' && state.route !== undefined ? [{ over, seq: state.route.seq, part: '', about: 'route' }] : [];
    case 'red-flag':
      return state.redFlags.map((flag) => ({ over, seq: flag.seq, part: '', about: `red-flag-${flag.seq}`, flag }));
    case 'progress':
      return state.progress.map((progress, index) => ({
        over,
        seq: progress.seq,
        part: progress.kind,
        about: 'progress',
        progress,
        next: state.progress[index + 1],
      }));
    case 'phone':
      return phoneDaysOf(state, world).map((call) => ({
        over,
        seq: call.flag.arranged?.seq ?? call.flag.seq,
        part: call.on,
        about: callAbout(call),
        call,
      }));
    case 'told':
      return live ? tellersOf(state).map((teller) => tellerItem(teller)) : [];
    case 'closed':
      return state.kind === 'report' && state.status === 'closed' && state.closed !== undefined
        ? [{ over, seq: state.closed.seq, part: '', about: 'closed' }]
        : [];
    case 'talk':
      return liveTalks(state).map((talk) => ({ over, seq: talk.set?.seq ?? talk.anchor.seq, part: talk.id, about: talk.id, talk }));
    case 'plan':
      return liveTalks(state).flatMap((talk) =>
        talk.plan === undefined ? [] : [{ over, seq: talk.plan.seq, part: talk.id, about: talk.id, talk }],
      );
    case 'vacation':
      return live ? vacationsOf(state, world, today) : [];
    case 'follow-up':
      return live ? followUpItems(state, world) : [];
    case 'own-round':
      return live ? ownRoundItems(state, world) : [];
    case 'alert':
      return live ? alertsOf(state, world).map((alert) => ({ over, seq: alert.seq, part: '', about: alert.id, alert })) : [];
    case 'hand-over':
      return live ? state.handOvers.map((offer) => ({ over, seq: offer.seq, part: '', about: `hand-over-${offer.seq}`, offer })) : [];
    case 'question':
      return live
        ? state.questions.map((question) => ({ over, seq: question.seq, part: '', about: `question-${question.seq}`, question }))
        : [];
    case 'co-mentor':
      return coMentorAsks(state, world).map((ask) => ({ over, seq: ask.seq, part: ask.pupil.key, about: ask.about, ask }));
    case 'co-mentor-end':
      return coMentorEnds(state, world).map((end) => ({ over, seq: end.seq, part: end.pupil, about: end.about, end }));
    case 'succession':
      return successionsOf(state, world).map((succession) => successionItem(succession));
    case 'gone-pupil':
      return gonePupilsOf(state, world).map((gone) => ({ over, seq: 1, part: `${gone.pupil.key}-${gone.at}`, about: gone.about, gone }));
    case 'long-watch':
      return watchItems(state, world);
    case 'may-close':
      return live ? wellItems(state, world) : [];
    case 'task':
      return live ? owedOf(state).map((owing) => ({ over, seq: runOf(owing), part: owing.id, about: owing.id, owing })) : [];
    case 'watch':
      return live
        ? owedOf(state).flatMap((owing) =>
            watchOf(owing) === undefined ? [] : [{ over, seq: owing.owed.seq, part: owing.id, about: owing.id, owing }],
          )
        : [];
    case 'level': {
      const change = state.kind === 'case' && live ? standingAt(state) : undefined;
      return state.kind !== 'case' || change === undefined
        ? []
        : [{ over, seq: change.seq, part: '', about: 'level', change, standing: state }];
    }
    case 'sanction':
      return state.kind === 'case' && live ? sanctionItems(state) : [];
    case 'silence':
      return state.kind === 'case' && live ? [{ over, seq: lastEntryOf(state).seq, part: '', about: 'silence', silent: state }] : [];
    case 'week':
    case 'trying':
      return [];
  }
}

/** The next summer begins a new run. */
function successionItem(succession: Succession): SubjectItem {
  return { over: 'succession', seq: 1, part: `${succession.pupil.key}-${succession.at}`, about: succession.about, succession };
}

/** A new day begins a new run. */
function tellerItem(teller: Teller): SubjectItem {
  return { over: 'told', seq: teller.answer?.seq ?? 1, part: teller.part, about: tellerAbout(teller), teller };
}

function sanctionItems({ sanctions }: CaseState): SubjectItem[] {
  const ending = sanctions.filter(({ lastOn }) => lastOn !== '');
  return ending.map((sanction) => ({ over: 'sanction', seq: sanction.seq, part: '', about: `sanction-${sanction.seq}`, sanction }));
}

function vacationsOf(state: SubjectState, world: World, today: string): SubjectItem[] {
  const opened = dayOf(state.reportedAt);
  const from = opened > today ? opened : today;
  const items: SubjectItem[] = [];
  let vacation = world.days.vacationAt(from) ?? world.days.nextVacation(from);
  while (vacation !== undefined && items.length < VACATIONS_AHEAD) {
    items.push({ over: 'vacation', seq: 1, part: vacation.id, about: vacation.id, vacation });
    vacation = world.days.nextVacation(vacation.untilOn);
  }
  return items;
}

/** The follow-up of step 3; of step 5 the rounds that were answered, and the first that was not: one question at a time. */
function followUpItems(state: SubjectState, world: World): SubjectItem[] {
  if (state.kind === 'report') return [];
  const { rounds, open } = roundsOf(state, world);
  const asked = [stepThreeFollowUp(state, world), ...rounds.filter((round) => round.over || round === open)];
  return asked
    .filter((round) => round !== undefined)
    .map((round) => ({ over: 'follow-up', seq: round.seq, part: round.id, about: round.id, round }));
}

/** N17: the open round of step 5, one for each co-mentor: about all the own pupils. */
function ownRoundItems(state: SubjectState, world: World): SubjectItem[] {
  const round = state.kind === 'case' ? roundsOf(state, world).open : undefined;
  if (round === undefined) return [];
  const people = new Set(joinedFor(state, world).map(({ answer }) => answer.person));
  return [...people].map((person) => {
    const pupils = coMentorFor(state, person, world);
    return { over: 'own-round', seq: round.seq, part: `${round.id}.${pupils.join('+')}`, about: round.id, round, pupils, person };
  });
}

function wellItems(state: SubjectState, world: World): SubjectItem[] {
  const well = state.kind === 'case' ? wellSince(state, world) : undefined;
  return well === undefined ? [] : [{ over: 'may-close', seq: well.seq, part: '', about: 'closing', well }];
}

function watchItems(state: SubjectState, world: World): SubjectItem[] {
  const seq = state.kind === 'case' ? (state.closed?.seq ?? 0) : 0;
  return watchRounds(state, world).map((round) => ({ over: 'long-watch', seq, part: round.about, about: round.about, round }));
}
