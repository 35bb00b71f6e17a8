// The door to Teams for what leaves: three calls. Only the adapter behind it knows botbuilder, so that its successor can take its place.
import type { CardActivity } from './card-activity';
import type { TeamsReference } from './reference';

/** What Teams knows about a member of a conversation; empty where it does not say. */
export interface Member {
  email: string;
  /** The name to sign in with. */
  signIn: string;
  tenant: string;
  /** `user`, `guest`, `anonymous`. */
  role: string;
}

/** One request per call, never repeated. Each rejects with a `ConnectorFault` when the world failed. */
export interface Connection {
  /** Gives the id of the new message; empty when Teams did not say. */
  send(to: TeamsReference, activity: CardActivity): Promise<string>;
  update(to: TeamsReference, message: string, activity: CardActivity): Promise<void>;
  /** The person of this conversation. */
  member(of: TeamsReference): Promise<Member>;
}
