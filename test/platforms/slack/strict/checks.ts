// Small checks to describe a payload with: what it must hold, what it may hold, and nothing else.

/** Adds to `found` what is wrong with a value, each with the place where it stands. */
export type Check = (value: unknown, at: string, found: string[]) => void;
export type Node = Readonly<Record<string, unknown>>;

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string of `least` to `most` characters, in UTF-16 units. */
export function text(least: number, most: number): Check {
  return (value, at, found) => {
    if (typeof value !== 'string') found.push(`${at}: must be a string`);
    else if (value.length < least) found.push(`${at}: must be more than ${least - 1} characters`);
    else if (value.length > most) found.push(`${at}: must be less than ${most + 1} characters, has ${value.length}`);
  };
}

export const flag: Check = (value, at, found) => {
  if (typeof value !== 'boolean') found.push(`${at}: must be true or false`);
};

export function whole(least: number, most: number): Check {
  return (value, at, found) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
      found.push(`${at}: must be a whole number from ${least} to ${most}`);
    }
  };
}

export function oneOf(...values: readonly unknown[]): Check {
  return (value, at, found) => {
    if (!values.includes(value)) found.push(`${at}: must be one of ${values.join(', ')}`);
  };
}

export function pattern(form: RegExp, what: string): Check {
  return (value, at, found) => {
    if (typeof value !== 'string' || !form.test(value)) found.push(`${at}: must be ${what}`);
  };
}

/** A list of `least` to `most` items. */
export function list(item: Check, least: number, most: number): Check {
  return (value, at, found) => {
    if (!Array.isArray(value)) {
      found.push(`${at}: must be a list`);
      return;
    }
    if (value.length < least) found.push(`${at}: no fewer than ${least} items allowed`);
    if (value.length > most) found.push(`${at}: no more than ${most} items allowed, has ${value.length}`);
    value.forEach((one, index) => item(one, `${at}/${index}`, found));
  };
}

/** An object with these fields; one that is not named is a mistake. */
export function shape(required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check {
  return (value, at, found) => {
    if (!isNode(value)) {
      found.push(`${at}: must be an object`);
      return;
    }
    for (const key of Object.keys(required)) if (value[key] === undefined) found.push(`${at}: missing required field: ${key}`);
    for (const [key, one] of Object.entries(value)) {
      if (one === undefined) continue;
      const check = required[key] ?? optional[key];
      if (check === undefined) found.push(`${at}: field not allowed: ${key}`);
      else check(one, `${at}/${key}`, found);
    }
  };
}

/** An object whose `type` says which check it must pass. */
export function byType(checks: Readonly<Record<string, Check>>): Check {
  return (value, at, found) => {
    const type = isNode(value) ? String(value['type']) : 'nothing';
    const check = checks[type];
    if (check === undefined) found.push(`${at}: unsupported type: ${type}`);
    else check(value, at, found);
  };
}

/** All of these. */
export function all(...checks: readonly Check[]): Check {
  return (value, at, found) => checks.forEach((check) => check(value, at, found));
}

/** A rule over a whole object; asked only of objects. */
export function rule(why: string, holds: (node: Node) => boolean): Check {
  return (value, at, found) => {
    if (isNode(value) && !holds(value)) found.push(`${at}: ${why}`);
  };
}

/** Every object inside a value, itself included. */
export function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return isNode(value) ? [value, ...Object.values(value).flatMap(nodesIn)] : [];
}
