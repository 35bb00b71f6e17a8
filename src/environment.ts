// The environment of every command: what is set, over what stands in `.env` beside it.
import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

/** Settings of the process win from those of the file. */
export function readEnvironment(): Readonly<Record<string, string | undefined>> {
  const file = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {};
  return { ...file, ...process.env };
}
