// Colleagues who never typed a word to the bot must be reached too: everybody of the school file is looked up by e-mail, and bound once.
import type { Bindings } from '../../app/bindings';
import type { Log } from '../../app/ports';
import { startRound, type Loop } from '../../app/round';
import { changeDesk } from '../../app/save';
import { accountOfPerson } from '../../core/school/accounts';
import type { PersonId } from '../../core/school/school';
import type { WebClient } from './clients';
import { emailOf, standingOf } from './member';
import { codeOf, outcomeOf } from './outcomes';
import { accountWith, SLACK } from './people';
import type { SlackHealth } from './slack-health';
import type { Timing } from './timing';

/** `users.lookupByEmail` may be asked some fifty times a minute (Tier 3). */
const BETWEEN = 1_300;

export interface AcquaintanceParts {
  client: WebClient;
  teamId: string;
  bindings: Bindings;
  loop: Loop;
  timing: Timing;
  health: SlackHealth;
  log: Log;
}

/**
 * Looks up who is not bound yet, and gives everybody who is an address on the desk. Ends at the first failure of Slack; the next round goes
 * on. Gives how many of the school file Slack does not have as colleagues.
 */
export async function getAcquainted(parts: AcquaintanceParts, stopped: () => boolean): Promise<number> {
  const { loop, timing, health, log } = parts;
  const { school } = await loop.worlds.now();
  let missing = 0;
  let asked = 0;
  for (const { id, email } of school.people) {
    if (stopped()) return missing;
    if (accountOfPerson(school, SLACK, id) === undefined) {
      if (asked++ > 0) await timing.pause(BETWEEN);
      try {
        if (!(await bindByEmail(parts, id, email))) {
          missing++;
          continue;
        }
        health.heard();
      } catch (error) {
        health.failed(error);
        log.warn({ why: codeOf(error) }, 'looking for colleagues stopped; it goes on later');
        return missing;
      }
    }
    await giveAddress(loop, id);
  }
  if (missing > 0) log.warn({ missing }, 'people of the school file are not in Slack as colleagues');
  return missing;
}

/** False when Slack has no colleague with this e-mail, or not this one alone. */
async function bindByEmail({ client, teamId, bindings }: AcquaintanceParts, person: PersonId, email: string): Promise<boolean> {
  const user = await colleagueWith(client, email);
  if (user?.id === undefined || standingOf(user, teamId) !== 'colleague') return false;
  const who = await bindings.bind(accountWith(user.id), [emailOf(user)]);
  return 'person' in who && who.person === person;
}

async function colleagueWith(client: WebClient, email: string): Promise<Awaited<ReturnType<WebClient['users']['lookupByEmail']>>['user']> {
  try {
    return (await client.users.lookupByEmail({ email })).user;
  } catch (error) {
    const outcome = outcomeOf(error);
    if (outcome.result === 'refused' && outcome.why === 'unreachable') return undefined;
    throw error;
  }
}

/** Used never: who also uses another platform goes on to get messages there. */
async function giveAddress(loop: Loop, person: PersonId): Promise<void> {
  await changeDesk(await startRound(loop), person, (desk) => {
    if (desk.addresses.some(({ platform }) => platform === SLACK)) return desk;
    return { ...desk, addresses: [...desk.addresses, { platform: SLACK, to: person, usedAt: 0 }] };
  });
}
