// What a failed call to Teams means for the message: sent later, nobody there, or nobody knows.
import type { Outcome } from '../../app/ports';
import { ConnectorFault } from './connector-fault';

/** With these the person has shut the bot out, or an administrator has: until a new installation nobody is reached. */
export const SHUT_OUT = ['BotNotInConversationRoster', 'ConversationBlockedByUser', 'BotDisabledByAdmin', 'MessageWritesBlocked'];

/** A fault as an outcome. Anything but a `ConnectorFault` is a bug and is thrown again. */
export function outcomeOf(error: unknown): Exclude<Outcome, { result: 'sent' }> {
  if (!(error instanceof ConnectorFault)) throw error;
  const { kind, status, retryAfterMs } = error;
  if (kind === 'not-reached') return { result: 'not-sent', retryAfterMs };
  if (kind === 'lost') return { result: 'unknown' };
  switch (status) {
    case 401: // Our own token was refused: nothing was posted, and a new token may pass.
    case 412:
    case 429:
      return { result: 'not-sent', retryAfterMs };
    case 503:
      return retryAfterMs > 0 ? { result: 'not-sent', retryAfterMs } : { result: 'unknown' };
    case 403:
      return { result: 'refused', why: 'unreachable' };
    case 404:
    case 410:
      return { result: 'refused', why: 'gone' };
    case 408:
      return { result: 'unknown' };
    default:
      return status >= 500 ? { result: 'unknown' } : { result: 'refused', why: 'bug' };
  }
}

/** Whether the conversation that we know is of no use any more: closed to us, or not there. */
export function endsReference(error: unknown): boolean {
  if (!(error instanceof ConnectorFault) || error.kind !== 'answered') return false;
  if (error.status === 403) return SHUT_OUT.includes(error.subcode);
  return error.status === 404 && error.subcode !== MESSAGE_NOT_FOUND;
}

/** The chat is there, one message in it is not. */
const MESSAGE_NOT_FOUND = 'ActivityNotFoundInConversation';
