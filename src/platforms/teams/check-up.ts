// The doctor's look at Teams: the bot's own token, the app package, and whether each colleague can be reached. Sends nothing to anybody.
import words from '../../../cards/words/nl/doctor.json';
import { WORDS } from '../../app/chat-words';
import { remark, type CheckUp, type Remark } from '../../app/remark';
import type { Reference } from '../../core/desk/desk';
import type { PersonId, School } from '../../core/school/school';
import { openConnection } from './adapter';
import { readAppPackage } from './app-package';
import { botToken, type BotToken } from './bot-token';
import { checkPeople } from './check-people';
import { ConnectorFault } from './connector-fault';
import { tokenUrlOf, type TeamsSettings } from './open-teams';

const { teams } = words;

/** Codes of Entra, from learn.microsoft.com/entra/identity-platform/reference-error-codes. */
const SECRET_ENDED = '7000222';

export interface TeamsCheckParts {
  school: Pick<School, 'people' | 'accounts'>;
  /** What stands on the desk of somebody about Teams. */
  referenceOf(person: PersonId): Promise<Reference | undefined>;
  /** What `npm run manifest` made, with its name; undefined when it is not there. */
  appPackage: { file: string; archive: Buffer | undefined };
}

/** Never rejects for what Entra, Teams or the network does. */
export async function checkTeams(settings: TeamsSettings, { school, referenceOf, appPackage }: TeamsCheckParts): Promise<CheckUp> {
  const [appId, tenantId] = [settings.appId.toLowerCase(), settings.tenantId.toLowerCase()];
  const token = botToken({ appId, password: settings.password, tokenUrl: tokenUrlOf(tenantId, settings.metadataUrl) });
  const given = await aboutToken(token);
  const remarks = [given, aboutPackage(appPackage, appId)];
  if (given.state !== 'ok') return { remarks: [...remarks, remark('note', teams['not-looked'])], people: new Map() };
  const connection = await openConnection({ appId, tenantId, token });
  const { people, ended } = await checkPeople({ school, referenceOf, connection, tenantId });
  return { remarks: [...remarks, ...(ended === undefined ? [] : [ended])], people };
}

async function aboutToken(token: BotToken): Promise<Remark> {
  try {
    await token.get();
    return remark('ok', teams.token);
  } catch (error) {
    if (!(error instanceof ConnectorFault)) throw error;
    const { status, subcode } = error;
    const code = subcode === '' ? String(status) : `AADSTS${subcode}`;
    if (subcode === SECRET_ENDED) return remark('mend', teams['secret-ended']);
    // Entra answers 401 to who it knows, and 400 about what it does not have.
    if (status === 401) return remark('mend', teams['secret-refused'], { code });
    return status === 400 ? remark('mend', teams['not-here'], { code }) : remark('mend', teams.away);
  }
}

function aboutPackage({ file, archive }: TeamsCheckParts['appPackage'], appId: string): Remark {
  if (archive === undefined) return remark('note', teams['package-none']);
  const made = readAppPackage(archive);
  if (made === undefined) return remark('mend', teams['package-unreadable'], { file });
  if (made.ids.some((id) => id.toLowerCase() !== appId)) return remark('mend', teams['package-other'], { file });
  const old = WORDS.some((word, index) => made.words[index] !== word) || made.words.length !== WORDS.length;
  return old ? remark('mend', teams['package-old'], { file }) : remark('ok', teams.package, { file });
}
