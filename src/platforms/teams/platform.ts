// Teams as a platform like any other: the app sends to a person, this file knows by which conversation.
import type { MessageAddress, Outcome, Platform } from '../../app/ports';
import type { References } from '../../app/references';
import { teamsReference, type TeamsReference } from './reference';
import type { Sender, Sent } from './sender';

/** The platform's name in addresses. An address holds the id of the person; the conversation stands on the desk. */
export const TEAMS = 'teams';

export interface PlatformParts {
  references: References;
  sender: Sender;
}

export function teamsPlatform({ references, sender }: PlatformParts): Platform {
  /** `nobody`: how it ends when there is no conversation with this person. */
  const call = async (person: string, nobody: 'unreachable' | 'gone', work: (to: TeamsReference) => Promise<Sent>): Promise<Outcome> => {
    const to = teamsReference(await references.of(person));
    if (to === undefined) return { result: 'refused', why: nobody };
    const sent = await work(to);
    if (sent.result === 'sent') return { result: 'sent', at: { platform: TEAMS, to: person, message: sent.message } };
    const { ended, ...outcome } = sent;
    if (ended) await references.forget(person);
    return outcome;
  };

  return {
    name: TEAMS,
    send: async ({ to: person }, message) => {
      const outcome = await call(person, 'unreachable', (to) => sender.send(to, message));
      // A conversation that is not there is nobody to talk to.
      return outcome.result === 'refused' && outcome.why === 'gone' ? { result: 'refused', why: 'unreachable' } : outcome;
    },
    update: async (at, message) => keep(at, await call(at.to, 'gone', (to) => sender.update(to, at.message, message))),
    health: async () => (sender.reaches() ? 'up' : 'down'),
    async start() {
      // Beside the start: a bot whose Entra is away for a minute starts all the same, and `/healthz` tells.
      void sender.warmUp();
    },
    stop: async () => undefined,
  };
}

/** An update leaves the message where it was. */
function keep(at: MessageAddress, outcome: Outcome): Outcome {
  return outcome.result === 'sent' ? { result: 'sent', at } : outcome;
}
