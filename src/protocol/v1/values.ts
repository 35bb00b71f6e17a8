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
  // --- Time ---
  // Messages leave between these hours of a school day; acute ones at any hour.
  'sending-from': { default: '07:30', unit: 'time', source: 'Time, sending hours (ours)', school: { min: '07:00', max: '09:00' } },
  'sending-until': { default: '17:30', unit: 'time', source: 'Time, sending hours (ours)', school: { min: '16:00', max: '18:00' } },
  // In these hours of any day somebody is asked again about what cannot wait.
  'waking-from': { default: '08:00', unit: 'time', source: 'Time, N5, N6 and N7 (ours)' },
  'waking-until': { default: '22:00', unit: 'time', source: 'Time, N5, N6 and N7 (ours)' },
  // "After N school days" is this hour of that day; a deadline ends at that one.
  'day-start': { default: '07:30', unit: 'time', source: 'Time, N school days after X (ours)' },
  'deadline-ends': { default: '17:00', unit: 'time', source: 'Time (ours)' },
  // Days on which one school is closed and another is open.
  'good-friday': { default: false, unit: 'flag', source: 'Time, public holidays', school: 'on or off' },
  'liberation-day': { default: false, unit: 'flag', source: 'Time, public holidays', school: 'on or off' },
  // Nothing is called late before so long after it was typed.
  'typed-late-grace': { default: 1, unit: 'school days', source: 'Time, a record typed late (ours)' },
  // Who is in by then is not away.
  'absence-looks-ahead': { default: 1, unit: 'school days', source: 'Time, absence (ours)' },
  // So many free weekdays in a row are a vacation for the rules that speak of one.
  'long-vacation-weekdays': { default: 5, unit: 'count', source: 'Time, N1, N4, N15, N21 and I3 (ours)' },
  // A deadline that would jump so many moves back before the vacation, or else to this school day after it.
  'long-jump-weekdays': { default: 5, unit: 'count', source: 'Time, long vacation (ours)' },
  'long-jump-lands-after': { default: 3, unit: 'school days', source: 'Time, long vacation (ours)' },
  // The first three rounds keep this distance over a vacation.
  'rounds-apart-first-second': { default: 3, unit: 'school days', source: 'Time, long vacation (ours)' },
  'rounds-apart-second-third': { default: 10, unit: 'school days', source: 'Time, long vacation (ours)' },

  // --- The six steps ---
  // Counted from the report, from the talk of step 2, and from the last talk of step 3.
  'step-2-within': { default: 7, unit: 'calendar days', source: 'step 2, within a week of the report' },
  'step-3-within': { default: 7, unit: 'calendar days', source: 'step 3, within a week of the talk of step 2' },
  'step-4-within': { default: 7, unit: 'calendar days', source: 'step 4, within a week of the last talk of step 3' },
  // Counted from step 4, or from the other way that was chosen.
  'round-1-after': { default: 2, unit: 'calendar days', source: 'step 5, N17' },
  'round-2-after': { default: 7, unit: 'calendar days', source: 'step 5, N17' },
  'round-3-after': { default: 1, unit: 'months', source: 'step 5, N17 and N20' },
  // So long can the last tap be taken back.
  'undo-within': { default: 5, unit: 'minutes', source: 'I11 (ours)' },

  // --- What must be true ---
  // The pupil asks to wait: so long nothing is asked. The coordinator may hold it on for so long.
  'i1-wait': { default: 5, unit: 'school days', source: 'I1 (ours)' },
  'i1-hold-most': { default: 20, unit: 'school days', source: 'I1 (ours)' },
  // Parents of who is bullied: after the talk of step 2, after that talk was due, after it was marked as severe.
  'i3-target-after-talk': { default: 1, unit: 'school days', source: 'I3 (ours)' },
  'i3-target-after-due': { default: 2, unit: 'school days', source: 'I3 (ours)' },
  'i3-target-marked': { default: 2, unit: 'school days', source: 'I3 (ours)' },
  // Parents of the others: after step 3; severe after the report; after it was marked.
  'i3-others': { default: 7, unit: 'calendar days', source: 'I3, I4, step 6' },
  'i3-others-severe': { default: 7, unit: 'calendar days', source: 'I3, step 6' },
  'i3-others-marked': { default: 7, unit: 'calendar days', source: 'I3 (ours)' },
  // From this age a pupil is asked before the parents hear it; from that age the pupil decides.
  'i3-asked-from-age': { default: 16, unit: 'count', source: 'I3 (ours)' },
  'i3-decides-from-age': { default: 18, unit: 'count', source: 'I3 (ours)' },
  // Nobody knows the sender: the search is looked at, the class is reminded, the pupil is spoken.
  'i4-search-every': { default: 10, unit: 'school days', source: 'I4 (ours)' },
  'i4-class-reminder': { default: 5, unit: 'school days', source: 'I4 (ours)' },
  'i4-round-every': { default: 20, unit: 'school days', source: 'I4 (ours)' },
  // Somebody is named, or the search ends.
  'i4-step-3-after-naming': { default: 7, unit: 'calendar days', source: 'I4 (ours)' },
  // After so many looks without a name the coordinator is asked whether it goes on; and then again.
  'i4-reviews-before-asking': { default: 2, unit: 'count', source: 'I4 (ours)' },
  'i4-asks-again': { default: 20, unit: 'school days', source: 'I4 (ours)' },
  // Did somebody break an agreement? Both sides are heard; then a talk with each; then the rounds begin again.
  'i5-hear-both-within': { default: 2, unit: 'school days', source: 'I5 (ours)' },
  'i5-talks-within': { default: 2, unit: 'school days', source: 'I5 (ours)' },
  'i5-round-restarts-after': { default: 2, unit: 'calendar days', source: 'I5 (ours)' },
  // The coordinator who takes over tells the parents. The break that goes to level 2 is the second.
  'i5-parents-told-within': { default: 2, unit: 'school days', source: 'I5 (ours)' },
  'i5-breaks-to-level-2': { default: 2, unit: 'count', source: 'I5 (ours)' },
  // At a stretch; a longer one than this is told to the Inspectorate.
  'i7-suspension-most': { default: 7, unit: 'calendar days', source: 'I7, 003 §9' },
  'i7-told-beyond': { default: 1, unit: 'school days', source: 'I7, 003 §9' },
  // From the start of step 5.
  'i8-watch-lasts': { default: 24, unit: 'months', source: 'I8, step 5' },
  // A further report about the same pupil in this time is a line on the card of the first.
  'i9-same-target-within': { default: 5, unit: 'school days', source: 'I9 (ours)' },
  // By the reporter.
  'i11-take-back-within': { default: 5, unit: 'minutes', source: 'I11 (ours)' },

  // --- Reports ---
  // A report in a vacation is asked about on the next weekday, at this hour.
  'n1-vacation-at': { default: '09:00', unit: 'time', source: 'N1 (ours)' },
  // Not picked up: the same person, and then the coordinator.
  'n2-wait': { default: 1, unit: 'school days', source: 'N2 (ours)', school: { min: 1, max: 2 } },
  'n3-wait': { default: 2, unit: 'school days', source: 'N3 (ours)', school: { min: 2, max: 3 } },
  // A red flag: step 2 is due; the mentor reads of it.
  'n4-step-2-within': { default: 1, unit: 'school days', source: 'N4, and I3 when severe (ours)' },
  'n4-mentor-wait': { default: 1, unit: 'school days', source: 'N4 (ours)' },
  // Nobody saw it: the team leader; management; not so soon after the team leader; again; and from that time on everybody.
  'n5-wait': { default: 30, unit: 'minutes', source: 'N5 a (ours)' },
  'n5-management-wait': { default: 2, unit: 'hours', source: 'N5 b (ours)' },
  'n5-management-gap': { default: 1, unit: 'hours', source: 'N5 b (ours)' },
  'n5-management-every': { default: 2, unit: 'hours', source: 'N5 b (ours)' },
  'n5-widens-at-sending': { default: 3, unit: 'count', source: 'N5 b (ours)' },
  // Seen, and nothing written; again one place higher.
  'n6-wait': { default: 2, unit: 'hours', source: 'N6 (ours)' },
  'n6-every': { default: 2, unit: 'hours', source: 'N6 (ours)' },
  // With school further away than this the parents are told, and the pupil is phoned each weekday.
  'n6-far-from-school': { default: 3, unit: 'calendar days', source: 'N6 (ours)' },
  'n6-phones-at': { default: '10:00', unit: 'time', source: 'N6, N26 (ours)' },
  // Another route was shown: whom did you speak to? Again, so often; then who must know.
  'n7-wait': { default: 2, unit: 'hours', source: 'N7 (ours)' },
  'n7-every': { default: 1, unit: 'school days', source: 'N7 (ours)' },
  'n7-times': { default: 3, unit: 'count', source: 'N7 (ours)' },
  'n7-told-after': { default: 4, unit: 'school days', source: 'N7, the school day after the third time (ours)' },
  // What the reporter hears of it.
  'n8-on': { default: true, unit: 'flag', source: 'N8 (ours)', school: 'on or off' },
  'n8-seen-lapses-after': { default: 1, unit: 'school days', source: 'N8 (ours)' },
  // A parent or pupil told it, and waits for an answer.
  'n9-wait': { default: 2, unit: 'school days', source: 'N9 (ours)' },
  'n9-new-day-within': { default: 5, unit: 'school days', source: 'N9, not yet (ours)' },

  // --- Steps ---
  // No day was chosen: before it is due, but not so soon after what it is counted from.
  'n10-before': { default: 3, unit: 'school days', source: 'N10 (ours)', school: { min: 2, max: 4 } },
  'n10-short': { default: 1, unit: 'school days', source: 'N10 (ours)' },
  // Who leads may move a due day once, this far.
  'n11-moves-within': { default: 3, unit: 'school days', source: 'N11 (ours)' },
  // It is late: the next in the chain; one place higher; and at the top again.
  'n12-wait': { default: 1, unit: 'school days', source: 'N12 (ours)', school: { min: 1, max: 2 } },
  'n12-every': { default: 3, unit: 'school days', source: 'N12 (ours)', school: { min: 2, max: 5 } },
  'n12-top-every': { default: 5, unit: 'school days', source: 'N12 (ours)', school: { min: 3, max: 10 } },
  // A planned talk passed yesterday: so much later.
  'n12-planned-grace': { default: 1, unit: 'school days', source: 'N12 (ours)' },
  // A new day is this far away at most; the second time the place above hears it at once.
  'n12-answer-within': { default: 5, unit: 'school days', source: 'N12 and Laws (ours)' },
  'n12-told-at-answer': { default: 2, unit: 'count', source: 'N12 (ours)' },
  // A planned talk has passed: was it held? If not, a new day. This often, and it counts as late.
  'n14-wait': { default: 1, unit: 'school days', source: 'N14 (ours)' },
  'n14-new-day-within': { default: 5, unit: 'school days', source: 'N14 (ours)' },
  'n14-late-at-miss': { default: 2, unit: 'count', source: 'N14 (ours)' },
  // Before a vacation; not answered on its last school day at this hour: the next one, and at last management.
  'n15-before': { default: 3, unit: 'school days', source: 'N15 (ours)' },
  'n15-next-at': { default: '17:00', unit: 'time', source: 'N15 (ours)' },
  'n15-management-gap': { default: 30, unit: 'minutes', source: 'N15, between 17:00 and 17:30 (ours)' },
  'n15-management-at': { default: '17:30', unit: 'time', source: 'N15 (ours)' },

  // --- Follow-ups ---
  // After step 3, when no other day was chosen.
  'n16-default': { default: 3, unit: 'calendar days', source: 'N16, annex 4' },
  // What was written down so shortly before a round counts for it.
  'n17-early': { default: 1, unit: 'school days', source: 'N17 (ours)' },
  // While not everybody says that it is well.
  'n17-every': { default: 10, unit: 'school days', source: 'N17 (ours)' },
  'n17-pupils-a-page': { default: 2, unit: 'count', source: 'N17 (ours)' },
  // A follow-up stays open: who leads, then one place higher.
  'n18-wait': { default: 2, unit: 'school days', source: 'N18 (ours)', school: { min: 1, max: 3 } },
  'n18-every': { default: 2, unit: 'school days', source: 'N18 (ours)', school: { min: 1, max: 3 } },
  // Not spoken: a new day; the second time the place above hears it. Partly: a talk.
  'n18-not-spoken-within': { default: 3, unit: 'school days', source: 'N18 (ours)' },
  'n18-told-at-not-spoken': { default: 2, unit: 'count', source: 'N18 (ours)' },
  'n18-partly-talk-after': { default: 3, unit: 'school days', source: 'N18 (ours)' },
  // Worse, still going on, or a break: told; then the place above; then again.
  'n19-wait': { default: 5, unit: 'minutes', source: 'N19 (ours)' },
  'n19-again': { default: 1, unit: 'school days', source: 'N19 (ours)' },
  'n19-every': { default: 2, unit: 'school days', source: 'N19 (ours)' },
  // Worse: a talk with who is bullied. Still going on counts from a week on.
  'n19-talk-within': { default: 2, unit: 'school days', source: 'N19 (ours)' },
  'n19-still-from': { default: 7, unit: 'calendar days', source: 'N19 (ours)' },
  // All is well for a month: it may close. Not answered: the coordinator.
  'n20-wait': { default: 1, unit: 'school days', source: 'N20 (ours)' },
  'n20-lapses-after': { default: 20, unit: 'school days', source: 'N20 (ours)' },
  // After each vacation, in this week with school; not so soon after closing; who did it only in the first year.
  'n21-school-week': { default: 3, unit: 'count', source: 'N21 (ours)' },
  'n21-skips-after-closing': { default: 15, unit: 'school days', source: 'N21 (ours)' },
  'n21-bullies-for': { default: 12, unit: 'months', source: 'N21 (ours)' },
  // Not answered: on the overview. Not seen so often: a talk.
  'n21-answer-within': { default: 10, unit: 'school days', source: 'N21 (ours)' },
  'n21-not-seen-most': { default: 2, unit: 'count', source: 'N21 (ours)' },
  'n21-talk-within': { default: 5, unit: 'school days', source: 'N21 (ours)' },

  // --- Who leads ---
  // The lead was offered and not taken.
  'n23-wait': { default: 2, unit: 'school days', source: 'N23 (ours)' },
  'n23-every': { default: 2, unit: 'school days', source: 'N23 (ours)' },
  // From level 2 on: no plan, nothing written; then the place above. Or it is looked at again by then.
  'n24-plan-within': { default: 5, unit: 'school days', source: 'N24 (ours)' },
  'n24-entry-within': { default: 10, unit: 'school days', source: 'N24 (ours)' },
  'n24-round-grace': { default: 1, unit: 'school days', source: 'N24 and N17 on one morning (ours)' },
  'n24-above-after': { default: 3, unit: 'school days', source: 'N24 (ours)' },
  'n24-review-within': { default: 20, unit: 'school days', source: 'N24 (ours)' },
  // A sanction ends: asked on the school day before; not answered by noon: the place above.
  'n25-before': { default: 1, unit: 'school days', source: 'N25 (ours)' },
  'n25-above-at': { default: '12:00', unit: 'time', source: 'N25 (ours)' },

  // --- Care of the case ---
  // When no other day was chosen.
  'n26-default': { default: 3, unit: 'school days', source: 'N26, a task or promise without a chosen day (ours)' },
  'n26-watch-lasts': { default: 5, unit: 'school days', source: 'N26, a place to keep an eye on (ours)' },
  // The class talk is come back to.
  'class-again-after': { default: 10, unit: 'school days', source: '003 §6 track 4 (ours)' },
  // A task lies: who leads. Moved so often: who leads asks.
  'n26-lead-after': { default: 3, unit: 'school days', source: 'N26 (ours)' },
  'n26-new-days-most': { default: 2, unit: 'count', source: 'N26 (ours)' },
  // Nothing is written; or somebody said that all is quiet; then the place above.
  'n27-wait': { default: 5, unit: 'school days', source: 'N27 (ours)', school: { min: 3, max: 10 } },
  'n27-quiet': { default: 10, unit: 'school days', source: 'N27 (ours)', school: { min: 5, max: 20 } },
  'n27-above-after': { default: 3, unit: 'school days', source: 'N27 (ours)', school: { min: 2, max: 5 } },
  // A pupil has another mentor, who does not say so yet. The old one sees it for so long.
  'n28-wait': { default: 3, unit: 'school days', source: 'N28 (ours)' },
  'n28-old-mentor-keeps': { default: 10, unit: 'school days', source: 'N28 (ours)' },
  // Somebody cannot be reached.
  'n29-acute-wait': { default: 10, unit: 'minutes', source: 'N29 (ours)' },
  'n29-wait': { default: 24, unit: 'hours', source: 'N29 (ours)' },
  // The overview on the first school day of a week; in this month it asks for the next school year.
  'n30-on': { default: true, unit: 'flag', source: 'N30 (ours)', school: 'on or off' },
  'n30-at': { default: '08:00', unit: 'time', source: 'N30 (ours)' },
  'n30-asks-calendar-in-month': { default: 1, unit: 'count', source: 'Time, N30 (ours)' },
  // A question waits for a tap.
  'n35-wait': { default: 2, unit: 'school days', source: 'N35 (ours)' },
  'n35-every': { default: 2, unit: 'school days', source: 'N35 (ours)' },
  // A co-mentor does not answer.
  'n36-wait': { default: 1, unit: 'school days', source: 'N36, I17 (ours)' },
  // A report that was closed without a case: is it still fine? Not answered: the coordinator.
  'n37-wait': { default: 10, unit: 'school days', source: 'N37 (ours)' },
  'n37-answer-within': { default: 5, unit: 'school days', source: 'N37 (ours)' },
  // Something that is only told is not told after this.
  'receipt-lapses-after': { default: 5, unit: 'school days', source: 'N22 and N35, the receipts (ours)' },
  // "Later", for one person, in all.
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
