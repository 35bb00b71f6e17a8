// Slash commands: every word of the app. What comes back opens in a window, so that a command in a channel is seen by who typed it only.
import type { App } from '@slack/bolt';
import words from '../../../cards/words/nl/slack.json';
import { WORDS } from '../../app/chat-words';
import { answerInWindow, type Front } from './front';
import { plainTyped } from './typed-text';

/** As they stand in the manifest. */
export const COMMANDS = WORDS.map((word) => `/${word}` as const);

export function listenToCommands(app: App, front: Front): void {
  for (const word of WORDS) {
    app.command(`/${word}`, async ({ ack, command: { user_id, trigger_id, text } }) => {
      // Nothing that we would send could arrive: the acknowledgement is the only way to say so.
      if (front.health.state() === 'down') return ack({ response_type: 'ephemeral', text: words.slack_away });
      await ack();
      front.background.run('command', () =>
        answerInWindow(front, {
          who: { user: user_id },
          trigger: trigger_id,
          work: (person) => front.receiver.say(person, `${word} ${plainTyped(text)}`),
        }),
      );
    });
  }
}
