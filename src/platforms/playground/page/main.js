// Starts the page: one's own practice school, or a story that plays in a school of its own.
import { announce } from './announce.js';
import { clockBar } from './clock-bar.js';
import { practise } from './practice.js';
import { openSchool } from './school.js';
import { server } from './server.js';
import { loadWords, text } from './words.js';

await loadWords();
await (server.isPractice ? practise() : ownSchool());

async function ownSchool() {
  const bar = clockBar(travel);
  const school = await openSchool(bar, () => bar.pointOut());

  /** Moves the clock; everything that came on the way is shown and told at once, when it has arrived. */
  async function travel(step) {
    const known = school.ids();
    const { done: reply, clock } = await school.during(() => server.travel(step));
    if (reply.problem) {
      announce(reply.problem);
      return reply.problem;
    }
    const { sentences, urgent } = school.news(known);
    const quiet = sentences.length === 0 ? text('arrived_quiet') : '';
    announce([text('arrived', clock), reply.message, quiet, ...sentences].filter(Boolean).join(' '), { urgent });
    return reply.message ?? quiet;
  }
}
