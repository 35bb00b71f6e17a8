// What is possible in few lives, or only for a short while, and to what it belongs: people do it more often here than by chance.
import { leadersOf } from '../../../src/core/subject/leads';
import type { Life } from './a-life';
import { aboutsOf, type Pick } from './filled-in';

export interface Tap {
  person: string;
  name: string;
  about: string;
}

/** A command, and what its card is about. */
const SELDOM: readonly (readonly [string, RegExp])[] = [
  ['take-back', /^$/],
  ['relate-report', /^$/],
  ['ask-again', /^$/],
  ['check-solved', /^$/],
  ['answer-route', /^$/],
  ['answer-teller', /^$/],
  ['move-teller', /^$/],
  ['choose-approach', /^$/],
  ['hold-on', /^$/],
  ['override-wait', /^$/],
  ['start-search', /^$/],
  ['review-search', /^$/],
  ['propose-sender', /^$/],
  ['answer-search', /^question/],
  ['join-case', /^co-mentor/],
  ['pass-co-mentor', /^co-mentor/],
  ['settle-co-mentor', /^(co-)?mentor/],
  ['watch-place', /^task/],
  ['end-co-mentor', /^$/],
  ['confirm-mentor', /^mentor/],
  ['settle-pupil', /^gone/],
  ['record-hearing', /^hearing/],
  ['answer-break', /^$/],
  ['choose-help', /^$/],
  ['talk-along', /^$/],
  ['finish-sanction', /^sanction-\d/],
  ['arrange-return', /^sanction-\d/],
  ['review-level', /^$/],
  ['phone-pupil', /^task/],
  ['record-class-agreements', /^$/],
  ['answer-watch', /^$/],
  ['close-later', /^$/],
];

/** One of them that somebody can do now; undefined when nobody can do any. */
export function seldomDone(life: Life, pick: Pick): Tap | undefined {
  const { state, world } = life;
  const abouts = aboutsOf(state);
  const mentors = world.school.classes.flatMap((one) => one.mentors);
  const people = [...new Set([...leadersOf(state, world), 'noor', 'gijs', state.reporter, ...mentors])];
  const first = pick(SELDOM.map((_, index) => index));
  const from = pick(people.map((_, index) => index));
  for (const [name, kind] of [...SELDOM.slice(first), ...SELDOM.slice(0, first)]) {
    const possible = abouts.filter((about) => kind.test(about));
    for (const person of [...people.slice(from), ...people.slice(0, from)]) {
      const about = possible.find((one) => life.offers(person, name, one));
      if (about !== undefined) return { person, name, about };
    }
  }
  return undefined;
}
