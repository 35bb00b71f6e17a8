// Reads the class list: a CSV file with one pupil per line -> pupils, or all mistakes at once, each at its line.
import words from '../../cards/words/nl/class-list.json';
import { cleanName } from '../core/school/clean-name';
import type { PersonId, Pupil, SchoolFile } from '../core/school/school';
import { columnName, readRows, type Column, type Row } from './class-list-rows';
import { fillIn, inOrder, type Fill, type Mistake } from './mistake';
import { nearestWord } from './nearest-word';
import { readDay } from './typed-day';

type KnownSchool = Pick<SchoolFile, 'people' | 'classes'>;
type ClassListWord = keyof typeof words;
type Say = (word: ClassListWord, fill?: Fill) => void;

/**
 * The pupils of a class list, in its order, with cleaned names; classes and families are checked against the school. The columns, in Dutch:
 * `leerlingnummer`, `naam`, `klas`, `geboortedatum` and, when wanted, `familie`: ids or e-mail addresses of staff, parted by `;`, `,` or spaces.
 * With any mistake there are no pupils. The messages repeat what stands in the file: show them to who imports it, never log them.
 */
export function readClassList(csvText: string, school: KnownSchool): { pupils: Pupil[]; mistakes: Mistake[] } {
  const { rows, mistakes } = readRows(csvText);
  const all = [...mistakes, ...doubleNumbers(rows)];
  const pupils = rows.map((row) =>
    readPupil(row, school, (word, fill = {}) => all.push({ line: row.line, message: fillIn(words[word], fill) })),
  );
  return all.length > 0 ? { pupils: [], mistakes: inOrder(all) } : { pupils, mistakes: [] };
}

function readPupil({ fields }: Row, school: KnownSchool, say: Say): Pupil {
  const name = cleanName(fields.name);
  const filled = { ...fields, name };
  for (const column of ['number', 'name', 'class', 'born'] satisfies Column[]) {
    if (filled[column] === '') say('empty-field', { column: columnName(column) });
  }
  if (fields.number !== '' && !/^[\p{L}\p{N}-]{1,20}$/u.test(fields.number)) say('number-form');
  const bornOn = readDay(fields.born);
  if (bornOn === null && fields.born !== '') say('no-such-day', { day: fields.born });
  return {
    number: fields.number,
    name,
    class: readClass(fields.class, school, say),
    bornOn: bornOn ?? '',
    family: readFamily(fields.family, school, say),
  };
}

function readClass(typed: string, school: KnownSchool, say: Say): string {
  const ids = school.classes.map((each) => each.id);
  const found = ids.find((id) => id.toLowerCase() === typed.toLowerCase());
  if (found === undefined && typed !== '') {
    const near = nearestWord(typed, ids);
    if (near === null) say('unknown-class', { class: typed });
    else say('unknown-class-near', { class: typed, near });
  }
  return found ?? typed;
}

function readFamily(typed: string, school: KnownSchool, say: Say): PersonId[] {
  const names = typed.split(/[\s;,]+/u).filter((name) => name !== '');
  const family = names.flatMap((name) => {
    const found = school.people.find((person) => [person.id, person.email].includes(name.toLowerCase()));
    if (found !== undefined) return [found.id];
    const near = nearestWord(
      name,
      school.people.flatMap((person) => [person.id, person.email]),
    );
    if (near === null) say('unknown-family', { person: name });
    else say('unknown-family-near', { person: name, near });
    return [];
  });
  return [...new Set(family)];
}

function doubleNumbers(rows: readonly Row[]): Mistake[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ line, fields: { number } }) => {
    const other = seen.get(number);
    if (other === undefined) seen.set(number, line);
    return other === undefined || number === '' ? [] : [{ line, message: fillIn(words['double-number'], { other }) }];
  });
}
