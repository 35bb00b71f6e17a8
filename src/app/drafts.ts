// What somebody typed and could not be saved yet waits, sealed, on the desk; the tidying of a desk drops it after seven days.
import { deskIdOf, type Draft } from '../core/desk/desk';
import type { Values } from '../core/kernel/command';
import type { PersonId } from '../core/school/school';
import type { Round } from './round';
import { changeDesk, type DeskDocument } from './save';

/** The newest draft of a command, if there is one. */
export async function draftOf(round: Round, person: PersonId, command: string): Promise<Draft | undefined> {
  return (await draftsOf(round, person)).findLast((draft) => draft.command === command);
}

/** What was typed into one form, if it could not be saved. */
export async function draftBy(round: Round, person: PersonId, id: string): Promise<Draft | undefined> {
  return (await draftsOf(round, person)).find((draft) => draft.id === id);
}

/** Which form it is: that of a command, about one item of a report or case. */
type FormOf = Pick<Required<Draft>, 'command' | 'subject' | 'about'>;

/** The newest draft of a form of a report or case. */
export async function draftOfForm(round: Round, person: PersonId, form: FormOf): Promise<Draft | undefined> {
  return (await draftsOf(round, person)).findLast((draft) => isOfForm(draft, form));
}

function isOfForm(draft: Draft, { command, subject, about }: FormOf): boolean {
  return draft.command === command && draft.subject === subject && draft.about === about;
}

async function draftsOf(round: Round, person: PersonId): Promise<readonly Draft[]> {
  const document = (await round.store.load(deskIdOf(round.schoolId, person))) as DeskDocument | null;
  return document?.body.drafts ?? [];
}

/** Keeps what was typed under the id of its form; what was kept under it before is replaced. @param of what the form is about. */
export async function keepDraft(
  round: Round,
  person: PersonId,
  command: string,
  id: string,
  values: Values,
  of: Pick<Draft, 'subject' | 'about'> = {},
): Promise<void> {
  const draft: Draft = { id, command, values, savedAt: round.clock.now(), ...of };
  await changeDesk(round, person, (desk) => ({ ...desk, drafts: [...desk.drafts.filter((one) => one.id !== id), draft] }));
}

/** Wipes a draft: it was sent, begun anew, or another route was chosen (I14). @param form what was saved: older drafts of it have no use. */
export async function dropDraft(round: Round, person: PersonId, id: string, form?: FormOf): Promise<void> {
  const isOver = (draft: Draft): boolean => draft.id === id || (form !== undefined && isOfForm(draft, form));
  await changeDesk(round, person, (desk) =>
    desk.drafts.some(isOver) ? { ...desk, drafts: desk.drafts.filter((draft) => !isOver(draft)) } : desk,
  );
}
