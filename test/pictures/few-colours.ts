// A screenshot with its colours brought back to a few: text on paper needs no more, and the file is a third.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const INDEXED = 3;
/** As many as one byte counts. */
const MOST = 256;
/** Of eight bits per colour so many are kept. */
const KEPT_BITS = 5;

interface Pixels {
  width: number;
  height: number;
  /** Three bytes each. */
  colours: Buffer;
}

/** @param screenshot a PNG of eight bits per colour, not interlaced, as browsers make them. */
export function withFewColours(screenshot: Buffer): Buffer {
  const { width, height, colours } = pixelsOf(screenshot);
  const palette = paletteOf(colours);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = palette.numberOf(colours, (y * width + x) * 3);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, INDEXED, 0, 0, 0], 8);
  const data = deflateSync(rows, { level: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette.table),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colours that are seen most; each other one becomes the nearest of those. */
function paletteOf(colours: Buffer): { table: Buffer; numberOf(colours: Buffer, at: number): number } {
  const counts = new Map<number, number>();
  for (let at = 0; at < colours.length; at += 3) {
    const key = keyOf(colours, at);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const chosen = [...counts].sort(([, one], [, other]) => other - one).slice(0, MOST);
  const table = Buffer.from(chosen.flatMap(([key]) => rgbOf(key)));
  const numbers = new Map(chosen.map(([key], number) => [key, number]));
  return {
    table,
    numberOf(given, at) {
      const key = keyOf(given, at);
      const known = numbers.get(key) ?? nearest(rgbOf(key), table);
      numbers.set(key, known);
      return known;
    },
  };
}

function keyOf(colours: Buffer, at: number): number {
  const kept = (value: number | undefined): number => (value ?? 0) >> (8 - KEPT_BITS);
  return (kept(colours[at]) << (2 * KEPT_BITS)) | (kept(colours[at + 1]) << KEPT_BITS) | kept(colours[at + 2]);
}

/** White stays white: the lower bits repeat the upper ones. */
function rgbOf(key: number): number[] {
  return [key >> (2 * KEPT_BITS), key >> KEPT_BITS, key].map((bits) => {
    const value = bits & ((1 << KEPT_BITS) - 1);
    return (value << (8 - KEPT_BITS)) | (value >> (2 * KEPT_BITS - 8));
  });
}

function nearest([red = 0, green = 0, blue = 0]: readonly number[], table: Buffer): number {
  let best = 0;
  let least = Infinity;
  for (let at = 0; at < table.length; at += 3) {
    const far = ((table[at] ?? 0) - red) ** 2 + ((table[at + 1] ?? 0) - green) ** 2 + ((table[at + 2] ?? 0) - blue) ** 2;
    if (far < least) [best, least] = [at / 3, far];
  }
  return best;
}

function pixelsOf(file: Buffer): Pixels {
  const [width, height, bytes] = [file.readUInt32BE(16), file.readUInt32BE(20), file[25] === 6 ? 4 : 3];
  const data: Buffer[] = [];
  for (let at = SIGNATURE.length; at < file.length; at += file.readUInt32BE(at) + 12) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const rows = unfiltered(inflateSync(Buffer.concat(data)), width * bytes, height, bytes);
  const colours = Buffer.alloc(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) rows.copy(colours, pixel * 3, pixel * bytes, pixel * bytes + 3);
  return { width, height, colours };
}

/** The bytes of all rows, each with what its filter took away put back (PNG specification, 9). */
function unfiltered(raw: Buffer, rowLength: number, height: number, bytes: number): Buffer {
  const rows = Buffer.alloc(rowLength * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (rowLength + 1)] ?? 0;
    for (let x = 0; x < rowLength; x++) {
      const left = x < bytes ? 0 : (rows[y * rowLength + x - bytes] ?? 0);
      const up = y === 0 ? 0 : (rows[(y - 1) * rowLength + x] ?? 0);
      const corner = x < bytes || y === 0 ? 0 : (rows[(y - 1) * rowLength + x - bytes] ?? 0);
      const added = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      rows[y * rowLength + x] = (raw[y * (rowLength + 1) + 1 + x] ?? 0) + added;
    }
  }
  return rows;
}

function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function chunk(type: string, data: Buffer): Buffer {
  const made = Buffer.alloc(data.length + 12);
  made.writeUInt32BE(data.length, 0);
  made.write(type, 4, 'latin1');
  data.copy(made, 8);
  made.writeUInt32BE(crc32(made.subarray(4, data.length + 8)), data.length + 8);
  return made;
}
