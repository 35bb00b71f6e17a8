// From the data of a card to a message that a platform can show.
import type { CardData, CardName } from '../core/card-data';
import type { Refusal } from '../core/kernel/outcome';
import { formerPerson } from '../core/school/handed';
import type { World } from '../core/school/world';
import type { Instant } from '../core/time/instant';
import type { CardJson, Look, OutgoingMessage } from './ports';
import type { WordsContext } from './placeholders';
import type { Renderer } from './render';

/** A card by its name, with its data. */
interface Named<C extends CardName> {
  card: C;
  data: CardData[C];
}

/** Puts cards and refusals into Dutch. */
export interface Presenter {
  message<C extends CardName>(card: Named<C>, world: World, now: Instant, look: Look, acute?: boolean): OutgoingMessage;
  /** The card alone, for an answer that no notification announces. */
  card<C extends CardName>(card: Named<C>, world: World, now: Instant): CardJson;
  /** The sentence at a field. */
  sentence(refusal: Refusal, world: World, now: Instant): string;
  /** Prepares every card in the background; see `Renderer`. */
  warmUp(): Promise<void>;
}

export function presenter(renderer: Renderer): Presenter {
  return {
    message({ card, data }, world, now, look, acute = false) {
      const context = contextOf(world, now);
      return { summary: renderer.summaryOf(card, data, context), card: renderer.render(card, data, context), look, acute };
    },
    card: ({ card, data }, world, now) => renderer.render(card, data, contextOf(world, now)),
    sentence: (refusal, world, now) => renderer.sentenceOf(refusal, contextOf(world, now)),
    warmUp: () => renderer.warmUp(),
  };
}

function contextOf({ school, days }: World, now: Instant): WordsContext {
  return { now, days, person: (id) => school.people.find((person) => person.id === id) ?? formerPerson(id, school) };
}
