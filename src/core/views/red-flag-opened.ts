// A red flag, opened: whom to phone first, then the words; and what the reporter and who has seen it fill in (N4-N6).
import { RED_FLAG_KINDS } from '../../protocol/v1/red-flags';
import { LONGEST_TEXT } from '../kernel/command';
import { refuse, type Refusal } from '../kernel/outcome';
import type { Card } from '../cards/card';
import { dayOf, wallTimeOf } from '../time/instant';
import { daysWithoutSchool } from '../subject/red-flag-written';
import { redFlagOf } from '../subject/red-flags/commands';
import { targetOf, type SubjectState } from '../subject/state';
import type { RedFlag } from '../subject/subject';
import { canDo } from './asked';
import { signalsFor } from './noticed';
import { holderOf, whomToPhone } from './office-of';
import { choiceBase, formBase, type Opening } from './opening';
import { quoted } from './report-opened';
import { PHONES_WHO_TOLD, seenBy } from './seen-by';
import { officeHolders, staffChoices } from './staff-choices';
import { answerMessage } from './told';
import { cardOf, type AnyCard, type Viewer } from './viewer';

const itemOf = (flag: RedFlag): string => `red-flag-${flag.seq}`;

/** Runs `then` with the red flag of the card; refused where there is none. */
function withFlag(opening: Opening, then: (flag: RedFlag) => AnyCard): AnyCard | Refusal {
  const flag = redFlagOf(opening.state, opening.about);
  return flag === undefined ? refuse('not-possible-now') : then(flag);
}

/** The call list, then the words. */
export function redFlagCard(opening: Opening): AnyCard | Refusal {
  const { state, viewer } = opening;
  const target = targetOf(state);
  return withFlag(opening, (flag) =>
    cardOf('red-flag-card', {
      ...choiceBase(opening, itemOf(flag)),
      target: target?.name ?? '',
      class: target?.class ?? '',
      reporter: seenBy(state, viewer)(PHONES_WHO_TOLD, flag.by, ''),
      coordinator: holderOf('coordinator', state, viewer.world),
      onCall: holderOf('on-call', state, viewer.world),
      place: flag.words === undefined ? state.place : '',
      kinds: RED_FLAG_KINDS.filter((kind) => flag.kinds.includes(kind)).map((kind) => ({ kind })),
      signals: flag.words === undefined ? signalsFor(state, viewer).map((signal) => ({ signal })) : [],
      // What came up later is read at once, and whole.
      ...(flag.words === undefined ? quoted(state.words) : quoted(flag.words, LONGEST_TEXT)),
      spokeWith: nameOf(flag.spoke?.with ?? '', opening),
      spokeAt: flag.spoke?.at ?? 0,
      canSee: canDo('see-red-flag', state, viewer, itemOf(flag)),
    }),
  );
}

/** What came up in a case and cannot wait. */
export function redFlagRaise(opening: Opening): AnyCard {
  const { state, values } = opening;
  return cardOf('red-flag-raise', {
    ...formBase(opening, 'red-flag'),
    target: targetOf(state)?.name ?? '',
    words: values['words'] ?? '',
  });
}

/** What the reporter does now, read again. */
export function redFlagLines(opening: Opening): AnyCard | Refusal {
  const { state, viewer } = opening;
  return withFlag(opening, (flag) =>
    cardOf('red-flag-reporter', {
      ...answerMessage(formBase(opening, itemOf(flag))),
      onCall: whomToPhone(state, viewer.world, viewer.person),
      unread: false,
      named: flag.kinds.length > 0,
    }),
  );
}

/** What is the matter; may come later. */
export function redFlagKinds(opening: Opening): AnyCard | Refusal {
  return withFlag(opening, (flag) =>
    cardOf('red-flag-kinds', {
      ...formBase(opening, itemOf(flag)),
      kinds: RED_FLAG_KINDS.filter((kind) => flag.kinds.includes(kind)),
    }),
  );
}

/** Whom the reporter phoned, and when. */
export function redFlagSpoken(opening: Opening): AnyCard | Refusal {
  const { state, viewer } = opening;
  return withFlag(opening, (flag) =>
    cardOf('red-flag-spoken', {
      ...formBase(opening, itemOf(flag)),
      staff: officeHolders(state, viewer).filter(({ id }) => id !== viewer.person),
      at: wallTimeOf(viewer.now),
    }),
  );
}

/** What was done. */
export function redFlagRecord(opening: Opening): AnyCard | Refusal {
  return withFlag(opening, (flag) =>
    cardOf('red-flag-record', { ...formBase(opening, itemOf(flag)), target: targetOf(opening.state)?.name ?? '' }),
  );
}

/** Who is there for the pupil until school begins again (N6). */
export function redFlagArrange(opening: Opening): AnyCard | Refusal {
  const { state, viewer } = opening;
  return withFlag(opening, (flag) => arrangeOf(formBase(opening, itemOf(flag)), flag, state, viewer));
}

/** The same as the second page of what was done. */
export function arrangeOf(base: Card, flag: RedFlag, state: SubjectState, viewer: Viewer): AnyCard {
  const on = dayOf(flag.written?.at ?? viewer.now);
  return cardOf('red-flag-arrange', {
    ...base,
    target: targetOf(state)?.name ?? '',
    backOn: viewer.world.days.after(on, 1),
    days: daysWithoutSchool(on, viewer.world).map((day) => ({ day })),
    staff: staffChoices(state, viewer, []),
  });
}

/** A colleague by name; what else was typed as it stands; `other` says no more than the time. */
function nameOf(spokeWith: string, { viewer }: Opening): string {
  const known = viewer.world.school.people.find((person) => person.id === spokeWith);
  return known?.name ?? (spokeWith === 'other' ? '' : spokeWith);
}
