// What somebody typed, as Teams gives it -> plain text: no mention, and letters instead of their names in HTML.

const NAMED: Readonly<Record<string, string>> = { '&nbsp;': ' ', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

/** `<at>Vijfsporen</at>&nbsp;/melding` -> `/melding`. */
export function typedText(text: string): string {
  return text
    .replace(/<at[^>]*>.*?<\/at>/giu, ' ')
    .replace(/&(?:nbsp|lt|gt|quot|#39|amp);/gu, (name) => NAMED[name] ?? name)
    .trim();
}
