// The names that version 1 of the protocol uses in its rules. Core implements every one; a missing one does not compile.
import type { NumberName, TimeName } from './values';

/** What a rule runs over. */
export const OVERS = [
  'addressing', // the report reaches a seat (again)
  'report', // a report that nobody picked up yet
  'red-flag',
  'route', // another route was shown (I14)
  'progress', // a line for the reporter
  'phone', // a day on which the pupil is phoned while school is far away
  'told', // a parent or pupil who told
  'closed', // a report that was closed without a case (I13)
  'talk', // a talk with a due day: steps 2 and 3, and talks that a rule makes due
  'plan', // a talk that somebody planned
  'vacation', // each long vacation ahead
  'follow-up', // the follow-up of step 3, and each round of step 5
  'own-round', // a round, for a pupil with a co-mentor
  'alert', // worse, still going on, or a break (N19)
  'hand-over',
  'question', // a tap that is needed from somebody
  'co-mentor', // a pupil of another class, whose mentor may join in
  'co-mentor-end', // joining in ended, or the case was closed
  'succession', // a part of a case whose mentor changed
  'gone-pupil', // a pupil who is no longer on the class list
  'long-watch', // a class with pupils of a closed case, after a vacation
  'may-close', // everybody says that it is well, from one month on
  'task', // a task or promise of a colleague, with its day
  'watch', // a place that somebody keeps an eye on
  'level', // a case that stands at level 2, 3 or 4
  'sanction', // a measure that has a last day
  'silence', // nothing is written any more
  'week', // of a desk: the Monday overview
  'trying', // of a desk: messages that do not arrive
] as const;
export type Over = (typeof OVERS)[number];

/** Questions that rules ask. Each is true because of something that somebody did or that the school file says. */
export const FACTS = [
  'own-pupil',
  'report-answered', // N3 was answered: help, a hand-over, a day
  'flag-seen',
  'flag-written',
  'phoned',
  'route-home',
  'route-staff', // by staff, and not by the management itself
  'route-answered',
  'progress-muted',
  'teller-answered',
  'solved-checked',
  'not-picked-up',
  'talk-done',
  'talk-planned',
  'is-step',
  'due-in-vacation', // a red flag makes step 2 due on a weekday without school
  'behind-step-2', // the parents stand on the card of step 2 while that is late
  'talk-closed', // no day can be asked yet: "wait" (I1), or nobody is named as bully
  'asks-other-way', // I1, I15
  'day-set-twice', // N12 was answered with a day for the second time
  'bridge-answered',
  'bridge-covered',
  'reported-in-vacation',
  'reported-on-last-day',
  'of-step-3',
  'of-step-5',
  'own-pupil-answered', // in this round, for the pupil of a co-mentor
  'follow-up-over', // answered, or step 4 or a later round took its place
  'follow-up-taken-along', // its first answers came while the one before stood open: who leads is filling it in
  'not-spoken-twice', // its day came twice without every pupil being spoken
  'alert-answered',
  'first-break',
  'hands-over',
  'lead-changed', // since this alert
  'accepted',
  'hand-over-ended',
  'question-answered', // or nothing is left to ask
  'asked-who-leads',
  'co-mentor-answered',
  'no-mentor', // nobody is known who could confirm
  'successor-asked', // somebody was asked to lead meanwhile
  'gone-settled',
  'overview-off',
  'trying-acute',
  'answered-by-asker', // no receipt for one's own answer
  'coordinator-leads',
  'watch-answered',
  'task-done', // or not needed, or answered where a place is watched
  'task-acute',
  'new-days-used', // the owner gave a new day as often as may be
  'watches-a-place',
  'seeks-sender', // it is the search itself (I4)
  'has-day', // a talk or follow-up has a day
  'said-quiet',
  'high-level', // from level 2 on
  'level-accepted', // nobody has to accept the lead any more
  'has-plan', // for this level
  'return-arranged',
  'sanction-goes-on', // another one follows on it, and the pupil stays away
] as const;
export type Fact = (typeof FACTS)[number];

/** Days and instants that rules count from. */
export const MOMENTS = [
  'addressed',
  'reported',
  'flagged',
  'team-leader-told', // N5 (a) in waking hours
  'flag-seen-at',
  'route-shown',
  'progress-at',
  'next-progress',
  'phone-at',
  'told-at',
  'teller-moved-to', // "not yet": the day that was chosen
  'closed-at',
  'talk-anchor',
  'talk-typed', // when the anchor was written down
  'talk-due',
  'talk-answered', // N12 was answered
  'step-2-late', // from when the parents are a line on its card
  'planned-on',
  'bridge-opened', // from when a bridge can be asked: the report
  'vacation-first-day',
  'vacation-last-school-day',
  'vacation-ends',
  'next-weekday-of-report',
  'follow-up-on',
  'follow-up-typed', // when what it is counted from was written down
  'follow-up-answered',
  'alert-raised',
  'handed',
  'accepted-at',
  'break-told', // when N19 speaks of the break that a hand-over came with
  'asked-at',
  'answered-at',
  'co-mentor-asked', // the pupil was named
  'co-mentor-ended',
  'mentor-changed', // a new class list or school file, or a colleague left
  'old-mentor-ends', // who had it before has no access any more
  'pupil-gone',
  'question-ends', // when the vacation that it was about is over
  'all-well-at',
  'vacation-ended-on',
  'next-watch',
  'task-on',
  'task-given',
  'watch-ends',
  'level-since',
  'level-accepted-at',
  'last-entry',
  'review-on', // when it is looked at again
  'sanction-over', // the first school day without it
  'sanction-lapses',
  'sanction-typed', // the day on which it was written down
  'silent-since', // the last entry, or the last day that somebody chose to look again
  'week-first-school-day',
  'trying-since',
] as const;
export type Moment = (typeof MOMENTS)[number];

/** Offices of the school, and parts that somebody plays in this case. */
export const SEATS = [
  'mentor',
  'coordinator',
  'team-leader',
  'management',
  'on-call',
  'child-protection',
  'lead', // who leads; before pick-up the seat that has the report
  'overseer', // the first of coordinator, second coordinator, team leader that does not have the report already
  'reporter',
  'closer', // who closed a report without a case
  'holder', // who planned the talk
  'flag-reporter',
  'flag-seer',
  'phoner',
  'late-first', // next above, or who answered N12 before
  'above-answerer',
  'talk-holder', // who held the talk of step 3, while that person works on the case
  'next-after-bridge', // the next in the chain who has not had the bridge
  'new-lead',
  'former-lead',
  'above-new-lead',
  'asked',
  'asker',
  'co-mentor', // mentor of a pupil of another class
  'former-co-mentor',
  'new-mentor', // of a pupil, after a new class list
  'names-mentor', // the coordinator; of the coordinator's cases the team leader
  'next-above', // the next in the chain above who leads
  'watch-mentor', // mentor of a pupil who is watched
  'task-owner',
  'task-overseer', // who leads; when that is the owner, the next above
  'desk-owner',
  'desk-overseer', // N29: the coordinator; for the coordinator's own: the team leader
] as const;
export type Seat = (typeof SEATS)[number];

/** The vocabulary of version 1, for `Rule<V1>`. Cards and commands are closed by the core and the app. */
export interface V1 {
  over: Over;
  fact: Fact;
  moment: Moment;
  seat: Seat;
  value: NumberName;
  time: TimeName;
  card: string;
  command: string;
}
