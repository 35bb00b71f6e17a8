// From typed names to pupils of the class list, as far as they are known there.
import { cleanName } from '../school/clean-name';
import { findPupils } from '../school/find-pupil';
import { classNow, type Listed } from '../school/class-now';
import type { Pupil } from '../school/school';
import { targetOf, type SubjectState } from './state';
import type { Involved } from './subject';

/**
 * The pupils that "Daan, Youri en Sem" names, without who is in the case already. A first name or a typing error is taken for a pupil of
 * the target's class when it fits exactly one; whatever fits nobody stays as it was typed.
 */
export function namedPupils(typed: string, state: SubjectState, school: Listed): Omit<Involved, 'key' | 'role'>[] {
  return typedPupils(typed, state, school).filter((one) => !state.people.some((known) => isSame(one, known)));
}

/** Whether one of these names is the target's own: nobody is target and bully in one case (I17). */
export function namesTarget(typed: string, state: SubjectState, school: Listed): boolean {
  const targets = state.people.filter(({ role }) => role === 'target');
  return typedPupils(typed, state, school).some((one) => targets.some((target) => isSame(one, target)));
}

function typedPupils(typed: string, state: SubjectState, school: Listed): Omit<Involved, 'key' | 'role'>[] {
  const target = targetOf(state);
  const className = target === undefined ? '' : classNow(target, school);
  return typed
    .split(/[,;\n]|\sen\s/u)
    .map(cleanName)
    .filter((name) => name !== '')
    .map((name) => {
      const pupil = onlyPupil(name, className, school);
      return { name: pupil?.name ?? name, class: pupil?.class ?? '', number: pupil?.number ?? '' };
    })
    .filter((one, index, all) => all.findIndex((other) => other.name === one.name && other.number === one.number) === index);
}

function isSame(one: Omit<Involved, 'key' | 'role'>, other: Omit<Involved, 'key' | 'role'>): boolean {
  return one.number === '' ? one.name === other.name : one.number === other.number;
}

function onlyPupil(name: string, className: string, school: Listed): Pupil | undefined {
  const found = findPupils(school, name);
  const inClass = (pupils: Pupil[]): Pupil[] => pupils.filter((pupil) => pupil.class === className);
  for (const pupils of [inClass(found.exact), found.exact, inClass([...found.near, ...found.firstName])]) {
    if (pupils.length === 1) return pupils[0];
  }
  return undefined;
}
