// What the shape of the school file cannot say: people who must exist, things that must differ, days in order.
import { nearestWord } from './nearest-word';
import type { Fill } from './mistake';
import { readDay } from './typed-day';
import type { Path } from './yaml-lines';
import type words from '../../cards/words/nl/school-file.json';

export type SchoolFileWord = keyof typeof words;

/** One mistake before it has a line and a sentence. */
export interface Finding {
  path: Path;
  word: SchoolFileWord;
  fill?: Fill;
  /** The line of this path fills `{other}`. */
  other?: Path;
}

type Typed = Readonly<Record<string, unknown>>;
/** A person who is named somewhere, and where. */
interface Mention {
  path: Path;
  person: string;
}

/** Looks at everything that can be read, also when other parts of the file have another shape than they should. */
export function checkSchool(file: Typed): Finding[] {
  return [
    ...doubles(file, 'people', 'id', 'double-id'),
    ...doubles(file, 'people', 'email', 'double-email'),
    ...doubles(file, 'classes', 'id', 'double-class'),
    ...unknownPeople(file),
    ...peopleTwice(file),
    ...withoutPhone(file),
    ...ownDeputies(file),
    ...turnedPeriods(file, 'vacations'),
    ...turnedPeriods(file, 'absences'),
  ];
}

/** The value as a map of keys, empty when it is something else. */
export function mapIn(value: unknown): Typed {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Typed) : {};
}

function listIn(map: Typed, key: string): unknown[] {
  const list = map[key];
  return Array.isArray(list) ? list : [];
}

function textIn(map: Typed, key: string): string | undefined {
  const text = map[key];
  return typeof text === 'string' ? text : undefined;
}

function doubles(file: Typed, list: string, key: string, word: SchoolFileWord): Finding[] {
  const seen = new Map<string, Path>();
  return listIn(file, list).flatMap((item, index) => {
    const text = textIn(mapIn(item), key)?.toLowerCase();
    if (text === undefined) return [];
    const path = [list, index, key];
    const other = seen.get(text);
    seen.set(text, other ?? path);
    return other === undefined ? [] : [{ path, word, other }];
  });
}

/** The lists of people: the mentors of each class and the holders of each seat. */
function lists(file: Typed): Mention[][] {
  const seats = mapIn(file['seats']);
  const mentors = listIn(file, 'classes').map((item, index) => ({ list: mapIn(item), key: 'mentors', path: ['classes', index] }));
  const holders = Object.keys(seats).map((key) => ({ list: seats, key, path: ['seats'] }));
  return [...mentors, ...holders].map(({ list, key, path }) =>
    listIn(list, key).flatMap((person, at) => (typeof person === 'string' ? [{ path: [...path, key, at], person }] : [])),
  );
}

function single(file: Typed, list: string, key: string): Mention[] {
  return listIn(file, list).flatMap((item, index) => {
    const person = textIn(mapIn(item), key);
    return person === undefined ? [] : [{ path: [list, index, key], person }];
  });
}

function unknownPeople(file: Typed): Finding[] {
  const ids = single(file, 'people', 'id').map((mention) => mention.person);
  // Without any person the missing list is the mistake, not everybody who is named elsewhere.
  if (ids.length === 0) return [];
  const named = [...lists(file).flat(), ...single(file, 'classes', 'teamLeader')];
  const absent = [...single(file, 'absences', 'person'), ...single(file, 'absences', 'deputy')];
  return [...named, ...absent].flatMap(({ path, person }): Finding[] => {
    if (ids.includes(person)) return [];
    const near = nearestWord(person, ids);
    return [
      near === null ? { path, word: 'unknown-person', fill: { person } } : { path, word: 'unknown-person-near', fill: { person, near } },
    ];
  });
}

function peopleTwice(file: Typed): Finding[] {
  return lists(file).flatMap((list) =>
    list
      .filter(({ person }, index) => list.findIndex((each) => each.person === person) < index)
      .map(({ path, person }): Finding => ({ path, word: 'double-person', fill: { person } })),
  );
}

/** N4 gives the number of the person on call to who stands beside a pupil in danger. */
function withoutPhone(file: Typed): Finding[] {
  const onCall = listIn(mapIn(file['seats']), 'onCall');
  return listIn(file, 'people').flatMap((item, index): Finding[] => {
    const person = mapIn(item);
    const id = textIn(person, 'id');
    if (id === undefined || !onCall.includes(id) || person['phone'] !== undefined) return [];
    return [{ path: ['people', index], word: 'no-phone', fill: { person: id } }];
  });
}

function ownDeputies(file: Typed): Finding[] {
  return listIn(file, 'absences').flatMap((item, index): Finding[] => {
    const deputy = textIn(mapIn(item), 'deputy');
    const same = deputy !== undefined && deputy === textIn(mapIn(item), 'person');
    return same ? [{ path: ['absences', index, 'deputy'], word: 'own-deputy' }] : [];
  });
}

function turnedPeriods(file: Typed, list: string): Finding[] {
  return listIn(file, list).flatMap((item, index): Finding[] => {
    const [from, until] = ['fromOn', 'untilOn'].map((key) => readDay(textIn(mapIn(item), key) ?? ''));
    if (!from || !until || from <= until) return [];
    return [{ path: [list, index, 'untilOn'], word: 'until-before-from' }];
  });
}
