// How a call to Teams can fail: what was answered, or how far it came. Never holds what was sent.

/**
 * `answered`: Teams said no, with a status. `not-reached`: no byte of the message left (name server, refused connection, no token of our
 * own). `lost`: nobody knows what became of it (time-out, reset, an answer cut off).
 */
export type FaultKind = 'answered' | 'not-reached' | 'lost';

export class ConnectorFault extends Error {
  override name = 'ConnectorFault';

  constructor(
    readonly kind: FaultKind,
    /** HTTP status; 0 when there was no answer. */
    readonly status = 0,
    /** What Teams calls it: `ConversationBlockedByUser`; empty when it did not say. */
    readonly subcode = '',
    /** How long to wait, as Teams asked; 0 when it did not. */
    readonly retryAfterMs = 0,
  ) {
    super(`${kind} ${status} ${subcode}`.trim());
  }
}
