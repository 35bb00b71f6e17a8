// Waits for what the app does after it answered: looks again at every call that ends, so a test needs no sleep.

interface Waiter {
  look(): boolean;
}

export class Waiting {
  private waiters: Waiter[] = [];

  /** Something changed: who waits looks again. */
  changed(): void {
    this.waiters = this.waiters.filter((waiter) => !waiter.look());
  }

  /** Resolves with what `look` gives as soon as that is something; rejects after `patienceMs` of real time with `what` was waited for. */
  until<Found>(look: () => Found | undefined | false, what: string, patienceMs = 4000): Promise<Found> {
    return new Promise((resolve, reject) => {
      const tired = setTimeout(() => {
        this.waiters = this.waiters.filter((one) => one !== waiter);
        reject(new Error(`waited in vain for ${what}`));
      }, patienceMs);
      const waiter: Waiter = {
        look: () => {
          const found = look();
          if (found === undefined || found === false) return false;
          clearTimeout(tired);
          resolve(found);
          return true;
        },
      };
      if (!waiter.look()) this.waiters.push(waiter);
    });
  }
}
