// Teams: what a tap costs beside a bare botbuilder bot, 200 at the same moment, and 1,000 nudges when much goes wrong.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { atOnce, type Knocked } from './at-once';
import { compare, TELLS_SPENT, type Contender } from './contenders';
import { helper, LOADER, type Helper } from './helper';
import { mentorsOf } from './large-school';
import type { Report } from './measure';
import { nudges } from './nudges';
import { ownProcess, type OwnProcess } from './own-process';
import { schoolFolder, type SchoolFolder } from './school-folder';
import { poster, teamsPeople, teamsSettings, type Poster } from './teams-school';
import type { TeamsDuties } from './teams-stub';

const PEOPLE = mentorsOf(200);
/** A process that listens goes on for a while with preparing its cards. */
const STARTS = 5_000;
const MOST_ANSWER_MS = 2_000;
/** Who get the nudges: some five, some fewer. */
const NUDGED = mentorsOf(300);
const NUDGES = 1_000;
/** Teams' limits per second, in one chat and in all. */
const PER_CHAT = 7;
const PER_TENANT = 30;

export async function teams(report: Report): Promise<void> {
  await taps(report);
  const stub = await helper<TeamsDuties>('teams-stub.ts');
  try {
    await stub.ask('joins', teamsPeople(NUDGED));
    const door = { platform: 'teams', settings: await stub.ask('settings'), references: await stub.ask('references') } as const;
    const stands = { goesWrong: () => stub.ask('goesWrong'), posts: () => stub.ask('posts') };
    await nudges(report, { door, people: NUDGED, count: NUDGES, ...stands });
    const writes = await stub.ask('writes');
    const chats = [...new Set(writes.map(({ chat }) => chat))];
    const busiest = Math.max(...chats.map((chat) => mostInASecond(writes.filter((write) => write.chat === chat))));
    report.atMost('pace: the most in one second in one chat', busiest, PER_CHAT, 'messages');
    report.atMost('pace: the most in one second in all', mostInASecond(writes), PER_TENANT, 'messages');
  } finally {
    await stub.ends();
  }
}

async function taps(report: Report): Promise<void> {
  const stub = await helper<TeamsDuties>('teams-stub.ts');
  await stub.ask('joins', teamsPeople(PEOPLE));
  const school = schoolFolder(PEOPLE, teamsSettings(await stub.ask('settings')));
  const ours = await ownProcess(school.folder, TELLS_SPENT, undefined, school.settings);
  try {
    const posts = await posterFor(stub, ours);
    // As in a school: the app was put into every chat before anybody taps in it.
    for (const person of PEOPLE) await posts.installs(person);
    await wait(STARTS);
    await atOnce(report, { what: 'answer', most: MOST_ANSWER_MS, round: () => allTap(posts) });
    await beside(report, stub, school, ours);
  } finally {
    await ours.ends('SIGTERM');
    await stub.ends();
    school.remove();
  }
}

async function beside(report: Report, stub: Helper<TeamsDuties>, school: SchoolFolder, ours: OwnProcess): Promise<void> {
  const file = join(school.folder, 'card.json');
  const { text } = await (await posterFor(stub, ours)).taps('mentor01');
  writeFileSync(file, JSON.stringify((JSON.parse(text) as { value: unknown }).value));
  const settings = { ...teamsSettings(await stub.ask('settings')), CARD_FILE: file };
  const bare = await ownProcess(school.folder, [...TELLS_SPENT, LOADER], join(__dirname, 'bare-botbuilder.ts'), settings);
  try {
    await compare(report, 'tap answered with a card', await contender(stub, ours), await contender(stub, bare));
  } finally {
    await bare.ends('SIGTERM');
  }
}

async function posterFor(stub: Helper<TeamsDuties>, { url }: OwnProcess): Promise<Poster> {
  return poster(url, await stub.ask('serviceUrl'), await stub.ask('token'));
}

async function contender(stub: Helper<TeamsDuties>, process: OwnProcess): Promise<Contender> {
  const posts = await posterFor(stub, process);
  return {
    process,
    async once(nr) {
      const { status, text } = await posts.taps(PEOPLE[nr % PEOPLE.length] ?? '');
      if (status !== 200 || formOf(text) === '') throw new Error(`a tap was answered with ${status} ${text.slice(0, 100)}`);
    },
  };
}

/** Everybody taps at the same moment, and gets a form of their own. */
async function allTap(posts: Poster): Promise<Knocked[]> {
  const answers = await Promise.all(PEOPLE.map((person) => posts.taps(person)));
  const forms = answers.map(({ text }) => formOf(text));
  return answers.map(({ status, tookMs }, index) => {
    const form = forms[index] ?? '';
    return { tookMs, lost: status !== 200 || form === '', twice: forms.indexOf(form) !== index };
  });
}

/** The id of the form that a card holds; empty when the answer holds none. */
function formOf(text: string): string {
  return /"verb":"send-report","data":\{[^}]*"ref":"([^"]+)"/.exec(text)?.[1] ?? '';
}

function mostInASecond(writes: readonly { at: number }[]): number {
  const moments = writes.map(({ at }) => at).sort((one, other) => one - other);
  return Math.max(0, ...moments.map((at) => moments.filter((other) => other > at - 1_000 && other <= at).length));
}
