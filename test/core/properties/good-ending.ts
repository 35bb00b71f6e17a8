// Everybody does the next thing that is asked, and it goes well: the way on which any case ends.
import { closingGaps } from '../../../src/core/subject/closing-gaps';
import { leadersOf, openHandOver } from '../../../src/core/subject/leads';
import { owedOf } from '../../../src/core/subject/owed';
import { isWritten } from '../../../src/core/subject/red-flag-written';
import { followUpsAsked } from '../../../src/core/subject/rounds';
import { dayOf } from '../../../src/core/time/instant';
import type { CaseState } from '../../../src/core/case/case';
import type { Life } from './a-life';

interface Deed {
  name: string;
  by?: string;
  about?: string;
  values?: Record<string, string>;
}

const WORDS = 'Het gaat goed zo.';

/** Does the next thing that can be done well. Says what; undefined when nothing is asked now. */
export function worksOn(life: Life): string | undefined {
  const { state, world } = life;
  const [lead = ''] = leadersOf(state, world);
  const deeds = state.kind === 'report' ? [{ name: 'pick-up' }] : nextOf(state, life);
  for (const { name, by = lead, about = '', values = {} } of deeds) {
    if (life.does(by, name, values, about) === '') return `${by} ${name} ${about} well`;
  }
  return undefined;
}

function nextOf(state: CaseState, life: Life): Deed[] {
  const { world } = life;
  const today = dayOf(life.now);
  const soon = world.days.after(today, 1);
  const others = state.people.filter(({ role }) => role !== 'target').map(({ key }) => key);
  const deeds: Deed[] = [];
  const offer = openHandOver(state);
  if (offer !== undefined) deeds.push({ name: 'accept-lead', by: offer.to }, { name: 'name-lead', by: 'gijs', values: { to: 'gijs' } });
  for (const flag of state.redFlags.filter((one) => one.seen === undefined || !isWritten(one, world))) {
    const about = `red-flag-${flag.seq}`;
    deeds.push({ name: 'see-red-flag', by: 'samira', about }, { name: 'see-red-flag', by: 'gijs', about });
    const arranged = { done: WORDS, withPupil: 'parents', parentsTold: 'told', phoneBy: 'samira', phoneOn: 'mo,tu,we,th,fr' };
    deeds.push({ name: 'record-red-flag', about, values: arranged }, { name: 'arrange-red-flag', about, values: arranged });
  }
  if (others.length === 0) deeds.push({ name: 'name-others', values: { bullies: 'Daan' } });
  const wish = { heldOn: today, wish: WORDS, agrees: 'yes', mayKnow: 'no', others: '' };
  if (state.agrees !== 'yes' && state.agrees !== 'yes-if') deeds.push({ name: 'record-target-talk', values: wish });
  for (const { id, kind } of state.talks.filter((talk) => talk.done === undefined)) {
    const held = { heldOn: today, words: WORDS, agreement: WORDS };
    if (kind === 'step3') deeds.push({ name: 'record-others-talk', values: { ...held, present: others.join(','), approach: 'no-blame' } });
    else if (kind === 'step4') {
      deeds.push({ name: 'record-joint-talk', values: { ...held, present: ['p1', ...others].join(',') } });
      if (state.joint?.answer !== 'yes' && state.otherWay === undefined)
        deeds.push({ name: 'record-joint-wish', values: { answer: 'yes', otherSide: 'joins' } });
      if (state.otherWay === undefined) deeds.push({ name: 'choose-other-way', values: { way: 'separate', why: WORDS, followOn: soon } });
    } else if (kind === 'hearing') deeds.push({ name: 'record-hearing', about: id, values: { ...held, finding: 'no-break' } });
    else {
      deeds.push({ name: 'record-target-talk', about: id, values: wish });
      deeds.push({ name: 'tell-parents', about: id, values: { how: 'told', on: today, pupilKnows: 'yes', households: '1' } });
      deeds.push({ name: 'record-short-talk', about: id, values: held });
    }
  }
  for (const { seq, answered } of state.questions) {
    const answer = { answer: 'yes', why: WORDS };
    if (answered === undefined) deeds.push({ name: 'answer-question', by: 'gijs', about: `question-${seq}`, values: answer });
  }
  for (const { id, owed } of owedOf(state)) if (!owed.done && owed.on <= today) deeds.push({ name: 'finish-task', about: id });
  for (const { id, on, toAsk } of followUpsAsked(state, world)) {
    const [first = '', second = ''] = toAsk;
    const said = (key: string): string => (key === '' ? '' : key === 'p1' ? 'stopped' : 'keeps');
    const values = { present: [first, second].filter((key) => key !== '').join(','), first: said(first), second: said(second) };
    if (on <= today) deeds.push({ name: 'answer-round', about: id, values });
  }
  if (state.level >= 2) deeds.push({ name: 'answer-break', values: { next: 'other-plan', why: WORDS } });
  return [...deeds, ...closing(state, life)];
}

/** What is left when all is well: the last lines, and closing. */
function closing(state: CaseState, { world }: Life): Deed[] {
  const gaps = closingGaps(state, world);
  if (gaps.length === 0) return [{ name: 'close-case' }];
  return gaps.flatMap(({ what, pupil }): Deed[] => {
    if (what === 'assessment') return [{ name: 'assess-case', values: { stopped: 'yes', seenHow: WORDS, nextStep: WORDS } }];
    return what === 'file' ? [{ name: 'put-in-file', values: { pupil } }] : [];
  });
}
