// What a failed call to Slack means for the message: sent later, nobody there, our own mistake, or nobody knows.
import { webApi } from '@slack/bolt';
import { kindOf } from '../../app/error-kind';
import type { Outcome } from '../../app/ports';

export type Ended = Exclude<Outcome, { result: 'sent' }>;

/** Slack refuses everything that we ask, for everybody: only who manages the app can mend it. */
const SHUT_OUT = new Set([
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'missing_scope',
  'no_permission',
  'not_allowed_token_type',
  'access_denied',
  'accesslimited',
  'ekm_access_denied',
  'org_login_required',
  'team_access_not_granted',
  'messages_tab_disabled',
]);
/** This person cannot be written to. */
const NOBODY_THERE = new Set([
  'channel_not_found',
  'user_not_found',
  'users_not_found',
  'user_disabled',
  'user_not_visible',
  'not_in_channel',
  'is_archived',
  'is_inactive',
  'cannot_dm_bot',
  'restricted_action',
]);
/** The message that should be changed is not there, or not ours to change any more. */
const GONE = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed', 'not_found']);
/** Slack itself does not know how far it came. */
const HALFWAY = new Set(['fatal_error', 'internal_error', 'service_unavailable', 'request_timeout', 'team_added_to_org']);
const TOO_FAST = new Set(['ratelimited', 'rate_limited']);
/** Node's codes for a connection that never stood: no byte left. */
const NOT_REACHED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

const MINUTE = 60_000;
/** A proxy that answers with a page of its own ends up as the "code". */
const CODE = /^[a-z0-9_]{1,60}$/;

/** How a call ended that threw `error`. Everything that is not one of Slack's own errors leaves it open: a half body is a plain TypeError. */
export function outcomeOf(error: unknown): Ended {
  if (error instanceof webApi.WebAPIRateLimitedError) return { result: 'not-sent', retryAfterMs: error.retryAfter * 1000 };
  if (error instanceof webApi.WebAPIHTTPError) return ofStatus(error);
  if (error instanceof webApi.WebAPIRequestError)
    return notReached(error) ? { result: 'not-sent', retryAfterMs: MINUTE } : { result: 'unknown' };
  if (error instanceof webApi.WebAPIPlatformError) return ofCode(error.data.error, error.data.response_metadata?.retryAfter);
  return { result: 'unknown' };
}

/** Slack's code, the HTTP status, or the kind of failure: what a log line may hold. */
export function codeOf(error: unknown): string {
  if (error instanceof webApi.WebAPIRateLimitedError) return 'ratelimited';
  if (error instanceof webApi.WebAPIPlatformError) return CODE.test(error.data.error) ? error.data.error : 'not_slack';
  if (error instanceof webApi.WebAPIHTTPError) return `http_${error.statusCode}`;
  if (error instanceof webApi.WebAPIRequestError) return causeOf(error) || error.original.name;
  return kindOf(error);
}

/** Whether Slack refuses everything, not only this call. */
export function isShutOut(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError && SHUT_OUT.has(error.data.error);
}

/** Whether we asked too much of Slack in too little time. */
export function isTooFast(error: unknown): boolean {
  if (error instanceof webApi.WebAPIPlatformError) return TOO_FAST.has(error.data.error);
  return error instanceof webApi.WebAPIRateLimitedError;
}

/** Whether Slack answered at all, also when it said no. */
export function wasAnswered(error: unknown): boolean {
  if (error instanceof webApi.WebAPIPlatformError) return CODE.test(error.data.error);
  return error instanceof webApi.WebAPIRateLimitedError;
}

function ofCode(code: string, retryAfter: number | undefined): Ended {
  if (!CODE.test(code) || HALFWAY.has(code)) return { result: 'unknown' };
  if (TOO_FAST.has(code)) return { result: 'not-sent', retryAfterMs: retryAfter === undefined ? MINUTE : retryAfter * 1000 };
  if (SHUT_OUT.has(code)) return { result: 'not-sent', retryAfterMs: MINUTE };
  if (NOBODY_THERE.has(code)) return { result: 'refused', why: 'unreachable' };
  return { result: 'refused', why: GONE.has(code) ? 'gone' : 'bug' };
}

function ofStatus({ statusCode, headers }: webApi.WebAPIHTTPError): Ended {
  const seconds = Number(headers['retry-after']);
  return statusCode === 503 && seconds > 0 ? { result: 'not-sent', retryAfterMs: seconds * 1000 } : { result: 'unknown' };
}

function notReached(error: webApi.WebAPIRequestError): boolean {
  return NOT_REACHED.has(causeOf(error));
}

function causeOf({ original }: webApi.WebAPIRequestError): string {
  const { cause } = original;
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
}
