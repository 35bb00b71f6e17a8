// What Teams would make of a card: too large, an element or property that its Adaptive Cards 1.5 lacks, or a shape that Microsoft refuses.
import type * as AdaptiveCards from 'adaptivecards';
import { createRequire } from 'node:module';

/** The package names a module for browsers first; this is the other one. */
const { AdaptiveCard, SerializationContext, Versions } = createRequire(__filename)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof AdaptiveCards;

export const CARD_BUDGET = 25_000;

type Node = Readonly<Record<string, unknown>>;

/** What Teams draws of version 1.5. `Media`, carousels and charts are of other versions or hosts. */
const KNOWN = [
  ...['AdaptiveCard', 'TextBlock', 'RichTextBlock', 'TextRun', 'Image', 'ImageSet', 'Container', 'ColumnSet', 'Column', 'FactSet', 'Table'],
  ...['TableRow', 'TableCell', 'ActionSet', 'Input.Text', 'Input.Number', 'Input.Date', 'Input.Time', 'Input.Toggle', 'Input.ChoiceSet'],
  ...['Action.Execute', 'Action.Submit', 'Action.OpenUrl', 'Action.ShowCard', 'Action.ToggleVisibility'],
];
/** Properties of later versions, and `isEnabled`, which Teams does not follow. */
const UNKNOWN_PROPERTIES = ['isEnabled', 'labelPosition', 'labelWidth', 'inputStyle', 'targetWidth', 'role', 'valueChangedAction'];
const MARKDOWN_LINK = /\[[^\]]*\]\([^)]*\)/;

/** Everything that is wrong with a card; an empty list for one that Teams takes. */
export function remarksOn(card: unknown): string[] {
  if (!isNode(card)) return ['the card is no object'];
  const size = Buffer.byteLength(JSON.stringify(card));
  const nodes = nodesIn(card);
  const remarks = size > CARD_BUDGET ? [`the card has ${size} bytes`] : [];
  if (card['type'] !== 'AdaptiveCard' || card['version'] !== '1.5') remarks.push('the card is not of version 1.5');
  for (const node of nodes) {
    const type = typeof node['type'] === 'string' ? node['type'] : '';
    if (type !== '' && !KNOWN.includes(type)) remarks.push(`${type} is not drawn by Teams`);
    remarks.push(...UNKNOWN_PROPERTIES.filter((name) => name in node).map((name) => `${type}.${name} is not followed by Teams`));
    if (type === 'TextBlock' && MARKDOWN_LINK.test(String(node['text']))) remarks.push('a text holds a link');
    if (type === 'Action.Execute' && !hasSubmit(node)) remarks.push(`${String(node['verb'])} has no submit to fall back on`);
  }
  return [...remarks, ...microsoftSays(card)];
}

/** A button for clients that do not know `Action.Execute`, which sends the same data with the verb among it. */
function hasSubmit({ fallback, verb, data }: Node): boolean {
  if (!isNode(fallback) || fallback['type'] !== 'Action.Submit' || !isNode(fallback['data'])) return false;
  return JSON.stringify(fallback['data']) === JSON.stringify({ ...(isNode(data) ? data : {}), verb });
}

function microsoftSays(card: Node): string[] {
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.parse(card, context);
  const remarks = Array.from({ length: context.eventCount }, (_unused, index) => context.getEventAt(index).message);
  const invalid = parsed.validateProperties().validationEvents.map((event) => event.message);
  // adaptivecards 3.0.6 checks `lang` with a global regular expression, which refuses every second "nl".
  return [...remarks, ...invalid].filter((remark) => remark !== 'Invalid value "nl" for property "lang".');
}

/** Every object in a card, fallbacks apart: they are checked with their action. */
export function nodesIn(part: unknown): Node[] {
  if (Array.isArray(part)) return part.flatMap(nodesIn);
  if (!isNode(part)) return [];
  const { fallback: _fallback, data: _data, ...rest } = part;
  return [part, ...Object.values(rest).flatMap(nodesIn)];
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
