// Buttons: acknowledged first, then worked on. In a message, on the App Home, or in a window.
import type { App, BlockAction, BlockElementAction, types, ViewOutput } from '@slack/bolt';
import type { Reply } from '../../app/reply';
import { tapOf } from './blocks/tap-of';
import { answerInWindow, lastWindow, messageOf, orSay, type Front } from './front';
import { asNextPage } from './next-page';
import { depthOf, isUntouched, MOST_WINDOWS } from './open-view';
import { tooOld } from './own-cards';
import type { Who } from './people';
import type { Place } from './sender';
import { FORM, readMetadata, viewOf, viewOnTop } from './view-metadata';

/** Takes back what the form was about: what was typed in it has no use any more. */
const UNDO = 'undo';

export function listenToButtons(app: App, front: Front): void {
  /** Two taps within a moment are one tap: the second one finds the first still under way. */
  const underWay = new Set<string>();
  app.action<BlockAction>({ type: 'block_actions' }, async ({ ack, body, action }) => {
    await ack();
    const key = [body.user.id, body.view?.id ?? placeOfTap(body)?.ts, body.view?.hash, action.action_id].join(' ');
    if (underWay.has(key)) return;
    underWay.add(key);
    front.background.run('button', () => answer(front, body, action).finally(() => underWay.delete(key)));
  });
}

async function answer(front: Front, body: BlockAction, action: BlockElementAction): Promise<void> {
  const tap = action.type === 'button' ? tapOf(action) : undefined;
  const who: Who = { user: body.user.id, team: body.user.team_id };
  const { view, trigger_id: trigger } = body;
  if (tap === undefined) {
    front.log.warn({ action: action.type }, 'a button that this version does not know');
    const show = view?.type === 'modal' ? front.windows.push : front.windows.open;
    return orSay(front, who, () => show(trigger, async () => viewOf(tooOld().message)));
  }
  const work = (person: string): Promise<Reply> => front.receiver.tap(person, tap, {});
  if (view === undefined || view.type === 'home') {
    const from = placeOfTap(body);
    return answerInWindow(front, { who, trigger, work, ...(from === undefined ? {} : { from }) });
  }
  const from = readMetadata(view.private_metadata)?.from;
  if (view.callback_id === FORM && tap.verb !== UNDO) {
    return fromForm(front, who, { view, trigger }, work, from);
  }
  return replaceWindow(front, who, { id: view.id, hash: view.hash, under: view.previous_view_id !== null }, work, from);
}

/** On top of a form, so that what was typed stays; another page of the same form takes its place when nothing was typed. */
async function fromForm(
  front: Front,
  who: Who,
  { view, trigger }: { view: ViewOutput; trigger: string },
  work: (person: string) => Promise<Reply>,
  from: Place | undefined,
): Promise<void> {
  await orSay(front, who, () =>
    front.windows.push(trigger, async (elsewhere) => {
      const message = messageOf(await front.answers.to(who, work));
      const next = viewOf(message, from);
      const depth = depthOf(view);
      if ((!isSameForm(view, next) && depth < MOST_WINDOWS) || !isUntouched(view) || !elsewhere()) return viewOnTop(message, from);
      const page = asNextPage(next, view);
      await front.windows.order.draw({ id: view.id, hash: view.hash }, depth > 1 ? lastWindow(page) : page);
      return undefined;
    }),
  );
}

/** What they send is for the same command. */
function isSameForm(view: Pick<ViewOutput, 'private_metadata'>, next: types.ModalView): boolean {
  const [one, other] = [view.private_metadata, next.private_metadata ?? ''].map((text) => readMetadata(text)?.tap);
  return one !== undefined && one.subject === other?.subject && commandIn(one.verb) === commandIn(other.verb);
}

function commandIn(verb: string): string {
  return verb.split(':')[0] ?? '';
}

/** In the place of the window that was tapped. */
async function replaceWindow(
  front: Front,
  who: Who,
  { id, hash, under }: { id: string; hash: string; under: boolean },
  work: (person: string) => Promise<Reply>,
  from: Place | undefined,
): Promise<void> {
  const { order } = front.windows;
  await orSay(front, who, async () => {
    const next = viewOf(messageOf(await order.inTurn(id, () => front.answers.to(who, work))), from);
    await order.draw({ id, hash }, under ? lastWindow(next) : next);
  });
}

/** The message in which the button stands. */
function placeOfTap({ container }: BlockAction): Place | undefined {
  const { channel_id: channel, message_ts: ts } = container as { channel_id?: unknown; message_ts?: unknown };
  return typeof channel === 'string' && typeof ts === 'string' ? { channel, ts } : undefined;
}
