// Several people at once: three report, four pick up what came in, and a day passes over and over, until the process is gone.
import { setTimeout as wait } from 'node:timers/promises';
import refusals from '../cards/words/nl/refusals.json';
import { colleague, picksUp, reports, type Answered } from './colleague';
import { Gone, type OwnProcess } from './own-process';

/** A tap whose answer arrived: what must be found in the record from then on. */
export interface Acknowledged {
  seat: string;
  subject: string;
  /** What the entry names as its cause. */
  ref: string;
  command: string;
}

export interface Busy {
  /**
   * Ends the process and resolves when everybody noticed; gives how many requests were waiting for an answer. Throws when something else
   * went wrong before or meanwhile.
   */
  until(end: () => Promise<void>): Promise<number>;
}

const REPORTERS = ['bram', 'cor', 'yara'];
const MENTORS = ['joris', 'tom', 'wiebe', 'femke'];
const CLASSES = ['2B', '1B', '3C', '2A'];
const SCHOOL = 'devlinder';
const PAUSE = 20;
const PAUSE_OF_REPORTERS = 150;
const PAUSE_OF_CLOCK = 400;

export function busy(process: OwnProcess, round: number, acknowledged: Acknowledged[]): Busy {
  let underWay = 0;
  const counted: OwnProcess = {
    ...process,
    async ask<Answer>(path: string, body?: object): Promise<Answer> {
      underWay++;
      try {
        return await process.ask<Answer>(path, body);
      } finally {
        underWay--;
      }
    },
  };
  const note = (seat: string, answered: readonly (Answered | undefined)[]): void => {
    for (const one of answered) {
      if (one === undefined || one.tap.verb.startsWith('open:') || one.message.summary === refusals.refusal.heading) continue;
      const { subject, ref, verb } = one.tap;
      const [command = ''] = verb.split(':');
      acknowledged.push({ seat, subject: command === 'send-report' ? `${SCHOOL}:report:${ref}` : subject, ref, command });
    }
  };
  const goesOn = async (once: (nr: number) => Promise<unknown>, pause: number): Promise<void> => {
    try {
      for (let nr = 0; ; nr++, await wait(pause)) await once(nr);
    } catch (error) {
      if (!(error instanceof Gone)) throw error;
    }
  };
  const all = [
    ...REPORTERS.map((seat, index) =>
      goesOn(async (nr) => {
        const classId = CLASSES[(nr + index) % CLASSES.length] ?? '';
        note(seat, [await reports(colleague(counted, seat), classId, `Ronde ${round}, melding ${nr}.`)]);
      }, PAUSE_OF_REPORTERS),
    ),
    ...MENTORS.map((seat) => goesOn(async () => note(seat, await picksUp(colleague(counted, seat))), PAUSE)),
    goesOn((nr) => counted.ask('/playground/clock', { advance: nr % 2 === 0 ? '5 minutes' : '1 school day' }), PAUSE_OF_CLOCK),
  ];
  const done = Promise.all(all);
  // Heard by `until`, which may come later.
  done.catch(() => undefined);
  return {
    async until(end) {
      const waiting = underWay;
      await end();
      await done;
      return waiting;
    },
  };
}
