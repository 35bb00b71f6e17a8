// Whether Slack answers us and lets us in: the word for `/healthz`, and one log line each time it changes.
import type { Log } from '../../app/ports';
import type { WebClient } from './clients';
import { codeOf, isShutOut, wasAnswered } from './outcomes';

export interface SlackHealth {
  state(): 'up' | 'down';
  /** A call went well. */
  heard(): void;
  /** A call ended with this error; one that is only about that call changes nothing. */
  failed(error: unknown): void;
  /** Asks Slack who we are. */
  probe(): Promise<void>;
}

/** Down until Slack was heard of. */
export function slackHealth(client: WebClient, teamId: string, log: Log): SlackHealth {
  let state: 'unknown' | 'up' | 'down' = 'unknown';
  /** Our token belongs to another workspace: nothing else that Slack answers makes that good. */
  let elsewhere = false;

  const down = (why: string): void => {
    if (state !== 'down') log.error({ platform: 'slack', why }, 'Slack is not there for us; what must be sent waits');
    state = 'down';
  };
  const up = (): void => {
    if (elsewhere) return;
    if (state !== 'up') log.info({ platform: 'slack' }, 'Slack is there');
    state = 'up';
  };

  return {
    state: () => (state === 'up' ? 'up' : 'down'),
    heard: up,
    failed(error) {
      if (isShutOut(error) || !wasAnswered(error)) down(codeOf(error));
      else up();
    },
    async probe() {
      try {
        const { team_id } = await client.auth.test();
        elsewhere = team_id !== teamId;
        if (elsewhere) down('other_workspace');
        else up();
      } catch (error) {
        this.failed(error);
      }
    },
  };
}
