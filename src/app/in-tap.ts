// A round for one tap of a person: what follows from it is done behind the answer.
import { oneStepPerTurn } from './give-way';
import { startRound, type Loop, type Round } from './round';
import { attend } from './tick';

export interface TapRound extends Round {
  /** Ids of what was saved: the loop looks at these behind the answer. They are awake until it did, so nothing is lost by a crash. */
  saved: Set<string>;
}

/**
 * Does the work of a tap with the school read once. What it saved is attended to in the background, when the work is done.
 * @param answered resolves, and never rejects, when the answer stands where the person sees it; a message that stands there is not drawn
 * again before that.
 */
export async function inTap<Result>(loop: Loop, answered: Promise<void>, work: (round: TapRound) => Promise<Result>): Promise<Result> {
  const round: TapRound = { ...(await startRound(loop, oneStepPerTurn())), saved: new Set() };
  try {
    return await work(round);
  } finally {
    if (round.saved.size > 0) {
      loop.background.run('attend', async () => {
        await answered;
        await attend(round, [...round.saved]);
      });
    }
  }
}
