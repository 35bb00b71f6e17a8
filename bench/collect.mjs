// Loaded before the playground with `--expose-gc --import`: on SIGUSR2 says how much memory is resident, and again after collecting.
const ROUNDS = 4;
const PAUSE = 150;

process.on('SIGUSR2', () => {
  const before = process.memoryUsage.rss();
  // What is freed goes back to the machine in the background, so once is not enough.
  const collect = (left) => {
    globalThis.gc();
    if (left > 0) return setTimeout(collect, PAUSE, left - 1);
    process.stderr.write(`resident ${before} ${process.memoryUsage.rss()}\n`);
  };
  collect(ROUNDS);
});
