// Starts what the settings ask for: a real school on its platforms, or the playground when none is set up.
import type { Settings } from './config';
import { run, type Running } from './running';
import { openPlayground } from './start-playground';
import { openSchool } from './start-school';

/**
 * @param root the folder of the project. @param fresh begins the playground anew.
 * Throws `WrongSettings` with everything that must be mended first.
 */
export async function start(settings: Settings, root: string, fresh: boolean): Promise<Running> {
  const playground = settings.slack === null && settings.teams === null;
  return run(playground ? await openPlayground(settings, root, fresh) : await openSchool(settings, root), settings.port);
}
