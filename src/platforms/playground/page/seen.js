// Which messages of a seat nobody has read yet on this screen. Forms and answers follow from one's own tap, so only notices are news.
import { ofSchool } from './keep.js';

/** The unread notices, oldest first. After a playground that began anew the last read id is gone; then the time decides. */
export function unreadOf(seat, messages) {
  const last = ofSchool.get(`seen.${seat}`);
  const index = messages.findIndex(({ id }) => id === last?.id);
  return messages.filter((message, i) => {
    if (message.kind !== 'notice' || message.look === 'done') return false;
    if (last === null) return true;
    return index >= 0 ? i > index : message.sentAt > last.sentAt;
  });
}

export function readAll(seat, messages) {
  const { id, sentAt } = messages.at(-1);
  ofSchool.set(`seen.${seat}`, { id, sentAt });
}
