// Makes names safe at the door: cards and chats read some characters as markup, and differ in which.

/** What a renderer could take for bold, links, mentions or code. */
const MARKUP = /[*_~[\]<>|`]/gu;
/** Line ends, tabs and other control characters would break a label. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/gu;
/** Marks without a width can turn the reading direction or make two names look alike. */
const INVISIBLE = /\p{Cf}/gu;

/** A name of a person, class or school without markup, on one line, with single spaces. May be empty: the caller says what is missing. */
export function cleanName(text: string): string {
  return text.normalize('NFC').replace(CONTROL, ' ').replace(INVISIBLE, '').replace(MARKUP, '').replace(/\s+/gu, ' ').trim();
}
