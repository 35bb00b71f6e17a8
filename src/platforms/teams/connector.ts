// One HTTP call to Teams: once, with a time-out, and a fault that says how far it came. The stock client repeats by itself and waits forever.
import type { HttpHeaders, HttpOperationResponse, WebResourceLike } from 'botbuilder-stdlib/lib/azureCoreHttpCompat';
import { ConnectorFault } from './connector-fault';
import { readJson } from './read-json';

const TIME_OUT = 10_000;

/** Before any byte of a request left: no address, nobody listens, no way there, or a certificate that we do not trust. */
const NOT_REACHED = [
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
];

export interface Call {
  url: string;
  method: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
}

export interface Answered {
  status: number;
  headers: Headers;
  /** JSON, or empty. */
  text: string;
}

/** Calls once. Rejects with a `ConnectorFault` for everything but a 2xx answer with JSON or nothing in it. */
export async function callOnce({ url, method, headers, body }: Call, timeOut = TIME_OUT): Promise<Answered> {
  const init = {
    method,
    headers,
    redirect: 'error',
    signal: AbortSignal.timeout(timeOut),
    ...(body === undefined ? {} : { body }),
  } as const;
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, init);
    text = await response.text();
  } catch (error) {
    throw new ConnectorFault(wasNotReached(error) ? 'not-reached' : 'lost');
  }
  if (!response.ok) throw new ConnectorFault('answered', response.status, subcodeOf(text), retryAfterOf(response.headers));
  if (text !== '' && readJson(text) === undefined) throw new ConnectorFault('lost', response.status);
  return { status: response.status, headers: response.headers, text };
}

/** The `httpClient` for botbuilder's connector. `Headers` is its class for headers, which is loaded with botbuilder only. */
export function connectorHttpClient(Headers: new () => HttpHeaders): {
  sendRequest(request: WebResourceLike): Promise<HttpOperationResponse>;
} {
  return {
    async sendRequest(request) {
      const { url, method, body } = request;
      const call = { url, method, headers: request.headers.rawHeaders() };
      const { status, headers, text } = await callOnce(typeof body === 'string' ? { ...call, body } : call);
      const given = new Headers();
      headers.forEach((value, name) => given.set(name, value));
      return { request, status, headers: given, bodyAsText: text };
    },
  };
}

/** `fetch` wraps what the system said as the cause. */
function wasNotReached(error: unknown): boolean {
  const code = fieldOf(fieldOf(error, 'cause'), 'code');
  return NOT_REACHED.some((one) => one === code);
}

/** `{"error": {"code": …}}`, or `subCode` beside or inside it; Entra gives its own codes as numbers in `error_codes`. */
function subcodeOf(text: string): string {
  const body = readJson(text);
  const error = fieldOf(body, 'error');
  const codes = fieldOf(body, 'error_codes');
  const entra: unknown = Array.isArray(codes) ? codes[0] : undefined;
  if (typeof entra === 'number') return String(entra);
  const found = [fieldOf(error, 'subCode'), fieldOf(body, 'subCode'), fieldOf(error, 'code')].find((one) => typeof one === 'string');
  return typeof found === 'string' ? found : '';
}

/** Seconds, or a date. */
function retryAfterOf(headers: Headers): number {
  const given = headers.get('retry-after') ?? '';
  const ms = /^\d+$/.test(given) ? Number(given) * 1000 : Date.parse(given) - Date.now();
  return Number.isNaN(ms) ? 0 : Math.max(0, ms);
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? (value as Record<string, unknown>)[name] : undefined;
}
