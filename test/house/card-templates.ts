// Reads the templates of `cards/` for the house tests: every element, and every place where words or a choice between blocks is named.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const CARDS_FOLDER = join(__dirname, '..', '..', 'cards');

export type Node = Readonly<Record<string, unknown>>;

export interface TemplateFile {
  name: string;
  template: Node;
}

export const templates: readonly TemplateFile[] = readdirSync(CARDS_FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ name: file.slice(0, -'.json'.length), template: JSON.parse(readFileSync(join(CARDS_FOLDER, file), 'utf8')) as Node }));

/** Every object below a node, the node itself first, in the order of the card. */
export function nodesOf(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(nodesOf);
  if (!isNode(node)) return [];
  return [node, ...Object.values(node).flatMap(nodesOf)];
}

/** Every object with one of these types, or whose type begins with one that ends in a dot. */
export function ofType(root: unknown, ...types: string[]): Node[] {
  return nodesOf(root).filter((node) =>
    types.some((type) => node['type'] === type || (type.endsWith('.') && textOf(node['type']).startsWith(type))),
  );
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
