// Shortcuts: a report from anywhere in Slack, or from a message. Of a message only the link is kept, never its text.
import type { App, GlobalShortcut, MessageShortcut } from '@slack/bolt';
import words from '../../../cards/words/nl/slack.json';
import { answerInWindow, type Front } from './front';

/** As they stand in the manifest. */
export const REPORT_SHORTCUT = 'report';
export const MESSAGE_SHORTCUT = 'report-message';

const REPORT = 'melding';

export function listenToShortcuts(app: App, front: Front): void {
  app.shortcut<GlobalShortcut>({ type: 'shortcut', callback_id: REPORT_SHORTCUT }, async ({ ack, shortcut }) => {
    await ack();
    begin(front, shortcut, REPORT);
  });
  app.shortcut<MessageShortcut>({ type: 'message_action', callback_id: MESSAGE_SHORTCUT }, async ({ ack, shortcut }) => {
    await ack();
    begin(front, shortcut, `${REPORT} ${words.message_link}\n${linkTo(shortcut)}\n`);
  });
}

function begin(front: Front, { user, trigger_id }: GlobalShortcut | MessageShortcut, typed: string): void {
  front.background.run('shortcut', () =>
    answerInWindow(front, {
      who: { user: user.id, team: user.team_id },
      trigger: trigger_id,
      work: (person) => front.receiver.say(person, typed),
    }),
  );
}

/**
 * The permalink, made from what Slack sent: `chat.getPermalink` knows only channels that the bot is a member of, and would cost a call
 * before the form opens. Form: https://docs.slack.dev/reference/methods/chat.getPermalink.
 */
export function linkTo({
  team,
  channel,
  message_ts,
  message,
}: Pick<MessageShortcut, 'team' | 'channel' | 'message_ts' | 'message'>): string {
  const link = `https://${team?.domain ?? 'app'}.slack.com/archives/${channel.id}/p${message_ts.replace('.', '')}`;
  const thread: unknown = message['thread_ts'];
  const inThread = typeof thread === 'string' && thread !== message_ts;
  return inThread ? `${link}?thread_ts=${thread}&cid=${channel.id}` : link;
}
