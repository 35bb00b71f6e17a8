// What we ask of Slack, as one list: the manifest must give it, and the doctor asks whether the token has it.
import { HOME_EVENT } from './home';
import { MEMBER_EVENT } from './members';
import { MESSAGE_EVENT } from './typed-words';

/** Every method of the Web API that we call, with the scope that it needs; '' = every token may. */
export const METHODS: Readonly<Record<string, string>> = {
  'auth.test': '',
  'users.info': 'users:read',
  'users.list': 'users:read',
  'users.lookupByEmail': 'users:read.email',
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
  'views.open': '',
  'views.push': '',
  'views.update': '',
  'views.publish': '',
};

/** Every event that we listen to, as the manifest calls it, with the scope that it needs. */
export const EVENTS: Readonly<Record<string, string>> = {
  [HOME_EVENT]: '',
  [MESSAGE_EVENT]: 'im:history',
  [MEMBER_EVENT]: 'users:read',
};

/** Slash commands and shortcuts. */
const COMMANDS_SCOPE = 'commands';

/** The least that the bot's token must have. */
export const SCOPES: readonly string[] = [...new Set([COMMANDS_SCOPE, ...Object.values(METHODS), ...Object.values(EVENTS)])]
  .filter((scope) => scope !== '')
  .sort();
