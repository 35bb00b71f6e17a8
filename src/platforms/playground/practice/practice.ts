// Practice: one story at a time, each in a school of its own that is thrown away afterwards. Nothing of it stands among one's own cases.
import type { PlaygroundDesk } from '../messages';
import { player, type Player, type Standing } from './player';
import { STORIES } from './stories';

/** A school for one story: the example school with empty stores and a clock at the beginning. */
export interface Stage {
  desk: PlaygroundDesk;
  close(): Promise<void>;
}

export type OpenStage = () => Promise<Stage>;

/** What the page tells of a story before it is chosen. */
export interface Offer {
  id: string;
  title: string;
  about: string;
}

export interface Practice {
  offers(): Offer[];
  /** Grows with every story that begins, so that a page keeps nothing of an earlier one. */
  run(): number;
  /** The school of the story under way; null when none was chosen. */
  desk(): PlaygroundDesk | null;
  /** Null when no story was chosen. */
  stands(): Promise<Standing | null>;
  /** Throws away the story before. Null when there is no such story. */
  begin(story: string): Promise<Standing | null>;
  /** Plays one beat; two that come together are played one after the other. */
  beat(): Promise<Standing | null>;
  stop(): Promise<void>;
}

/** Builds it over a way to open a school. */
export function practice(open: OpenStage): Practice {
  let run = 0;
  let stage: Stage | null = null;
  let playing: Player | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work, work);
    last = done.catch(() => undefined);
    return done;
  };

  const stop = async (): Promise<void> => {
    const gone = stage;
    playing = stage = null;
    await gone?.close();
  };

  return {
    offers: () => STORIES.map(({ script, words }) => ({ id: script.id, title: words.title, about: words.about })),
    run: () => run,
    desk: () => stage?.desk ?? null,
    stands: () => inTurn(async () => playing?.stands() ?? null),
    begin: (id) =>
      inTurn(async () => {
        const story = STORIES.find(({ script }) => script.id === id);
        if (story === undefined) return null;
        await stop();
        stage = await open();
        run++;
        playing = player(story.script, story.words, stage.desk);
        return playing.stands();
      }),
    beat: () => inTurn(async () => playing?.beat() ?? null),
    stop: () => inTurn(stop),
  };
}
