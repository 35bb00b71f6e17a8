// Work that nobody waits for, kept in sight: it is logged when it fails, and the stop waits for it.
import { kindOf } from './error-kind';
import { oneStepPerTurn } from './give-way';
import type { Ids, Log } from './ports';
import { problemNumber } from './problem-number';
import { stackPlaces } from './stack-places';

export interface Background {
  /**
   * Begins soon, in a turn of its own: of many that knock at the same moment everybody gets an acknowledgement before the first answer is
   * made. Never throws; what fails is logged under a number. @param codeOf what a log line may say of an error; its kind when left out.
   */
  run(what: string, work: () => Promise<unknown>, codeOf?: (error: unknown) => string): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

export function background(log: Log, ids: Ids): Background {
  const underWay = new Set<Promise<void>>();
  const turn = oneStepPerTurn();
  return {
    run(what, work, codeOf = kindOf) {
      const task: Promise<void> = turn()
        .then(work)
        .then(
          () => undefined,
          (error: unknown) => {
            const reference = problemNumber(ids);
            log.error({ reference, what, error: codeOf(error), stack: stackPlaces(error) }, 'work in the background failed');
          },
        )
        .finally(() => underWay.delete(task));
      underWay.add(task);
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
