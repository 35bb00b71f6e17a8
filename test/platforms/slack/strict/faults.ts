// How the world fails between the app and Slack.

/** `lost` and `cut` happen after the work was done: the message stands there, and the app does not know. */
export type Fault =
  | { kind: 'error'; error: string }
  | { kind: 'status'; status: number; retryAfter?: number }
  | { kind: 'page' }
  | { kind: 'reset' }
  | { kind: 'lost' }
  | { kind: 'cut' }
  /** Nothing happens until `release()`; then it goes on as usual. */
  | { kind: 'held' };

export class Faults {
  private readonly queued = new Map<string, Fault[]>();
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly changed: () => void) {}

  /** How many requests wait for `release()`. */
  get holding(): number {
    return this.waiting.length;
  }

  /** Asked for every call that has no queued fault. */
  fate: (method: string, args: Readonly<Record<string, unknown>>) => Fault | undefined = () => undefined;

  /** The next `times` calls of a method end like this. */
  add(method: string, fault: Fault, times: number): void {
    this.queued.set(method, [...(this.queued.get(method) ?? []), ...Array.from({ length: times }, () => fault)]);
  }

  next(method: string, args: Readonly<Record<string, unknown>>): Fault | undefined {
    return this.queued.get(method)?.shift() ?? this.fate(method, args);
  }

  hold(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.changed();
    });
  }

  release(): void {
    this.waiting.splice(0).forEach((go) => go());
  }
}
