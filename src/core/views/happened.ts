// What became of the thing that a card was about: the last step that somebody took with it.
import type { Done } from '../cards/answer-cards';
import type { TalkKind } from '../../protocol/v1/talks';
import type { PersonId } from '../school/school';
import type { Day, Instant } from '../time/instant';
import { followUpsOf } from '../subject/followed-up';
import type { CoMentor } from '../case/co-mentor';
import { coMentorAbout } from '../subject/co-mentors';
import { successionAbout } from '../subject/successions';
import { owedAbout, watchOf } from '../subject/owed';
import { isTheSearch } from '../subject/searching';
import type { SubjectState } from '../subject/state';
import type { RedFlag, Talk } from '../subject/subject';
import { firstLeadOf } from './first-lead';
import { followUpSteps, STEP } from './follow-up-happened';
import { isWithParents, kindOfId } from '../subject/talk-kind';
import { tellerAbout } from '../subject/told';

/** One step, as a folded line says it. */
export interface Happened {
  done: Done;
  /** Number of its entry. */
  seq: number;
  by: PersonId | '';
  /** 0 when only its entry knows. */
  at: Instant;
  talk: TalkKind | '';
  on: Day | '';
  person: PersonId | '';
}

/**
 * The last step since `since` with an item of a report or case, by what its cards are about; undefined when nobody did anything with it.
 * A step of which only the entry knows when it was counts when anything at all was written since.
 */
export function happenedTo(about: string, state: SubjectState, since: Instant): Happened | undefined {
  if (state.lastAt < since) return undefined;
  const steps = stepsWith(about, state).filter(({ at }) => at === 0 || at >= since);
  return steps.reduce<Happened | undefined>((last, step) => (last === undefined || step.seq >= last.seq ? step : last), undefined);
}

function stepsWith(about: string, state: SubjectState): Happened[] {
  const talk = state.talks.find((one) => one.id === about);
  if (talk !== undefined) return [...talkSteps(talk, state), ...subjectSteps(state)];
  if (about === 'report') return subjectSteps(state);
  if (about === 'route') return routeSteps(state);
  if (about === 'closed') return closedSteps(state);
  if (about === 'closing') return endSteps(state);
  if (about.startsWith('watch.')) return watchSteps(about, state);
  const flag = state.redFlags.find((one) => `red-flag-${one.seq}` === about);
  if (flag !== undefined) return flagSteps(flag);
  return [
    ...handOverSteps(about, state),
    ...questionSteps(about, state),
    ...bridgeSteps(about, state),
    ...taskSteps(about, state),
    ...followUpSteps(about, state),
    ...silenceSteps(about, state),
    ...tellerSteps(about, state),
    ...phoneSteps(about, state),
    ...levelSteps(about, state),
    ...sanctionSteps(about, state),
    ...coMentorSteps(about, state),
    ...mentorSteps(about, state),
  ];
}

function talkSteps(talk: Talk, state: SubjectState): Happened[] {
  const base = { ...STEP, talk: talk.kind };
  const { plan, set } = talk;
  const steps: Happened[] = [];
  if (plan !== undefined) steps.push({ ...base, done: 'talk-planned', seq: plan.seq, by: plan.holder, on: plan.on });
  for (const question of state.questions) {
    if (question.kind !== 'talk-along' || question.about !== talk.id || question.asked === 'lead') continue;
    steps.push({ ...base, done: 'along-asked', seq: question.seq, by: question.asker, at: question.at });
  }
  if (set !== undefined) {
    const on = set.why === 'plan' ? (plan?.on ?? set.on) : set.on;
    steps.push({ ...base, done: doneBySet(set, talk, state), seq: set.seq, by: set.by, at: set.at, on });
  }
  if (state.kind !== 'case') return steps;
  // While step 3 waits for what the target wants (I1), a talk with the target is the answer.
  for (const { seq, talk: recorded, heldOn, by, writtenAt } of state.records) {
    if (recorded !== talk.id && talk.id !== 'step3') continue;
    const what = isWithParents(talk) ? 'parents-told' : 'talk-recorded';
    steps.push({ ...STEP, done: what, talk: kindOfId(recorded) ?? talk.kind, seq, by, at: writtenAt, on: heldOn });
  }
  for (const { pupil, seq, by, askOn } of state.parentsUnwanted) {
    if (isWithParents(talk) && pupil === talk.pupil) steps.push({ ...base, done: 'parents-unwanted', seq, by, on: askOn });
  }
  if (talk.kind === 'step4' && state.joint !== undefined) {
    const { seq, by, answer, on } = state.joint;
    steps.push({ ...base, done: answer === 'yes' ? 'joint-wanted' : 'joint-not-wanted', seq, by, on });
  }
  if ((talk.kind === 'step3' || talk.kind === 'step4') && state.otherWay !== undefined) {
    const { seq, by, followOn } = state.otherWay;
    steps.push({ ...base, done: 'other-way', seq, by, on: followOn });
  }
  return steps;
}

/** A day comes with what else that tap did: shared, handed on, moved, planned anew. */
function doneBySet(set: NonNullable<Talk['set']>, talk: Talk, state: SubjectState): Done {
  if (set.why === 'hold') return 'held-on';
  if (set.why !== 'answer') return set.why === 'move' ? 'talk-moved' : 'talk-not-held';
  const offer = state.handOvers.find((one) => one.at === set.at && one.by === set.by);
  if (offer !== undefined) return offer.to === set.by ? 'taken-over' : 'given';
  const question = state.questions.find((one) => one.at === set.at && one.asker === set.by && one.about === talk.id);
  if (question === undefined) return 'day-agreed';
  return question.asked === 'lead' ? 'together' : 'along-asked';
}

/** What ends everything of a report, or of a case. */
function subjectSteps(state: SubjectState): Happened[] {
  if (state.kind === 'case') return caseSteps(state);
  const { addressee, closed, started, joinedTo } = state;
  const steps: Happened[] = [];
  if (addressee.seq > 1) steps.push({ ...STEP, done: 'not-mine', seq: addressee.seq, by: addressee.by, at: addressee.at });
  if (joinedTo !== undefined) steps.push({ ...STEP, done: 'same-case', seq: joinedTo.seq, by: joinedTo.by, at: joinedTo.at });
  if (started !== undefined) steps.push({ ...STEP, done: 'picked-up', seq: started.seq, by: started.by, at: started.at });
  if (closed !== undefined && state.status === 'closed')
    steps.push({ ...STEP, done: 'report-closed', seq: closed.seq, by: closed.by, on: closed.spokeOn });
  // I2: who took it back is who told.
  if (state.status === 'taken-back') steps.push({ ...STEP, done: 'report-taken-back', seq: state.lastSeq, by: '' });
  return steps;
}

function caseSteps(state: Extract<SubjectState, { kind: 'case' }>): Happened[] {
  const { lead, seq, takenOver } = firstLeadOf(state);
  const step2 = state.talks.find((talk) => talk.id === 'step2');
  const done: Done = takenOver ? 'taken-over' : 'picked-up';
  const started: Happened = { ...STEP, done, seq, by: lead, at: state.startedAt, on: step2?.plan?.on ?? '' };
  if (state.closed === undefined) return [started];
  return [started, { ...STEP, done: 'case-closed', seq: state.closed.seq, by: state.closed.by, at: state.closed.at }];
}

/** N37: asked again, or opened again. */
function closedSteps(state: SubjectState): Happened[] {
  if (state.kind !== 'report') return subjectSteps(state);
  const checked = state.closed?.checked;
  const open: Happened = { ...STEP, done: 'report-reopened', seq: state.opened.seq, by: state.addressee.by, at: state.opened.at };
  if (state.status !== 'closed') return [open, ...subjectSteps(state)];
  return checked === undefined
    ? []
    : [{ ...STEP, done: 'solved-checked', seq: checked.seq, by: checked.by, at: checked.at, on: checked.spokeOn }];
}

function phoneSteps(about: string, state: SubjectState): Happened[] {
  const calls = state.redFlags.flatMap((flag) => (flag.phoned ?? []).map((call) => ({ about: `phone-${flag.seq}-${call.on}`, ...call })));
  return calls.filter((call) => call.about === about).map(({ seq, at, by }) => ({ ...STEP, done: 'pupil-phoned', seq, by, at }));
}

function tellerSteps(about: string, state: SubjectState): Happened[] {
  const answer = (state.tellers ?? []).find((one) => tellerAbout(one) === about);
  if (answer === undefined) return [];
  const { seq, by, at, on, laterOn } = answer;
  return [{ ...STEP, done: on === undefined ? 'teller-moved' : 'teller-answered', seq, by, at, on: on ?? laterOn ?? '' }];
}

function routeSteps(state: SubjectState): Happened[] {
  const route = state.kind === 'report' ? state.route : undefined;
  if (route?.answered === undefined) return [];
  return [{ ...STEP, done: 'route-answered', seq: route.answered.seq, by: state.reporter, on: route.answered.on }];
}

function flagSteps(flag: RedFlag): Happened[] {
  const { seen, written, arranged } = flag;
  return [
    ...(seen === undefined ? [] : [{ ...STEP, done: 'red-flag-seen' as const, seq: seen.seq, by: seen.by, at: seen.at }]),
    ...(written === undefined ? [] : [{ ...STEP, done: 'red-flag-recorded' as const, seq: written.seq, by: written.by, at: written.at }]),
    ...(arranged === undefined
      ? []
      : [{ ...STEP, done: 'red-flag-arranged' as const, seq: arranged.seq, by: arranged.by, at: arranged.at }]),
  ];
}

/** N24 is answered by a plan, a review, or another level; a line is told with silence. */
function levelSteps(about: string, state: SubjectState): Happened[] {
  if (state.kind !== 'case' || (about !== 'level' && about !== 'silence')) return [];
  const { levelPlan, levelReview, levelChanges } = state;
  return [
    ...levelChanges.map(({ seq, by, at, to }): Happened => ({ ...STEP, done: `level-${to}`, seq, by, at })),
    ...(levelPlan === undefined ? [] : [{ ...STEP, ...levelPlan, done: 'level-planned' as const, on: levelPlan.reviewOn }]),
    ...(levelReview === undefined ? [] : [{ ...STEP, ...levelReview, done: 'level-reviewed' as const }]),
  ];
}

function sanctionSteps(about: string, state: SubjectState): Happened[] {
  const sanction = state.kind === 'case' ? state.sanctions.find(({ seq }) => `sanction-${seq}` === about) : undefined;
  if (sanction?.back === undefined) return [];
  const { seq, by, at, receives, talkOn } = sanction.back;
  return [{ ...STEP, done: 'return-arranged', seq, by, at, person: receives, on: talkOn }];
}

function handOverSteps(about: string, state: SubjectState): Happened[] {
  const offer = state.handOvers.find((one) => `hand-over-${one.seq}` === about);
  if (offer === undefined) return [];
  const { accepted, ended, to } = offer;
  if (accepted !== undefined) return [{ ...STEP, done: 'lead-accepted', seq: accepted.seq, by: to, at: accepted.at }];
  if (ended === undefined) return [];
  const later = state.handOvers.find((one) => one.seq === ended.seq);
  const level = state.kind === 'case' ? state.levelChanges.find((one) => one.seq === ended.seq) : undefined;
  if (level !== undefined) return [{ ...STEP, done: `level-${level.to}`, seq: ended.seq, by: level.by, at: ended.at }];
  if (later === undefined) return [{ ...STEP, done: 'asked-back', seq: ended.seq, by: to, at: ended.at }];
  return [{ ...STEP, done: 'lead-offered', seq: ended.seq, by: later.by, at: ended.at, person: later.to }];
}

const CO_MENTOR_DONE = {
  'joined': 'joined',
  'somebody-else': 'declined',
  'not-me': 'declined',
  'with-lead': 'settled',
  'ended': 'ended',
} as const satisfies Record<CoMentor['how'], string>;

/** N36: the first answer counts, and the card of the other duo mentor says so (I17). */
function coMentorSteps(about: string, state: SubjectState): Happened[] {
  const answer = state.kind === 'case' ? state.coMentors?.find((one) => coMentorAbout(one.pupil) === about) : undefined;
  if (answer === undefined) return [];
  const { how, seq, by, at } = answer;
  return [{ ...STEP, done: `co-mentor-${CO_MENTOR_DONE[how]}`, seq, by, at }];
}

/** N28: confirmed, or kept too long; and what was said about a pupil who is not on the list. */
function mentorSteps(about: string, state: SubjectState): Happened[] {
  if (state.kind !== 'case') return [];
  const changes = (state.mentorChanges ?? []).filter(({ pupil }) => successionAbout(pupil) === about);
  const gone = (state.gonePupils ?? []).filter(({ pupil }) => `gone-${pupil}` === about);
  return [
    ...changes.map(({ how, seq, at, by }): Happened => {
      return { ...STEP, done: `mentor-${how}`, seq, at, by: how === 'confirmed' ? by : '' };
    }),
    ...gone.map(({ how, seq, at, by }): Happened => ({ ...STEP, done: `pupil-${how}`, seq, at, by })),
  ];
}

function questionSteps(about: string, state: SubjectState): Happened[] {
  const answered = state.questions.find((one) => `question-${one.seq}` === about)?.answered;
  return answered === undefined ? [] : [{ ...STEP, done: 'question-answered', seq: answered.seq, by: answered.by, at: answered.at }];
}

function silenceSteps(about: string, state: SubjectState): Happened[] {
  if (about !== 'silence' || state.kind !== 'case') return [];
  const { quiet, noted } = state;
  return [
    ...(quiet === undefined ? [] : [{ ...STEP, done: 'quiet-said' as const, ...quiet }]),
    ...(noted === undefined ? [] : [{ ...STEP, done: 'note-written' as const, ...noted }]),
  ];
}

function taskSteps(about: string, state: SubjectState): Happened[] {
  const item = owedAbout(state, about);
  if (item === undefined) return [];
  const { moved, ended, on, owner } = item.owed;
  const seen = (watchOf(item)?.sightings ?? []).map(({ seq, at, by, what }): Happened => {
    const done = what === 'seen' ? 'place-seen' : 'place-quiet';
    return { ...STEP, done, seq, by, at, on };
  });
  return [
    ...seen,
    // Only the entry knows who moved it: the owner, or who leads.
    ...(moved === undefined ? [] : [{ ...STEP, done: 'task-moved' as const, seq: moved.seq, by: owner, on }]),
    ...(ended === undefined
      ? []
      : [
          {
            ...STEP,
            done: ended.how === 'done' && isTheSearch(item) ? ('search-reviewed' as const) : (`task-${ended.how}` as const),
            seq: ended.seq,
            by: ended.by,
            at: ended.at,
          },
        ]),
  ];
}

function bridgeSteps(about: string, state: SubjectState): Happened[] {
  const bridge = state.bridges.find((one) => one.vacation === about);
  if (bridge === undefined) return [];
  return [{ ...STEP, done: bridge.covered ? 'bridge-made' : 'bridge-open', seq: bridge.seq, by: bridge.by, at: bridge.at }];
}

/** N20: closed, or another round was given a day. */
function endSteps(state: SubjectState): Happened[] {
  if (state.kind !== 'case') return [];
  const moved = followUpsOf(state).moves.at(-1);
  const later =
    moved === undefined ? [] : [{ ...STEP, done: 'close-later' as const, seq: moved.seq, by: moved.by, at: moved.at, on: moved.on }];
  return [...later, ...subjectSteps(state).filter(({ done }) => done === 'case-closed')];
}

function watchSteps(about: string, state: SubjectState): Happened[] {
  const watched = state.kind === 'case' ? (state.watched ?? []) : [];
  return watched
    .filter(({ watch }) => about.startsWith(`watch.${watch}.`))
    .map(({ seq, by, at }) => ({ ...STEP, done: 'watch-answered', seq, by, at }));
}
