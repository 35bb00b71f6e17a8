// What the platforms say, put together: who is reached on one of them is no worry on another.
import { remark, type CheckUp, type Remark } from '../app/remark';
import type { Person, PersonId } from '../core/school/school';
import words from '../../cards/words/nl/doctor.json';

/** Each platform's own remarks, how many colleagues it reaches, and a line for everybody whom it does not. */
export function together(checked: readonly (readonly [string, CheckUp])[], staff: readonly Person[]): Remark[] {
  return checked.flatMap(([platform, { remarks, people }]) => {
    const others = checked.filter(([other]) => other !== platform);
    return [...remarks, ...count(platform, people, staff), ...staff.flatMap(({ id }) => aboutOne(id, people, others))];
  });
}

function count(platform: string, people: CheckUp['people'], staff: readonly Person[]): Remark[] {
  if (people.size === 0) return [];
  const reached = [...people.values()].filter(({ state }) => state !== 'mend').length;
  return [remark(reached === 0 ? 'note' : 'ok', words.reached, { platform, count: reached, all: staff.length })];
}

function aboutOne(person: PersonId, people: CheckUp['people'], others: readonly (readonly [string, CheckUp])[]): Remark[] {
  const found = people.get(person);
  if (found === undefined || found.state === 'ok') return [];
  const reachedOn = others.find(([, other]) => other.people.get(person)?.state === 'ok');
  if (reachedOn === undefined) return [found];
  const [platform] = reachedOn;
  return [remark('note', words['arrives-elsewhere'], { text: found.text, platform })];
}
