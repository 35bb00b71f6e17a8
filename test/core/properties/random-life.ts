// Random months: people act on the cards that they got, do anything else that is possible, take it back; colleagues leave and are ill.
import fc from 'fast-check';
import { rules } from '../../../src/protocol/v1/rules';
import { commandNames } from '../../../src/core/families';
import type { Notice } from '../../../src/core/kernel/notice';
import type { World } from '../../../src/core/school/world';
import { leadersOf } from '../../../src/core/subject/leads';
import { addDays } from '../../../src/core/time/calendar-days';
import { dayOf, HOUR, MINUTE } from '../../../src/core/time/instant';
import { EXAMPLE_WORLD } from '../../fixtures/example-school';
import { at } from '../../fixtures/time-passes';
import { Life } from './a-life';
import { worksOn } from './good-ending';
import { aboutsOf, pickerOf, valuesFor, type Pick } from './filled-in';

export interface Step {
  /** How much time goes by before it. */
  minutes: number;
  what: 'works' | 'act' | 'any' | 'undo' | 'leaves' | 'ill' | 'mentor';
  /** Everything else that is chosen in this step. */
  seed: number;
}

export interface Script {
  begins: string;
  by: string;
  target: string;
  urgent: 'no' | 'yes';
  steps: Step[];
}

const DAY_MINUTES = (24 * HOUR) / MINUTE;
const minutes = fc.oneof(
  { weight: 10, arbitrary: fc.nat(5 * 60) },
  { weight: 7, arbitrary: fc.integer({ min: 1, max: 3 }).map((days) => days * DAY_MINUTES) },
  { weight: 1, arbitrary: fc.integer({ min: 4, max: 14 }).map((days) => days * DAY_MINUTES) },
);
const what = fc.oneof(
  { weight: 12, arbitrary: fc.constant('act' as const) },
  { weight: 8, arbitrary: fc.constant('any' as const) },
  { weight: 8, arbitrary: fc.constant('works' as const) },
  { weight: 1, arbitrary: fc.constant('undo' as const) },
  { weight: 1, arbitrary: fc.constantFrom('leaves' as const, 'ill' as const, 'mentor' as const) },
);
const step: fc.Arbitrary<Step> = fc.record({ minutes, what, seed: fc.nat() });
const stepsUpTo = (maxLength: number): fc.Arbitrary<Step[]> => fc.array(step, { maxLength, size: 'max' });

/** At most so many steps in a life. */
const MOST_STEPS = 60;

/** Random lives that begin at one of these moments. */
export function script(begins: fc.Arbitrary<string>): fc.Arbitrary<Script> {
  return fc.record({
    begins,
    by: fc.constantFrom('bram', 'bram', 'joris', 'noor', 'cor', 'femke'),
    target: fc.constantFrom('Mila de Graaf', 'Mila de Graaf', 'Fleur van Rijn', 'Kaan Demir', 'Iemand van buiten'),
    urgent: fc.constantFrom('no' as const, 'no' as const, 'no' as const, 'yes' as const),
    steps: fc.oneof({ weight: 2, arbitrary: stepsUpTo(MOST_STEPS / 2) }, { weight: 1, arbitrary: stepsUpTo(MOST_STEPS) }),
  });
}

/** The life that begins with this report. */
export function begun({ begins, by, target, urgent }: Script): Life {
  return new Life(at(begins), EXAMPLE_WORLD).reports(by, { urgent, target, class: '', words: 'Haar tas lag in de sloot.', pupil: '' });
}

/** Time goes by, and then something happens. Says what, for who reads a counterexample. */
export function lives(life: Life, { minutes: passed, what: kind, seed }: Step): string {
  life.passesTo(life.now + passed * MINUTE);
  const pick = pickerOf(seed);
  switch (kind) {
    case 'act':
      return acts(life, pick) ?? anything(life, pick);
    case 'works':
      return worksOn(life) ?? anything(life, pick);
    case 'any':
      return anything(life, pick);
    case 'undo': {
      const person = life.entries.at(-1)?.by ?? '';
      life.undoes(person);
      return `${person} takes back`;
    }
    default: {
      const [world, said] = changed(kind, life, pick);
      life.world = world;
      return said;
    }
  }
}

/** Somebody taps what a card offers that was sent and still asks. */
function acts(life: Life, pick: Pick): string | undefined {
  const order = new Map(life.left.map(({ notice }, index) => [notice.key, index]));
  const open = life
    .notices()
    .filter((notice) => order.has(notice.key) && notice.until > life.now)
    .sort((one, other) => (order.get(one.key) ?? 0) - (order.get(other.key) ?? 0));
  // What came last is answered first, more or less.
  const recent = open.slice(-6);
  for (let tries = 0; tries < 4 && recent.length > 0; tries++) {
    const notice = pick(recent);
    const taps = offersOf(life, notice);
    if (taps.length > 0) return does(life, { person: notice.person, name: pick(taps), about: notice.about }, pick);
  }
  return undefined;
}

/** What a message offers to who got it, at this moment. A report that is not picked up asks that first. */
export function offersOf(life: Life, { person, rule, about, card }: Notice): string[] {
  const asked = card === 'report-waiting' ? 'N2' : rule;
  const offers: readonly string[] = rules.find(({ id }) => id === asked)?.offers ?? [];
  return offers.filter((name) => life.offers(person, name, about));
}

/** Somebody does anything that is possible; who leads more often than others. */
function anything(life: Life, pick: Pick): string {
  const { state, world } = life;
  const leads = leadersOf(state, world);
  const staff = world.school.people.map(({ id }) => id);
  const people = [...leads, ...leads, ...leads, 'noor', state.reporter].filter((one) => staff.includes(one));
  const person = pick([...people, pick(staff)]);
  const abouts = aboutsOf(state);
  const names = commandNames(state.kind);
  for (let tries = 0; tries < 12; tries++) {
    const tap = { person, name: pick(names), about: pick(abouts) };
    if (life.offers(tap.person, tap.name, tap.about)) return does(life, tap, pick);
  }
  return `${person} does nothing`;
}

function does(life: Life, { person, name, about }: { person: string; name: string; about: string }, pick: Pick): string {
  const asked = { state: life.state, world: life.world, today: dayOf(life.now), about, actor: person };
  let refused = '';
  for (let tries = 0; tries < 3; tries++) {
    const values = valuesFor(name, asked, pick);
    refused = life.does(person, name, values, about);
    if (refused === '') return `${person} ${name} ${about}`;
  }
  return `${person} ${name} ${about}: ${refused}`;
}

/** Another school: somebody left it, is ill for some days, or is mentor now. The offices are never all empty at once. */
function changed(kind: 'leaves' | 'ill' | 'mentor', { world, now }: Life, pick: Pick): [World, string] {
  const { school } = world;
  const revision = school.revision + 1;
  const person = pick(school.people.filter(({ id }) => !KEPT.includes(id))).id;
  if (kind === 'ill') {
    const absence = { person, fromOn: dayOf(now), untilOn: addDays(dayOf(now), pick([1, 5, 14])) };
    return [{ ...world, school: { ...school, revision, reportedAbsences: [...school.reportedAbsences, absence] } }, `${person} is ill`];
  }
  if (kind === 'mentor') {
    const classes = school.classes.map((one) => ({ ...one, mentors: [person] }));
    return [{ ...world, school: { ...school, revision, classes } }, `${person} is mentor`];
  }
  const without = (ids: readonly string[]): string[] => ids.filter((id) => id !== person);
  const seats = { ...school.seats, coordinators: without(school.seats.coordinators), board: without(school.seats.board) };
  const classes = school.classes.map((one) => ({ ...one, mentors: without(one.mentors) }));
  return [
    { ...world, school: { ...school, revision, seats, classes, people: school.people.filter(({ id }) => id !== person) } },
    `${person} left`,
  ];
}

/** Without these nobody could be asked. */
const KEPT = ['gijs', 'els', 'anja', 'hedwig', 'samira', 'irene'];
