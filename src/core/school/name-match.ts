// Compares names as people type them: capitals, accents, spaces and one typing error do not make another pupil.

/** Letters that Unicode does not take apart into a base letter and an accent. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** The words of a name in small letters without accents: `Graaf, Mila de` -> `mila de graaf`. Empty when it has no letters. */
export function nameWords(name: string): string[] {
  const [family = '', ...first] = name.split(',');
  const plain = [...first, family]
    .join(' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]/gu, (sign) => WHOLE_LETTERS[sign] ?? sign)
    .replace(/['’.]/gu, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The name as one word, so that `Van den Berg`, `van denBerg` and `vandenberg` are the same. */
export function foldName(name: string): string {
  return nameWords(name).join('');
}

/** `exact`: the same name after folding · `near`: one typing error away · `other`: another name. An empty name is like no name. */
export function compareNames(one: string, other: string): 'exact' | 'near' | 'other' {
  const likeness = compareFolded(foldName(one), foldName(other));
  return likeness === 'other' ? compareCores(coreName(nameWords(one)), coreName(nameWords(other))) : likeness;
}

/** As `compareNames`, for names that `foldName` folded before: a class list is compared with one name at every report. */
export function compareFolded(one: string, other: string): 'exact' | 'near' | 'other' {
  if (one === '' || other === '') return 'other';
  if (one === other) return 'exact';
  let [start, left, right] = [0, one.length, other.length];
  while (start < left && start < right && one[start] === other[start]) start++;
  while (left > start && right > start && one[left - 1] === other[right - 1]) [left, right] = [left - 1, right - 1];
  // One error is at most two swapped neighbours between a beginning and an end that are the same.
  if (left - start > 2 || right - start > 2) return 'other';
  return typingErrors(one.slice(start, left), other.slice(start, right)) <= 1 ? 'near' : 'other';
}

/**
 * How many typing errors lie between two words: a letter too many, missing, wrong, or two neighbours swapped each count as one
 * (Damerau-Levenshtein, no letter touched twice).
 */
export function typingErrors(one: string, other: string): number {
  const [left, right] = [[...one], [...other]];
  let before: number[] = [];
  let above = [...right.keys(), right.length];
  left.forEach((letter, row) => {
    const line = [row + 1];
    right.forEach((sign, column) => {
      const cost = letter === sign ? 0 : 1;
      const change = (above[column] ?? 0) + cost;
      const least = Math.min((line[column] ?? 0) + 1, (above[column + 1] ?? 0) + 1, change);
      const swapped = row > 0 && column > 0 && letter === right[column - 1] && sign === left[row - 1];
      line.push(swapped ? Math.min(least, (before[column - 1] ?? 0) + 1) : least);
    });
    [before, above] = [above, line];
  });
  return above[right.length] ?? 0;
}

/** Words between first and family name, also as they are shortened: `van der`, `v.d.`, `vd`. They stand before or behind, or are left out. */
export const BETWEEN: readonly string[] = [
  'v',
  'd',
  'vd',
  'vdr',
  'van',
  'de',
  'den',
  'der',
  'het',
  't',
  'ten',
  'ter',
  'op',
  'in',
  'aan',
  'la',
  'le',
  'el',
  'al',
  'von',
];

/** The words that tell a name apart, in one order: `Berg van der Jan` and `Jan v.d. Berg` are both `berg jan`. Empty for a single word. */
export function coreName(words: readonly string[]): string {
  const core = words.filter((word) => !BETWEEN.includes(word));
  return core.length < 2 ? '' : [...core].sort().join(' ');
}

/** As `compareFolded`, for names with other, or otherwise placed, words between; never `exact`: a person decides. */
export function compareCores(one: string, other: string): 'near' | 'other' {
  return compareFolded(one, other) === 'other' ? 'other' : 'near';
}
