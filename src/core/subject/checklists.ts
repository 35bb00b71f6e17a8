// Guides and playbooks as lists to tick off: their blocks and points in order, and which list a point belongs to.
import { READ_ONLY, type Block, type Guide } from '../../protocol/v1/guides/guide';
import { guides, type GuideName, type GuidePoint } from '../../protocol/v1/guides/guides';
import { WITHOUT_COPIES } from '../../protocol/v1/playbooks/evidence';
import { playbooks, type PlaybookName, type PlaybookPoint } from '../../protocol/v1/playbooks/playbooks';

export type ChecklistName = GuideName | PlaybookName;
export type Point = GuidePoint | PlaybookPoint;

/** One point in its place; `ticked` false: it is only read. */
export interface PlacedPoint {
  point: Point;
  block: Block;
  ticked: boolean;
}

const CHECKLISTS: Readonly<Record<ChecklistName, Guide>> = { ...guides, ...playbooks };
const NAMES = Object.keys(CHECKLISTS) as ChecklistName[];

const PLACED = Object.fromEntries(NAMES.map((name) => [name, placed(CHECKLISTS[name])])) as Record<ChecklistName, PlacedPoint[]>;
const LIST_OF = new Map(NAMES.flatMap((name) => PLACED[name].map(({ point }) => [point, name] as const)));

/** Every point that can be ticked off. */
export const TICKABLE: readonly Point[] = NAMES.flatMap((name) => PLACED[name].flatMap(({ point, ticked }) => (ticked ? [point] : [])));

/**
 * The points of a list, in order.
 * @param sexual whether a sexual image of a minor is part of the case: then nothing is kept but where and when it was seen.
 */
export function pointsOf(name: ChecklistName, sexual = false): readonly PlacedPoint[] {
  if (name !== 'evidence' || !sexual) return PLACED[name];
  return PLACED[name].filter(({ point }) => WITHOUT_COPIES.some((one) => one === point));
}

/** The list in which a point stands. Throws for what is no point. */
export function listOf(point: Point): ChecklistName {
  const name = LIST_OF.get(point);
  if (name === undefined) throw new Error(`no list has the point ${point}`);
  return name;
}

/** A page of a list as a button names it, `target:2`; in a form with the places of what was ticked when it was drawn, `target:2:0.4`. */
export function pageName(name: ChecklistName, part: number, shown: readonly Point[]): string {
  const places = shown.map((point) => PLACED[name].findIndex((placed) => placed.point === point));
  return `${name}:${part}:${places.join('.')}`;
}

/** What a button named; undefined when that is no list. Without a page, or for one that makes no sense, `part` is 0. */
export function readPage(text: string): { name: ChecklistName; part: number; shown: Point[] } | undefined {
  const [list, page = '', places = ''] = text.split(':');
  const name = NAMES.find((one) => one === list);
  if (name === undefined) return undefined;
  const part = Number(page);
  const shown = places.split('.').flatMap((place) => (place === '' ? [] : (PLACED[name][Number(place)]?.point ?? [])));
  return { name, part: Number.isInteger(part) ? part : 0, shown };
}

export function isPlaybook(name: ChecklistName): name is PlaybookName {
  return Object.hasOwn(playbooks, name);
}

function placed(guide: Guide): PlacedPoint[] {
  return (Object.entries(guide) as [Block, Readonly<Record<string, unknown>>][]).flatMap(([block, points]) =>
    Object.keys(points).map((point) => ({ point: point as Point, block, ticked: !READ_ONLY.includes(block) })),
  );
}
