// What must be true of every case that people can bring about, whatever they do and however time passes.
import fc from 'fast-check';
import { commandNames } from '../../../src/core/families';
import { shown } from '../../fixtures/time-passes';
import type { Life } from './a-life';
import { KeptWatch } from './kept-watch';
import { begun, lives, type Script } from './random-life';

/** Lives one script and gives the promises that were broken, with what happened until then. */
function brokenIn(script: Script): string[] {
  const { begins, broken } = beginning(script);
  if (broken.length > 0) return broken;
  const life = begins.copy();
  const watch = new KeptWatch(life);
  const said: string[] = [];
  for (const step of script.steps) {
    said.push(`${lives(life, step)} at ${shown(life.now)}`);
    watch.looks();
    if (watch.broken.length > 0) return [...watch.broken, ...said];
  }
  for (const name of life.given.keys()) LIVED.set(name, (LIVED.get(name) ?? 0) + 1);
  const closing = closes(life);
  return closing === '' ? [] : [closing, ...said];
}

interface Beginning {
  begins: Life;
  broken: string[];
}

/** Many lives begin alike: how far they came together, and the promises that were broken until then. */
const BEGINNINGS = new Map<string, Beginning>();

function beginning(script: Script): Beginning {
  const { begins, by, target, urgent, opening } = script;
  const alike = [begins, by, target, urgent, opening].join();
  const known = BEGINNINGS.get(alike) ?? watched(script);
  BEGINNINGS.set(alike, known);
  return known;
}

function watched(script: Script): Beginning {
  const watches: KeptWatch[] = [];
  const begins = begun(script, (life) => watches.push(new KeptWatch(life)));
  const broken = watches.flatMap((watch) => watch.looks().broken);
  return { begins, broken };
}

/** I8: from anywhere the coordinator can close it, with a reason. */
function closes(life: Life): string {
  const { state, world } = life;
  if (state.kind !== 'case' || state.status !== 'open') return '';
  const staff = world.school.people.map(({ id }) => id);
  const closed = staff.some((person) => life.does(person, 'close-case', { why: 'Het is opgelost.' }) === '');
  return closed ? '' : 'nobody can close it';
}

/** The same lives each time, so that a red run can be told again; another number gives others, and each file has its own. */
const FIXED = 20261121;
const SEED = Number(process.env['LIVES_SEED'] ?? FIXED);

/** In how many lives each command was given. */
const LIVED = new Map<string, number>();

/** Commands that no life came to: lives without a hand-over, a search or a suspension promise nothing about them. */
function neverGiven(): string[] {
  return [...commandNames('report'), ...commandNames('case')].filter((name) => !LIVED.has(name));
}

/**
 * Lives so many scripts. The promise that was broken, with what happened until then; empty when all were kept. It is told as it was found:
 * making a life of 60 steps shorter takes longer than reading it. @param file each has its own lives.
 */
export function brokenAmong(scripts: fc.Arbitrary<Script>, runs: number, file: number): string[] {
  const kept = fc.property(scripts, (script) => {
    const broken = brokenIn(script);
    if (broken.length > 0) throw new Error(broken.join('\n'));
  });
  const { failed, errorInstance } = fc.check(kept, { numRuns: runs, seed: 2 * SEED + file, endOnFailure: true });
  if (failed) return String(errorInstance).split('\n');
  // By chance other lives may leave out one that is possible for a moment only.
  return SEED === FIXED ? neverGiven().map((name) => `nobody ever gave ${name}`) : [];
}
