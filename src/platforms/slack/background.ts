// Work behind an acknowledgement: in the background of the app, with Slack's own codes in the log.
import type { Background } from '../../app/background';
import { codeOf } from './outcomes';

export function slackBackground(background: Background): Background {
  return { run: (what, work) => background.run(what, work, codeOf), idle: () => background.idle() };
}
