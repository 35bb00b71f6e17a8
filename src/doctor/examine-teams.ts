// Gives the look at Teams what lies outside it: conversations from the desks, and the package that was made.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../app/ports';
import type { CheckUp } from '../app/remark';
import { deskIdOf, type Desk } from '../core/desk/desk';
import type { School } from '../core/school/school';
import { checkTeams } from '../platforms/teams/check-up';
import type { TeamsSettings } from '../platforms/teams/open-teams';
import { TEAMS } from '../platforms/teams/platform';

/** What `npm run manifest` makes, from the folder of the project. */
const PACKAGE = 'dist/vijfsporen-teams.zip';

export interface TeamsParts {
  /** The folder of the project. */
  root: string;
  school: Pick<School, 'people' | 'accounts'>;
  /** Undefined without a school file. */
  schoolId: string | undefined;
  /** Undefined when there is none yet, or it does not open. */
  store: Store | undefined;
}

export function examineTeams(settings: TeamsSettings, { root, school, schoolId, store }: TeamsParts): Promise<CheckUp> {
  return checkTeams(settings, {
    school,
    appPackage: { file: PACKAGE, archive: readIfThere(join(root, PACKAGE)) },
    async referenceOf(person) {
      const desk = schoolId === undefined ? null : await store?.load(deskIdOf(schoolId, person));
      return (desk?.body as Desk | undefined)?.references?.[TEAMS];
    },
  });
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    // Not made, or not ours to read: making it again mends both.
    return undefined;
  }
}
