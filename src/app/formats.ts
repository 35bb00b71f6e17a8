// How each kind of value is said in Dutch: the formats behind the colon of a placeholder.
import { helplines, type Helpline } from '../protocol/v1/helplines';
import type { PersonId } from '../core/school/school';
import type { Instant } from '../core/time/instant';
import { format as words } from '../../cards/words/nl/format.json';
import { capital, chipWords, dayLeftWords, dayWords, momentWords, nearDayWords, timeWords, type Calendar } from './day-words';

/** Today, the calendar, and the people of the school. */
export interface Reader extends Calendar {
  person(id: PersonId): { name: string; phone?: string } | undefined;
}

/** Puts a value into words; '' for a value that stands for "there is none". */
export type Format = (value: unknown, reader: Reader) => string;

/** A name as people write one: "Mila de Graaf", not "jongen met rode jas" or "iemand uit 2B". */
const NAME = /^\p{Lu}[\p{L}'’-]*(?: [\p{L}'’.-]+){0,6}$/u;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const onDay =
  (say: (day: string, reader: Reader) => string): Format =>
  (value, reader) =>
    text(value) === '' ? '' : say(text(value), reader);
const atInstant =
  (say: (at: Instant, reader: Reader) => string): Format =>
  (value, reader) =>
    typeof value === 'number' && value > 0 ? say(value, reader) : '';
const ofPerson =
  (say: (name: string, phone: string) => string): Format =>
  (value, reader) => {
    if (text(value) === '') return '';
    const person = reader.person(text(value));
    return say(person?.name ?? words.aColleague, person?.phone ?? '');
  };
const fromList =
  (list: Readonly<Record<string, string>>): Format =>
  (value) =>
    list[text(value)] ?? '';
const onLine =
  (say: (line: Helpline) => string): Format =>
  (value) => {
    const line = Object.entries(helplines).find(([id]) => id === value)?.[1];
    return line === undefined ? '' : say(line);
  };
const capitalised =
  (format: Format): Format =>
  (value, reader) =>
    capital(format(value, reader));

const day = onDay(dayWords);
const nearDay = onDay(nearDayWords);
const dayLeft = onDay(dayLeftWords);
const moment = atInstant(momentWords);
const called: Format = (value) => givenName(text(value)) || words.thePupil;
const talk = fromList(words.talks);
const theTalk = fromList(words.theTalks);

/** By name, as written in the words. */
export const formats: Readonly<Record<string, Format>> = {
  plain: (value) => (typeof value === 'number' ? String(value) : text(value)),
  /** One to ten in words. */
  count: (value) => (typeof value === 'number' ? (words.numbers[value] ?? String(value)) : ''),
  day,
  Day: capitalised(day),
  nearDay,
  NearDay: capitalised(nearDay),
  chip: onDay(chipWords),
  dayLeft,
  DayLeft: capitalised(dayLeft),
  /** Of an instant, or of a time on the clock. */
  time: (value) => (typeof value === 'number' && value > 0 ? timeWords(value) : text(value) === '' ? '' : timeWords(text(value))),
  moment,
  Moment: capitalised(moment),
  person: ofPerson((name) => name),
  /** Who is not known (any more) stays a colleague. */
  first: ofPerson((name) => (name === words.aColleague ? name : firstWord(name))),
  phone: ofPerson((_, phone) => phone),
  /** Whom to phone: name and number. */
  call: ofPerson((name, phone) => (phone === '' ? name : `${name}, ${phone}`)),
  /** How a pupil is called in a sentence; "de leerling" when what was typed is no name. */
  called,
  Called: capitalised(called),
  helpline: onLine((line) => `${line.name}, ${line.number}`),
  lineName: onLine((line) => line.name),
  lineNumber: onLine((line) => line.number),
  list: (value) => enumerate(strings(value)),
  /** Pupils by their first names; by the full ones when two share the first. */
  names: (value) => enumerate(givenNames(strings(value))),
  persons: (value, reader) => enumerate(strings(value).map((id) => reader.person(id)?.name ?? words.aColleague)),
  /** The sentences of the items of a list. */
  texts: (value) => enumerate(Array.isArray(value) ? value.map(textOfItem) : []),
  talk,
  theTalk,
  TheTalk: capitalised(theTalk),
  Talk: capitalised(talk),
};

function enumerate(items: readonly string[]): string {
  const said = items.filter((item) => item !== '');
  const last = said.at(-1) ?? '';
  return said.length < 2 ? last : `${said.slice(0, -1).join(', ')} ${words.and} ${last}`;
}

function givenNames(names: readonly string[]): string[] {
  const given = names.map((name) => givenName(name) || name);
  return given.map((name, index) => (given.filter((other) => other === name).length > 1 ? (names[index] ?? name) : name));
}

function givenName(name: string): string {
  const first = firstWord(name);
  return NAME.test(name) && !words.noNames.includes(first) ? first : '';
}

function firstWord(name: string): string {
  return name.split(' ')[0] ?? '';
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function textOfItem(item: unknown): string {
  const said = typeof item === 'object' && item !== null && 't' in item ? item.t : undefined;
  return typeof said === 'object' && said !== null && 'text' in said ? text(said.text) : '';
}
