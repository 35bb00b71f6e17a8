// Who may get a notice; asked for the person asked and for whoever stands in.
import { isDeskId } from '../core/desk/desk';
import type { Look } from '../core/desk/view';
import type { Notice } from '../core/kernel/notice';
import type { PersonId } from '../core/school/school';
import type { Round } from './round';

/** I10. Nobody is shut out of an N29 but the one it is about; whoever draws it leaves out what the reader may not see. */
export function mayReceive({ subjects, world }: Pick<Round, 'subjects' | 'world'>, look: Look, notice: Notice, person: PersonId): boolean {
  if (isDeskId(look.subject)) return notice.rule !== 'N29' || notice.about !== person;
  return subjects.mayReceive(look.document, notice, person, world);
}
