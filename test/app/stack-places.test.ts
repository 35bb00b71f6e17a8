// What a log line says of where something broke: places in the code, and nothing of what somebody typed.
import { stackPlaces } from '../../src/app/stack-places';
import { filesIn, textOf } from '../house/sources';

test('a message of several lines stays out of the log, also one that looks like a place', () => {
  const places = stackPlaces(new Error('first line\nMila zat in de gang\n    at home Mila cried')).split('\n');
  expect(places.length).toBeGreaterThan(1);
  expect(places.join('\n')).not.toMatch(/Mila|first line/);
  expect(places[0]).toContain('stack-places.test.ts');
});

test('what is thrown and is no error has no place', () => {
  expect(stackPlaces('Mila zat in de gang')).toBe('');
});

test('no other file reads a stack', () => {
  const readers = filesIn('src').filter((file) => /\.stack\b|\bstack \}/.test(textOf(file)));
  expect(readers).toEqual(['src/app/stack-places.ts']);
});
