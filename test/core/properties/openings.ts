// Where a life may begin: further on than random people come in sixty steps. Each was brought about by taps, at its days.
import type { CaseState } from '../../../src/core/case/case';
import type { Values } from '../../../src/core/kernel/command';
import { closingGaps } from '../../../src/core/subject/closing-gaps';
import { leadersOf } from '../../../src/core/subject/leads';
import { watchRounds } from '../../../src/core/subject/long-watch';
import { followUpsAsked } from '../../../src/core/subject/rounds';
import { stepFiveBeganOn } from '../../../src/core/subject/series';
import { addDays } from '../../../src/core/time/calendar-days';
import { dayOf, instantAt, type Day } from '../../../src/core/time/instant';
import type { Life } from './a-life';
import { OTHER_CASE } from './filled-in';
import { worksOn } from './good-ending';

const WORDS = 'Het ging door na het gesprek.';
/** A good ending takes a month of school days, and what lies between. */
const MOST_DAYS = 120;

const caseOf = ({ state }: Life): CaseState => {
  if (state.kind !== 'case') throw new Error('nobody picked it up');
  return state;
};
const leadOf = ({ state, world }: Life): string => leadersOf(state, world)[0] ?? '';
const today = ({ now }: Life): Day => dayOf(now);
const soon = (life: Life, days = 1): Day => life.world.days.after(today(life), days);

function must(life: Life, person: string, name: string, values: Values = {}, about = ''): void {
  const refused = life.does(person, name, values, about);
  if (refused !== '') throw new Error(`${person} ${name} ${about}: ${refused}`);
}

/** Everybody does what is asked, until it has come so far. */
function goesWell(life: Life, far: (state: CaseState) => boolean): void {
  for (let days = 0; days < MOST_DAYS; days++) {
    while (!(life.state.kind === 'case' && far(life.state)) && worksOn(life) !== undefined) life.passesTo(life.now);
    if (far(caseOf(life))) return;
    life.passesTo(instantAt(soon(life), '15:00'));
  }
  throw new Error('it does not come so far');
}

const askedNow = (life: Life, state: CaseState): boolean => followUpsAsked(state, life.world).some(({ on }) => on <= today(life));
const inStepFive = (life: Life): void => goesWell(life, (state) => stepFiveBeganOn(state) !== undefined);

/** In a round Daan does not keep to it, and both sides are heard about that. */
function breaks(life: Life): void {
  goesWell(life, (state) => stepFiveBeganOn(state) !== undefined && askedNow(life, state));
  for (let asked = followUpsAsked(caseOf(life), life.world)[0]; asked !== undefined && asked.toAsk.length > 0;) {
    const page = asked.toAsk.slice(0, 2);
    const said = page.map((key) => (key === 'p1' ? 'stopped' : 'not'));
    must(life, leadOf(life), 'answer-round', { present: page.join(','), first: said[0] ?? '', second: said[1] ?? '' }, asked.id);
    asked = followUpsAsked(caseOf(life), life.world).find(({ id, on }) => id === asked?.id && on <= today(life));
  }
  const hearing = caseOf(life).talks.findLast(({ kind, done }) => kind === 'hearing' && done === undefined);
  must(life, leadOf(life), 'record-hearing', { heldOn: today(life), finding: 'acknowledged', words: WORDS }, hearing?.id ?? '');
  life.passesTo(life.now);
}

function atLevelFour(life: Life): void {
  const why = WORDS;
  must(life, 'noor', 'level-up', { why });
  must(life, 'noor', 'level-up', { why });
  must(life, 'noor', 'level-up', { why, decidedBy: 'anja' });
  must(life, 'anja', 'accept-lead');
}

const suspends = (life: Life): void => {
  const days = { beginOn: soon(life, 2), lastOn: soon(life, 4) };
  must(life, 'anja', 'record-sanction', { ...days, decidedBy: 'rashid', watchedBy: 'wiebe', why: WORDS }, 'sanction-p2-4');
};

const speaks = (life: Life, values: Values): void => {
  must(life, 'joris', 'record-target-talk', { heldOn: today(life), wish: WORDS, agrees: 'yes', mayKnow: 'no', ...values });
};

/** What happened before the random steps, by name. The report is there already; of another route there is none. */
export const OPENINGS = {
  'in step five': inStepFive,
  'after a break': breaks,
  'after a second break': (life) => {
    breaks(life);
    breaks(life);
  },
  'after a third break': (life) => {
    breaks(life);
    breaks(life);
    breaks(life);
  },
  'suspended': (life) => {
    inStepFive(life);
    atLevelFour(life);
    suspends(life);
  },
  'nobody knows who': (life) => {
    must(life, 'bram', 'finish-forms', { online: 'yes' });
    must(life, 'joris', 'pick-up');
    speaks(life, { others: '' });
  },
  'somebody is thought of': (life) => {
    must(life, 'bram', 'finish-forms', { online: 'yes' });
    must(life, 'joris', 'pick-up');
    speaks(life, { others: '' });
    must(life, 'joris', 'propose-sender', { names: 'Daan Verhulst', ground: WORDS });
  },
  'nobody is named': (life) => {
    must(life, 'joris', 'pick-up');
    speaks(life, { others: '' });
  },
  'of two classes': (life) => {
    must(life, 'joris', 'pick-up');
    must(life, 'joris', 'name-others', { bullies: 'Daan Verhulst, Luuk Hamers, Fleur van Rijn' });
    must(life, 'femke', 'join-case', { task: 'others-causes', on: soon(life) }, 'co-mentor-p3');
  },
  'a round of two classes': (life) => {
    must(life, 'joris', 'pick-up');
    must(life, 'joris', 'name-others', { bullies: 'Luuk Hamers' });
    must(life, 'kenan', 'join-case', { task: 'others-causes', on: soon(life) }, 'co-mentor-p2');
    inStepFive(life);
  },
  'the pupil says no': (life) => {
    must(life, 'joris', 'pick-up');
    speaks(life, { agrees: 'no', others: 'Daan Verhulst' });
    must(life, 'joris', 'raise-alarm', { words: WORDS });
    const flag = `red-flag-${life.state.redFlags[0]?.seq ?? 0}`;
    must(life, 'samira', 'see-red-flag', {}, flag);
    must(life, 'samira', 'record-red-flag', { done: WORDS, withPupil: 'parents' }, flag);
    // Only before a vacation or a long weekend more has to be written down (N6).
    life.does('samira', 'arrange-red-flag', { parentsTold: 'told', phoneBy: 'samira', phoneOn: 'mo,tu,we,th,fr' }, flag);
    // It is asked again when the five school days of waiting are over.
    life.passesTo(instantAt(soon(life, 6), '09:00'));
  },
  'solved': (life) => {
    must(life, 'joris', 'close-report', { how: 'solved', spokeOn: today(life), why: WORDS });
    life.passesTo(instantAt(soon(life, 9), '15:00'));
  },
  'another report of the same': (life) => {
    must(life, 'joris', 'pass-on', { how: 'same-case', caseNumber: OTHER_CASE });
  },
  'may close': (life) => {
    goesWell(life, (state) => closingGaps(state, life.world).length === 0);
  },
  'nobody closes it': (life) => {
    goesWell(life, (state) => closingGaps(state, life.world).length === 0);
    life.passesTo(instantAt(soon(life, 18), '15:00'));
  },
  'watched': (life) => {
    goesWell(life, ({ status }) => status === 'closed');
    const first = watchRounds(life.state, life.world)[0]?.on ?? today(life);
    life.passesTo(instantAt(addDays(first, -1), '15:00'));
  },
  'another route': () => undefined,
  'a route about staff': () => undefined,
} satisfies Record<string, (life: Life) => void>;

export type Opening = keyof typeof OPENINGS;
