// Whether Slack answers us and lets us in: the word for `/healthz`, and one log line each time it changes.
import type { Log } from '../../app/ports';
import type { Background } from '../../app/background';
import type { WebClient } from './clients';
import { codeOf, isShutOut, wasAnswered } from './outcomes';

export interface SlackHealth {
  state(): 'up' | 'down';
  /** A call went well. */
  heard(): void;
  /** A call ended with this error. Shut out is down at once; for a call that went nowhere Slack is asked who we are, since one call says little. */
  failed(error: unknown): void;
  /** Asks Slack who we are. Never rejects. */
  probe(): Promise<void>;
}

export interface HealthParts {
  client: WebClient;
  teamId: string;
  background: Background;
  log: Log;
}

/** Down until Slack was heard of. */
export function slackHealth({ client, teamId, background, log }: HealthParts): SlackHealth {
  let state: 'unknown' | 'up' | 'down' = 'unknown';
  /** Our token belongs to another workspace: nothing else that Slack answers makes that good. */
  let elsewhere = false;
  let probing = false;

  const down = (why: string): void => {
    if (state !== 'down') log.error({ platform: 'slack', why }, 'Slack is not there for us; what must be sent waits');
    state = 'down';
  };
  const up = (): void => {
    if (elsewhere) return;
    if (state !== 'up') log.info({ platform: 'slack' }, 'Slack is there');
    state = 'up';
  };
  const probe = async (): Promise<void> => {
    probing = true;
    try {
      const { team_id } = await client.auth.test();
      elsewhere = team_id !== teamId;
      if (elsewhere) down('other_workspace');
      else up();
    } catch (error) {
      if (wasAnswered(error) && !isShutOut(error)) up();
      else down(codeOf(error));
    } finally {
      probing = false;
    }
  };

  return {
    state: () => (state === 'up' ? 'up' : 'down'),
    heard: up,
    probe,
    failed(error) {
      if (isShutOut(error)) down(codeOf(error));
      else if (wasAnswered(error)) up();
      else if (!probing && state === 'up') background.run('probe', probe);
    },
  };
}
