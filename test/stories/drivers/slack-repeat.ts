// A tap on what stood on a Slack screen before, as a slow client or a double click sends it.
import type { types } from '@slack/bolt';
import { isNode, nodesIn } from '../../platforms/slack/strict/checks';
import type { Message } from '../../platforms/slack/strict/conversations';
import type { SlackPerson } from '../../platforms/slack/strict/person';
import { cardOfView, SUBMIT } from '../../platforms/slack/strict/seen-card';
import { fieldWith, idOf, actionOf, inputsOf, stateOfBlocks } from '../../platforms/slack/strict/view-state';
import type { OpenView } from '../../platforms/slack/strict/views';
import type { Answer } from '../driver';

/** What stood there when it was read: Slack's own blocks. */
export type Stood = { message: Message } | { open: OpenView };

/** Undefined when the answer stands on the screen, as after every tap; what a submit is answered with is for a window that may be gone. */
export async function repeatTap(
  person: SlackPerson,
  stood: Stood,
  actionId: string,
  values: Readonly<Record<string, string>>,
): Promise<Answer | undefined> {
  if ('open' in stood && actionId === SUBMIT) return answerOf(await person.interacts(submitOf(stood.open, values)));
  const blocks = 'open' in stood ? stood.open.view.blocks : stood.message.blocks;
  const block = blocks.find((one) => nodesIn(one).some((node) => node['action_id'] === actionId));
  const button = nodesIn(block).find((node) => node['action_id'] === actionId);
  if (block === undefined || button === undefined) throw new Error(`there was no button ${actionId}`);
  await person.interacts({ type: 'block_actions', actions: [{ ...button, block_id: block.block_id }], ...placeOf(stood) });
  return undefined;
}

function placeOf(stood: Stood): object {
  if ('open' in stood) return { container: { type: 'view', view_id: stood.open.id }, view: viewOf(stood.open) };
  const { channel, ts, text, blocks, user } = stood.message;
  return {
    container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: false },
    channel: { id: channel, name: 'directmessage' },
    message: { type: 'message', user, ts, text, blocks },
    state: { values: {} },
  };
}

function submitOf({ state, ...open }: OpenView, values: Readonly<Record<string, string>>): object {
  const filled = inputsOf(open.view.blocks)
    .filter((block) => values[idOf(block)] !== undefined)
    .map((block) => [idOf(block), { [actionOf(block)]: fieldWith(block, values[idOf(block)] ?? '') }] as const);
  return { type: 'view_submission', response_urls: [], view: viewOf({ ...open, state: { ...state, ...Object.fromEntries(filled) } }) };
}

function viewOf({ id, hash, view, state, root, under }: OpenView): object {
  return { ...view, id, hash, root_view_id: root, previous_view_id: under === '' ? null : under, state: { values: state } };
}

function answerOf({ body }: { body: string }): Answer | undefined {
  const given: unknown = body === '' ? {} : JSON.parse(body);
  const { errors, view } = isNode(given) ? given : {};
  if (isNode(errors)) return { ok: false, fieldErrors: errors as Record<string, string> };
  if (!isNode(view)) return undefined;
  const modal = view as unknown as types.ModalView;
  const card = cardOfView({ id: '', hash: '', user: '', view: modal, state: stateOfBlocks(modal.blocks), under: '', root: '' });
  return { ok: true, message: { id: '', summary: modal.title.text, card } };
}
