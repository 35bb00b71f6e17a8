// Draws what the loop sends: notices of reports and cases, the Monday overview, who cannot be reached, digests, and the folded line.
import { isDeskId, type Desk, type Form } from '../core/desk/desk';
import type { Notice } from '../core/kernel/notice';
import type { PersonId } from '../core/school/school';
import type { World } from '../core/school/world';
import type { Instant } from '../core/time/instant';
import { savedLine } from '../core/views/away';
import { deskCard, deskLine } from '../core/views/desk-cards';
import { digestCard } from '../core/views/digest-card';
import { foldedCard, foldedDigest, lastDone } from '../core/views/folded-card';
import { isSubjectCard, lineOf, noticeCard } from '../core/views/notice-card';
import { overviewCard } from '../core/views/overview';
import type { AnyCard, Viewer } from '../core/views/viewer';
import { isWatchAnswered, watchRound, type NoticeOfCase } from '../core/views/watch';
import type { Line } from '../core/cards/card';
import type { Draw, DrawItem } from './draw';
import type { Look, OutgoingMessage, Store } from './ports';
import type { Presenter } from './present';
import { stateOf } from './record';

/** The real drawer. `store` is read for the overview only: it speaks about every open report and case. */
export function drawCards(present: Presenter, store: Store): Draw {
  const message = (card: AnyCard, items: readonly DrawItem[], world: World, now: Instant, look: Look): OutgoingMessage =>
    present.message(card, world, now, look, look !== 'done' && items.some(({ notice }) => notice.hours === 'acute'));

  return {
    async notices(person, form, items, world, now) {
      const viewer: Viewer = { person, now, world };
      const [first] = items;
      if (first === undefined) throw new Error('a message without a notice');
      const lines = items.map((item) => lineFor(item, viewer));
      if (form === 'round') return message(watchRound(drawn(items), viewer), items, world, now, 'neutral');
      if (form !== 'card') return message(digestCard(lines), items, world, now, 'neutral');
      const card = await cardFor(first, unique(lines).slice(1), viewer, store);
      return message(card, items, world, now, 'neutral');
    },

    async folded(person, screen, items, world, now) {
      const viewer: Viewer = { person, now, world };
      const [first] = items;
      const single = first !== undefined && screen.form === 'card' && !isDeskId(first.document.id) && isSubjectCard(first.notice.card);
      const last = single ? lastDone(drawn(items), viewer) : undefined;
      const card = last === undefined ? foldedList(screen.form, items, viewer) : foldedCard(last.notice, last.state, viewer);
      const line = message(card, items, world, now, 'done');
      const until = card.card === 'folded' ? card.data.undoUntil : 0;
      return until === 0 ? line : { ...line, againAt: until + 1 };
    },
  };
}

async function cardFor(item: DrawItem, lines: Line[], viewer: Viewer, store: Store): Promise<AnyCard> {
  const { notice, document, repeat } = item;
  const deputyFor = deputy(notice, viewer.person);
  if (notice.rule === 'N30') {
    const open = [...(await store.open('report')), ...(await store.open('case'))];
    const desks = (await store.open('desk')).map((one) => one.body as Desk);
    return overviewCard(open.map(stateOf), desks, notice, viewer, { repeat, deputyFor, lines });
  }
  if (isDeskId(document.id)) return deskCard(notice, document.body as Desk, viewer, { repeat, deputyFor, lines });
  return noticeCard(notice, stateOf(document), viewer, { repeat, deputyFor, lines });
}

function lineFor({ notice, document }: DrawItem, viewer: Viewer): Line {
  return isDeskId(document.id) ? deskLine(notice, document.body as Desk, viewer) : lineOf(notice, stateOf(document), viewer);
}

/** One line for a message over several cases. */
function foldedList(form: Form, items: readonly DrawItem[], viewer: Viewer): AnyCard {
  const answered = form === 'round' && drawn(items).some(({ notice, state }) => isWatchAnswered(notice.about, state));
  return answered ? savedLine('watch-answered', '', '', viewer) : foldedDigest(viewer);
}

function drawn(items: readonly DrawItem[]): NoticeOfCase[] {
  return items.map(({ notice, document, repeat }) => ({ notice, state: stateOf(document), repeat }));
}

/** Two notices can ask the same thing of the same person; once is enough, and the next one stands there when the first is done. */
function unique(lines: readonly Line[]): Line[] {
  const same = (one: Line, other: Line): boolean =>
    one.subject === other.subject && one.what === other.what && one.talk === other.talk && one.opens === other.opens;
  return lines.filter((line, index) => lines.findIndex((other) => same(line, other)) === index);
}

/** Whom the reader stands in for: the notice was for somebody else. */
function deputy(notice: Notice, reader: PersonId): PersonId {
  return notice.person === reader ? '' : notice.person;
}
