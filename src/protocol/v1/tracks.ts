// The five tracks of the approach and the standard tasks of each. Keys and their order; the words stand in `tasks.json`.
import type { SearchTask } from './search';

/** A standard task: where it is agreed, and the record that does it when there is one. */
export interface StandardTask {
  source: string;
  doneBy?: 'step2' | 'step3' | 'class-talk';
}

export const tracks = {
  school: {
    'school-informed': { source: '003 §6 track 1' },
    'school-signals': { source: '003 §6 track 1' },
    'school-who-does-what': { source: '003 §6 track 1 (ours)' },
  },
  target: {
    'target-taken-seriously': { source: '003 §6 track 2', doneBy: 'step2' },
    'target-what-happens': { source: '003 §6 track 2', doneBy: 'step2' },
    'target-solutions': { source: '003 §6 track 2' },
    'target-mentor-talks': { source: '003 §6 track 2', doneBy: 'step2' },
    'target-help': { source: '003 §6 track 2' },
  },
  others: {
    'others-behaviour': { source: '003 §6 track 3', doneBy: 'step3' },
    'others-causes': { source: '003 §6 track 3' },
    'others-empathy': { source: '003 §6 track 3' },
    'others-help': { source: '003 §6 track 3' },
  },
  class: {
    'class-roles': { source: '003 §6 track 4', doneBy: 'class-talk' },
    'class-solutions': { source: '003 §6 track 4', doneBy: 'class-talk' },
    'class-again': { source: '003 §6 track 4' },
  },
  parents: {
    'parents-taken-seriously': { source: '003 §6 track 5' },
    'parents-together': { source: '003 §6 track 5' },
    'parents-advice': { source: '003 §6 track 5' },
    'parents-referral': { source: '003 §6 track 5' },
  },
} as const satisfies Record<string, Record<string, StandardTask>>;

/** School, the target, who did it, the class, the parents. */
export type Track = keyof typeof tracks;
/** The key of a standard task of a track. */
export type StandardKey = { [Name in Track]: keyof (typeof tracks)[Name] }[Track];
/** The key of any task that has words of its own: a standard one, or one of a search (I4). */
export type TaskKey = StandardKey | SearchTask;

/** In the order in which a case shows them. */
export const TRACKS: readonly Track[] = ['school', 'target', 'others', 'class', 'parents'];
