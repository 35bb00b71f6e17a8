// Takes out of an expanded card what has nothing to say, so that no empty line, button or choice reaches a screen.

type Node = Record<string, unknown>;

/** Fields whose empty value is the same as leaving them out. */
const OPTIONAL = ['value', 'errorMessage', 'style', 'verb'];

/**
 * The card without empty texts, labels without a fact, choices and buttons without a title, and containers without content; a text
 * loses double spaces. Throws when anything in it is null: then a template wanted something that the data does not have.
 */
export function tidyCard(card: unknown): Node {
  const tidy = tidyNode(card);
  if (!isNode(tidy)) throw new Error('the card is empty');
  return tidy;
}

/** `undefined` when nothing is left of it. */
function tidyNode(node: unknown): unknown {
  if (node === null) throw new Error('the card holds a null');
  if (Array.isArray(node)) return node.map(tidyNode).filter((item) => item !== undefined);
  if (!isNode(node)) return node;
  const tidy: Node = {};
  for (const [key, value] of Object.entries(node)) {
    const kept = tidyNode(value);
    if (kept !== undefined && !(kept === '' && OPTIONAL.includes(key))) tidy[key] = kept;
  }
  return saysNothing(tidy, node) ? undefined : tidy;
}

function saysNothing(tidy: Node, before: Node): boolean {
  switch (tidy['type']) {
    case 'TextBlock':
      tidy['text'] = String(tidy['text']).replace(/ {2,}/g, ' ').trim();
      return tidy['text'] === '';
    case 'TextRun':
      return String(tidy['text']).trim() === '';
    case 'RichTextBlock':
      return !sameLength(tidy['inlines'], before['inlines']) || isEmpty(tidy['inlines']);
    case 'Container':
      return isEmpty(tidy['items']);
    case 'ActionSet':
      return isEmpty(tidy['actions']);
    case 'Action.Execute':
      return tidy['title'] === '';
    case undefined:
      return 'title' in tidy && 'value' in before && String(tidy['title']).trim() === '';
    default:
      return false;
  }
}

/** A fact is a label and a text: with one of them gone, the other says nothing. */
function sameLength(one: unknown, other: unknown): boolean {
  return Array.isArray(one) && Array.isArray(other) && one.length === other.length;
}

function isEmpty(list: unknown): boolean {
  return !Array.isArray(list) || list.length === 0;
}

function isNode(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}
