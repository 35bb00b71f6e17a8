// Slack: what `/melding` costs beside a bare Bolt app, 200 at the same moment, and 1,000 nudges when much goes wrong.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { helper, LOADER, type Helper } from './helper';
import { atOnce, type Knocked } from './at-once';
import { compare, TELLS_SPENT, type Contender } from './contenders';
import { mentorsOf } from './large-school';
import type { Report } from './measure';
import { nudges } from './nudges';
import { ownProcess, type OwnProcess } from './own-process';
import { schoolFolder, type SchoolFolder } from './school-folder';
import { accountOf, melding, slackPeople, slackSettings } from './slack-school';
import type { SlackDuties } from './slack-stub';

const PEOPLE = mentorsOf(200);
/** A process that listens goes on for a while with preparing its cards. */
const STARTS = 5_000;
/** Five each. */
const NUDGES = 1_000;
const MOST_ACK_MS = 1_000;
/** Slack's least pause between two messages in one channel. */
const PAUSE = 1_000;

export async function slack(report: Report): Promise<void> {
  await taps(report);
  const stub = await helper<SlackDuties>('slack-stub.ts');
  try {
    await stub.ask('joins', slackPeople(PEOPLE));
    const door = { platform: 'slack', apiUrl: await stub.ask('apiUrl') } as const;
    const stands = { goesWrong: () => stub.ask('goesWrong'), posts: () => stub.ask('posts') };
    const posts = await nudges(report, { door, people: PEOPLE, count: NUDGES, ...stands });
    const chats = [...new Set(posts.map(({ chat }) => chat))];
    const closest = Math.min(...chats.map((chat) => closestOf(posts.filter((post) => post.chat === chat))));
    report.holds('pace: the closest two messages in one chat', closest >= PAUSE, `${Math.round(closest)} ms`);
  } finally {
    await stub.ends();
  }
}

async function taps(report: Report): Promise<void> {
  const stub = await helper<SlackDuties>('slack-stub.ts');
  await stub.ask('joins', slackPeople(PEOPLE));
  const school = schoolFolder(PEOPLE, slackSettings(await stub.ask('apiUrl')));
  const ours = await ownProcess(school.folder, TELLS_SPENT, undefined, school.settings);
  try {
    await wait(STARTS);
    await atOnce(report, { what: 'acknowledgement', most: MOST_ACK_MS, round: () => allType(stub, ours) });
    await beside(report, stub, school, ours);
  } finally {
    await ours.ends('SIGTERM');
    await stub.ends();
    school.remove();
  }
}

async function beside(report: Report, stub: Helper<SlackDuties>, school: SchoolFolder, ours: OwnProcess): Promise<void> {
  const file = join(school.folder, 'view.json');
  writeFileSync(file, JSON.stringify(await stub.ask('view')));
  const settings = { ...slackSettings(await stub.ask('apiUrl')), VIEW_FILE: file };
  const bare = await ownProcess(school.folder, [...TELLS_SPENT, LOADER], join(__dirname, 'bare-bolt.ts'), settings);
  try {
    await compare(report, '/melding up to its window', contender(stub, ours), contender(stub, bare));
  } finally {
    await bare.ends('SIGTERM');
  }
}

function contender(stub: Helper<SlackDuties>, process: OwnProcess): Contender {
  const types = melding(process.url);
  return {
    process,
    async once(nr) {
      const person = PEOPLE[nr % PEOPLE.length] ?? '';
      const [trigger = ''] = await stub.ask('triggers', [accountOf(person)]);
      const { status } = await types(person, trigger);
      if (status !== 200) throw new Error(`/melding was answered with ${status}`);
      if (!(await stub.ask('opened'))) throw new Error('/melding opened no window');
    },
  };
}

/** Everybody types at the same moment. */
async function allType(stub: Helper<SlackDuties>, { url }: OwnProcess): Promise<Knocked[]> {
  const types = melding(url);
  const triggers = await stub.ask('triggers', PEOPLE.map(accountOf));
  const answers = await Promise.all(PEOPLE.map((person, index) => types(person, triggers[index] ?? '')));
  await stub.ask('opened');
  const became = await stub.ask('became');
  return answers.map(({ status, ackMs }, index) => {
    const { windows = 0, refused = 0, callback = '' } = became[index] ?? {};
    const lost = status !== 200 || windows === 0 || callback !== 'form';
    return { tookMs: ackMs, lost, twice: windows + refused > 1 };
  });
}

function closestOf(posts: readonly { at: number }[]): number {
  const moments = posts.map(({ at }) => at).sort((one, other) => one - other);
  return Math.min(Infinity, ...moments.slice(1).map((at, index) => at - (moments[index] ?? at)));
}
