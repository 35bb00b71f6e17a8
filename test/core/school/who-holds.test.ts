import type { School } from '../../../src/core/school/school';
import { CHAIN, holdersOf, shutOutOf } from '../../../src/core/school/who-holds';
import { pupil, school } from './a-school';

const of2B = { class: '2B', shutOut: [] };

describe('who holds a seat', () => {
  test('the chain goes mentor, coordinator, team leader, management; the board is not in it', () => {
    expect(CHAIN.map((seat) => holdersOf(school, seat, of2B))).toEqual([['joris'], ['noor'], ['anja'], ['karin']]);
  });

  test('I17 duo mentors both hold the seat of mentor', () => {
    expect(holdersOf(school, 'mentor', { class: '2A', shutOut: [] })).toEqual(['lotte', 'bram']);
  });

  test('I10 a mentor who is shut out leaves the seat empty, a duo mentor to the other one', () => {
    expect(holdersOf(school, 'mentor', { class: '2B', shutOut: ['joris'] })).toEqual([]);
    expect(holdersOf(school, 'mentor', { class: '2A', shutOut: ['lotte'] })).toEqual(['bram']);
  });

  test('I10 a coordinator who is shut out is replaced by the second coordinator, else by the team leader', () => {
    expect(holdersOf(school, 'coordinator', { class: '2B', shutOut: ['noor'] })).toEqual(['pieter']);
    expect(holdersOf(school, 'coordinator', { class: '2B', shutOut: ['noor', 'pieter'] })).toEqual(['anja']);
    expect(holdersOf(school, 'coordinator', { class: '2B', shutOut: ['noor', 'pieter', 'anja'] })).toEqual([]);
  });

  test('I10 without a second coordinator the team leader replaces the coordinator', () => {
    const one: School = { ...school, seats: { ...school.seats, coordinators: ['noor'] } };
    expect(holdersOf(one, 'coordinator', { class: '2B', shutOut: ['noor'] })).toEqual(['anja']);
    expect(holdersOf(one, 'second-coordinator', of2B)).toEqual([]);
  });

  test('a class that nobody knows has no mentor and no team leader', () => {
    expect(holdersOf(school, 'mentor', { shutOut: [] })).toEqual([]);
    expect(holdersOf(school, 'team-leader', { class: '9Z', shutOut: [] })).toEqual([]);
  });

  test('a vacancy is an empty list, also for the coordinator', () => {
    const vacant: School = { ...school, seats: { ...school.seats, coordinators: [], management: [] } };
    expect(holdersOf(vacant, 'coordinator', of2B)).toEqual([]);
    expect(holdersOf(vacant, 'management', of2B)).toEqual([]);
  });

  test.each([
    ['second-coordinator', 'pieter'],
    ['team-leader', 'anja'],
    ['management', 'karin'],
    ['board', 'wim'],
    ['on-call', 'samira'],
    ['child-protection', 'lotte'],
    ['confidential-adviser', 'bram'],
  ] as const)('I10 %s is held by %s, and by nobody when shut out', (seat, person) => {
    expect(holdersOf(school, seat, of2B)).toEqual([person]);
    expect(holdersOf(school, seat, { class: '2B', shutOut: [person] })).toEqual([]);
  });
});

describe('who is shut out', () => {
  const known: School = {
    ...school,
    pupils: [pupil('1', 'Mila de Graaf', '2B', ['anja', 'bram']), pupil('2', 'Daan Smit', '2B', ['joris'])],
    ties: [
      { person: 'noor', pupil: '1' },
      { person: 'bram', pupil: '1' },
      { person: 'karin', pupil: '2' },
    ],
  };

  test('I10 family in the class list and ties from "not me", each person once', () => {
    expect(shutOutOf(known, ['1'])).toEqual(['anja', 'bram', 'noor']);
    expect(shutOutOf(known, ['1', '2'])).toEqual(['anja', 'bram', 'joris', 'noor', 'karin']);
  });

  test('a pupil without family at school shuts nobody out', () => {
    expect(shutOutOf(known, ['3'])).toEqual([]);
  });
});
