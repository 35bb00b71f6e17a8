// Plays a practice story, one beat at a time: time runs on to the next message, or somebody of the story types or taps.
import { HOUR, instantAt, type Instant } from '../../../core/time/instant';
import type { PlaygroundDesk } from '../messages';
import { nextTap, type NextTap } from './next-tap';
import { valueOf, type Row, type Script, type StoryWords } from './script';

const DAY = 24 * HOUR;
/** A gap longer than this goes by in weeks; a shorter one from message to message. */
const LONG_GAP = 21 * DAY;
const WEEK = 7 * DAY;

/** What happens next: time goes by, or somebody of the story types or taps. */
export type Next = { kind: 'time' } | { kind: 'say'; seat: string; text: string } | ({ kind: 'tap' } & NextTap);

/** Where a story stands, for the page. */
export interface Standing {
  story: string;
  /** Rows done, of how many. */
  done: number;
  of: number;
  /** Null when the story is over. */
  next: Next | null;
  /** What the visitor reads about what comes next; empty when the page says so itself. */
  tells: string;
  /** Who got a message in this beat, in order. */
  came: string[];
}

export interface Player {
  desk: PlaygroundDesk;
  /** Where it stands; changes nothing. */
  stands(): Promise<Standing>;
  /** Plays one beat. Throws when a row cannot be done: then the story is wrong. */
  beat(): Promise<Standing>;
}

/** Plays `script` on a desk of its own, through what the page itself can do there: say, act, and let time pass. */
export function player(script: Script, words: StoryWords, desk: PlaygroundDesk): Player {
  let done = 0;
  const row = (): Row | undefined => script.rows[done];

  const next = async (): Promise<Next | null> => {
    const now = row();
    if (now === undefined) return null;
    if (now.at !== undefined && desk.clock().now < momentOf(now.at)) return { kind: 'time' };
    const { who, does } = now;
    if ('says' in does) return { kind: 'say', seat: who, text: valueOf(does.says, words) };
    const fills = Object.fromEntries(Object.entries(does.fills ?? {}).map(([id, value]) => [id, valueOf(value, words)]));
    return { kind: 'tap', ...nextTap(who, await desk.messages(who), does.taps, fills) };
  };

  const stands = async (came: string[] = []): Promise<Standing> => {
    const tells = row()?.tells;
    if (tells !== undefined && words.tells[tells] === undefined) throw new Error(`the story tells no ${tells}`);
    const told = tells === undefined ? '' : (words.tells[tells] ?? '');
    return { story: script.id, done, of: script.rows.length, next: await next(), tells: told, came };
  };

  return {
    desk,
    stands: () => stands(),
    async beat() {
      const came: string[] = [];
      const end = desk.subscribe((event) => void (event.type === 'message' && came.push(event.seat)));
      try {
        const now = await next();
        const at = row()?.at;
        if (now?.kind === 'time' && at !== undefined) await hop(desk, momentOf(at));
        else if (now !== null) await act(desk, now, done++);
        // What a tap sets off reaches others behind its answer.
        for (const { id } of desk.seats().slice(0, 1)) await desk.messages(id);
      } finally {
        end();
      }
      return stands(came);
    },
  };
}

async function hop(desk: PlaygroundDesk, until: Instant): Promise<void> {
  const { now } = desk.clock();
  if (until - now > LONG_GAP) await desk.advance(now + WEEK);
  else await desk.advance('next message', until);
}

async function act(desk: PlaygroundDesk, next: Next, at: number): Promise<void> {
  if (next.kind === 'time') return;
  const reply = next.kind === 'say' ? await desk.say(next.seat, next.text) : await desk.act(next);
  if (!reply.ok) throw new Error(`row ${at + 1}, ${JSON.stringify(next)}: ${JSON.stringify(reply.fieldErrors ?? reply.message?.summary)}`);
}

function momentOf(at: string): Instant {
  const [day = '', time = ''] = at.split(' ');
  return instantAt(day, time);
}
