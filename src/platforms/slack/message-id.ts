// Where a message stands, as one id: what Slack needs to change it.
import type { Address, MessageAddress } from '../../app/ports';
import { SLACK } from './people';
import type { Place } from './sender';

/** @param to the person, as in every address of this platform. */
export function addressOf({ channel, ts }: Place, to: Address['to']): MessageAddress {
  return { platform: SLACK, to, message: `${channel}:${ts}` };
}

/** Undefined for an id that is not one of ours. */
export function placeOf({ message }: Pick<MessageAddress, 'message'>): Place | undefined {
  const [channel = '', ts = '', ...rest] = message.split(':');
  return channel === '' || ts === '' || rest.length > 0 ? undefined : { channel, ts };
}
