// What the two databases hold after all those crashes, against what was acknowledged and against "nobody twice".
import { openStore, ownKeys } from '../src/open-store';
import type { Store } from '../src/app/ports';
import type { SubjectDocument } from '../src/app/record';
import type { Desk } from '../src/core/desk/desk';
import type { Entry } from '../src/core/kernel/entry';
import { caseIdOf } from '../src/core/subject/ids';
import type { JoiningEvents } from '../src/core/subject/joining/events';
import type { Kept } from '../src/platforms/playground/mailbox';
import type { Acknowledged } from './busy';

export interface KeptPromises {
  messages: number;
  /** Acknowledged entries that are in no record. */
  lost: string[];
  /** Notices in more than one message, of which nothing says so. */
  twice: string[];
  /** Notices in more than one message, marked as a repeat. */
  marked: string[];
  /** Acknowledged reports of which no message went out, and that stand on no other report's card either (I9). */
  untold: string[];
  /** Notices of which the app did not learn whether they were sent. */
  unknown: number;
}

export async function keptPromises(dataDir: string, acknowledged: readonly Acknowledged[]): Promise<KeptPromises> {
  const keys = ownKeys(dataDir);
  const app = await openStore({ dataDir, mongodbUrl: '' }, keys, 'playground');
  const chats = await openStore({ dataDir, mongodbUrl: '' }, keys, 'playground-chats');
  try {
    const desks = (await app.open('desk')).map((document) => document.body as Desk);
    const messages = (await chats.open('desk')).map((document) => document.body as Kept).filter(({ kind }) => kind === 'notice');
    const sent = desks.flatMap((desk) => sentTo(desk, messages));
    const twice = [...new Set(sent.filter((key, index) => sent.indexOf(key) !== index))];
    const items = desks.flatMap((desk) => desk.notices.map((item) => ({ ...item, key: `${item.notice.key} to ${desk.person}` })));
    const repeats = new Set(items.filter((item) => item.repeat && item.notice.doubt === 'resend').map((item) => item.key));
    const lost: string[] = [];
    for (const one of acknowledged) if (!(await isKept(app, one))) lost.push(`${one.seat} ${one.command} ${one.subject} ${one.ref}`);
    const isTold = async (subject: string): Promise<boolean> => {
      if (sent.some((key) => key.startsWith(`${subject}:N1:`))) return true;
      const main = await joinedTo(app, subject);
      return main !== undefined && (await isTold(main));
    };
    const untold: string[] = [];
    for (const { command, subject } of acknowledged) if (command === 'send-report' && !(await isTold(subject))) untold.push(subject);
    return {
      messages: messages.length,
      lost,
      twice: twice.filter((key) => !repeats.has(key)),
      marked: twice.filter((key) => repeats.has(key)),
      untold,
      unknown: items.filter((item) => item.repeat || item.reason === 'unknown').length,
    };
  } finally {
    await app.close();
    await chats.close();
  }
}

/**
 * Every notice in every message of a person. What the desk does not know was sent just before a crash; its card still stands as it
 * came and names its notices itself.
 */
function sentTo(desk: Desk, messages: readonly Kept[]): string[] {
  const known = new Set(desk.screens.map((screen) => screen.address.message));
  const orphans = messages.filter((message) => message.seat === desk.person && !known.has(message.id));
  const keys = [...desk.screens.flatMap((screen) => screen.keys), ...orphans.flatMap(({ card }) => [...new Set(refsOn(card))])];
  return keys.map((key) => `${key} to ${desk.person}`);
}

function refsOn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'ref' in part && typeof part.ref === 'string' && part.ref !== '' ? [part.ref] : [];
  return [...own, ...Object.values(part).flatMap(refsOn)];
}

/** The report on whose card this one stands, when both records say so. */
async function joinedTo(store: Store, subject: string): Promise<string | undefined> {
  const linked = (await entriesOf(store, subject)).find(({ type }) => type === 'report-linked');
  const main = (linked?.data as { to: string } | undefined)?.to;
  if (main === undefined) return undefined;
  const all = [...(await entriesOf(store, main)), ...(await entriesOf(store, caseIdOf(main)))];
  const stands = all.some(
    ({ type, data }) => type === 'other-report-joined' && (data as JoiningEvents[typeof type]).report.subject === subject,
  );
  return stands ? main : undefined;
}

/** The entry stands in the report or in the case that grew from it. */
async function isKept(store: Store, { seat, subject, ref, command }: Acknowledged): Promise<boolean> {
  for (const id of [subject, caseIdOf(subject)]) {
    const entries = await entriesOf(store, id);
    if (entries.some((entry) => entry.by === seat && entry.cause === ref && (JSON.parse(entry.answer) as string[])[0] === command))
      return true;
  }
  return false;
}

async function entriesOf(store: Store, id: string): Promise<readonly Entry[]> {
  const document = (await store.load(id)) as SubjectDocument | null;
  return document?.body.entries ?? [];
}
