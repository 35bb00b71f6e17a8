// What Slack's library says, in our own log: where it comes from and which kind, never what people typed.
import { LogLevel, type Logger } from '@slack/bolt';
import type { Log } from '../../app/ports';

/** Longer lines are about one request, and may hold a piece of it. */
const LONGEST = 80;

/** A logger for Bolt and its clients. Their debug and info lines hold bodies of requests, so those go nowhere. */
export function slackLog(log: Log): Logger {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (first: unknown) => log.warn({ notice: constantPart(first) }, 'from the Slack library'),
    error: (first: unknown) => log.error({ notice: constantPart(first) }, 'from the Slack library'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}

/** What follows a colon or a bracket comes from a request; a parser's message even holds a piece of the body. */
function constantPart(first: unknown): string {
  if (typeof first !== 'string') return first instanceof Error ? first.name : typeof first;
  return (first.split(/[:([]/)[0] ?? '').trim().slice(0, LONGEST);
}
