// Forms that are sent: validated, decided and saved before Slack gets its acknowledgement, which carries what is wrong, what comes next, or nothing.
import type { App, ViewOutput, ViewResponseAction } from '@slack/bolt';
import type { Answer } from './answers';
import { lastWindow, messageOf, orSay, outOf, type Front } from './front';
import { saving, tooOld } from './own-cards';
import { asNextPage, fieldOf } from './next-page';
import { depthOf, MOST_WINDOWS } from './open-view';
import type { Who } from './people';
import type { TappedMessage } from './tapped-message';
import { FORM, readMetadata, viewOf, type ViewMetadata } from './view-metadata';
import { valuesOf } from './values';

/** Slack waits three seconds. What takes longer is saved all the same, and shown when it is. */
const ACKNOWLEDGE_AFTER = 2_000;

export function listenToForms(app: App, front: Front): void {
  app.view({ type: 'view_submission', callback_id: FORM }, async ({ ack, body, view }) => {
    const metadata = readMetadata(view.private_metadata);
    const tap = metadata?.tap;
    if (metadata === undefined || tap === undefined) {
      front.log.warn({ view: view.id }, 'a form of another version of the bot');
      return ack(atField(view, '', tooOld().sentence));
    }
    const who: Who = { user: body.user.id, team: body.user.team_id };
    const message = metadata.from === undefined ? undefined : front.tapped(metadata.from);
    const values = valuesOf(view.state.values);
    const { order } = front.windows;
    const work = outOf(message, (person) => front.receiver.tap(person, tap, values));
    const sending = order.inTurn(view.id, () => front.answers.to(who, work));
    const answer = await Promise.race([sending, late()]);
    if (answer !== undefined) {
      const response = await acknowledgement(front, view, message, answer);
      if (response.response_action === 'update') order.overtaken(view.id);
      return ack(response);
    }
    order.overtaken(view.id);
    await ack({ response_action: 'update', view: viewOf(saving(), metadata.from) });
    front.background.run('form', async () => showLate(front, who, view.id, metadata, await sending));
  });
  // Windows without a form have no button that sends; one of an older version may.
  app.view({ type: 'view_submission', callback_id: /^(?!form$)/ }, async ({ ack, view }) => {
    front.log.warn({ view: view.id }, 'a form of another version of the bot');
    await ack(hasInput(view) ? atField(view, '', tooOld().sentence) : { response_action: 'update', view: viewOf(tooOld().message) });
  });
}

async function acknowledgement(
  front: Front,
  view: ViewOutput,
  message: TappedMessage | undefined,
  answer: Answer,
): Promise<ViewResponseAction> {
  if (answer.kind === 'field') return atField(view, answer.field, answer.sentence);
  // What was typed stays where it is: it was not taken.
  if (answer.kind !== 'card') return atField(view, '', answer.sentence);
  const next = viewOf(answer.message, message?.place);
  if (answer.card.card === 'refusal' && depthOf(view) < MOST_WINDOWS) return { response_action: 'push', view: next };
  if (answer.card.card === 'folded' && message !== undefined && (await message.takes(answer))) {
    // Slack is not waited for: what gets lost is drawn again by the loop.
    front.background.run('draw', () => message.draw(answer));
    return { response_action: 'clear' };
  }
  const page = asNextPage(next, view);
  return { response_action: 'update', view: depthOf(view) > 1 ? lastWindow(page) : page };
}

/** After an early acknowledgement the fields are gone from the window; what was refused waits as a draft. */
async function showLate(front: Front, who: Who, id: string, { from }: ViewMetadata, answer: Answer): Promise<void> {
  await orSay(front, who, () => front.windows.order.draw({ id }, viewOf(messageOf(answer), from)));
}

/** The sentence at its field; at the first one when the view does not have it. */
function atField(view: ViewOutput, field: string, sentence: string): ViewResponseAction {
  const inputs = view.blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id ?? '');
  const named = inputs.find((id) => fieldOf(id) === field) ?? inputs[0] ?? field;
  return { response_action: 'errors', errors: { [named]: sentence } };
}

function hasInput({ blocks }: ViewOutput): boolean {
  return blocks.some(({ type }) => type === 'input');
}

function late(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ACKNOWLEDGE_AFTER).unref());
}
