// What the reporter noticed, as an opened card shows it, and as the pages on which it is filled in.
import { healthSignals, signalGroups, type Signal } from '../../protocol/v1/signals';
import type { CardData } from '../card-data';
import type { Card } from '../cards/card';
import { pointsOf } from '../subject/checklists';
import { FORMS, namesOf, urgentIn, type Urgent } from '../subject/noticed';
import { namedOf, type SubjectState } from '../subject/state';
import { formBase, type Opening } from './opening';
import { seesHealth } from './seen-by';
import { cardOf, type AnyCard, type Viewer } from './viewer';

/** Forms, signals and names for who may read the report. */
export function noticedBy(state: SubjectState, viewer: Viewer): Pick<CardData['report-card'], 'forms' | 'online' | 'signals' | 'named'> {
  return {
    forms: FORMS.filter((form) => everyReport(state).some(({ forms = [] }) => forms.includes(form))).map((form) => ({ form })),
    online: everyReport(state).some(({ online }) => online === 'yes') ? 'yes' : (state.online ?? ''),
    signals: signalsFor(state, viewer).map((signal) => ({ signal })),
    named: namedOf(state).map(({ name, role }) => ({ name, role })),
  };
}

/** What was noticed in the first report and in those that joined it (I9). */
function everyReport(state: SubjectState): Pick<SubjectState, 'forms' | 'signals' | 'online'>[] {
  return [state, ...(state.joined ?? [])];
}

/** The signals that this viewer may know of. */
export function signalsFor(state: SubjectState, viewer: Viewer): Signal[] {
  const health = seesHealth(state, viewer);
  const all = new Set(everyReport(state).flatMap(({ signals = [] }) => signals));
  return [...all].filter((signal) => health || !healthSignals.includes(signal));
}

/** Page 2. */
export function reportForms(opening: Opening): AnyCard {
  return formsOf(opening.state, formBase(opening, 'report'));
}

/** Page 2, also as the answer to page 1. */
export function formsOf(state: SubjectState, base: Card): AnyCard {
  return cardOf('report-forms', {
    ...base,
    forms: FORMS.map((form) => ({ form })),
    chosen: state.forms ?? [],
    online: state.online ?? '',
    bullies: namesOf(state, 'bully'),
    followers: namesOf(state, 'follower'),
  });
}

/** Page 3. */
export function reportSignals(opening: Opening): AnyCard {
  return signalsOf(opening.state, formBase(opening, 'report'));
}

/** Page 3, also as the answer to page 2. */
export function signalsOf(state: SubjectState, base: Card): AnyCard {
  const list = (signals: readonly Signal[]): { signal: Signal }[] => signals.map((signal) => ({ signal }));
  return cardOf('report-signals', {
    ...base,
    atSchool: list(signalGroups['at-school']),
    screenAndBody: list(signalGroups['screen-and-body']),
    atHome: list(signalGroups['at-home']),
    chosen: state.signals ?? [],
    online: state.online === 'yes',
    evidence: state.online === 'yes' ? pointsOf('evidence', isSexual(state)).map(({ point }) => ({ point })) : [],
    helpers: namesOf(state, 'helper'),
    witnesses: namesOf(state, 'witness'),
  });
}

/** Then nothing is kept but where and when it was seen. */
function isSexual(state: SubjectState): boolean {
  return state.redFlags.some(({ kinds }) => kinds.includes('sexual'));
}

/** The red-flag question, when something that was ticked may not be able to wait and nobody raised one yet. */
export function urgentOf(state: SubjectState, base: Card, page: 'forms' | 'signals'): AnyCard | undefined {
  if (state.redFlags.length > 0 || state.status === 'closed') return undefined;
  const urgents: Urgent[] = page === 'forms' ? urgentIn(state.forms ?? [], []) : urgentIn([], state.signals ?? []);
  if (urgents.length === 0) return undefined;
  return cardOf('report-urgent', {
    ...base,
    urgents: urgents.map((urgent) => ({ urgent })),
    // A signal was ticked as such; of a form only its group was.
    chosen: page === 'signals' ? urgents : [],
    page,
  });
}
