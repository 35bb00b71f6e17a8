// Files -> a zip archive, stored as they are, without a library. The same files give the same bytes.
import { crc32 } from 'node:zlib';

/** 1 January 1980, the first day that the format knows. */
const DAY = 0x21;
const VERSION = 20;

/** @param files name -> contents. */
export function zip(files) {
  const parts = [];
  const entries = [];
  let offset = 0;
  for (const [name, data] of Object.entries(files)) {
    const fields = commonFields(name, data);
    const header = Buffer.concat([number(0x04034b50, 4), fields, Buffer.from(name)]);
    entries.push(directoryEntry(name, fields, offset));
    parts.push(header, data);
    offset += header.length + data.length;
  }
  const directory = Buffer.concat(entries);
  const counts = [number(entries.length, 2), number(entries.length, 2), number(directory.length, 4), number(offset, 4)];
  const end = Buffer.concat([number(0x06054b50, 4), number(0, 2), number(0, 2), ...counts, number(0, 2)]);
  return Buffer.concat([...parts, directory, end]);
}

/** Version, flags, method (stored), time, day, checksum, sizes and the lengths of name and extra field. */
function commonFields(name, data) {
  const sizes = [number(crc32(data), 4), number(data.length, 4), number(data.length, 4)];
  const start = [number(VERSION, 2), number(0, 2), number(0, 2), number(0, 2), number(DAY, 2)];
  return Buffer.concat([...start, ...sizes, number(Buffer.byteLength(name), 2), number(0, 2)]);
}

/** The same once more, with where the file begins; no comment, one disk, no attributes. */
function directoryEntry(name, fields, offset) {
  const rest = [number(0, 2), number(0, 2), number(0, 2), number(0, 4), number(offset, 4)];
  return Buffer.concat([number(0x02014b50, 4), number(VERSION, 2), fields, ...rest, Buffer.from(name)]);
}

function number(value, bytes) {
  const made = Buffer.alloc(bytes);
  made.writeUIntLE(value, 0, bytes);
  return made;
}
