// A list to tick off in pages: at most eight points and three blocks on each, blocks kept together where they fit.
import type { PlacedPoint } from '../subject/checklists';

/** What fits on a phone with a box each. */
export const POINTS_ON_A_PAGE = 8;
/** A form has so many fields for them. */
export const BLOCKS_ON_A_PAGE = 3;

/** The pages, in order. A block that is longer than a page is parted evenly; a short one goes on the page before it when there is room. */
export function pagesOf(points: readonly PlacedPoint[]): PlacedPoint[][] {
  const pages: PlacedPoint[][] = [];
  for (const part of blocksOf(points).flatMap(parted)) {
    const last = pages.at(-1);
    if (last !== undefined && fits([...last, ...part])) last.push(...part);
    else pages.push([...part]);
  }
  return pages;
}

function fits(page: readonly PlacedPoint[]): boolean {
  return page.length <= POINTS_ON_A_PAGE && blocksOf(page).length <= BLOCKS_ON_A_PAGE;
}

function blocksOf(points: readonly PlacedPoint[]): PlacedPoint[][] {
  const names = [...new Set(points.map(({ block }) => block))];
  return names.map((name) => points.filter(({ block }) => block === name));
}

function parted(block: readonly PlacedPoint[]): PlacedPoint[][] {
  const parts = Math.ceil(block.length / POINTS_ON_A_PAGE);
  const size = Math.ceil(block.length / parts);
  return Array.from({ length: parts }, (_, index) => block.slice(index * size, (index + 1) * size));
}
