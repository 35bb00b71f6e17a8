// What must be known to write to somebody in Teams first; it stands sealed on the desk.
import type { Reference } from '../../core/desk/desk';

export interface TeamsReference extends Reference {
  conversation: string;
  /** Where Teams wants to be called for this conversation; it changes now and then. */
  serviceUrl: string;
  tenant: string;
  /** The person and the bot, as Teams calls them in this conversation. */
  user: string;
  bot: string;
}

/** A stored reference, or undefined when it is not whole. */
export function teamsReference(stored: Reference | undefined): TeamsReference | undefined {
  const { conversation = '', serviceUrl = '', tenant = '', user = '', bot = '' } = stored ?? {};
  const whole = conversation !== '' && serviceUrl !== '' && user !== '' && bot !== '';
  return whole ? { conversation, serviceUrl, tenant, user, bot } : undefined;
}
