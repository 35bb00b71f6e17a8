// Who looks, when, and at which school; and a card with its data, as the views give it.
import type { CardData, CardName } from '../card-data';
import type { CommandContext } from '../kernel/command';
import type { PersonId } from '../school/school';
import type { World } from '../school/world';
import { dayOf, type Instant } from '../time/instant';

/** The person for whom a card is made, at one moment. */
export interface Viewer {
  person: PersonId;
  now: Instant;
  world: World;
}

/** A card by name, with the data of that very card. */
export type AnyCard = { [C in CardName]: { card: C; data: CardData[C] } }[CardName];

/** A name and its data as one value. */
export function cardOf<C extends CardName>(card: C, data: CardData[C]): AnyCard {
  return { card, data } as AnyCard;
}

/** What a command is asked with when this viewer would give it from a card about `about`. */
export function contextOf({ person, now, world }: Viewer, about: string): CommandContext {
  return { actor: person, about, now, today: dayOf(now), world };
}
