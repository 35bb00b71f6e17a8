// What our Teams bot is held against: a botbuilder bot as its guide writes it, with our check of tokens, which answers one and the same card.
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type AdaptiveCardInvokeResponse,
} from 'botbuilder';
import { ClaimsIdentity, type AuthenticateRequestResult } from 'botframework-connector';
import express from 'express';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tokenCheck, type TokenCheck } from '../src/platforms/teams/authentication';

const AUDIENCE = 'https://api.botframework.com';
const setting = (name: string): string => process.env[name] ?? '';
const [appId, tenantId] = [setting('TEAMS_APP_ID'), setting('TEAMS_TENANT_ID')];

class CheckedAuthentication extends ConfigurationBotFrameworkAuthentication {
  constructor(private readonly check: TokenCheck) {
    super({
      MicrosoftAppId: appId,
      MicrosoftAppPassword: setting('TEAMS_APP_PASSWORD'),
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: tenantId,
    });
  }

  override async authenticateRequest(activity: Activity, authHeader: string): Promise<AuthenticateRequestResult> {
    await this.check(activity, authHeader);
    const claimsIdentity = new ClaimsIdentity([{ type: 'aud', value: appId }], true);
    return { audience: AUDIENCE, claimsIdentity, connectorFactory: this.createConnectorFactory(claimsIdentity) };
  }
}

class OneCard extends ActivityHandler {
  constructor(private readonly card: Record<string, unknown>) {
    super();
  }

  protected override async onAdaptiveCardInvoke(): Promise<AdaptiveCardInvokeResponse> {
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: this.card };
  }
}

async function start(): Promise<void> {
  const check = await tokenCheck({ appId, tenantId, metadataUrl: setting('TEAMS_OPENID_METADATA_URL') });
  const adapter = new CloudAdapter(new CheckedAuthentication(check));
  const bot = new OneCard(JSON.parse(readFileSync(setting('CARD_FILE'), 'utf8')) as Record<string, unknown>);
  const app = express();
  app.use(express.json());
  app.post('/api/messages', (req, res) => adapter.process(req, res, (context) => bot.run(context)));
  const server = app.listen(0, '127.0.0.1', () => {
    process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
  });
}

void start();
