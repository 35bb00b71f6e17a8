// The connector service of Teams, on loopback: stores what a bot posts, refuses what Teams refuses, throttles, and fails as told.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isNode, remarksOn } from './card-check';
import { accountOf, userOf, type Chat, type ChatMessage, type Chats } from './chats';

/** How the next call ends. `lost`: it is done, and the answer never comes. `cut`: done, and the answer breaks off. */
export type Fate = 'lost' | 'cut' | 'reset' | 'hangs' | { status: number; subcode?: string; retryAfter?: number; html?: boolean };

const PER_SECOND = { thread: 7, tenant: 30 };
/** What a locked phone shows must not be a story. */
const LONGEST_SUMMARY = 120;

/** A call as it arrived, and what was in its way. */
export interface Heard {
  method: string;
  conversation: string;
  at: number;
  body: unknown;
  fate: Fate | undefined;
  allowed: boolean;
}

interface Request {
  method: string;
  path: string[];
  body: unknown;
}

export class Connector {
  /** Calls that arrived, with those that were refused. */
  readonly calls: { method: string; conversation: string; at: number; via: string }[] = [];
  /** Everything that a bot did which Teams does not allow. A test ends with this list empty. */
  readonly complaints: string[] = [];
  /** How the next calls end, first one first; then all is well. */
  readonly fates: Fate[] = [];
  /** Asked for each call when nothing stands in `fates`. */
  fate: (call: { method: string; conversation: string }) => Fate | undefined = () => undefined;
  /** The clock by which calls are counted; that of the machine, unless a story has one of its own. */
  now: () => number = () => performance.now();

  /** Hears of each call with a token when its end is known; `allowed` is false when it came too fast. */
  heard: (call: Heard) => void = () => undefined;
  throttles = true;
  private given = 0;
  private base = 'amer';
  private constructor(
    private readonly server: Server,
    private readonly chats: Chats,
  ) {}

  static async opens(chats: Chats): Promise<Connector> {
    const server = createServer((request, response) => void connector.receive(request, response));
    const connector: Connector = new Connector(server, chats);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return connector;
  }

  /** Where Teams wants to be called now. */
  get serviceUrl(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/${this.base}/`;
  }

  /** The service address changes; the old one no longer knows the chats. */
  moves(to = 'emea'): void {
    this.base = to;
  }

  async closes(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString();
    const [via = '', ...path] = (request.url ?? '').split('/').filter(Boolean).map(decodeURIComponent);
    const call = { method: request.method ?? '', conversation: path[2] ?? '', via, at: this.now() };
    this.calls.push(call);
    if (!/^Bearer bot-token-\d+$/.test(request.headers.authorization ?? '')) return fail(response, { status: 401 });
    if (via !== this.base) return fail(response, { status: 404, subcode: 'ConversationNotFound' });

    const fate = this.fates.shift() ?? this.fate(call);
    const throttled = this.throttles && call.method !== 'GET' ? this.tooMany(call.conversation, call.at) : undefined;
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    this.heard({ ...call, body, fate, allowed: throttled === undefined });
    if (fate === 'hangs') return;
    if (fate === 'reset') return void response.destroy();
    if (typeof fate === 'object') return fail(response, fate);
    if (throttled !== undefined) {
      this.complaints.push(throttled);
      return fail(response, { status: 429, retryAfter: 1 });
    }
    const answer = this.answer({ method: call.method, path, body });
    if ('fails' in answer) return fail(response, answer.fails);
    if (fate === 'lost') return void response.destroy();
    const json = JSON.stringify(answer.gives);
    response.writeHead(answer.status, { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(json)) });
    if (fate === 'cut') return void response.write(json.slice(0, 5), () => response.destroy());
    response.end(json);
  }

  private answer({ method, path, body }: Request): { gives: unknown; status: number } | { fails: Exclude<Fate, string> } {
    const [version, kind, conversation = '', part, id = ''] = path;
    const chat = this.chats.find(conversation);
    if (version !== 'v3' || kind !== 'conversations') return { fails: { status: 404 } };
    if (chat === undefined || chat.missing) return { fails: { status: 404, subcode: 'ConversationNotFound' } };
    if (chat.shutOut !== '') return { fails: { status: 403, subcode: chat.shutOut } };
    if (method === 'GET' && part === 'members') return this.member(chat, id);
    if (part !== 'activities' || (method !== 'POST' && method !== 'PUT')) return { fails: { status: 405 } };

    const remarks = remarksOnActivity(body);
    this.complaints.push(...remarks.map((remark) => `${method}: ${remark}`));
    if (!isNode(body) || remarks.length > 0) return { fails: { status: 400, subcode: 'BadSyntax' } };
    return method === 'POST' ? this.post(chat, body) : put(chat, id, body);
  }

  private post(chat: Chat, activity: Readonly<Record<string, unknown>>): { gives: unknown; status: number } {
    const id = `${1_700_000_000_000 + ++this.given}`;
    chat.messages.push({ id, ...shownOf(activity), deleted: false, updates: 0 });
    return { gives: { id }, status: 201 };
  }

  private member({ member }: Chat, id: string): { gives: unknown; status: number } | { fails: Exclude<Fate, string> } {
    if (id !== userOf(member)) return { fails: { status: 404, subcode: 'MemberNotFoundInConversation' } };
    const { email, signIn, name, role, tenant } = member;
    const aadObjectId = accountOf(member);
    const known = { id, name, aadObjectId, objectId: aadObjectId, email, userPrincipalName: signIn, tenantId: tenant, userRole: role };
    return { gives: known, status: 200 };
  }

  /** Counts what arrived in the last second, this one included; what was refused counts too. */
  private tooMany(conversation: string, at: number): string | undefined {
    const writes = this.calls.filter((one) => one.method !== 'GET' && one.at > at - 1000);
    const here = writes.filter((one) => one.conversation === conversation);
    if (here.length > PER_SECOND.thread) return `${here.length} calls in one second in one chat`;
    return writes.length > PER_SECOND.tenant ? `${writes.length} calls in one second` : undefined;
  }
}

function put(
  chat: Chat,
  id: string,
  activity: Readonly<Record<string, unknown>>,
): { gives: unknown; status: number } | { fails: Exclude<Fate, string> } {
  const message = chat.messages.find((one) => one.id === id);
  if (message === undefined || message.deleted) return { fails: { status: 404, subcode: 'ActivityNotFoundInConversation' } };
  Object.assign(message, shownOf(activity), { updates: message.updates + 1 });
  return { gives: { id }, status: 200 };
}

function shownOf(activity: Readonly<Record<string, unknown>>): Pick<ChatMessage, 'activity' | 'card' | 'summary'> {
  const [attachment] = activity['attachments'] as { content: unknown }[];
  return { activity, card: attachment?.content, summary: String(activity['summary']) };
}

/** One card, no text, and a summary for the notification. */
function remarksOnActivity(activity: unknown): string[] {
  if (!isNode(activity)) return ['the activity is no object'];
  const attachments = Array.isArray(activity['attachments']) ? (activity['attachments'] as unknown[]) : [];
  const [attachment] = attachments;
  const remarks: string[] = [];
  if (activity['type'] !== 'message') remarks.push(`type ${String(activity['type'])}`);
  if (typeof activity['text'] === 'string' && activity['text'] !== '') remarks.push('text beside a card is split by Teams');
  const { summary } = activity;
  if (typeof summary !== 'string' || summary === '' || summary.length > LONGEST_SUMMARY) remarks.push('no short summary');
  if (attachments.length !== 1 || !isNode(attachment)) return [...remarks, 'not exactly one attachment'];
  if (attachment['contentType'] !== 'application/vnd.microsoft.card.adaptive') remarks.push('the attachment is no adaptive card');
  return [...remarks, ...remarksOn(attachment['content'])];
}

function fail(response: ServerResponse, { status, subcode, retryAfter, html }: Exclude<Fate, string>): void {
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  if (html === true) return void response.writeHead(status, { ...headers, 'content-type': 'text/html' }).end('<html>a proxy speaks</html>');
  const body = subcode === undefined ? '' : JSON.stringify({ error: { code: subcode, message: 'as Teams says it' } });
  response.writeHead(status, { ...headers, 'content-type': 'application/json' }).end(body);
}
