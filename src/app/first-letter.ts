// The same words at the beginning of a line and in the middle of one: only the first letter differs.

type Said = Readonly<Record<string, string>>;

/** Every word or sentence with a capital; `$by` names a field and stays. */
export function atTheStart(said: Said): Said {
  return withFirst(said, (letter) => letter.toUpperCase());
}

/** Every word or sentence with a small letter. */
export function insideALine(said: Said): Said {
  return withFirst(said, (letter) => letter.toLowerCase());
}

/** Each behind a point in the middle, for a line that goes on with it; what says nothing stays so. */
export function afterAPoint(said: Said): Said {
  return Object.fromEntries(Object.entries(said).map(([key, text]) => [key, key === '$by' || text === '' ? text : `· ${text}`]));
}

function withFirst(said: Said, change: (letter: string) => string): Said {
  return Object.fromEntries(
    Object.entries(said).map(([key, text]) => [key, key === '$by' ? text : change(text.charAt(0)) + text.slice(1)]),
  );
}
