// From a person to addresses: the one used last first, the next one at once when nobody is reached there.
import type { Desk } from '../core/desk/desk';
import { kindOf } from './error-kind';
import type { Address, Outcome, OutgoingMessage } from './ports';
import type { Round } from './round';

/** Sends to one address of a person. `refused: unreachable` only after all of them; anything uncertain ends the attempt at once. */
export async function sendToPerson(round: Pick<Round, 'platforms' | 'log'>, desk: Desk, message: OutgoingMessage): Promise<Outcome> {
  const addresses = [...desk.addresses].sort((one, other) => other.usedAt - one.usedAt);
  for (const { platform, to } of addresses) {
    const outcome = await sendTo(round, { platform, to }, message);
    if (outcome.result !== 'refused') return outcome;
    round.log.warn({ person: desk.person, platform, why: outcome.why }, 'message refused');
  }
  return { result: 'refused', why: 'unreachable' };
}

async function sendTo({ platforms, log }: Pick<Round, 'platforms' | 'log'>, address: Address, message: OutgoingMessage): Promise<Outcome> {
  const platform = platforms.get(address.platform);
  if (platform === undefined) return { result: 'refused', why: 'gone' };
  try {
    return await platform.send(address, message);
  } catch (error) {
    // A plug that throws is broken, and nobody knows how far it came.
    log.error({ platform: address.platform, error: kindOf(error) }, 'a platform threw while sending');
    return { result: 'unknown' };
  }
}
