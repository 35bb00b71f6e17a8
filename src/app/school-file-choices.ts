// What a school chose, checked against the range that the protocol gives for each value.
import type { SchoolChoices } from '../core/school/school';
import { values, type Value } from '../protocol/v1/values';
import { nearestWord } from './nearest-word';
import type { Finding } from './school-file-checks';

const ALL: Readonly<Record<string, Value>> = values;
const CHANGEABLE = Object.keys(ALL).filter((name) => ALL[name]?.school !== undefined);

/** What is wrong with the choices: unknown names, fixed values, values out of range, and N3 that would come before N2. */
export function checkChoices(typed: Readonly<Record<string, unknown>>): Finding[] {
  const findings = Object.entries(typed).flatMap(([name, text]) => (typeof text === 'string' ? checkOne(name, text) : []));
  return findings.length > 0 ? findings : checkLadder(choicesOf(typed), typed);
}

/** The choices as values, each of them checked before. What equals the protocol's default is left out. */
export function choicesOf(typed: Readonly<Record<string, unknown>>): SchoolChoices {
  const chosen = Object.entries(typed).flatMap(([name, text]) => {
    const value = ALL[name];
    if (value === undefined || typeof text !== 'string') return [];
    const choice = value.unit === 'time' ? text : value.unit === 'flag' ? text === 'true' : Number(text);
    return choice === value.default ? [] : [[name, choice] as const];
  });
  return Object.fromEntries(chosen);
}

function checkOne(name: string, text: string): Finding[] {
  const path = ['choices', name];
  const value = Object.hasOwn(ALL, name) ? ALL[name] : undefined;
  if (value === undefined) {
    const near = nearestWord(name, CHANGEABLE);
    return [near === null ? { path, word: 'unknown-choice', fill: { name } } : { path, word: 'unknown-choice-near', fill: { name, near } }];
  }
  if (value.school === undefined) return [{ path, word: 'fixed-choice', fill: { name } }];
  if (value.school === 'on or off') return ['true', 'false'].includes(text) ? [] : [{ path, word: 'flag', fill: { name } }];
  const { min, max } = value.school;
  if (typeof min === 'number' && typeof max === 'number') {
    const inRange = /^\d+$/.test(text) && Number(text) >= min && Number(text) <= max;
    return inRange ? [] : [{ path, word: 'number-range', fill: { name, min, max } }];
  }
  const inHours = /^\d{2}:[0-5]\d$/.test(text) && text >= min && text <= max;
  return inHours ? [] : [{ path, word: 'time-range', fill: { name, min, max } }];
}

/** N2 ends when N3 comes, so an N3 on the same day would leave the mentor without it. */
function checkLadder(choices: SchoolChoices, typed: Readonly<Record<string, unknown>>): Finding[] {
  const [n2, n3] = [choices['n2-wait'] ?? values['n2-wait'].default, choices['n3-wait'] ?? values['n3-wait'].default];
  return n2 < n3 ? [] : [{ path: ['choices', 'n2-wait' in typed ? 'n2-wait' : 'n3-wait'], word: 'n3-after-n2' }];
}
