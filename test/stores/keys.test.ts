// How the setting with the sealing keys is read.
import { randomBytes } from 'node:crypto';
import { parseKeys } from '../../src/stores/keys';

const KEY = randomBytes(32).toString('base64');

test('keys are read in order: the first one seals', () => {
  const other = randomBytes(32).toString('base64');
  expect(parseKeys(`2026a:${KEY}, 2025_b-1:${other}`)).toEqual({
    ok: true,
    keys: [
      { id: '2026a', bytes: Buffer.from(KEY, 'base64') },
      { id: '2025_b-1', bytes: Buffer.from(other, 'base64') },
    ],
  });
});

test('every wrong key is named, all at once', () => {
  const short = randomBytes(31).toString('base64');
  const setting = [`good:${KEY}`, KEY, `short:${short}`, `good:${KEY}`, `odd:${KEY.slice(0, -1)}`, `with space:${KEY}`, 'empty:'].join(',');
  expect(parseKeys(setting)).toEqual({
    ok: false,
    mistakes: [
      { key: '#2', why: 'not-a-pair' },
      { key: 'short', why: 'not-32-bytes' },
      { key: 'good', why: 'id-twice' },
      { key: 'odd', why: 'not-base64' },
      { key: '#6', why: 'id-not-plain' },
      { key: '#7', why: 'not-a-pair' },
    ],
  });
});

test('an empty setting is a mistake', () => {
  expect(parseKeys('')).toEqual({ ok: false, mistakes: [{ key: '#1', why: 'not-a-pair' }] });
});

test('a mistake never shows a key, not even when id and key are swapped', () => {
  for (const setting of [KEY, `${KEY}:2026a`, `2026a:${KEY}:${KEY}`, `2026a:${KEY}x`]) {
    expect(JSON.stringify(parseKeys(setting))).not.toContain(KEY.slice(0, 8));
  }
});
