// What the answer to a command or a submit does on the screen.
import type { types } from '@slack/bolt';
import type { Answer } from './app-door';
import type { World } from './api-methods';
import { isNode } from './checks';
import { problemsOfMessage, problemsOfView } from './limits';
import type { OpenView } from './views';
import { idOf, inputsOf } from './view-state';

interface Parts {
  world: World;
  complaints: string[];
  changed(): void;
}

/** What the client says when a submit was not answered well. */
const TROUBLE = { '': 'We had some trouble connecting' };

/** A body in the acknowledgement of a command is a message, for who typed it. */
export function readCommandAnswer(answer: Answer, user: string, channel: string, { world, complaints, changed }: Parts): void {
  if (answer.late) complaints.push('a command was answered after three seconds');
  if (answer.status !== 200 || answer.body === '') return;
  const given: unknown = answer.body.startsWith('{') ? JSON.parse(answer.body) : { text: answer.body };
  const { text, blocks, response_type } = isNode(given) ? given : {};
  const problems = problemsOfMessage({ text, blocks });
  problems.forEach(({ why }) => complaints.push(`the answer to a command: ${why}`));
  if (problems.length > 0) return;
  const content = { text: String(text), blocks: (blocks ?? []) as types.KnownBlock[] };
  world.conversations.post(channel, world.team.botUserId, content, response_type === 'in_channel' ? undefined : user);
  changed();
}

/** Closes, clears, updates or pushes; gives the errors that the person sees, by block id. */
export function readSubmitAnswer(answer: Answer, open: OpenView, parts: Parts): Readonly<Record<string, string>> {
  const { views } = parts.world;
  if (answer.status !== 200 || answer.late) return TROUBLE;
  const given: unknown = answer.body === '' ? {} : JSON.parse(answer.body);
  const { response_action, errors, view } = isNode(given) ? given : {};
  switch (response_action) {
    case undefined:
      views.closeTop(open.user);
      break;
    case 'clear':
      views.closeAll(open.user);
      break;
    case 'errors':
      return readErrors(errors, open, parts);
    case 'update':
    case 'push': {
      const problems = problemsOfView(view, 'modal');
      problems.forEach(({ why }) => parts.complaints.push(`the answer to a submit: ${why}`));
      if (problems.length > 0) return TROUBLE;
      if (response_action === 'update') views.replace(open, view as types.ModalView);
      else views.open(open.user, view as types.ModalView);
      break;
    }
    default:
      parts.complaints.push(`the answer to a submit: there is no response_action ${String(response_action)}`);
      return TROUBLE;
  }
  parts.changed();
  return {};
}

/** An error at something that is no input of this view is shown to nobody: the client says that something went wrong. */
function readErrors(errors: unknown, open: OpenView, { complaints }: Parts): Readonly<Record<string, string>> {
  const given = Object.entries(isNode(errors) ? errors : {}).map(([id, text]) => [id, String(text)] as const);
  const known = inputsOf(open.view.blocks).map(idOf);
  const lost = given.filter(([id]) => !known.includes(id));
  if (given.length === 0) complaints.push('the answer to a submit: errors without an error');
  lost.forEach(([id]) => complaints.push(`the answer to a submit: an error at ${id}, which is no input here`));
  return given.length === 0 || lost.length > 0 ? TROUBLE : Object.fromEntries(given);
}
