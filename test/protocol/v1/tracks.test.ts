// The five tracks against the source: each with its own standard tasks, and every task from the protocol.
import { TRACKS, tracks } from '../../../src/protocol/v1/tracks';

test('five tracks: school, the target, who did it, the class, the parents', () => {
  expect(TRACKS).toEqual(['school', 'target', 'others', 'class', 'parents']);
  expect(Object.keys(tracks)).toEqual(TRACKS);
});

test('every track has at least three tasks of the source, and no task stands on two tracks', () => {
  const keys = TRACKS.flatMap((track) => Object.keys(tracks[track]));
  expect(new Set(keys).size).toBe(keys.length);
  for (const [nr, track] of TRACKS.entries()) {
    const sources = Object.values(tracks[track]).map(({ source }) => source);
    expect(sources.filter((source) => source.startsWith(`003 §6 track ${nr + 1}`)).length).toBeGreaterThanOrEqual(3);
  }
});
