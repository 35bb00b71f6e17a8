// The points of one page of a guide: in boxes a block at a time, or to read.
import type { Block } from '../../protocol/v1/guides/guide';
import type { PointLine, PointsOfPage } from '../cards/guide-cards';
import type { PlacedPoint, Point } from '../subject/checklists';

/** What is not said stands last; all else that is read holds for what comes after it. */
const LAST: Block = 'avoid';

/** @param may whether this reader ticks off; if not, everything is read in its order. `ticked`: what was ticked off by now. */
export function pointsOfPage(page: readonly PlacedPoint[], ticked: readonly Point[], may: boolean): PointsOfPage {
  const boxes = page.filter((one) => may && one.ticked);
  const read = page.filter((one) => !boxes.includes(one));
  const last = boxes.length === 0 ? [] : read.filter(({ block }) => block === LAST);
  const blocks = [...new Set(boxes.map(({ block }) => block))];
  const [one, two, three] = blocks.map((block) => boxOf(block, boxes, ticked));
  return {
    readFirst: lines(
      read.filter((point) => !last.includes(point)),
      ticked,
    ),
    readLast: lines(last, ticked),
    block1: one?.block ?? '',
    block2: two?.block ?? '',
    block3: three?.block ?? '',
    points1: one?.points ?? [],
    points2: two?.points ?? [],
    points3: three?.points ?? [],
    ticked1: one?.ticked ?? [],
    ticked2: two?.ticked ?? [],
    ticked3: three?.ticked ?? [],
  };
}

interface Box {
  block: Block;
  points: { point: Point }[];
  ticked: Point[];
}

function boxOf(block: Block, boxes: readonly PlacedPoint[], ticked: readonly Point[]): Box {
  const points = boxes.filter((one) => one.block === block).map(({ point }) => ({ point }));
  return { block, points, ticked: points.map(({ point }) => point).filter((point) => ticked.includes(point)) };
}

function lines(points: readonly PlacedPoint[], ticked: readonly Point[]): PointLine[] {
  return points.map(({ point, block }, index) => ({
    point,
    block: points[index - 1]?.block === block ? '' : block,
    done: ticked.includes(point),
  }));
}
