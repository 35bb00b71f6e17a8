// Trigger ids: each opens one view, within three seconds.
import type { Sequence, StrictClock } from './time-and-ids';

const LIFE = 3000;

export class Triggers {
  private readonly known = new Map<string, { user: string; at: number; used: boolean }>();

  constructor(
    private readonly clock: StrictClock,
    private readonly ids: Sequence,
  ) {}

  mint(user: string): string {
    const id = `${this.ids.next('')}.trigger`;
    this.known.set(id, { user, at: this.clock.now(), used: false });
    return id;
  }

  /** Whose it is, or Slack's word for why not. A failed view uses it up too. */
  exchange(id: unknown): { user: string } | { error: string } {
    const trigger = this.known.get(String(id));
    if (trigger === undefined) return { error: 'invalid_trigger_id' };
    if (trigger.used) return { error: 'exchanged_trigger_id' };
    trigger.used = true;
    return this.clock.now() - trigger.at > LIFE ? { error: 'expired_trigger_id' } : { user: trigger.user };
  }
}
