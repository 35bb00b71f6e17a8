// Random weeks of a report and its case: any person taps anything, possible or not, at any hour.
import fc from 'fast-check';
import { pageName } from '../../../src/core/subject/checklists';
import { owedOf } from '../../../src/core/subject/owed';
import { roundAbout } from '../../../src/core/subject/rounds';
import { addDays } from '../../../src/core/time/calendar-days';
import { dayOf, type Day } from '../../../src/core/time/instant';
import { ACase, BULLY, FOLLOWER, SCHOOL, TARGET, WISH, WORDS } from './a-case';

export const PEOPLE = SCHOOL.people.map(({ id }) => id);
const SECRET = 'geheim';
/** What nobody without access may read, and no message may hold. */
export const NAMES = [TARGET, BULLY, FOLLOWER];
export const WRITTEN = [WORDS, WISH, SECRET];

type Fill = (story: ACase) => Record<string, string>;
const today = ({ now }: ACase): Day => dayOf(now);
const soon = (story: ACase): Day => story.world.days.after(today(story), 1);
const why = `Dit is ${SECRET} en staat hier lang genoeg.`;

const measure: Fill = (story) => ({ beginOn: soon(story), lastOn: soon(story), decidedBy: 'noor', watchedBy: 'lotte', why });
const lastMeasure = ({ state }: ACase): string => (state.kind === 'case' ? `sanction-${state.sanctions.at(-1)?.seq ?? 0}` : '');

/** Every command with something that can be filled in. */
const COMMANDS: readonly [string, Fill, ((story: ACase) => string)?][] = [
  ['pick-up', () => ({})],
  ['pick-up', () => ({})],
  ['pass-on', () => ({ how: 'not-my-pupil' })],
  ['pass-on', () => ({ how: 'not-me' })],
  ['pass-on', () => ({ how: 'with-coordinator' })],
  ['close-report', (story) => ({ how: 'solved', spokeOn: today(story), why })],
  ['reopen-report', () => ({})],
  ['ask-again', () => ({})],
  ['finish-report', (story) => ({ happenedOn: today(story), happenedAt: '09:05', place: `Gang B, ${SECRET}`, known: 'seen' })],
  ['finish-forms', () => ({ forms: 'physical,words', online: 'yes', namedBullies: BULLY, namedFollowers: FOLLOWER })],
  ['finish-signals', () => ({ atSchool: 'alone', screenAndBody: 'aches', atHome: '', namedWitnesses: SECRET })],
  ['raise-red-flag', () => ({ urgent: 'locking-up' })],
  ['answer-teller', (story) => ({ on: today(story) })],
  ['move-teller', (story) => ({ on: soon(story) })],
  ['check-solved', (story) => ({ spokeOn: today(story) })],
  ['mute-progress', () => ({})],
  ['plan-talk', (story) => ({ on: soon(story) })],
  ['move-talk', (story) => ({ on: soon(story), reason: why })],
  ['talk-did-not-happen', (story) => ({ on: soon(story) })],
  ['say-what-blocks', () => ({ reason: 'how', note: why })],
  ['join-in', (story) => ({ on: soon(story) })],
  ['agree-day', (story) => ({ on: soon(story) })],
  ['ask-along', (story) => ({ on: soon(story) })],
  ['record-target-talk', (story) => ({ heldOn: today(story), wish: WISH, agrees: 'yes', mayKnow: 'no' })],
  ['record-target-talk', (story) => ({ heldOn: today(story), wish: WISH, agrees: 'yes-if', mayKnow: 'yes' })],
  ['record-target-talk', (story) => ({ heldOn: today(story), wish: WISH, agrees: 'wait', mayKnow: 'not-asked' })],
  ['record-target-talk', (story) => ({ heldOn: today(story), wish: WISH, agrees: 'not-discussed', mayKnow: 'not-asked' })],
  ['finish-record', (story) => ({ said: why, promise: why, promiseOn: soon(story), nextOn: soon(story), parents: 'i-call' })],
  ['record-others-talk', (story) => ({ heldOn: today(story), present: 'p2', approach: 'no-blame', agreement: why })],
  ['choose-approach', () => ({ approach: 'confronting' })],
  ['record-joint-wish', () => ({ answer: 'yes', ownWords: WISH })],
  ['record-joint-wish', () => ({ answer: 'no', ownWords: WISH })],
  ['record-joint-talk', (story) => ({ heldOn: today(story), present: 'p1,p2', agreement: why })],
  ['tell-parents', (story) => ({ how: 'told', pupilKnows: 'yes', on: today(story), households: '2' })],
  ['tell-parents', (story) => ({ how: 'not-yet', pupilKnows: 'no', on: soon(story) })],
  ['parents-not-wanted', (story) => ({ why, askOn: soon(story) })],
  ['name-others', () => ({ bullies: BULLY, followers: FOLLOWER })],
  ['choose-other-way', (story) => ({ way: 'group', why, followOn: soon(story) })],
  ['answer-question', () => ({ answer: 'yes', why })],
  ['answer-question', () => ({ answer: 'talk-first', why })],
  ['take-over', () => ({})],
  ['give-to', () => ({ to: 'lotte' })],
  ['hand-over', () => ({ to: 'lotte', why })],
  ['name-lead', () => ({ to: 'pieter' })],
  ['level-up', () => ({ why, decidedBy: 'pieter' })],
  ['level-up', () => ({ why })],
  ['level-down', () => ({ why })],
  ['plan-level', (story) => ({ plan: why, reviewOn: soon(story) })],
  ['review-level', (story) => ({ line: why, reviewOn: soon(story) })],
  ['record-sanction', measure, () => 'sanction-p2-1'],
  ['record-sanction', measure, () => 'sanction-p2-3'],
  ['finish-sanction', () => ({ text: why }), lastMeasure],
  ['arrange-return', (story) => ({ receives: 'lotte', place: why, talkOn: soon(story) }), lastMeasure],
  ['accept-lead', () => ({})],
  ['ask-back', () => ({ why })],
  ['see-red-flag', () => ({})],
  ['name-red-flag', () => ({ kinds: 'threat,injury' })],
  ['spoke-about-red-flag', () => ({ with: 'samira', at: '10:40' })],
  ['arrange-red-flag', () => ({ parentsTold: 'told', phoneBy: 'samira', phoneOn: 'mo,tu' })],
  ['record-red-flag', () => ({ done: why, withPupil: 'parents', by: 'samira' })],
  ['mark-severe', () => ({ severe: 'yes', why })],
  ['mark-severe', () => ({ severe: 'no', why })],
  ['add-task', (story) => ({ task: 'own', text: why, owner: 'lotte', on: soon(story) }), () => 'class'],
  ['add-task', (story) => ({ task: 'school-informed', owner: 'joris', on: soon(story) })],
  ['ask-to-watch', (story) => ({ spot: 'Gang B, tweede pauze', owner: 'lotte', on: soon(story) })],
  ['finish-task', () => ({}), aTask],
  ['move-task', (story) => ({ on: soon(story) }), aTask],
  ['drop-task', () => ({ why }), aTask],
  ['watch-place', () => ({ what: 'seen', seen: why }), aTask],
  ['tick-guide', () => ({ present: 'target:1:', points1: 'target-welcome' })],
  ['tick-guide', () => ({ present: pageName('target', 1, ['target-welcome']) })],
  ['tick-guide', () => ({ present: 'evidence:1:', points1: 'evidence-times' })],
  ['record-sighting', (story) => ({ where: `De groep van 2B, ${SECRET}`, seenOn: today(story) })],
  ['answer-round', (story) => aPage(story, 'worse', 'not')],
  ['answer-round', (story) => aPage(story, 'stopped', 'keeps')],
  ['answer-round', (story) => aPage(story, 'not-spoken', 'partly')],
  ['move-round', (story) => ({ on: soon(story) })],
  ['record-hearing', (story) => ({ heldOn: today(story), finding: 'heard', words: why })],
  ['record-short-talk', (story) => ({ heldOn: today(story), words: why, agreement: why })],
  ['choose-help', (story) => ({ help: 'watch', agreement: why, on: soon(story) })],
  ['talk-along', () => ({})],
  ['answer-break', () => ({ next: 'other-plan', why })],
  ['start-search', () => ({ mayRemind: 'not-asked' })],
  ['review-search', () => ({ found: why, mayRemind: 'yes' })],
  ['review-search', () => ({ found: why })],
  ['propose-sender', () => ({ names: BULLY, ground: why })],
  ['answer-search', () => ({ answer: 'yes', why })],
  ['answer-search', () => ({ answer: 'no', why })],
  ['close-case', () => ({ why })],
];

/** The task or promise that came last. */
function aTask({ state }: ACase): string {
  return owedOf(state).at(-1)?.id ?? '';
}

/** The next page of the follow-up that is asked: what the targets say, and the others. */
function aPage(story: ACase, target: string, other: string): Record<string, string> {
  const { state, world } = story;
  const round = state.kind === 'case' ? roundAbout('', state, world, today(story)) : undefined;
  const page = (round?.toAsk ?? []).slice(0, 2);
  const said = page.map((key) => (state.people.some((pupil) => pupil.key === key && pupil.role === 'target') ? target : other));
  return { present: page.join(','), first: said[0] ?? '', firstWords: why, second: said[1] ?? '', secondWords: why, view: why };
}

interface Step {
  person: string;
  command: number;
  days: number;
  time: string;
}

const step: fc.Arbitrary<Step> = fc.record({
  // Who has a part in it taps more often.
  person: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('joris', 'noor', 'bram', 'lotte') },
    { weight: 1, arbitrary: fc.constantFrom(...PEOPLE) },
  ),
  command: fc.nat(COMMANDS.length - 1),
  days: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(4) }),
  time: fc.constantFrom('07:30', '10:15', '16:50', '21:00'),
});

/** A report and what random people did with it; what was refused is left out. */
export const randomCase: fc.Arbitrary<ACase> = randomCaseAfter(() => undefined);

/** The same, after something that certainly happened first. */
export function randomCaseAfter(begin: (story: ACase) => void): fc.Arbitrary<ACase> {
  return fc
    .record({ urgent: fc.boolean(), known: fc.boolean(), own: fc.boolean(), steps: fc.array(step, { minLength: 3, maxLength: 25 }) })
    .map(({ urgent, known, own, steps }) => {
      const story = new ACase();
      const target = known ? TARGET : `${TARGET} uit de brugklas`;
      story.report(own ? 'joris' : 'bram', { urgent: urgent ? 'yes' : 'no', target, class: known ? '2B' : 'unknown', words: WORDS });
      begin(story);
      for (const { person, command, days, time } of steps) {
        const [name, fill, about] = COMMANDS[command] ?? ['pick-up', (): Record<string, string> => ({})];
        const day = addDays(today(story), days);
        if (days > 0 || time > '10:15') story.at(day, time);
        if (story.can(name)) story.tries(person, name, fill(story), about?.(story) ?? '');
      }
      return story;
    });
}
