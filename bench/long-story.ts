// A case in which 300 things happened: talks, records, questions, a lead that changes hands. What is not possible at some moment is left out.
import type { Values } from '../src/core/kernel/command';
import type { World } from '../src/core/school/world';
import { dayOf } from '../src/core/time/instant';
import { ACase, BULLY, FOLLOWER, TARGET, WISH } from '../test/core/views/a-case';

const WHY = 'Hier staat waarom, in een gewone zin.';

type Step = readonly [person: string, command: string, values: Values];

/** An ordinary day: who, which command, and what is filled in. `next` stands for the next school day. */
const DAY: readonly Step[] = [
  ['joris', 'plan-talk', { on: 'next' }],
  ['joris', 'finish-record', { said: WHY, parents: 'i-call' }],
  ['joris', 'say-what-blocks', { reason: 'how', note: WHY }],
  ['joris', 'finish-record', { promise: WHY, promiseOn: 'next' }],
  ['joris', 'talk-did-not-happen', { on: 'next' }],
  ['joris', 'finish-record', { said: WHY }],
];

/** Now and then a colleague is asked along, and somebody else leads for a while. */
const WITH_COLLEAGUES: readonly Step[] = [
  ['joris', 'ask-along', { on: 'next' }],
  ['noor', 'answer-question', { answer: 'yes' }],
  ['joris', 'hand-over', { to: 'gijs', why: WHY }],
  ['gijs', 'accept-lead', {}],
  ['gijs', 'finish-record', { said: WHY }],
  ['gijs', 'hand-over', { to: 'joris', why: WHY }],
  ['joris', 'accept-lead', {}],
];
const EVERY_DAYS = 10;

/** Tells it until the case has this many entries. */
export function longStory(world: World, entries: number): ACase {
  const story = new ACase(world).report('bram', { target: TARGET, class: '2B' });
  story.does('joris', 'pick-up');
  story.at(dayOf(story.now), '14:00');
  story.does('joris', 'record-target-talk', { heldOn: dayOf(story.now), wish: WISH, agrees: 'yes', mayKnow: 'yes' });
  story.does('joris', 'name-others', { bullies: BULLY, followers: FOLLOWER });
  story.does('joris', 'mark-severe', { severe: 'yes', why: WHY });
  const length = (): number => story.all.length - story.entries.length;
  for (let day = 1; length() < entries; day++) {
    const before = length();
    const next = world.days.after(dayOf(story.now), 1);
    for (const [person, command, values] of day % EVERY_DAYS === 0 ? [...DAY, ...WITH_COLLEAGUES] : DAY) {
      const filled = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === 'next' ? next : value]));
      if (length() < entries && story.can(command)) story.tries(person, command, filled);
    }
    if (length() === before) throw new Error('nothing is possible in this case any more');
    story.at(next, '10:15');
  }
  return story;
}
