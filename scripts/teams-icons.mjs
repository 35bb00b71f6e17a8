// Draws the two icons of the Teams app: five tracks that start together and open out, the one in the middle for the pupil.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { png } from './png.mjs';

const TRACKS = [-2, -1, 0, 1, 2];
const TEAL = [11, 107, 111];
const WHITE = [255, 255, 255];
const AMBER = [255, 190, 77];
/** Samples per pixel and direction, for smooth edges. */
const FINE = 4;
const POINTS_PER_TRACK = 40;

/** 192 x 192, as it stands in the app list: the tracks on a full background. */
export function colourIcon() {
  const tracks = tracksOf({ size: 192, from: 150, to: 44, near: 13, far: 27 });
  return png(192, (x, y) => {
    const [track, share] = covered(tracks, x, y, 5.5);
    const ink = track === 0 ? AMBER : WHITE;
    return [...TEAL.map((shade, index) => Math.round(shade + (ink[index] - shade) * share)), 255];
  });
}

/** 32 x 32, as it stands in the bar: white on nothing, as Teams demands. */
export function outlineIcon() {
  const tracks = tracksOf({ size: 32, from: 28, to: 4, near: 3.4, far: 6 });
  return png(32, (x, y) => [...WHITE, Math.round(255 * covered(tracks, x, y, 1)[1])]);
}

/** Each track as points on a bent line, from below to above. */
function tracksOf({ size, from, to, near, far }) {
  const middle = size / 2;
  return TRACKS.map((track) => {
    const [start, bend, end] = [
      [middle + track * near, from],
      [middle + track * near, (from + to) / 2],
      [middle + track * far, to],
    ];
    return Array.from({ length: POINTS_PER_TRACK + 1 }, (_, step) => {
      const part = step / POINTS_PER_TRACK;
      const along = (index) => (1 - part) ** 2 * start[index] + 2 * part * (1 - part) * bend[index] + part ** 2 * end[index];
      return [along(0), along(1)];
    });
  });
}

/** Which track covers this pixel, and how much of it (0-1). */
function covered(tracks, x, y, radius) {
  const shares = tracks.map((points) => {
    let inside = 0;
    for (let sub = 0; sub < FINE * FINE; sub++) {
      const px = x + ((sub % FINE) + 0.5) / FINE;
      const py = y + (Math.floor(sub / FINE) + 0.5) / FINE;
      if (points.some(([tx, ty]) => (tx - px) ** 2 + (ty - py) ** 2 <= radius ** 2)) inside++;
    }
    return inside / (FINE * FINE);
  });
  const share = Math.max(...shares);
  return [TRACKS[shares.indexOf(share)], share];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = new URL('../manifest/teams/', import.meta.url);
  writeFileSync(new URL('color.png', folder), colourIcon());
  writeFileSync(new URL('outline.png', folder), outlineIcon());
}
