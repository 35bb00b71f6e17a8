// What the school remembers of the one before: former mentors, pupils who are gone, colleagues who left (N28).
import { formerPerson, goneSince, remembering, stoppedBeingMentorAt } from '../../../src/core/school/handed';
import type { School } from '../../../src/core/school/school';
import { pupil, school as bare } from './a-school';

const MILA = pupil('1', 'Mila de Graaf');
const before: School = { ...bare, pupils: [MILA] };
const [mentor = ''] = bare.classes.find(({ id }) => id === MILA.class)?.mentors ?? [];

test('N28 a pupil of another class: who was mentor is remembered, with the moment', () => {
  const after = remembering(before, { ...before, pupils: [{ ...MILA, class: '2A' }] }, 5);
  expect([stoppedBeingMentorAt(mentor, MILA, after), stoppedBeingMentorAt('nobody', MILA, after)]).toEqual([5, undefined]);
});

test('N28 nothing changed: nothing is remembered', () => {
  expect(remembering(before, before, 5)).toEqual(before);
  expect(remembering(null, before, 5)).toEqual(before);
});

test('N28 a pupil whom the class list does not know: the mentors of the class count', () => {
  const classes = before.classes.map((one) => (one.id === MILA.class ? { ...one, mentors: [] } : one));
  const after = remembering(before, { ...before, classes }, 5);
  expect(stoppedBeingMentorAt(mentor, { number: '', class: MILA.class }, after)).toBe(5);
});

test('N28 a pupil who is gone, and back again', () => {
  const after = remembering(before, { ...before, pupils: [] }, 5);
  expect(goneSince('1', after)).toEqual({ at: 5, class: MILA.class });
  expect(goneSince('1', remembering(after, { ...after, pupils: [MILA] }, 6))).toBeUndefined();
});

test('N28 a colleague who left keeps a name; who comes back is a colleague again', () => {
  const after = remembering(before, { ...before, people: before.people.filter(({ id }) => id !== mentor) }, 5);
  expect(formerPerson(mentor, after)).toMatchObject({ id: mentor, at: 5, name: before.people.find(({ id }) => id === mentor)?.name });
  expect(remembering(after, { ...after, people: before.people }, 6).left).toBeUndefined();
});
