// Every number and clock time of the rules by name, with its source, and the range within which a school may choose. Imports nothing.

/** A count of something in this unit. Weekdays, messages, ages and the like are a `count`; the name says of what. */
export type CountedIn = 'school days' | 'calendar days' | 'minutes' | 'hours' | 'months' | 'count';

/**
 * One value of the protocol. `source` is the rule that it stands in; "(ours)" marks what no source document says.
 * Only a value with `school` may be changed in the school file, within that range, both ends included.
 */
export type Value =
  | { default: number; unit: CountedIn; source: string; school?: { min: number; max: number } }
  | { default: string; unit: 'time'; source: string; school?: { min: string; max: string } }
  | { default: boolean; unit: 'flag'; source: string; school?: 'on or off' };

export const values = {
  // Time
  'sending-from': { default: '07:30', unit: 'time', source: 'Time, sending hours (ours)', school: { min: '07:00', max: '09:00' } },
  'sending-until': { default: '17:30', unit: 'time', source: 'Time, sending hours (ours)', school: { min: '16:00', max: '18:00' } },
  'waking-from': { default: '08:00', unit: 'time', source: 'Time, N5, N6 and N7 (ours)' },
  'waking-until': { default: '22:00', unit: 'time', source: 'Time, N5, N6 and N7 (ours)' },
  'day-start': { default: '07:30', unit: 'time', source: 'Time, N school days after X (ours)' },
  'deadline-ends': { default: '17:00', unit: 'time', source: 'Time (ours)' },
  'good-friday': { default: false, unit: 'flag', source: 'Time, public holidays', school: 'on or off' },
  'liberation-day': { default: false, unit: 'flag', source: 'Time, public holidays', school: 'on or off' },
  'typed-late-grace': { default: 1, unit: 'school days', source: 'Time, a record typed late (ours)' },
  'absence-looks-ahead': { default: 1, unit: 'school days', source: 'Time, absence (ours)' },
  'long-vacation-weekdays': { default: 5, unit: 'count', source: 'Time, N1, N4, N15, N21 and I3 (ours)' },
  'long-jump-weekdays': { default: 5, unit: 'count', source: 'Time, long vacation (ours)' },
  'long-jump-lands-after': { default: 3, unit: 'school days', source: 'Time, long vacation (ours)' },
  'rounds-apart-first-second': { default: 3, unit: 'school days', source: 'Time, long vacation (ours)' },
  'rounds-apart-second-third': { default: 10, unit: 'school days', source: 'Time, long vacation (ours)' },

  // The six steps
  'step-2-within': { default: 7, unit: 'calendar days', source: 'step 2, within a week of the report' },
  'step-3-within': { default: 7, unit: 'calendar days', source: 'step 3, within a week of the talk of step 2' },
  'step-4-within': { default: 7, unit: 'calendar days', source: 'step 4, within a week of the last talk of step 3' },
  'round-1-after': { default: 2, unit: 'calendar days', source: 'step 5, N17' },
  'round-2-after': { default: 7, unit: 'calendar days', source: 'step 5, N17' },
  'round-3-after': { default: 1, unit: 'months', source: 'step 5, N17 and N20' },
  'undo-within': { default: 5, unit: 'minutes', source: 'I11 (ours)' },

  // What must be true
  'i1-wait': { default: 5, unit: 'school days', source: 'I1 (ours)' },
  'i1-hold-most': { default: 20, unit: 'school days', source: 'I1 (ours)' },
  'i3-target-after-talk': { default: 1, unit: 'school days', source: 'I3 (ours)' },
  'i3-target-after-due': { default: 2, unit: 'school days', source: 'I3 (ours)' },
  'i3-target-marked': { default: 2, unit: 'school days', source: 'I3 (ours)' },
  'i3-others': { default: 7, unit: 'calendar days', source: 'I3, I4, step 6' },
  'i3-others-severe': { default: 7, unit: 'calendar days', source: 'I3, step 6' },
  'i3-others-marked': { default: 7, unit: 'calendar days', source: 'I3 (ours)' },
  'i3-asked-from-age': { default: 16, unit: 'count', source: 'I3 (ours)' },
  'i3-decides-from-age': { default: 18, unit: 'count', source: 'I3 (ours)' },
  'i4-search-every': { default: 10, unit: 'school days', source: 'I4 (ours)' },
  'i4-class-reminder': { default: 5, unit: 'school days', source: 'I4 (ours)' },
  'i4-round-every': { default: 20, unit: 'school days', source: 'I4 (ours)' },
  'i4-step-3-after-naming': { default: 7, unit: 'calendar days', source: 'I4 (ours)' },
  'i4-reviews-before-asking': { default: 2, unit: 'count', source: 'I4 (ours)' },
  'i4-asks-again': { default: 20, unit: 'school days', source: 'I4 (ours)' },
  'i5-hear-both-within': { default: 2, unit: 'school days', source: 'I5 (ours)' },
  'i5-talks-within': { default: 2, unit: 'school days', source: 'I5 (ours)' },
  'i5-round-restarts-after': { default: 2, unit: 'calendar days', source: 'I5 (ours)' },
  'i5-parents-told-within': { default: 2, unit: 'school days', source: 'I5 (ours)' },
  'i5-breaks-to-level-2': { default: 2, unit: 'count', source: 'I5 (ours)' },
  'i7-suspension-most': { default: 7, unit: 'calendar days', source: 'I7, 003 §9' },
  'i7-told-beyond': { default: 1, unit: 'school days', source: 'I7, 003 §9' },
  'i8-watch-lasts': { default: 24, unit: 'months', source: 'I8, step 5' },
  'i9-same-target-within': { default: 5, unit: 'school days', source: 'I9 (ours)' },
  'i11-take-back-within': { default: 5, unit: 'minutes', source: 'I11 (ours)' },

  // Reports
  'n1-vacation-at': { default: '09:00', unit: 'time', source: 'N1 (ours)' },
  'n2-wait': { default: 1, unit: 'school days', source: 'N2 (ours)', school: { min: 1, max: 2 } },
  'n3-wait': { default: 2, unit: 'school days', source: 'N3 (ours)', school: { min: 2, max: 3 } },
  'n4-step-2-within': { default: 1, unit: 'school days', source: 'N4, and I3 when severe (ours)' },
  'n4-mentor-wait': { default: 1, unit: 'school days', source: 'N4 (ours)' },
  'n5-wait': { default: 30, unit: 'minutes', source: 'N5 a (ours)' },
  'n5-management-wait': { default: 2, unit: 'hours', source: 'N5 b (ours)' },
  'n5-management-gap': { default: 1, unit: 'hours', source: 'N5 b (ours)' },
  'n5-management-every': { default: 2, unit: 'hours', source: 'N5 b (ours)' },
  'n5-widens-at-sending': { default: 3, unit: 'count', source: 'N5 b (ours)' },
  'n6-wait': { default: 2, unit: 'hours', source: 'N6 (ours)' },
  'n6-every': { default: 2, unit: 'hours', source: 'N6 (ours)' },
  'n6-far-from-school': { default: 3, unit: 'calendar days', source: 'N6 (ours)' },
  'n6-phones-at': { default: '10:00', unit: 'time', source: 'N6, N26 (ours)' },
  'n7-wait': { default: 2, unit: 'hours', source: 'N7 (ours)' },
  'n7-every': { default: 1, unit: 'school days', source: 'N7 (ours)' },
  'n7-times': { default: 3, unit: 'count', source: 'N7 (ours)' },
  'n7-told-after': { default: 4, unit: 'school days', source: 'N7, the school day after the third time (ours)' },
  'n8-on': { default: true, unit: 'flag', source: 'N8 (ours)', school: 'on or off' },
  'n8-seen-lapses-after': { default: 1, unit: 'school days', source: 'N8 (ours)' },
  'n9-wait': { default: 2, unit: 'school days', source: 'N9 (ours)' },
  'n9-new-day-within': { default: 5, unit: 'school days', source: 'N9, not yet (ours)' },

  // Steps
  'n10-before': { default: 3, unit: 'school days', source: 'N10 (ours)', school: { min: 2, max: 4 } },
  'n10-short': { default: 1, unit: 'school days', source: 'N10 (ours)' },
  'n11-moves-within': { default: 3, unit: 'school days', source: 'N11 (ours)' },
  'n12-wait': { default: 1, unit: 'school days', source: 'N12 (ours)', school: { min: 1, max: 2 } },
  'n12-every': { default: 3, unit: 'school days', source: 'N12 (ours)', school: { min: 2, max: 5 } },
  'n12-top-every': { default: 5, unit: 'school days', source: 'N12 (ours)', school: { min: 3, max: 10 } },
  'n12-planned-grace': { default: 1, unit: 'school days', source: 'N12 (ours)' },
  'n12-answer-within': { default: 5, unit: 'school days', source: 'N12 and Laws (ours)' },
  'n12-told-at-answer': { default: 2, unit: 'count', source: 'N12 (ours)' },
  'n14-wait': { default: 1, unit: 'school days', source: 'N14 (ours)' },
  'n14-new-day-within': { default: 5, unit: 'school days', source: 'N14 (ours)' },
  'n14-late-at-miss': { default: 2, unit: 'count', source: 'N14 (ours)' },
  'n15-before': { default: 3, unit: 'school days', source: 'N15 (ours)' },
  'n15-next-at': { default: '17:00', unit: 'time', source: 'N15 (ours)' },
  'n15-management-gap': { default: 30, unit: 'minutes', source: 'N15, between 17:00 and 17:30 (ours)' },
  'n15-management-at': { default: '17:30', unit: 'time', source: 'N15 (ours)' },

  // Follow-ups
  'n16-default': { default: 3, unit: 'calendar days', source: 'N16, annex 4' },
  'n17-early': { default: 1, unit: 'school days', source: 'N17 (ours)' },
  'n17-every': { default: 10, unit: 'school days', source: 'N17 (ours)' },
  'n17-pupils-a-page': { default: 2, unit: 'count', source: 'N17 (ours)' },
  'n18-wait': { default: 2, unit: 'school days', source: 'N18 (ours)', school: { min: 1, max: 3 } },
  'n18-every': { default: 2, unit: 'school days', source: 'N18 (ours)', school: { min: 1, max: 3 } },
  'n18-not-spoken-within': { default: 3, unit: 'school days', source: 'N18 (ours)' },
  'n18-told-at-not-spoken': { default: 2, unit: 'count', source: 'N18 (ours)' },
  'n18-partly-talk-after': { default: 3, unit: 'school days', source: 'N18 (ours)' },
  'n19-wait': { default: 5, unit: 'minutes', source: 'N19 (ours)' },
  'n19-again': { default: 1, unit: 'school days', source: 'N19 (ours)' },
  'n19-every': { default: 2, unit: 'school days', source: 'N19 (ours)' },
  'n19-talk-within': { default: 2, unit: 'school days', source: 'N19 (ours)' },
  'n19-still-from': { default: 7, unit: 'calendar days', source: 'N19 (ours)' },
  'n20-wait': { default: 1, unit: 'school days', source: 'N20 (ours)' },
  'n20-lapses-after': { default: 20, unit: 'school days', source: 'N20 (ours)' },
  'n21-school-week': { default: 3, unit: 'count', source: 'N21 (ours)' },
  'n21-skips-after-closing': { default: 15, unit: 'school days', source: 'N21 (ours)' },
  'n21-bullies-for': { default: 12, unit: 'months', source: 'N21 (ours)' },
  'n21-answer-within': { default: 10, unit: 'school days', source: 'N21 (ours)' },
  'n21-not-seen-most': { default: 2, unit: 'count', source: 'N21 (ours)' },
  'n21-talk-within': { default: 5, unit: 'school days', source: 'N21 (ours)' },

  // Who leads
  'n23-wait': { default: 2, unit: 'school days', source: 'N23 (ours)' },
  'n23-every': { default: 2, unit: 'school days', source: 'N23 (ours)' },
  'n24-plan-within': { default: 5, unit: 'school days', source: 'N24 (ours)' },
  'n24-entry-within': { default: 10, unit: 'school days', source: 'N24 (ours)' },
  'n24-round-grace': { default: 1, unit: 'school days', source: 'N24 and N17 on one morning (ours)' },
  'n24-above-after': { default: 3, unit: 'school days', source: 'N24 (ours)' },
  'n24-review-within': { default: 20, unit: 'school days', source: 'N24 (ours)' },
  'n25-before': { default: 1, unit: 'school days', source: 'N25 (ours)' },
  'n25-above-at': { default: '12:00', unit: 'time', source: 'N25 (ours)' },

  // Care of the case
  'n26-default': { default: 3, unit: 'school days', source: 'N26, a task or promise without a chosen day (ours)' },
  'n26-watch-lasts': { default: 5, unit: 'school days', source: 'N26, a place to keep an eye on (ours)' },
  'class-again-after': { default: 10, unit: 'school days', source: '003 §6 track 4 (ours)' },
  'n26-lead-after': { default: 3, unit: 'school days', source: 'N26 (ours)' },
  'n26-new-days-most': { default: 2, unit: 'count', source: 'N26 (ours)' },
  'n27-wait': { default: 5, unit: 'school days', source: 'N27 (ours)', school: { min: 3, max: 10 } },
  'n27-quiet': { default: 10, unit: 'school days', source: 'N27 (ours)', school: { min: 5, max: 20 } },
  'n27-above-after': { default: 3, unit: 'school days', source: 'N27 (ours)', school: { min: 2, max: 5 } },
  'n28-wait': { default: 3, unit: 'school days', source: 'N28 (ours)' },
  'n28-old-mentor-keeps': { default: 10, unit: 'school days', source: 'N28 (ours)' },
  'n29-acute-wait': { default: 10, unit: 'minutes', source: 'N29 (ours)' },
  'n29-wait': { default: 24, unit: 'hours', source: 'N29 (ours)' },
  'n30-on': { default: true, unit: 'flag', source: 'N30 (ours)', school: 'on or off' },
  'n30-at': { default: '08:00', unit: 'time', source: 'N30 (ours)' },
  'n30-asks-calendar-in-month': { default: 1, unit: 'count', source: 'Time, N30 (ours)' },
  'n35-wait': { default: 2, unit: 'school days', source: 'N35 (ours)' },
  'n35-every': { default: 2, unit: 'school days', source: 'N35 (ours)' },
  'n36-wait': { default: 1, unit: 'school days', source: 'N36, I17 (ours)' },
  'n37-wait': { default: 10, unit: 'school days', source: 'N37 (ours)' },
  'n37-answer-within': { default: 5, unit: 'school days', source: 'N37 (ours)' },
  'receipt-lapses-after': { default: 5, unit: 'school days', source: 'N22 and N35, the receipts (ours)' },
  'snooze-most': { default: 5, unit: 'school days', source: 'Laws of a nudge (ours)' },
} as const satisfies Record<string, Value>;

/** The name of any value. */
export type ValueName = keyof typeof values;
type NamesWith<Default> = { [Name in ValueName]: (typeof values)[Name]['default'] extends Default ? Name : never }[ValueName];
/** Values that are a number of something. */
export type NumberName = NamesWith<number>;
/** Values that are a time on the clock. */
export type TimeName = NamesWith<string>;
/** Values that are on or off. */
export type FlagName = NamesWith<boolean>;
