// Whether a text that somebody typed is a day of the calendar.

/** True for `2026-11-26`, false for `2026-02-30` and for anything that is no `YYYY-MM-DD`. */
export function isRealDay(text: string): boolean {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}
