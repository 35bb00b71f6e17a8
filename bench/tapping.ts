// Somebody taps every 100 ms, however long the last tap took: opens the report form, sends it, looks at what became of it.
import { setTimeout as wait } from 'node:timers/promises';
import type { Playground } from '../src/build-playground';

const EVERY = 100;
const SEAT = 'bram';
/** Reports come from everywhere; all about one class would make one mentor's desk larger than any is. */
const CLASSES = ['1A', '1B', '2A', '2B', '3C'];

export interface Tapping {
  /** Gives how long each tap took, in milliseconds from when it was meant to its answer. */
  stop(): Promise<number[]>;
}

export function tapping({ desk }: Playground): Tapping {
  const waited: number[] = [];
  let stopped = false;

  const taps = async function* (): AsyncGenerator<void> {
    for (let nr = 0; ; nr++) {
      const form = await desk.say(SEAT, '/melding');
      yield;
      const values = {
        urgent: 'no',
        target: 'Noa Paars',
        class: CLASSES[nr % CLASSES.length] ?? '',
        words: 'Ze stond weer alleen op het plein.',
      };
      const sent = await desk.act({ seat: SEAT, messageId: form.message?.id ?? '', actionId: 'send-report', values });
      if (!sent.ok) throw new Error('a report was refused');
      yield;
      await desk.say(SEAT, `/casus ${sent.message?.summary.slice(0, 8) ?? ''}`);
      yield;
    }
  };

  const done = (async (): Promise<number[]> => {
    const next = taps();
    const start = performance.now();
    for (let nr = 0; !stopped; nr++) {
      const meant = start + nr * EVERY;
      await wait(Math.max(0, meant - performance.now()));
      await next.next();
      waited.push(performance.now() - meant);
    }
    return waited;
  })();
  return {
    async stop() {
      stopped = true;
      return done;
    },
  };
}
