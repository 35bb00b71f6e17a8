// A log that nobody reads.
import type { Log } from '../../../src/app/ports';

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
