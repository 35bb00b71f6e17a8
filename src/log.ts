// The log: ids, rules and codes as JSON lines. What somebody typed never gets here; the fields that could hold it are cut out as well.
import pino from 'pino';
import type { Log } from './app/ports';

/** Names of fields that could hold a person's words, should somebody log a whole object by mistake. */
const NEVER = ['name', 'words', 'values', 'text', 'email', 'phone', 'card', 'body', 'summary'];

/** A pino logger behind the log door. */
export function createLog(level: string): Log {
  const logger = pino({ level, base: null, redact: { paths: NEVER, remove: true } });
  return {
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  };
}
