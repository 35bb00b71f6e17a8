// Work behind an acknowledgement, kept in sight: it is logged when it fails, and the stop waits for it.
import { oneStepPerTurn } from '../../app/give-way';
import type { Log } from '../../app/ports';
import { codeOf } from './outcomes';
import { stackPlaces } from './stack-places';

export interface Background {
  /** Begins soon, in a turn of its own: of many that knock at the same moment everybody gets an acknowledgement before the first answer is made. */
  run(what: string, work: () => Promise<unknown>): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

export function background(log: Log): Background {
  const underWay = new Set<Promise<void>>();
  const turn = oneStepPerTurn();
  return {
    run(what, work) {
      const task: Promise<void> = turn()
        .then(work)
        .then(
          () => undefined,
          (error: unknown) => log.error({ what, error: codeOf(error), stack: stackPlaces(error) }, 'work behind a tap failed'),
        )
        .finally(() => underWay.delete(task));
      underWay.add(task);
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
