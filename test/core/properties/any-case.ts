// What must be true of every case that people can bring about, whatever they do and however time passes.
import fc from 'fast-check';
import { shown } from '../../fixtures/time-passes';
import { KeptWatch } from './kept-watch';
import { begun, lives, type Script } from './random-life';

/** Lives one script and gives the promises that were broken, with what happened until then. */
export function brokenIn(script: Script): string[] {
  const life = begun(script);
  const watch = new KeptWatch(life);
  const said: string[] = [];
  for (const step of script.steps) {
    said.push(`${lives(life, step)} at ${shown(life.now)}`);
    watch.looks();
    if (watch.broken.length > 0) return [...watch.broken, ...said];
  }
  const closing = closes(life);
  return closing === '' ? [] : [closing, ...said];
}

/** I8: from anywhere the coordinator can close it, with a reason. */
function closes(life: ReturnType<typeof begun>): string {
  const { state, world } = life;
  if (state.kind !== 'case' || state.status === 'closed') return '';
  const staff = world.school.people.map(({ id }) => id);
  const closed = staff.some((person) => life.does(person, 'close-case', { why: 'Het is opgelost.' }) === '');
  return closed ? '' : 'nobody can close it';
}

/** The same lives each time, so that a red run can be told again; another number gives others. */
const SEED = Number(process.env['LIVES_SEED'] ?? 20261121);

/** A broken promise is told as it was found: making a life of 60 steps shorter takes longer than reading it. */
export function holdsIn(scripts: fc.Arbitrary<Script>, runs: number): void {
  fc.assert(
    fc.property(scripts, (script) => {
      expect(brokenIn(script)).toEqual([]);
    }),
    { numRuns: runs, seed: SEED, endOnFailure: true },
  );
}
