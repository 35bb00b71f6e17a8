// What somebody may fill in for any command: mostly what is possible, now and then what is not. Chosen by numbers, so that a run can be repeated.
import { RED_FLAG_KINDS } from '../../../src/protocol/v1/red-flags';
import type { CaseState } from '../../../src/core/case/case';
import { AGREEMENTS } from '../../../src/core/case/class-talk/commands';
import { WATCH_ANSWERS } from '../../../src/core/case/closed-case';
import { HELPS } from '../../../src/core/case/follow-up';
import { WAYS } from '../../../src/core/case/other-way/events';
import { URGENTS } from '../../../src/core/subject/noticed';
import { owedOf } from '../../../src/core/subject/owed';
import { roundAbout } from '../../../src/core/subject/rounds';
import { watchAsked } from '../../../src/core/subject/long-watch';
import type { SubjectState } from '../../../src/core/subject/state';
import type { World } from '../../../src/core/school/world';
import { addDays } from '../../../src/core/time/calendar-days';
import type { Day } from '../../../src/core/time/instant';

/** The number of the other case of this school. */
export const OTHER_CASE = '2026-030';

/** Gives one of these, by the next number of the run. */
export type Pick = <One>(from: readonly One[]) => One;

/** Repeatable noise (mulberry32). */
export function pickerOf(seed: number): Pick {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return (from) => {
    const one = from[Math.floor(next() * from.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };
}

/** What cards may be about in this report or case; the empty one is a card that does not say. */
export function aboutsOf(state: SubjectState): string[] {
  const shared = [
    ...state.talks.map(({ id }) => id),
    ...state.questions.map(({ seq }) => `question-${seq}`),
    ...state.redFlags.map(({ seq }) => `red-flag-${seq}`),
  ];
  if (state.kind === 'report') return ['', ...shared];
  return ['', ...shared, ...owedOf(state).map(({ id }) => id), ...aboutCase(state)];
}

function aboutCase(state: CaseState): string[] {
  const bullies = state.people.filter(({ role }) => role === 'bully');
  return [
    ...state.people.flatMap(({ key }) => [`mentor-${key}`, `gone-${key}`, `co-mentor-${key}`, key]),
    ...bullies.flatMap(({ key }) => [1, 2, 3, 4, 5].map((phase) => `sanction-${key}-${phase}`)),
    ...state.sanctions.map(({ seq }) => `sanction-${seq}`),
    ...(state.written ?? []).map(({ seq }) => `entry-${seq}`),
    ...['target', 'others', 'class', 'class-again', 'school-informed'],
  ];
}

interface Asked {
  state: SubjectState;
  world: World;
  today: Day;
  about: string;
  actor: string;
}

/** A value for every input that any command has; a command reads its own. */
export function valuesFor(name: string, asked: Asked, pick: Pick): Record<string, string> {
  const { world, today, state } = asked;
  const { days } = world;
  const soon = days.after(today, pick([1, 1, 1, 2, 3, 4]));
  const past = pick([today, today, today, addDays(today, -1), addDays(today, -4)]);
  const staff = pick(world.school.people).id;
  const text = pick(['Rust in de gang.', 'Ze laten hem met rust.']);
  const values: Record<string, string> = {
    ...{
      why: text,
      reason: text,
      note: text,
      words: text,
      line: text,
      agreement: text,
      wish: text,
      said: text,
      done: text,
      text,
      plan: text,
    },
    ...{
      stopped: 'yes',
      seenHow: text,
      nextStep: text,
      lastTalk: text,
      place: text,
      where: text,
      with: text,
      reviewOn: soon,
      spot: 'Gang B',
    },
    ...{
      on: soon,
      heldOn: past,
      toldOn: past,
      spokeOn: past,
      seenOn: past,
      followOn: soon,
      askOn: soon,
      talkOn: soon,
      nextOn: pick(['', soon]),
    },
    ...{
      beginOn: soon,
      lastOn: pick([days.after(soon, 1), soon]),
      watchedBy: staff,
      receives: staff,
      to: staff,
      owner: staff,
      phoneBy: staff,
    },
    ...{
      decidedBy: pick(['els', 'noor', 'anja', 'rashid', asked.actor]),
      by: pick(['', staff]),
      whoCanCall: pick(['nobody', 'samira', staff]),
    },
    ...{ agrees: pick(['yes', 'yes', 'yes-if', 'wait', 'no', 'not-discussed']), mayKnow: pick(['yes', 'no', 'not-asked']) },
    ...{
      others: pick(['', 'Daan', 'Daan en Youri', 'Kaan Demir']),
      bullies: pick(['Daan', 'Youri', 'Kaan Demir']),
      followers: pick(['', 'Youri']),
    },
    ...{
      answer: pick(['yes', 'yes', 'no', 'talk-first']),
      otherSide: pick(['', 'joins', 'refuses', 'absent']),
      severe: pick(['yes', 'no']),
    },
    ...{ way: pick(WAYS), approach: pick(['no-blame', 'confronting']), households: pick(['', '1', '2']) },
    ...{
      pupilKnows: pick(['yes', 'yes', 'no']),
      parents: pick(['called', 'will-call', 'with-pupil']),
      parentsTold: pick(['told', 'not-yet']),
    },
    ...{ phoneOn: 'mo,we,fr', withPupil: 'parents', urgent: pick(URGENTS), kinds: pick(RED_FLAG_KINDS) },
    ...{ finding: pick(['acknowledged', 'heard', 'no-break']), next: pick(['level-up', 'sanction', 'other-plan']), help: pick(HELPS) },
    ...{
      lastChanceOn: pick(['', soon]),
      targetOn: pick(['', soon]),
      promise: pick(['', text]),
      promiseOn: pick(['', soon]),
      happenedOn: past,
    },
    ...{
      traceable: pick(['no', 'agreed', 'not-asked']),
      againOn: pick(['', soon]),
      known: pick(['seen', 'target', 'parent']),
      task: pick(['own', 'school-informed', 'class-again']),
    },
    ...{
      what: pick(['seen', 'nothing']),
      seen: text,
      points1: pick(['target-welcome', 'target-aim']),
      agreements: AGREEMENTS.slice(0, 2).join(','),
      mayRemind: pick(['yes', 'no', 'not-asked']),
      found: text,
      names: pick(['Daan Verhulst', 'Luuk Hamers', 'Iemand van buiten']),
      ground: text,
      caseNumber: OTHER_CASE,
      at: '10:40',
      pupil: 'p1',
    },
    present: pick(['p1,p2', 'p1,p2', 'p1,p2,p3']),
  };
  return { ...values, ...ownOf(name, asked, soon, past, pick), ...(state.kind === 'case' ? ofCase(name, state, asked, pick) : {}) };
}

/** Inputs of one name that mean something else per command. */
function ownOf(name: string, { today }: Asked, soon: Day, past: Day, pick: Pick): Record<string, string> {
  switch (name) {
    case 'pass-on':
      return { how: pick(['with-coordinator', 'same-case', 'not-my-pupil', 'not-me']) };
    case 'close-report':
      return { how: pick(['solved', 'not-bullying']) };
    case 'relate-report':
      return { how: pick(['same', 'earlier', 'new', 'other']) };
    case 'pass-co-mentor':
      return { how: pick(['somebody-else', 'not-me']) };
    case 'settle-pupil':
      return { how: pick(['left', 'stays']) };
    case 'review-search':
      return { mayRemind: pick(['', 'yes', 'no']), reviewOn: pick(['', soon]) };
    case 'hold-on':
    case 'close-later':
      return { on: soon };
    case 'check-solved':
      return { spokeOn: today };
    case 'tick-guide':
      return { present: 'target:1:' };
    case 'tell-parents':
      return pick([
        { how: 'told', on: past },
        { how: 'told', on: today },
        { how: 'tried', on: past },
        { how: 'not-yet', on: soon },
      ]);
    case 'say-what-blocks':
      return { reason: pick(['no-time', 'absent', 'how', 'knows-family', 'other']) };
    case 'record-others-talk':
      return { approach: pick(['no-blame', 'confronting', 'no-blame', 'group']), present: pick(['p2', 'p2,p3']) };
    case 'finish-record':
      return { parents: pick(['', 'know', 'i-call', 'pupil-first']) };
    case 'record-joint-wish':
      return { answer: pick(['yes', 'yes', 'no']) };
    case 'answer-teller':
    case 'answer-route':
      return { on: today };
    case 'answer-question':
      return { on: pick(['', soon]) };
    case 'ask-along':
      return { on: pick(['', soon]) };
    default:
      return {};
  }
}

/** What depends on who is in the case: pages of follow-ups, pupils. */
function ofCase(name: string, state: CaseState, { world, today, about }: Asked, pick: Pick): Record<string, string> {
  if (name === 'end-co-mentor') return { pupil: pick(state.people).key };
  if (name === 'open-mirror') return { against: pick(state.people).key };
  if (name === 'change-role')
    return { pupil: pick(state.people).key, role: pick(['bully', 'follower', 'follower', 'helper', 'witness', 'target']) };
  if (name === 'put-in-file') return { pupil: pick(state.people).key };
  if (name === 'answer-watch') {
    const present = watchAsked(state, world, today).flatMap(({ pupils }) => pupils.map(({ key }) => key));
    const said = (): string => pick(WATCH_ANSWERS);
    return { present: present.slice(0, 5).join(','), watch1: said(), watch2: said(), watch3: said(), watch4: said(), watch5: said() };
  }
  if (name !== 'answer-round') return {};
  const page = (roundAbout(about, state, world, today)?.toAsk ?? []).slice(0, 2);
  const isTarget = (key: string | undefined): boolean => state.people.some((pupil) => pupil.key === key && pupil.role === 'target');
  const said = (key: string | undefined): string =>
    key === undefined
      ? ''
      : isTarget(key)
        ? pick(['stopped', 'stopped', 'less', 'still', 'worse', 'not-spoken'])
        : pick(['keeps', 'keeps', 'partly', 'not', 'not-spoken']);
  return { present: page.join(','), first: said(page[0]), second: said(page[1]) };
}
