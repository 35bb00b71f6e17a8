// All other buttons of a case, page by page, and on each page by what they are about.
import type { CaseCards, CaseGroup, CaseVerb } from '../cards/case-cards';
import { otherActions } from './case-actions';
import { askOf } from './case-ask';
import { formBase, type Opening } from './opening';
import { cardOf, type AnyCard } from './viewer';

/** So many buttons stand on one card. */
const BUTTONS = 8;
/** So many stand in one row of buttons; a platform cuts what is more. */
const IN_A_ROW = 4;

/** In the order in which the groups stand. */
const GROUPS: readonly CaseGroup[] = ['danger', 'talks', 'help', 'lead', 'file'];

/** What each button is about; within its group it stands in this order. */
const ABOUT: Readonly<Record<CaseVerb, CaseGroup>> = {
  'open:red-flag-raise': 'danger',
  'open:override-wait': 'talks',
  'open:hold-on': 'talks',
  'open:day-choice:plan-talk': 'talks',
  'open:move-day': 'talks',
  'open:record-target': 'talks',
  'open:record-others': 'talks',
  'open:record-others:again': 'talks',
  'open:approach': 'talks',
  'open:target-yes': 'talks',
  'open:record-joint': 'talks',
  'open:record-short': 'talks',
  'open:break-heard': 'talks',
  'open:round-form': 'talks',
  'open:parents-told': 'talks',
  'open:parents-who': 'talks',
  'open:name-others': 'talks',
  'open:search-start': 'talks',
  'open:find-sender': 'talks',
  'open:propose-sender': 'talks',
  'open:other-way': 'talks',
  'ask-along': 'help',
  'open:what-blocks': 'help',
  'open:guides': 'help',
  'open:guide-corridor': 'help',
  'open:online': 'help',
  'open:task-open': 'help',
  'accept-lead': 'lead',
  'open:ask-back': 'lead',
  'open:ladder': 'lead',
  'open:lead-change': 'lead',
  'open:co-mentors': 'lead',
  'open:level-plan': 'lead',
  'open:case-severe': 'lead',
  'open:report-card': 'file',
  'open:role': 'file',
  'open:mirror': 'file',
  'open:close-case': 'file',
  'open:close-case:left': 'file',
  'open:reopen-case': 'file',
};

/** The page that the button named; the first one when it named none. */
export function caseMore(opening: Opening): AnyCard {
  const { state, viewer, choice } = opening;
  const about = askOf(state, viewer).talk?.id ?? '';
  const verbs = otherActions(state, viewer);
  const pages = Math.max(1, Math.ceil(verbs.length / BUTTONS));
  const asked = Number(choice);
  const page = Number.isInteger(asked) && asked >= 1 && asked <= pages ? asked : 1;
  return cardOf('case-more', {
    ...formBase(opening, about),
    groups: grouped(verbs.slice((page - 1) * BUTTONS, page * BUTTONS)),
    page,
    nextPage: page < pages ? page + 1 : 0,
  });
}

function grouped(verbs: readonly CaseVerb[]): CaseCards['case-more']['groups'] {
  const inOrder = (Object.keys(ABOUT) as CaseVerb[]).filter((verb) => verbs.includes(verb));
  return GROUPS.flatMap((group) => {
    const actions = inOrder.filter((verb) => ABOUT[verb] === group).map((verb) => ({ verb }));
    const rows = Array.from({ length: Math.ceil(actions.length / IN_A_ROW) }, (_, row) =>
      actions.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW),
    );
    return rows.map((row, index) => ({ group: index === 0 ? group : ('' as const), actions: row }));
  });
}
