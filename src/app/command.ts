// One command of a person on a report or case.
import { answerCard } from '../core/views/answer-card';
import type { Viewer } from '../core/views/viewer';
import { commandOf, type AnyCommand } from '../core/families';
import type { CommandContext, Values } from '../core/kernel/command';
import { decide } from '../core/kernel/decide';
import type { Entry } from '../core/kernel/entry';
import { effective } from '../core/kernel/fold';
import { isRefusal, refuse, type Refusal } from '../core/kernel/outcome';
import { valueOf } from '../core/school/choices';
import { dayOf, MINUTE } from '../core/time/instant';
import type { SubjectState } from '../core/subject/state';
import { dropDraft, keepDraft } from './drafts';
import { replyRefused, replyWith, type Reply } from './reply';
import type { Loop, Round } from './round';
import { writeEvents } from './save-events';
import { rememberTie } from './remember-tie';
import type { SubjectDocument } from './record';
import type { Tap } from './receive';

/** Runs a command: rights, possibility and input are asked of the record as it is now. */
export async function command(
  loop: Loop,
  round: Round,
  viewer: Viewer,
  tap: Tap,
  name: string,
  choice: string,
  values: Values,
): Promise<Reply> {
  const context: CommandContext = {
    actor: viewer.person,
    about: tap.about,
    now: viewer.now,
    today: dayOf(viewer.now),
    world: viewer.world,
  };
  const answer = answerOf(name, choice, values);
  const about = { subject: tap.subject, ref: tap.ref, about: tap.about, number: round.world.school.numbers[tap.subject] ?? '' };

  const written = await writeEvents(loop, round, tap.subject, { person: viewer.person, cause: tap.ref, answer }, (document, state) => {
    const definition = commandOf(state.kind, name) ?? tooLate(state, name);
    if (definition === undefined) return refuse('not-possible-now');
    if (isRefusal(definition)) return definition;
    const before = answeredBefore(document, viewer, tap.ref, name);
    if (before !== undefined) return before.answer === answer ? 'same' : betterChoice(before, viewer);
    return decide<SubjectState>(definition, state, withChoice(definition, choice, values), context);
  });

  if (written === null) return replyRefused(refuse('no-access'), viewer, about);
  if (isRefusal(written)) {
    if (Object.keys(values).length > 0) await keepDraft(round, viewer.person, name, tap.ref, values);
    return replyRefused(written, viewer, about);
  }
  await dropDraft(round, viewer.person, tap.ref);
  if (!written.same) await rememberTie(round, written.after, name, choice === '' ? (values['how'] ?? '') : choice, viewer.person);
  return replyWith(answerCard(name, written.before, written.after, viewer, tap.ref, round.ids.next()));
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
function tooLate(state: SubjectState, name: string): Refusal | undefined {
  if (state.kind !== 'case' || commandOf('report', name) === undefined) return undefined;
  return refuse('already-picked-up', { by: state.lead });
}

/** One notice is answered once with a command: the entry that did it, unless it was withdrawn. */
function answeredBefore(document: SubjectDocument, viewer: Viewer, ref: string, name: string): Entry | undefined {
  if (ref === '') return undefined;
  return effective(document.body.entries).find(
    (entry) => entry.cause === ref && entry.by === viewer.person && (JSON.parse(entry.answer) as string[])[0] === name,
  );
}

function betterChoice(before: Entry, viewer: Viewer): Refusal {
  const until = before.writtenAt + valueOf(viewer.world.school, 'undo-within') * MINUTE;
  return refuse('answered-before', { at: before.writtenAt, until, undo: viewer.now <= until ? 'yes' : 'no' });
}
