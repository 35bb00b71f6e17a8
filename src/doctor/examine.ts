// Everything that must be right before a school can trust the bot: school file, store and key, class list, and the platforms that are on.
import type { Store } from '../app/ports';
import { remark, type CheckUp, type Remark } from '../app/remark';
import { WrongSettings } from '../app/wrong-settings';
import { mergeSchool, schoolDocumentId } from '../core/school/revision';
import type { School, SchoolFile } from '../core/school/school';
import type { Settings } from '../config';
import { checkSlack } from '../platforms/slack/check-up';
import { readSchool } from '../read-school';
import { examineTeams } from './examine-teams';
import { openSchoolStore } from './school-store';
import { together } from './together';
import words from '../../cards/words/nl/doctor.json';

/**
 * Looks at everything and changes nothing; a store that is not there yet is not made. Sends no message to anybody.
 * @param root the folder of the project.
 */
export async function examine(settings: Settings, root: string): Promise<Remark[]> {
  const { slack, teams } = settings;
  if (slack === null && teams === null) return [remark('note', words['nothing-on'])];
  const remarks: Remark[] = [];
  const file = await orSay(remarks, async () => readSchool(settings.schoolFile));
  if (file !== undefined) remarks.push(remark('ok', words['school-file'], { people: file.people.length, classes: file.classes.length }));
  const opened = await orSay(remarks, async () => ({ store: await openSchoolStore(settings) }));
  const store = opened?.store;
  if (store !== undefined) remarks.push(remark('ok', words.store));
  else if (opened !== undefined) remarks.push(remark('mend', words['store-none']));
  try {
    const school = await schoolNow(file, store, remarks);
    const checked: [string, CheckUp][] = [];
    if (slack !== null) checked.push([words.slack.platform, await checkSlack(slack, school)]);
    if (teams !== null) checked.push([words.teams.platform, await examineTeams(teams, { root, school, schoolId: file?.id, store })]);
    return [...remarks, ...together(checked, school.people)];
  } finally {
    await store?.close();
  }
}

/** What `work` gives; undefined when settings or files are wrong, and then each mistake is a remark. */
async function orSay<Found>(remarks: Remark[], work: () => Promise<Found>): Promise<Found | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof WrongSettings)) throw error;
    remarks.push(...error.wrong.map((wrong) => remark('mend', words.settings, { ...wrong })));
    return undefined;
  }
}

/** What the bot knows, with the people of the file as it is now; without a file there is nobody to look at. */
async function schoolNow(
  file: SchoolFile | undefined,
  store: Store | undefined,
  remarks: Remark[],
): Promise<Pick<School, 'people' | 'accounts'>> {
  if (file === undefined || store === undefined) return { people: file?.people ?? [] };
  const stored = await store.load(schoolDocumentId(file.id));
  const { school, changed } = mergeSchool(stored === null ? null : (stored.body as School), file);
  if (stored !== null && changed) remarks.push(remark('note', words['school-changed']));
  const pupils = school.pupils.length;
  remarks.push(pupils === 0 ? remark('mend', words['class-list-none']) : remark('ok', words['class-list'], { pupils }));
  return school;
}
