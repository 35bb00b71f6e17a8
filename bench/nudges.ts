// 1,000 nudges on a Monday morning while the platform throttles, breaks off and keeps silent: every one is delivered, or accounted for by its rule.
import { helper, type Helper } from './helper';
import type { Report } from './measure';
import type { Door, Nudge, NudgingDuties } from './nudging-school';
import type { Post } from './posts';

export interface Morning {
  door: Door;
  people: readonly string[];
  /** How many there must be. */
  count: number;
  /** From now on the stand-in lets some calls fail, and notes every message. */
  goesWrong(): Promise<unknown>;
  /** Every message since then, in order. */
  posts(): Promise<Post[]>;
}

const MINUTE = 60_000;
/** Tries come after 1, 5, 15 minutes; what is still on its way after so long is lost. */
const MOST_MINUTES = 180;
const REST = 5_000;
/** Of the processor, while nothing may leave. */
const MOST_AT_REST = 2;
/** While messages wait for their place, with the work for those that leave. */
const MOST_WHILE_PACED = 50;

/** Reports the table of outcomes. Gives what was posted, for the pace. */
export async function nudges(report: Report, morning: Morning): Promise<Post[]> {
  const { door, people, count } = morning;
  const school = await helper<NudgingDuties>('nudging-school.ts', { door, people, count });
  try {
    await school.ask('opens');
    await morning.goesWrong();
    const first = await school.ask('beats');
    report.tells('the first round', first.tookMs / 1000, 's');
    report.atMost('processor meanwhile', (100 * first.spentMs) / first.tookMs, MOST_WHILE_PACED, '%');
    const rest = await school.ask('rests', REST);
    report.atMost('processor while all that is left waits', (100 * rest.spentMs) / rest.tookMs, MOST_AT_REST, '%');
    const minutes = await untilSettled(school);
    const posts = await morning.posts();
    outcomes(report, await school.ask('nudges'), posts, count);
    report.tells('minutes until everything was settled', minutes);
    const wrong = await school.ask('wrong');
    report.atMost(`errors in the log${wrong[0] === undefined ? '' : ` (${wrong[0].slice(0, 80)})`}`, wrong.length, 0, '');
    return posts;
  } finally {
    await school.ask('ends');
    await school.ends();
  }
}

/** Minute by minute. Gives how many it took. */
async function untilSettled(school: Helper<NudgingDuties>): Promise<number> {
  for (let minute = 0; minute < MOST_MINUTES; minute++) {
    const all = await school.ask('nudges');
    if (all.every(({ state }) => state === 'sent' || state === 'dropped')) return minute;
    await school.ask('passes', MINUTE);
    await school.ask('beats');
  }
  return MOST_MINUTES;
}

const OUTCOMES = [
  'delivered at the first try',
  'throttled, delivered later',
  'nobody knows: stands, not sent again',
  'nobody knows: does not stand, not sent again',
  'nobody knows: sent again and marked, stands once',
  'nobody knows: sent again and marked, stands more often',
  'against its rule',
] as const;
type Fate = (typeof OUTCOMES)[number];

function outcomes(report: Report, all: readonly Nudge[], posts: readonly Post[], count: number): void {
  const tries = new Map<string, Post[]>();
  for (const post of posts) for (const key of post.keys) tries.set(key, [...(tries.get(key) ?? []), post]);
  const rules = [...new Set(all.map(({ rule, doubt }) => `${rule} (${doubt})`))].sort();
  const fates = all.map((nudge) => ({ rule: `${nudge.rule} (${nudge.doubt})`, fate: fateOf(nudge, tries.get(nudge.key) ?? []) }));
  report.table(
    ['', ...rules],
    OUTCOMES.map((outcome) => [outcome, ...rules.map((rule) => fates.filter((one) => one.rule === rule && one.fate === outcome).length)]),
  );
  report.holds(`nudges`, all.length === count, String(all.length));
  report.atMost('against their rule', fates.filter(({ fate }) => fate === 'against its rule').length, 0, 'nudges');
  report.tells('tries that were throttled', posts.filter(({ ended }) => ended === 'later').length);
  report.tells('tries of which nobody knows', posts.filter(({ ended }) => ended === 'unknown').length);
  report.atMost('sent faster than the platform allows', posts.filter(({ ended }) => ended === 'too-fast').length, 0, 'messages');
}

/** What became of a nudge, held against what its rule promises: in doubt dropped, or sent again and marked. */
function fateOf({ doubt, state, reason }: Nudge, tries: readonly Post[]): Fate {
  const stands = tries.filter((post) => post.stands).length;
  const doubtAt = tries.findIndex(({ ended }) => ended === 'unknown');
  const refused = tries.some(({ ended }) => ended === 'refused' || ended === 'too-fast');
  const unmarked = tries.some(({ marked }, index) => marked !== (doubtAt >= 0 && index > doubtAt));
  if (refused || unmarked) return 'against its rule';
  if (doubtAt < 0) {
    if (state !== 'sent' || stands !== 1) return 'against its rule';
    return tries.length === 1 ? 'delivered at the first try' : 'throttled, delivered later';
  }
  if (doubt === 'resend') {
    if (state !== 'sent' || tries.at(-1)?.ended !== 'sent') return 'against its rule';
    return stands === 1 ? 'nobody knows: sent again and marked, stands once' : 'nobody knows: sent again and marked, stands more often';
  }
  if (state !== 'dropped' || reason !== 'unknown' || stands > 1 || doubtAt !== tries.length - 1) return 'against its rule';
  return stands === 1 ? 'nobody knows: stands, not sent again' : 'nobody knows: does not stand, not sent again';
}
