// What somebody typed in Slack, as it was typed: Slack escapes three characters, and puts links and mentions between brackets.

/** `<https://x|label>` becomes the address, `<@U1|noor>` the label or the id. */
export function plainTyped(text: string): string {
  return text
    .replace(/<(https?:[^|>]+|mailto:[^|>]+)(?:\|[^>]*)?>/g, '$1')
    .replace(/<[@#!]([^|>]+)(?:\|([^>]*))?>/g, (_, id: string, label?: string) => (label === undefined || label === '' ? id : label))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}
