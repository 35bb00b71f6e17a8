// Work that nobody waits for, kept in sight: it is logged when it fails, and the stop waits for it.
import type { Log } from '../../app/ports';
import { codeOf } from './outcomes';

export interface Background {
  run(what: string, work: () => Promise<unknown>): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

export function background(log: Log): Background {
  const underWay = new Set<Promise<void>>();
  return {
    run(what, work) {
      const task: Promise<void> = work()
        .then(
          () => undefined,
          (error: unknown) => log.error({ what, error: codeOf(error) }, 'work behind a tap failed'),
        )
        .finally(() => underWay.delete(task));
      underWay.add(task);
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
