// One command of a person on a report or case.
import { answerCard } from '../core/views/answer-card';
import type { Viewer } from '../core/views/viewer';
import { commandOf, type AnyCommand } from '../core/families';
import type { CommandContext, Values } from '../core/kernel/command';
import { decide } from '../core/kernel/decide';
import type { Entry } from '../core/kernel/entry';
import { CORRECTED, effective } from '../core/kernel/fold';
import { isRefusal, refuse, type Refusal } from '../core/kernel/outcome';
import { undo } from '../core/subject/undo';
import { valueOf } from '../core/school/choices';
import { dayOf, MINUTE } from '../core/time/instant';
import { pickedUpAlready } from '../core/subject/picked-up';
import type { SubjectState } from '../core/subject/state';
import { dropDraft, keepDraft } from './drafts';
import type { TapRound } from './in-tap';
import { replyRefused, replyWith, type Reply } from './reply';
import { writeEvents } from './save-events';
import { rememberTie } from './remember-tie';
import { wholeRecord, type SubjectDocument } from './record';
import type { Tap } from './receive';

/** Runs a command: rights, possibility and input are asked of the record as it is now. */
export async function command(round: TapRound, viewer: Viewer, tap: Tap, name: string, choice: string, values: Values): Promise<Reply> {
  const context: CommandContext = {
    actor: viewer.person,
    about: tap.about,
    now: viewer.now,
    today: dayOf(viewer.now),
    world: viewer.world,
  };
  const answer = answerOf(name, choice, values);
  const about = { subject: tap.subject, ref: tap.ref, about: tap.about, number: round.world.school.numbers[tap.subject] ?? '' };

  const written = await writeEvents(round, tap.subject, { person: viewer.person, cause: tap.ref, answer }, async (document, state) => {
    const entries = tap.ref === '' ? [] : await wholeRecord(round, document);
    const before = answeredBefore(entries, viewer, tap.ref, name);
    if (before !== undefined)
      return before.answer === answer ? doneBefore(before, entries, document) : betterChoice(before, document, viewer);
    if (state.status === 'sealed') return refuse('sealed');
    const definition = commandOf(state.kind, name) ?? tooLate(document, name, viewer);
    if (definition === undefined) return refuse('not-possible-now');
    if (isRefusal(definition)) return definition;
    return decide<SubjectState>(definition, state, withChoice(definition, choice, values), context);
  });

  if (written === null) return replyRefused(refuse('no-access'), viewer, about);
  if (isRefusal(written)) {
    const typed = Object.values(values).some((value) => value !== '');
    if (typed) await keepDraft(round, viewer.person, name, tap.ref, values, { subject: tap.subject, about: tap.about });
    return replyRefused(written, viewer, about);
  }
  await dropDraft(round, viewer.person, tap.ref, { command: name, subject: tap.subject, about: tap.about });
  if (!written.same) await rememberTie(round, written.after, name, choice === '' ? (values['how'] ?? '') : choice, viewer.person);
  const { before, after } = written;
  return replyWith(answerCard(name, { before, after, viewer, ref: tap.ref, formId: round.ids.next(), about: tap.about, choice }));
}

/** What was chosen, so that the same tap twice is the same answer. */
function answerOf(name: string, choice: string, values: Values): string {
  const filled = Object.entries(values)
    .filter(([, value]) => value !== '')
    .sort(([one], [other]) => one.localeCompare(other));
  return JSON.stringify([name, choice, filled]);
}

function withChoice(definition: AnyCommand, choice: string, values: Values): Values {
  return definition.choice === undefined || choice === '' ? values : { ...values, [definition.choice]: choice };
}

/** A button of a report that became a case meanwhile. */
function tooLate({ kind, body }: SubjectDocument, name: string, viewer: Viewer): Refusal | undefined {
  const [started] = body.entries;
  if (kind !== 'case' || started === undefined || commandOf('report', name) === undefined) return undefined;
  return pickedUpAlready(started.by, started.writtenAt, viewer.person);
}

/** One notice is answered once with a command: the entry that did it, unless it was withdrawn; of a case, in its report too. */
function answeredBefore(entries: readonly Entry[], viewer: Viewer, ref: string, name: string): Entry | undefined {
  const corrections = entries.filter(({ type }) => type === CORRECTED);
  return [...effective(entries), ...corrections].find(
    (entry) => entry.cause === ref && entry.by === viewer.person && (JSON.parse(entry.answer) as string[])[0] === name,
  );
}

/** The same answer again gets the same reply; unless it was given to the report, and more happened since. */
function doneBefore(before: Entry, entries: readonly Entry[], { kind, body }: SubjectDocument): Refusal | 'same' {
  const [started] = body.entries;
  const inReport = kind === 'case' && started !== undefined && before.seq < started.seq;
  const goesOn = entries.some(({ seq, cause }) => seq > before.seq && cause !== before.cause && seq !== started?.seq);
  return inReport && goesOn ? refuse('done-before', { at: before.writtenAt }, { instead: 'open:case' }) : 'same';
}

/** What was chosen first counts, until it is taken back. */
function betterChoice(before: Entry, { body }: SubjectDocument, { person, now, world }: Viewer): Refusal {
  const minutes = valueOf(world.school, 'undo-within');
  const stays = isRefusal(undo(body.entries, person, before.cause, now, minutes));
  const params = { at: before.writtenAt, until: before.writtenAt + minutes * MINUTE, undo: stays ? 'no' : 'yes' };
  return refuse('answered-before', params, { instead: stays ? 'open:case' : 'undo' });
}
