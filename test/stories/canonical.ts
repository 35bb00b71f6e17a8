// One way to write a value down: keys in order, instants readable, two spaces.

/** JSON with sorted keys; a number under a key that ends in `At` is an instant and becomes its ISO text. */
export function canonical(value: unknown): string {
  return `${JSON.stringify(ordered(value, ''), null, 2)}\n`;
}

function ordered(value: unknown, key: string): unknown {
  if (typeof value === 'number' && /(^at|At)$/.test(key)) return new Date(value).toISOString();
  if (Array.isArray(value)) return value.map((one) => ordered(one, ''));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, one]) => [name, ordered(one, name)]),
  );
}

/** Ids of reports by the order in which they first appear: which ids a platform used up on the way says nothing about a case. */
export function numbered(text: string): string {
  const seen: string[] = [];
  return text.replace(/(:report:)(\w+)/g, (_, before: string, id: string) => {
    if (!seen.includes(id)) seen.push(id);
    return `${before}${seen.indexOf(id) + 1}`;
  });
}
