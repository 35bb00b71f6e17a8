// The page's Dutch: fetched once from the interface; `text` fills in names and numbers, days are written as people read them.
const ZONE = 'Europe/Amsterdam';
let words = {};

export async function loadWords() {
  words = await (await fetch(`${document.documentElement.dataset.at}/words`)).json();
}

/** The sentence of a key with its `{name}`s filled in. */
export function text(key, values = {}) {
  return words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** The same for a number of things: `key_one` or `key_other`. */
export function counted(key, count, values = {}) {
  return text(`${key}_${count === 1 ? 'one' : 'other'}`, { ...values, count });
}

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  weekday: 'short',
  day: 'numeric',
  month: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const WEEK = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** `{day: 'di 24 nov', time: '10.15'}` of an instant, on the school's clock. */
export function dayAndTime(instant) {
  const part = Object.fromEntries(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const weekday = words.weekdays.split(' ')[WEEK.indexOf(part.weekday)];
  const month = words.months.split(' ')[Number(part.month) - 1];
  return { day: `${weekday} ${Number(part.day)} ${month}`, time: `${part.hour}.${part.minute}` };
}

export function firstName(person) {
  return person.name.split(' ')[0];
}
