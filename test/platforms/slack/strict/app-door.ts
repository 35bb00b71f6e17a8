// How Slack knocks at the app: signed, within three seconds, and again when nobody answers.
import { createHmac } from 'node:crypto';

export interface Answer {
  /** 0 when there was no answer at all. */
  status: number;
  body: string;
  ackMs: number;
  /** Slack waited three seconds and showed the person that it failed. */
  late: boolean;
}

export interface Knock {
  body: string;
  json?: boolean;
  headers?: Readonly<Record<string, string>>;
  /** Unix seconds; now when left out. */
  stamp?: number;
  /** Signs with another secret. */
  secret?: string;
}

const PATIENCE_MS = 3000;
const RETRIES = 3;

/** The signature of a body as Slack makes it. */
export function signatureOf(secret: string, stamp: number, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex')}`;
}

export class AppDoor {
  private url = '';

  constructor(private readonly secret: string) {}

  standsAt(url: string): void {
    this.url = url;
  }

  async post({ body, json = false, headers = {}, stamp = Math.floor(Date.now() / 1000), secret = this.secret }: Knock): Promise<Answer> {
    if (this.url === '') throw new Error('say first where the app listens: appAt(url)');
    const begin = performance.now();
    const signed = {
      // Exactly so: Bolt compares it letter by letter, and a charset behind it is answered with 400.
      'content-type': json ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(stamp),
      'x-slack-signature': signatureOf(secret, stamp, body),
      ...headers,
    };
    try {
      const response = await fetch(this.url, { method: 'POST', headers: signed, body, signal: AbortSignal.timeout(4 * PATIENCE_MS) });
      return answered(response.status, await response.text(), begin);
    } catch (error) {
      // Nobody there, reset, or silent; under jest `fetch` rejects with the Error of another realm, so `instanceof` says nothing.
      return answered(0, String(error), begin);
    }
  }

  /** A form with one `payload`, as taps and submits come. Other than ASCII comes escaped, as it may on the real Slack. */
  async interact(payload: object): Promise<Answer> {
    const json = JSON.stringify(payload).replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return this.post({ body: new URLSearchParams({ payload: json }).toString() });
  }

  /** An event; again, at most three times, until it is answered with 2xx in time. `repeats` of them come although it was. */
  async event(envelope: object, repeats = 0): Promise<Answer[]> {
    const body = JSON.stringify(envelope);
    const answers = [await this.post({ body, json: true })];
    for (let retry = 1; retry <= RETRIES; retry++) {
      const last = answers.at(-1);
      const reason = failureOf(last) ?? (retry <= repeats ? 'http_timeout' : undefined);
      if (reason === undefined) break;
      answers.push(await this.post({ body, json: true, headers: { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': reason } }));
    }
    return answers;
  }
}

function answered(status: number, body: string, begin: number): Answer {
  const ackMs = performance.now() - begin;
  return { status, body, ackMs, late: ackMs > PATIENCE_MS };
}

function failureOf(answer: Answer | undefined): string | undefined {
  if (answer === undefined || answer.status === 0) return 'connection_failed';
  if (answer.late) return 'http_timeout';
  return answer.status >= 200 && answer.status < 300 ? undefined : 'http_error';
}
