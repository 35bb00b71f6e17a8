// What was typed into a form and could not be saved: who opens that form again is asked whether to go on with it.
import type { SubjectState } from '../core/subject/state';
import { draftCard } from '../core/views/draft-card';
import { formCommand } from '../core/views/open-card';
import type { OpenRequest } from '../core/views/opening';
import type { AnyCard, Viewer } from '../core/views/viewer';
import { draftOfForm, dropDraft } from './drafts';
import type { Round } from './round';

/** How a form is opened again: with what was typed before, or empty; it stands behind the choice of the button. */
export type Again = 'typed' | 'anew' | '';

/** The choice of a button without its ending, and the ending: `['solved', 'typed']`. */
export function endingOf(parts: readonly string[]): { choice: string; again: Again } {
  const last = parts.at(-1);
  const again = last === 'typed' || last === 'anew' ? last : '';
  return { choice: (again === '' ? parts : parts.slice(0, -1)).join(':'), again };
}

/**
 * The form with what was typed before in its inputs; the question whether to go on with that; or the form as it was drawn.
 * @param opened the form that this person can fill in now, so that nothing is offered that would be refused. @param again with `request`,
 * what was asked for: its values are what was typed.
 */
export async function goingOn(
  round: Round,
  viewer: Viewer,
  opened: AnyCard,
  { request, state, again }: { request: OpenRequest; state: SubjectState; again: Again },
): Promise<AnyCard> {
  if (again === 'typed') return { ...opened, data: { ...opened.data, typed: request.values } } as AnyCard;
  if (again === 'anew') {
    await dropDraft(round, viewer.person, request.ref);
    return opened;
  }
  const command = formCommand(request, state, viewer);
  if (command === undefined) return opened;
  const { subject, about, number } = opened.data;
  const draft = await draftOfForm(round, viewer.person, { subject, about, command });
  const opens = ['open', request.card, ...(request.choice === '' ? [] : [request.choice])].join(':');
  return draft === undefined ? opened : draftCard(draft, { subject, about, number, opens });
}
