// Guides and playbooks, opened: five lines for on the way, one page to tick off, and the list of them all (I2, I16).
import { corridorGuides } from '../../protocol/v1/guides/corridor';
import type { GuideName } from '../../protocol/v1/guides/guides';
import type { Card } from '../cards/card';
import type { GuideCards, ListLine } from '../cards/guide-cards';
import type { CaseState, Checklist } from '../case/case';
import { refuse, type Refusal } from '../kernel/outcome';
import { isPlaybook, pageName, pointsOf, readPage, type ChecklistName, type PlacedPoint, type Point } from '../subject/checklists';
import { guideOf, guidesOf } from '../subject/guide-of';
import { targetOf, type SubjectState } from '../subject/state';
import type { Talk } from '../subject/subject';
import { done, nextForm, type Answering } from './answering';
import { canDo } from './asked';
import { pagesOf } from './guide-pages';
import { pointsOfPage } from './guide-points';
import { whomToPhone } from './office-of';
import { formBase, type Opening } from './opening';
import { recordFormOf, talkAbout } from './talk-view';
import { cardOf, type AnyCard, type Viewer } from './viewer';

/** Five lines for on the way: of the guide that the button named, or of the talk that the card is about. */
export function guideCorridor(opening: Opening): AnyCard | Refusal {
  const { state, viewer } = opening;
  const named = guidesOf(state).find((guide) => guide === opening.choice);
  if (opening.choice !== '' && named === undefined) return refuse('not-possible-now');
  const talk = named === undefined ? talkAbout(state, viewer, opening.about) : talkOfGuide(state, named, opening.about);
  if (named === undefined && talk === undefined) return refuse('not-possible-now');
  const guide = named ?? (talk === undefined ? 'target' : guideOf(state, talk));
  const about = talk?.id ?? '';
  return cardOf('guide-corridor', {
    ...formBase(opening, about),
    ...whoIsNamed(guide, state),
    guide,
    lines: corridorGuides[guide].map((line) => ({ line })),
    record: recordOf(state, talk),
    whole: canDo('tick-guide', state, viewer, about),
  });
}

/** A page of the list that the button named: `target:2`; without a page the first one on which something is still open. */
export function guideCard(opening: Opening): AnyCard | Refusal {
  const { state, viewer, choice, about } = opening;
  const named = readPage(choice);
  if (state.kind === 'report' || named === undefined || !listsOf(state).includes(named.name)) return refuse('not-possible-now');
  const talk = isPlaybook(named.name) ? undefined : talkOfGuide(state, named.name, about);
  return pageCard(state, viewer, formBase(opening, talk?.id ?? ''), named);
}

/** The page after the one that was saved, or that one again when it was the last. */
export function afterTick(answering: Answering): AnyCard {
  const { after, viewer, about, choice } = answering;
  const named = readPage(choice);
  if (after.kind === 'report' || named === undefined) return done(answering, 'read');
  const last = pagesOf(pointsOf(named.name, hasImage(after))).length;
  const page = { name: named.name, part: Math.min(named.part + 1, last), saved: true };
  return pageCard(after, viewer, nextForm(answering, isPlaybook(named.name) ? '' : about), page);
}

/** All guides of a case, with how far each is. */
export function guidesCard(opening: Opening): AnyCard | Refusal {
  const { state } = opening;
  if (state.kind === 'report') return refuse('not-possible-now');
  const lines = guidesOf(state).map((guide) => lineOf(state, guide, talkOfGuide(state, guide, opening.about)?.id ?? ''));
  return cardOf('guides', { ...formBase(opening, ''), lines });
}

/** How far a list is. */
export function lineOf<Name extends ChecklistName>(state: CaseState, guide: Name, about: string): ListLine<Name> {
  const list = usedList(state, guide, about);
  const points = pointsOf(guide, hasImage(state)).filter(({ ticked }) => ticked);
  return { guide, about, used: list !== undefined, done: ticksAmong(points, list).length, total: points.length };
}

/** A sexual image is part of the case, as far as anybody said so. */
export function hasImage({ redFlags }: SubjectState): boolean {
  return redFlags.some(({ kinds }) => kinds.includes('sexual'));
}

interface Page {
  name: ChecklistName;
  /** 0 for the first one on which something is still open. */
  part: number;
  saved?: boolean;
}

function pageCard(state: CaseState, viewer: Viewer, base: Card, { name: guide, part: wanted, saved = false }: Page): AnyCard {
  const list = usedList(state, guide, base.about);
  const pages = pagesOf(pointsOf(guide, hasImage(state)));
  const open = pages.findIndex((page) => page.some(({ point, ticked }) => ticked && !hasTick(list, point)));
  const part = pages[wanted - 1] === undefined ? Math.max(0, open) + 1 : wanted;
  const shown = pages[part - 1] ?? [];
  const points = pointsOfPage(shown, ticksAmong(shown, list), canDo('tick-guide', state, viewer, base.about));
  const isForm = points.block1 !== '';
  const playbook = isPlaybook(guide);
  const talk = playbook ? undefined : state.talks.find(({ id }) => id === base.about);
  const { used: _used, ...far } = lineOf(state, guide, base.about);
  return cardOf('guide', {
    ...base,
    ...far,
    ...points,
    playbook,
    target: playbook ? '' : whoIsNamed(guide, state).target,
    onCall: playbook ? whomToPhone(state, viewer.world) : '',
    sexual: hasImage(state),
    sighting: (guide === 'evidence' || guide === 'nude-photo') && canDo('record-sighting', state, viewer, ''),
    page: isForm ? pageName(guide, part, ticksAmong(shown, list)) : '',
    saved,
    part,
    parts: pages.length,
    before: part - 1,
    after: !isForm && part < pages.length ? part + 1 : 0,
    record: recordOf(state, talk),
  });
}

/** I2: a guide for use with others names the target only with the target's yes, and says what may be told. */
function whoIsNamed(guide: GuideName, state: SubjectState): Pick<GuideCards['guide-corridor'], 'target' | 'mayTell'> {
  const mayTell = state.kind === 'case' && state.mayKnow === 'yes';
  return { mayTell, target: guide === 'target' || mayTell ? (targetOf(state)?.name ?? '') : '' };
}

/** The talk that a guide is used for: that of the card, or the last one that is asked, or the last one at all. */
function talkOfGuide(state: SubjectState, guide: GuideName, about: string): Talk | undefined {
  const fitting = state.talks.filter((talk) => guideOf(state, talk) === guide);
  return fitting.find(({ id }) => id === about) ?? fitting.findLast((talk) => talk.done === undefined) ?? fitting.at(-1);
}

/** A talk that was held already has its record. */
function recordOf(state: SubjectState, talk: Talk | undefined): GuideCards['guide']['record'] {
  return talk === undefined || talk.done !== undefined ? '' : recordFormOf(state, talk);
}

function listsOf(state: CaseState): ChecklistName[] {
  return [...guidesOf(state), 'evidence', 'nude-photo', 'stalking', 'gossip', 'unknown-sender'];
}

function usedList({ guides = [] }: CaseState, guide: ChecklistName, about: string): Checklist | undefined {
  return guides.find((one) => one.guide === guide && one.about === about);
}

function hasTick(list: Checklist | undefined, point: Point): boolean {
  return list?.ticks.some((tick) => tick.point === point) === true;
}

function ticksAmong(points: readonly PlacedPoint[], list: Checklist | undefined): Point[] {
  return points.map(({ point }) => point).filter((point) => hasTick(list, point));
}
