// Random months: people act on the cards that they got, do anything else that is possible, take it back; colleagues leave and are ill.
import fc from 'fast-check';
import { rules } from '../../../src/protocol/v1/rules';
import { commandNames } from '../../../src/core/families';
import type { Notice } from '../../../src/core/kernel/notice';
import { leadersOf } from '../../../src/core/subject/leads';
import { dayOf, HOUR, MINUTE } from '../../../src/core/time/instant';
import { EXAMPLE_WORLD } from '../../fixtures/example-school';
import { at } from '../../fixtures/time-passes';
import { Life } from './a-life';
import { changed, type Change } from './another-school';
import { aboutsOf, OTHER_CASE, pickerOf, valuesFor, type Pick } from './filled-in';
import { worksOn } from './good-ending';
import { OPENINGS, type Opening } from './openings';
import { seldomDone, type Tap } from './seldom';

export interface Step {
  /** How much time goes by before it. */
  minutes: number;
  what: 'works' | 'act' | 'seldom' | 'any' | 'undo' | Change;
  /** Everything else that is chosen in this step. */
  seed: number;
}

export interface Script {
  begins: string;
  by: string;
  target: string;
  urgent: 'no' | 'yes';
  /** What happened before the steps; empty when nothing did but the report. */
  opening: Opening | '';
  steps: Step[];
}

const DAY_MINUTES = (24 * HOUR) / MINUTE;
const minutes = fc.oneof(
  { weight: 2, arbitrary: fc.nat(4) },
  { weight: 8, arbitrary: fc.nat(5 * 60) },
  { weight: 7, arbitrary: fc.integer({ min: 1, max: 3 }).map((days) => days * DAY_MINUTES) },
  { weight: 1, arbitrary: fc.integer({ min: 4, max: 14 }).map((days) => days * DAY_MINUTES) },
);
const what = fc.oneof(
  { weight: 12, arbitrary: fc.constant('act' as const) },
  { weight: 4, arbitrary: fc.constant('any' as const) },
  { weight: 5, arbitrary: fc.constant('seldom' as const) },
  { weight: 7, arbitrary: fc.constant('works' as const) },
  { weight: 1, arbitrary: fc.constant('undo' as const) },
  { weight: 2, arbitrary: fc.constantFrom<Change[]>('leaves', 'ill', 'ill', 'mentor', 'list', 'gone') },
);
const step: fc.Arbitrary<Step> = fc.record({ minutes, what, seed: fc.nat() });
const stepsUpTo = (maxLength: number): fc.Arbitrary<Step[]> => fc.array(step, { maxLength, size: 'max' });

/** At most so many steps in a life. */
const MOST_STEPS = 60;

const steps = fc.oneof({ weight: 2, arbitrary: stepsUpTo(MOST_STEPS / 2) }, { weight: 1, arbitrary: stepsUpTo(MOST_STEPS) });
/** What soon goes another way comes twice. */
const openings = [
  ...(Object.keys(OPENINGS) as Opening[]),
  'nobody knows who',
  'nobody is named',
  'of two classes',
  'the pupil says no',
] as const;

/** Random lives that begin at one of these moments: with a report of anybody, or further on. */
export function script(begins: fc.Arbitrary<string>): fc.Arbitrary<Script> {
  const reported = fc.record({
    begins,
    by: fc.constantFrom('bram', 'bram', 'joris', 'noor', 'cor', 'femke'),
    target: fc.constantFrom('Mila de Graaf', 'Mila de Graaf', 'Fleur van Rijn', 'Kaan Demir', 'Iemand van buiten'),
    urgent: fc.constantFrom('no' as const, 'no' as const, 'no' as const, 'yes' as const),
    opening: fc.constant('' as const),
    steps,
  });
  const { by, target, urgent } = { by: 'bram', target: 'Mila de Graaf', urgent: 'no' as const };
  const further = fc.record({ begins, opening: fc.constantFrom(...openings), steps }).map((one) => ({ ...one, by, target, urgent }));
  return fc.oneof({ weight: 3, arbitrary: reported }, { weight: 2, arbitrary: further });
}

/** The other case of this school that a report may belong to (I9). */
const WORLD = { ...EXAMPLE_WORLD, school: { ...EXAMPLE_WORLD.school, numbers: { 'devlinder:report:r0': OTHER_CASE } } };

/** The life that begins with this report, up to its first step. */
export function begun({ begins, by, target, urgent, opening }: Script, looksOn: (life: Life) => void = () => undefined): Life {
  const life = new Life(at(begins), WORLD);
  looksOn(life);
  if (opening === 'another route') return life.shows(by, 'home');
  if (opening === 'a route about staff') return life.shows(by, 'staff');
  life.reports(by, { urgent, target, class: '', words: 'Haar tas lag in de sloot.', pupil: '' });
  if (opening !== '') OPENINGS[opening](life);
  return life;
}

/** So many minutes after a tap it stays. */
const TAKES_BACK = 5;

/** Time goes by, and then something happens. Says what, for who reads a counterexample. */
export function lives(life: Life, { minutes: passed, what: kind, seed }: Step): string {
  // What was done is taken back at once or not at all.
  life.passesTo(life.now + (kind === 'undo' ? passed % TAKES_BACK : passed) * MINUTE);
  const pick = pickerOf(seed);
  switch (kind) {
    case 'act':
      return acts(life, pick) ?? anything(life, pick);
    case 'works':
      return worksOn(life) ?? anything(life, pick);
    case 'seldom': {
      const tap = seldomDone(life, pick);
      return tap === undefined ? anything(life, pick) : does(life, tap, pick);
    }
    case 'any':
      return anything(life, pick);
    case 'undo': {
      const person = life.entries.at(-1)?.by ?? '';
      if (life.does(person, 'take-back') === '') return `${person} takes the report back`;
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
  const whoGot = (key: string): string | undefined => life.left[order.get(key) ?? -1]?.notice.person;
  const open = life
    .notices()
    .filter((notice) => order.has(notice.key) && notice.until > life.now)
    .sort((one, other) => (order.get(one.key) ?? 0) - (order.get(other.key) ?? 0));
  // What came last is answered first, more or less; what was sent again and again is one thing.
  const things = new Map(open.map((notice) => [`${notice.rule} ${notice.about}`, notice]));
  const recent = [...things.values()].slice(-6);
  for (let tries = 0; tries < 4 && recent.length > 0; tries++) {
    const asked = pick(recent);
    const notice = { ...asked, person: whoGot(asked.key) ?? asked.person };
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
    const name = rarer(life, pick(names), pick(names));
    const possible = abouts.filter((about) => life.offers(person, name, about));
    if (possible.length > 0) return does(life, { person, name, about: pick(possible) }, pick);
  }
  return `${person} does nothing`;
}

/** What this life did not see so often, so that each sees much. */
function rarer({ given }: Life, one: string, other: string): string {
  return (given.get(other) ?? 0) < (given.get(one) ?? 0) ? other : one;
}

function does(life: Life, { person, name, about }: Tap, pick: Pick): string {
  const asked = { state: life.state, world: life.world, today: dayOf(life.now), about, actor: person };
  let refused = '';
  for (let tries = 0; tries < 3; tries++) {
    const values = valuesFor(name, asked, pick);
    refused = life.does(person, name, values, about);
    if (refused === '') return `${person} ${name} ${about}`;
  }
  return `${person} ${name} ${about}: ${refused}`;
}
