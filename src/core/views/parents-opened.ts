// The forms about parents: one household at a time, what was said there, and a pupil who does not want it (I2, I3).
import { aboutHousehold, ageOfPupil, parentsTalkOf } from '../case/parents/commands';
import type { CaseState } from '../case/case';
import type { Card } from '../cards/card';
import type { ParentsLine, PupilSays } from '../cards/parents-cards';
import { refuse, type Refusal } from '../kernel/outcome';
import { valueOf } from '../school/choices';
import { dayOf } from '../time/instant';
import { householdsOf, householdsTold, parentsTalks } from '../subject/parents-talks';
import type { Talk } from '../subject/subject';
import { dueOn } from '../subject/talk-days';
import { done, nextForm, type Answering } from './answering';
import { formBase, type Opening } from './opening';
import { lastRecord } from './record-opened';
import { staffChoices } from './staff-choices';
import { undoUntil } from './undo-until';
import { cardOf, contextOf, type AnyCard, type Viewer } from './viewer';

function withTalk(opening: Opening, then: (state: CaseState, talk: Talk) => AnyCard): AnyCard | Refusal {
  const { state, viewer, about } = opening;
  const talk = state.kind === 'case' ? parentsTalkOf(state, contextOf(viewer, about)) : undefined;
  return state.kind === 'report' || talk === undefined ? refuse('not-possible-now') : then(state, talk);
}

const nameOf = (state: CaseState, pupil = ''): string => state.people.find(({ key }) => key === pupil)?.name ?? '';
/** I2: who told is never for the parents of who did it, without the target's yes. */
const keepsSecret = (state: CaseState, { kind }: Pick<Talk, 'kind'>): boolean => kind === 'other-parents' && state.mayKnow !== 'yes';

function pupilSays(state: CaseState, talk: Talk, viewer: Viewer): PupilSays {
  const age = ageOfPupil(state, talk, contextOf(viewer, talk.id)) ?? 0;
  if (age >= valueOf(viewer.world.school, 'i3-decides-from-age')) return 'decides';
  return age >= valueOf(viewer.world.school, 'i3-asked-from-age') ? 'asked' : 'knows';
}

/** One household of one pupil. */
export function parentsTold(opening: Opening): AnyCard | Refusal {
  const { viewer, values } = opening;
  return withTalk(opening, (state, talk) => toldOf(state, talk, viewer, formBase(opening, talk.id), values['on'] ?? dayOf(viewer.now)));
}

function toldOf(state: CaseState, talk: Talk, viewer: Viewer, base: Card, on: string): AnyCard {
  const pupil = talk.pupil ?? '';
  return cardOf('parents-told', {
    ...base,
    about: aboutHousehold(state, talk),
    pupil: nameOf(state, pupil),
    pupilSays: pupilSays(state, talk, viewer),
    household: householdsTold(state, pupil).length === 0 ? 1 : 2,
    households: householdsOf(state, pupil),
    on,
    by: viewer.person,
    staff: staffChoices(state, viewer, []),
    keepSecret: keepsSecret(state, talk),
  });
}

/** Page 2: it is saved already, everything here may come later. */
export function recordParents(opening: Opening): AnyCard | Refusal {
  const { state, viewer } = opening;
  return state.kind === 'case'
    ? parentsMoreOf(state, viewer, formBase(opening, lastRecord(state, ['parents'])), 0)
    : refuse('not-possible-now');
}

function parentsMoreOf(state: CaseState, viewer: Viewer, base: Card, until: number): AnyCard {
  const record = state.records.find((one) => `record-${one.seq}` === base.about);
  const talk = parentsTalks(state).find(({ id }) => id === record?.talk);
  const pupil = talk?.pupil ?? '';
  const told = householdsTold(state, pupil).length;
  return cardOf('record-parents', {
    ...base,
    pupil: nameOf(state, pupil),
    household: told > 1 ? 2 : 1,
    left: Math.max(0, householdsOf(state, pupil) - told),
    owner: viewer.person,
    staff: staffChoices(state, viewer, []),
    keepSecret: talk !== undefined && keepsSecret(state, talk),
    undoUntil: until,
  });
}

/** After a household was told: what was said and promised there. "Not yet" gave it a day. */
export function parentsAnswered(answering: Answering): AnyCard {
  const { before, after, viewer } = answering;
  if (after.kind !== 'case' || before.kind !== 'case') return done(answering, 'parents-told');
  if (after.parentsTold.length > before.parentsTold.length) {
    return parentsMoreOf(after, viewer, nextForm(answering, lastRecord(after, ['parents'])), undoUntil(after, viewer));
  }
  const talk = parentsTalks(after).reduce<Talk | undefined>(
    (last, one) => ((one.plan?.seq ?? 0) > (last?.plan?.seq ?? 0) ? one : last),
    undefined,
  );
  return done(answering, 'talk-planned', talk === undefined ? {} : { talk: talk.kind, about: talk.id, on: talk.plan?.on ?? '' });
}

/** "The parents know": then who told them, and when, is asked at once (I3). */
export function afterFinish(answering: Answering): AnyCard {
  const { before, after, viewer } = answering;
  const talk =
    after.kind === 'case' ? parentsTalks(after).find(({ kind, done: held }) => kind === 'parents' && held === undefined) : undefined;
  const justSaid = before.kind === 'case' && after.kind === 'case' && before.parents !== 'know' && after.parents === 'know';
  if (after.kind !== 'case' || talk === undefined || !justSaid) return done(answering, 'record-finished');
  return toldOf(after, talk, viewer, nextForm(answering, talk.id), dayOf(viewer.now));
}

/** A pupil who does not want it: a reason, and a day to ask again. */
export function parentsUnwanted(opening: Opening): AnyCard | Refusal {
  const { viewer } = opening;
  return withTalk(opening, (state, talk) =>
    cardOf('parents-unwanted', {
      ...formBase(opening, talk.id),
      pupil: nameOf(state, talk.pupil),
      pupilSays: pupilSays(state, talk, viewer),
      why: opening.values['why'] ?? '',
      askOn: viewer.world.days.after(dayOf(viewer.now), valueOf(viewer.world.school, 'i1-wait')),
    }),
  );
}

/** Whose parents know, target first. */
export function parentsWho(opening: Opening): AnyCard | Refusal {
  const { state, viewer } = opening;
  if (state.kind === 'report') return refuse('not-possible-now');
  const lines = parentsTalks(state).map((talk, index): ParentsLine => {
    const pupil = talk.pupil ?? '';
    const askOn = talk.waits?.untilOn ?? '';
    return {
      about: talk.id,
      place: index + 1,
      pupil: nameOf(state, pupil),
      told: householdsTold(state, pupil).length,
      households: householdsOf(state, pupil),
      doneOn: talk.done?.on ?? '',
      dueOn: talk.done === undefined && talk.parked !== true ? dueOn(talk, viewer.world) : '',
      askOn: talk.done === undefined && askOn > dayOf(viewer.now) ? askOn : '',
    };
  });
  return cardOf('parents-who', { ...formBase(opening, ''), lines });
}
