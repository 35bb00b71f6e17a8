// Says "now" once a minute, in the school's time zone; never twice at the same time.
import { schedule } from 'node-cron';
import { ZONE } from '../core/time/instant';
import { kindOf } from './error-kind';
import type { LogFields } from './ports';
import type { Presenter } from './present';
import { tellDoubts } from './tell-doubts';
import { tick } from './tick';
import type { Loop } from './round';

export interface Heartbeat {
  /** Beats at once, outside the schedule; resolves when that beat is done. Waits for one that is under way. */
  beat(): Promise<void>;
  /** No more beats; resolves when the one under way is done. */
  stop(): Promise<void>;
}

/** Ticks within one beat; a store that wakes up with a day of work behind it catches up in a few beats. */
const TICKS = 20;

/** Starts the beat: what is due, then what the coordinator must hear about accounts. What fails in one is logged, and the next one comes as usual. */
export function startHeartbeat(loop: Loop, presenter: Presenter): Heartbeat {
  let underWay = Promise.resolve();
  let stopped = false;
  const logged = async (work: () => Promise<void>): Promise<void> => {
    try {
      if (!stopped) await work();
    } catch (error) {
      loop.log.error({ error: kindOf(error) }, 'a beat failed; the next one tries again');
    }
  };
  const ticks = async (): Promise<void> => {
    for (let done = 0; done < TICKS && !stopped && (await tick(loop)); done++);
  };
  const run = async (): Promise<void> => {
    await logged(ticks);
    await logged(() => tellDoubts(loop, presenter));
  };
  const beat = (): Promise<void> => (underWay = underWay.then(run));
  const say =
    (level: 'info' | 'warn' | 'error') =>
    (message: string | Error): void =>
      loop.log[level](textOf(message), 'node-cron');
  const task = schedule('* * * * *', beat, {
    noOverlap: true,
    timezone: ZONE,
    logger: { info: say('info'), warn: say('warn'), error: say('error'), debug: () => undefined },
  });
  return {
    beat,
    async stop() {
      stopped = true;
      await task.destroy();
      await underWay;
    },
  };
}

function textOf(message: string | Error): LogFields {
  return { notice: typeof message === 'string' ? message : message.name };
}
