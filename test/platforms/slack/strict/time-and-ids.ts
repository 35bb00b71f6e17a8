// What the strict Slack counts with: its own clock, and ids that are never given twice.

export interface StrictClock {
  /** Epoch milliseconds. */
  now(): number;
}

export class Sequence {
  private count = 0;

  next(prefix: string): string {
    this.count++;
    return `${prefix}${String(this.count).padStart(6, '0')}`;
  }

  /** A moment as Slack writes it, and the name of a message at the same time. */
  stamp(clock: StrictClock): string {
    this.count++;
    return `${Math.floor(clock.now() / 1000)}.${String(this.count).padStart(6, '0')}`;
  }
}

/** Blocks as Slack gives them back: each with an id, its own or a made one. */
export function withBlockIds<Block extends { block_id?: string }>(blocks: readonly Block[], ids: Sequence): Block[] {
  return blocks.map((block) => ({ ...block, block_id: block.block_id ?? ids.next('auto') }));
}
