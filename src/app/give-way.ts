// Lets taps come first: the embedded store answers without leaving the event loop, so a long tick would keep everybody waiting.

/** Waits for whatever came in meanwhile. */
export type GiveWay = () => Promise<void>;

/** For work that somebody waits for. */
export const goOn: GiveWay = () => Promise.resolve();

/** For work in the background: one step of it per turn of the event loop, also when several desks are worked on at once. */
export function oneStepPerTurn(): GiveWay {
  let last = Promise.resolve();
  return () => (last = last.then(() => new Promise((resolve) => setImmediate(resolve))));
}
