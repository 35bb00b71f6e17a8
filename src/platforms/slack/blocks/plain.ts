// Texts that Slack shows as they are: no markup, no mention, no link, no emoji made of letters.
import type { types } from '@slack/bolt';

/** The most that one text of a section, a context or a rich text holds (platforms.md 1.3). */
export const LONGEST_TEXT = 3000;

/** The text on one line of the screen. Longer than `most` characters it ends in `…`: a view that is too long would not open at all. */
export function plain(text: string, most: number): types.PlainTextElement {
  return { type: 'plain_text', text: shortened(text, most), emoji: false };
}

/** At most `most` characters (UTF-16 units, the strictest way to count), cut between words where there are any. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const [first = ''] = pieces(text, most - 1);
  return `${first.trimEnd()}…`;
}

/** The text in pieces of at most `most` characters, parted after a line or a word; put together they are the text again. */
export function pieces(text: string, most = LONGEST_TEXT): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const at = cutOf(rest, most);
    parts.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...parts, rest];
}

/** After the last line end, else after the last space, in the second half of what fits; never inside a character of two units. */
function cutOf(text: string, most: number): number {
  const fitting = text.slice(0, most);
  const space = Math.max(fitting.lastIndexOf('\n'), fitting.lastIndexOf(' ')) + 1;
  if (space > most / 2) return space;
  return /[\uD800-\uDBFF]$/.test(fitting) && most > 1 ? most - 1 : most;
}
