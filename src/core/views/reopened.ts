// A message opened again from a line in a list: the same message, as an answer, while it still asks something.
import type { Rule } from '../../protocol/grammar';
import { rules } from '../../protocol/v1/rules';
import type { V1 } from '../../protocol/v1/vocabulary';
import { due } from '../kernel/due';
import { EverybodyAsked } from '../kernel/everybody-asked';
import type { Notice } from '../kernel/notice';
import { refuse, type Refusal } from '../kernel/outcome';
import { dayOf } from '../time/instant';
import { readerOf } from '../subject/notices';
import { standsInFor } from '../subject/rights';
import { noticeCard } from './notice-card';
import type { Opening } from './opening';
import type { AnyCard } from './viewer';

const TABLE: readonly Rule<V1>[] = rules;

/** The message of this name that holds for the reader now; refused when there is none (any more). */
export function reopened(opening: Opening): AnyCard | Refusal {
  const { state, viewer, card, ref } = opening;
  const mine = noticesFor(opening).filter((notice) => notice.card === card);
  const notice = mine.find((one) => one.key === ref) ?? mine.at(-1);
  if (notice === undefined) return refuse('already-answered');
  const deputyFor = notice.person === viewer.person ? '' : notice.person;
  return noticeCard(notice, state, viewer, { repeat: false, deputyFor, lines: [] });
}

/** What is asked now of the reader, or of whom the reader stands in for; about one item when the button names it. */
export function noticesFor(opening: Pick<Opening, 'state' | 'viewer' | 'about'>): Notice[] {
  const { viewer } = opening;
  const people = [viewer.person, ...standsInFor(viewer.person, viewer.world, dayOf(viewer.now))];
  return noticesNow(opening).filter((notice) => people.includes(notice.person));
}

/**
 * What is asked now of anybody; about one item unless `about` is ''.
 * @param cards of these messages only: what no rule of theirs runs over is not looked at. Left out: of all.
 */
export function noticesNow({ state, viewer, about }: Pick<Opening, 'state' | 'viewer' | 'about'>, cards?: ReadonlySet<string>): Notice[] {
  const whole = readerOf(state, [], viewer.world, viewer.now);
  const overs = cards === undefined ? undefined : new Set(TABLE.filter(({ card }) => cards.has(card)).map(({ over }) => over));
  const items: typeof whole.items = (over) => {
    if (overs?.has(over) === false) return [];
    return whole.items(over).filter((item) => about === '' || item.about === about);
  };
  const reader = { ...whole, items, receipts: new EverybodyAsked() };
  const now = due(TABLE, reader, viewer.now).filter((notice) => notice.from <= viewer.now && viewer.now < notice.until);
  return cards === undefined ? now : now.filter(({ card }) => cards.has(card));
}
