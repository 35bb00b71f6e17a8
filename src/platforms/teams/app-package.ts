// The package that `npm run manifest` made for Teams: for which bot, and with which words.
import { z } from 'zod';
import { readJson } from './read-json';

const Manifest = z.object({
  id: z.string(),
  bots: z.array(z.object({ botId: z.string(), commandLists: z.array(z.object({ commands: z.array(z.object({ title: z.string() })) })) })),
});

export interface AppPackage {
  /** The id of the app, and that of its bot. */
  ids: string[];
  /** The words of the command list, in its order. */
  words: string[];
}

/** `PK\3\4`, the begin of a file in an archive, and where its fields stand. */
const FILE = 0x04034b50;
const HEADER = 30;

/** Reads an archive as `scripts/zip.mjs` writes it: stored, not compressed, the manifest first. Undefined for anything else. */
export function readAppPackage(archive: Buffer): AppPackage | undefined {
  if (archive.length < HEADER || archive.readUInt32LE(0) !== FILE) return undefined;
  const begin = HEADER + archive.readUInt16LE(26) + archive.readUInt16LE(28);
  const read = Manifest.safeParse(readJson(archive.toString('utf8', begin, begin + archive.readUInt32LE(22))));
  if (!read.success) return undefined;
  const { id, bots } = read.data;
  return {
    ids: [id, ...bots.map(({ botId }) => botId)],
    words: bots.flatMap(({ commandLists }) => commandLists.flatMap(({ commands }) => commands.map(({ title }) => title))),
  };
}
