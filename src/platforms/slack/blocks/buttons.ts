// ActionSet -> actions with buttons. A button carries what it is about; its verb is its action id.
import type { types } from '@slack/bolt';
import type { ActionExecute } from './card-elements';
import { plain } from './plain';

const LONGEST_TITLE = 75;

/** The buttons side by side; nothing when there are none, since Slack refuses an empty row. */
export function buttonBlocks(actions: readonly ActionExecute[]): types.KnownBlock[] {
  return actions.length === 0 ? [] : [{ type: 'actions', elements: actions.map(button) }];
}

function button({ title, verb, data: { subject, ref, about }, style }: ActionExecute): types.Button {
  return {
    type: 'button',
    text: plain(title, LONGEST_TITLE),
    action_id: verb,
    value: JSON.stringify({ subject, ref, about }),
    ...(style === 'positive' ? { style: 'primary' as const } : {}),
  };
}
