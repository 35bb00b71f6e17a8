// Guides and playbooks, opened: five lines for on the way, one page to tick off, and the list of them all (I2, I16).
import { corridorGuides } from '../../protocol/v1/guides/corridor';
import type { GuideName } from '../../protocol/v1/guides/guides';
import type { Card } from '../cards/card';
import type { GuideCards, ListLine, PointLine } from '../cards/guide-cards';
import type { CaseState, Checklist } from '../case/case';
import { refuse, type Refusal } from '../kernel/outcome';
import { isPlaybook, pointsOf, type ChecklistName, type PlacedPoint, type Point } from '../subject/checklists';
import { guideOf, guidesOf } from '../subject/guide-of';
import { targetOf, type SubjectState } from '../subject/state';
import type { Talk } from '../subject/subject';
import { done, nextForm, type Answering } from './answering';
import { canDo } from './asked';
import { pagesOf } from './guide-pages';
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
  const [name = '', page = ''] = choice.split(':');
  if (state.kind === 'report') return refuse('not-possible-now');
  const guide = listsOf(state).find((one) => one === name);
  if (guide === undefined) return refuse('not-possible-now');
  const talk = isPlaybook(guide) ? undefined : talkOfGuide(state, guide, about);
  return pageCard(state, viewer, formBase(opening, talk?.id ?? ''), guide, Number(page));
}

/** The page on which a point was ticked or opened again. */
export function afterTick(answering: Answering): AnyCard {
  const { after, viewer } = answering;
  const touched = after.kind === 'case' ? after.guides?.at(-1) : undefined;
  if (after.kind === 'report' || touched === undefined) return done(answering, 'read');
  const { guide, about } = touched;
  const pages = pagesOf(pointsOf(guide, hasImage(after)));
  const page = pages.findIndex((points) => points.some(({ point }) => point === touched.touched.point)) + 1;
  return pageCard(after, viewer, nextForm(answering, about), guide, page);
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

function pageCard(state: CaseState, viewer: Viewer, base: Card, guide: ChecklistName, wanted: number): AnyCard {
  const all = pointsOf(guide, hasImage(state));
  const list = usedList(state, guide, base.about);
  const pages = pagesOf(all);
  const isOpen = ({ point, ticked }: PlacedPoint): boolean => ticked && !hasTick(list, point);
  const next =
    Math.max(
      0,
      pages.findIndex((page) => page.some(isOpen)),
    ) + 1;
  const part = pages[wanted - 1] === undefined ? next : wanted;
  const may = canDo('tick-guide', state, viewer, base.about);
  const playbook = isPlaybook(guide);
  const talk = playbook ? undefined : state.talks.find(({ id }) => id === base.about);
  const { used: _used, ...far } = lineOf(state, guide, base.about);
  return cardOf('guide', {
    ...base,
    ...far,
    playbook,
    target: playbook ? '' : whoIsNamed(guide, state).target,
    onCall: playbook ? whomToPhone(state, viewer.world) : '',
    sexual: hasImage(state),
    sighting: (guide === 'evidence' || guide === 'nude-photo') && canDo('record-sighting', state, viewer, ''),
    part,
    parts: pages.length,
    before: part - 1,
    after: part < pages.length ? part + 1 : 0,
    record: recordOf(state, talk),
    points: pointLines(pages[part - 1] ?? [], all, list, base.ref, may),
  });
}

function pointLines(
  page: readonly PlacedPoint[],
  all: readonly PlacedPoint[],
  list: Checklist | undefined,
  ref: string,
  may: boolean,
): PointLine[] {
  const places = all.filter(({ ticked }) => ticked).map(({ point }) => point);
  return page.map(({ point, block, ticked }, index) => {
    const has = hasTick(list, point);
    const tick = has ? 'done' : ticked && may ? 'open' : 'read';
    return {
      point,
      block: page[index - 1]?.block === block ? '' : block,
      place: places.indexOf(point) + 1,
      tick,
      does: !ticked || !may ? '' : has ? 'untick' : 'tick',
      ref: `${ref}.${point}`,
    };
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
