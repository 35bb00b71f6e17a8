// The one file that loads botbuilder: its CloudAdapter makes every call to Teams, with our own HTTP client, token and outcome.
import type { Activity, ConversationReference, TurnContext } from 'botbuilder';
import type { BotToken } from './bot-token';
import { CHANNEL } from './authentication';
import type { CardActivity } from './card-activity';
import type { Connection, Member } from './connection';
import { connectorHttpClient } from './connector';
import type { TeamsReference } from './reference';

export interface AdapterRules {
  appId: string;
  tenantId: string;
  token: BotToken;
}

/**
 * Loads botbuilder (100 ms and 20 MB, so only when Teams is on). What comes in never passes it: its check of tokens and its answers to
 * errors are not ours (one-server.md 1 and 2).
 */
export async function openConnection({ appId, tenantId, token }: AdapterRules): Promise<Connection> {
  const [{ CloudAdapter, ConfigurationBotFrameworkAuthentication, TeamsInfo }, { HttpHeaders }] = await Promise.all([
    import('botbuilder'),
    import('botbuilder-stdlib/lib/azureCoreHttpCompat.js'),
  ]);
  const credentials = {
    isValidAppId: async (id = '') => id === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({ signRequest: withToken(token) }),
  };
  const configuration = { MicrosoftAppId: appId, MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: tenantId };
  const options = { httpClient: connectorHttpClient(HttpHeaders) };
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(configuration, credentials, undefined, undefined, options));

  /** The adapter's own promise says nothing about what happened inside, so the result is carried out by hand. */
  const inConversation = async <T>(to: TeamsReference, work: (context: TurnContext) => Promise<T>): Promise<T> => {
    const ends: Promise<T>[] = [];
    await adapter.continueConversationAsync(appId, conversationOf(to), async (context) => {
      ends.push(work(context));
      await Promise.allSettled(ends);
    });
    const [end] = ends;
    if (end === undefined) throw new Error('the adapter did not start the conversation');
    return end;
  };

  return {
    send: (to, activity) => inConversation(to, async (context) => (await context.sendActivity(asActivity(activity)))?.id ?? ''),
    update: (to, message, activity) =>
      inConversation(to, async (context) => void (await context.updateActivity({ ...asActivity(activity), id: message }))),
    member: (of) => inConversation(of, async (context) => memberOf(await TeamsInfo.getMember(context, of.user))),
  };
}

function withToken(token: BotToken) {
  return async <Request extends { headers: { set(name: string, value: string): void } }>(request: Request): Promise<Request> => {
    request.headers.set('authorization', `Bearer ${await token.get()}`);
    return request;
  };
}

function conversationOf({ conversation, serviceUrl, tenant, user, bot }: TeamsReference): Partial<ConversationReference> {
  return {
    channelId: CHANNEL,
    serviceUrl,
    bot: { id: bot, name: '' },
    user: { id: user, name: '' },
    conversation: { id: conversation, tenantId: tenant, isGroup: false, conversationType: 'personal', name: '' },
  };
}

/** botbuilder names the kinds of activity by an enum with these very texts. */
function asActivity(activity: CardActivity): Partial<Activity> {
  return activity as Partial<Activity>;
}

function memberOf(member: object): Member {
  const given = (name: string): string => {
    const value = new Map<string, unknown>(Object.entries(member)).get(name);
    return typeof value === 'string' ? value : '';
  };
  return { email: given('email'), signIn: given('userPrincipalName'), tenant: given('tenantId'), role: given('userRole') };
}
