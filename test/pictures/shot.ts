// One picture on a contact sheet: what it is called, and the piece of a page that shows it.

export interface Shot {
  title: string;
  /** HTML; what is in it is escaped already. */
  html: string;
  /** An Adaptive Card that Microsoft's renderer puts into the element with the class `card`. */
  card?: unknown;
}

/** A text as HTML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Which examples are in the documents: each card once, as it usually is. */
export function isUsual(title: string): boolean {
  return !title.includes('.');
}
