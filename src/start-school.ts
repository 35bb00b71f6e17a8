// A real school: its own file, its own keys, the platforms that are set up, and the clock on the wall.
import type { Router } from 'express';
import { startHeartbeat } from './app/heartbeat';
import type { Platform } from './app/ports';
import { WrongSettings } from './app/wrong-settings';
import { buildApp } from './build-app';
import { wallClock } from './clock';
import type { Settings } from './config';
import { randomIds } from './ids';
import { createLog } from './log';
import { openStore } from './open-store';
import { slackPlatform } from './platforms/slack/slack-platform';
import { openTeams } from './platforms/teams/open-teams';
import { readSchool } from './read-school';
import type { Parts } from './running';
import words from '../cards/words/nl/settings.json';

/** Opens the store and connects the platforms; several at once are normal. */
export async function openSchool(settings: Settings, root: string): Promise<Parts> {
  const log = createLog(settings.logLevel);
  const school = readSchool(settings.schoolFile);
  if (settings.keys === null) throw new WrongSettings([{ setting: 'VIJFSPOREN_KEYS', message: words['keys-missing'] }]);
  const store = await openStore(settings, settings.keys, 'vijfsporen');
  const app = await buildApp({ store, school, classList: '', root, clock: wallClock(), ids: randomIds, log });

  const platforms: Platform[] = [];
  const routers: Router[] = [];
  if (settings.slack !== null) {
    const slack = slackPlatform({ ...app, settings: settings.slack });
    platforms.push(slack);
    if (slack.router !== undefined) routers.push(slack.router);
  }
  if (settings.teams !== null) {
    const teams = await openTeams(settings.teams, app);
    platforms.push(teams.platform);
    routers.push(teams.router);
  }
  platforms.forEach((platform) => app.connect(platform));
  return {
    loop: app.loop,
    log,
    presenter: app.presenter,
    host: settings.host,
    heartbeat: startHeartbeat(app.loop, app.presenter),
    platforms,
    routers,
    close: () => store.close(),
  };
}
