// "Terugdraaien": what a person just did is withdrawn, within five minutes and while nothing was built on it.
import { isRefusal, refuse } from '../core/kernel/outcome';
import { lastBy, undo } from '../core/subject/undo';
import { valueOf } from '../core/school/choices';
import type { Viewer } from '../core/views/viewer';
import type { TapRound } from './in-tap';
import { replyRefused, replyWith, type Reply } from './reply';
import { writeEvents } from './save-events';
import type { Tap } from './receive';

/** Withdraws the entries that the tap's card wrote, or else the last ones of this person. */
export async function takeBack(round: TapRound, viewer: Viewer, tap: Tap): Promise<Reply> {
  const minutes = valueOf(viewer.world.school, 'undo-within');
  const about = { subject: tap.subject, ref: tap.ref, about: tap.about, number: round.world.school.numbers[tap.subject] ?? '' };
  const by = { person: viewer.person, cause: `undo:${round.ids.next()}`, answer: '["undo"]' };
  const written = await writeEvents(round, tap.subject, by, (document) => {
    const { entries } = document.body;
    const cause = lastBy(entries, viewer.person)?.cause ?? '';
    const own = entries.some((entry) => entry.cause === tap.ref && entry.by === viewer.person);
    return undo(entries, viewer.person, own ? tap.ref : cause, viewer.now, minutes);
  });
  if (written === null) return replyRefused(refuse('no-access'), viewer, about);
  if (isRefusal(written)) return replyRefused(written, viewer, about);
  const data = { ...about, undoUntil: 0, done: 'undone', talk: '', on: '', at: viewer.now, by: '', person: '', opens: '' } as const;
  return replyWith({ card: 'folded', data });
}
