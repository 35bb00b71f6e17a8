// Who is told what, when, unless what, until when, and what in doubt: the table of `shared/rules.md`. Nothing else in the house knows.
import type { Rule } from '../grammar';
import type { V1 } from './vocabulary';

const N1_OFFERS = ['pick-up', 'pass-on', 'close-report'] as const;
const LATE_OFFERS = ['join-in', 'agree-day', 'take-over'] as const;

/** The rows of version 1, in the order of `rules.md`. */
// prettier-ignore -- a table is read by its rows
export const rules = [
  // Reports
  {
    id: 'N1', name: 'report received', over: 'addressing', from: { of: 'addressed' }, hours: 'sending', to: ['lead'],
    unless: ['own-pupil'], ends: 'answered', card: 'report-new', offers: N1_OFFERS, doubt: 'resend', snooze: false,
  },
  {
    id: 'N2', name: 'not picked up yet', over: 'report', from: { of: 'reported', shift: { schoolDays: 'n2-wait' } }, hours: 'sending',
    to: ['lead'], unless: ['report-answered'], yieldsTo: ['N1'], ends: { dayOf: 'N3' }, card: 'report-waiting', offers: N1_OFFERS,
    doubt: 'drop', snooze: true,
  },
  {
    id: 'N3', name: 'still not picked up', over: 'report', from: { of: 'reported', shift: { schoolDays: 'n3-wait' } }, hours: 'sending',
    to: ['overseer'], unless: ['report-answered'], ends: 'answered', card: 'report-still', offers: ['join-in', 'take-over', 'give-to'],
    doubt: 'resend', snooze: true,
  },

  // Red flags
  {
    id: 'N4', name: 'red flag', over: 'red-flag', from: { of: 'flagged' }, hours: 'acute', to: ['coordinator', 'on-call'],
    unless: ['flag-seen'], ends: 'answered', card: 'red-flag-call', offers: ['see-red-flag'], doubt: 'resend', snooze: false,
  },
  {
    id: 'N4-reporter', name: 'what to do now', over: 'red-flag', from: { of: 'flagged' }, hours: 'acute', to: ['flag-reporter'],
    unless: ['flag-seen'], ends: 'answered', card: 'red-flag-reporter', offers: ['name-red-flag', 'spoke-about-red-flag'],
    doubt: 'resend', snooze: false,
  },
  {
    id: 'N4-mentor', name: 'red flag of your pupil', over: 'red-flag', from: { of: 'flagged', shift: { schoolDays: 'n4-mentor-wait' } },
    hours: 'sending', to: ['mentor'], unless: [], ends: 'answered', card: 'red-flag-call', offers: ['see-red-flag'], doubt: 'resend',
    snooze: false,
  },
  {
    id: 'N5a-reporter', name: 'nobody has read this yet', over: 'red-flag', from: { of: 'flagged', shift: { minutes: 'n5-wait' } },
    hours: 'acute', to: ['flag-reporter'], unless: ['flag-seen'], ends: 'answered', card: 'red-flag-reporter',
    offers: ['spoke-about-red-flag'], doubt: 'resend', snooze: false,
  },
  {
    id: 'N5a', name: 'red flag not answered', over: 'red-flag', from: { of: 'flagged', shift: { minutes: 'n5-wait' }, waking: true },
    hours: 'acute', to: ['team-leader'], unless: ['flag-seen'], ends: 'answered', card: 'red-flag-call', offers: ['see-red-flag'],
    doubt: 'resend', snooze: false,
  },
  {
    id: 'N5b', name: 'red flag still not answered', over: 'red-flag',
    from: {
      of: 'flagged', shift: { hours: 'n5-management-wait' }, waking: true,
      earliest: { of: 'team-leader-told', shift: { hours: 'n5-management-gap' } },
    },
    hours: 'acute', to: ['management'], unless: ['flag-seen'], ends: 'answered',
    ladder: { climbs: 'same', wait: { hours: 'n5-management-every' }, also: { rung: 2, to: ['coordinator', 'on-call'] } },
    card: 'red-flag-call', offers: ['see-red-flag'], doubt: 'resend', snooze: false,
  },
  {
    id: 'N6', name: 'red flag seen, nothing written', over: 'red-flag', when: ['flag-seen'],
    from: { of: 'flag-seen-at', shift: { hours: 'n6-wait' }, waking: true }, hours: 'acute', to: ['flag-seer'], unless: ['flag-written'],
    ends: 'answered', card: 'red-flag-open', offers: ['record-red-flag'], doubt: 'resend', snooze: false,
  },

  // The other route
  {
    id: 'N7a', name: 'please phone', over: 'route', when: ['route-home'], from: { of: 'route-shown' }, hours: 'acute',
    to: ['child-protection'], unless: ['route-answered'], ends: 'answered', card: 'other-route-call', offers: [], doubt: 'resend',
    snooze: false,
  },
  {
    id: 'N7', name: 'whom have you spoken to', over: 'route', from: { of: 'route-shown', shift: { hours: 'n7-wait' }, waking: true },
    hours: 'acute', to: ['reporter'], unless: ['route-answered'], ends: 'answered', card: 'other-route-asked', offers: ['answer-route'],
    doubt: 'resend', snooze: false,
  },

  // The reporter
  {
    id: 'N8', name: 'progress', over: 'progress', from: { of: 'progress-at' }, hours: 'sending', to: ['reporter'],
    unless: ['progress-muted', 'own-pupil'], ends: { moment: 'next-progress' }, card: 'report-progress', offers: ['mute-progress'],
    doubt: 'drop', snooze: false, alone: true,
  },
  {
    id: 'N8-seen', name: 'your red flag was seen', over: 'red-flag', when: ['flag-seen'], from: { of: 'flag-seen-at' }, hours: 'acute',
    to: ['flag-reporter'], unless: [], ends: { after: { schoolDays: 1 } }, card: 'red-flag-seen', offers: [], doubt: 'drop', snooze: false,
    alone: true,
  },

  // Steps
  {
    id: 'N10', name: 'no date yet', over: 'talk',
    from: {
      of: 'talk-due', shift: { schoolDaysBefore: 'n10-before' }, earliest: { of: 'talk-anchor', shift: { schoolDays: 'n10-short' } },
    },
    hours: 'sending', to: ['lead'], unless: ['talk-done', 'talk-planned', 'talk-closed'], ends: { start: 'N11' }, card: 'step-plan',
    asks: [{ when: 'not-picked-up', card: 'report-waiting' }, { when: 'asks-other-way', card: 'target-waits' }],
    offers: ['plan-talk', 'record-talk', 'say-what-blocks'], doubt: 'drop', snooze: true,
  },
  {
    id: 'N11', name: 'due today', over: 'talk', from: { of: 'talk-due' }, hours: 'sending', to: ['lead'],
    unless: ['talk-done', 'talk-closed'], yieldsTo: ['N13'], ends: { start: 'N12' }, card: 'step-due',
    asks: [{ when: 'not-picked-up', card: 'report-waiting' }, { when: 'asks-other-way', card: 'target-waits' }],
    offers: ['record-talk', 'ask-along', 'move-talk'], doubt: 'drop', snooze: true,
  },
  {
    id: 'N12', name: 'it is late', over: 'talk', from: { of: 'talk-due', shift: { schoolDays: 'n12-wait' }, avoids: 'N14' },
    hours: 'sending', to: ['late-first'], unless: ['talk-done', 'talk-closed'], ends: 'answered',
    ladder: { climbs: 'chain', above: 'lead', wait: { schoolDays: 'n12-every' }, again: { schoolDays: 'n12-top-every' } },
    copy: { to: ['lead'], card: 'step-help-asked' }, card: 'step-late', offers: LATE_OFFERS, doubt: 'resend', snooze: false,
  },
  {
    id: 'N12-again', name: 'a second new day', over: 'talk', when: ['day-set-twice'], from: { of: 'talk-answered' }, hours: 'sending',
    to: ['above-answerer'], unless: ['talk-done', 'talk-closed'], ends: 'answered', card: 'step-late', offers: LATE_OFFERS,
    doubt: 'resend', snooze: false,
  },
  {
    id: 'N13', name: 'a planned talk is today', over: 'plan', from: { of: 'planned-on' }, hours: 'sending', to: ['holder'],
    unless: ['talk-done'], ends: 'end of day', card: 'talk-today', offers: ['move-talk', 'record-talk'], doubt: 'drop', snooze: true,
  },
  {
    id: 'N14', name: 'a planned talk has passed', over: 'plan', from: { of: 'planned-on', shift: { schoolDays: 'n14-wait' } },
    hours: 'sending', to: ['holder'], unless: ['talk-done'], ends: { start: 'N12' }, card: 'talk-passed',
    offers: ['record-talk', 'talk-did-not-happen'], doubt: 'drop', snooze: true,
  },

  // The bridge over a vacation
  {
    id: 'N15', name: 'bridge over a vacation', over: 'vacation',
    from: { of: 'vacation-first-day', shift: { schoolDaysBefore: 'n15-before' }, earliest: { of: 'bridge-opened' } },
    hours: 'sending', to: ['lead'], unless: ['bridge-answered'], ends: { moment: 'vacation-last-school-day' }, card: 'vacation-bridge',
    offers: ['answer-bridge'], doubt: 'resend', snooze: false,
  },
  {
    id: 'N15-last-day', name: 'reported on the last school day', over: 'vacation', when: ['reported-on-last-day'],
    from: { of: 'bridge-opened' }, hours: 'sending', to: ['coordinator'], unless: ['bridge-answered'],
    ends: { moment: 'vacation-last-school-day' }, card: 'vacation-bridge', offers: ['answer-bridge'], doubt: 'resend', snooze: false,
  },
  {
    id: 'N15-in-vacation', name: 'reported in a vacation', over: 'vacation', when: ['reported-in-vacation'],
    from: { of: 'next-weekday-of-report', at: '09:00' }, hours: 'acute', to: ['coordinator'], unless: ['bridge-answered'],
    ends: { moment: 'vacation-ends' }, card: 'vacation-bridge', offers: ['answer-bridge'], doubt: 'resend', snooze: false,
  },
  {
    id: 'N15-next', name: 'bridge not answered', over: 'vacation', from: { of: 'vacation-last-school-day' }, hours: 'acute',
    to: ['next-after-bridge'], unless: ['bridge-covered', 'reported-in-vacation'], ends: { moment: 'vacation-ends' },
    card: 'vacation-bridge', offers: ['answer-bridge'], doubt: 'resend', snooze: false,
  },
  {
    id: 'N15-management', name: 'nobody bridges the vacation', over: 'vacation',
    from: { of: 'vacation-last-school-day', shift: { minutes: 30 } }, hours: 'acute', to: ['management'],
    unless: ['bridge-covered', 'reported-in-vacation'], ends: { moment: 'vacation-ends' }, card: 'vacation-bridge',
    offers: ['answer-bridge'], doubt: 'resend', snooze: false,
  },

  // Who leads
  {
    id: 'N22', name: 'handed over', over: 'hand-over', from: { of: 'handed' }, hours: 'sending', to: ['new-lead'],
    unless: ['accepted', 'hand-over-ended'], ends: 'answered', card: 'lead-offered', offers: ['accept-lead', 'ask-back'], doubt: 'resend',
    snooze: false,
  },
  {
    id: 'N22-receipt', name: 'somebody else leads now', over: 'hand-over', when: ['accepted'], from: { of: 'accepted-at' },
    hours: 'sending', to: ['former-lead'], unless: ['hand-over-ended'], ends: { after: { schoolDays: 5 } }, card: 'lead-receipt',
    offers: [], doubt: 'resend', snooze: false,
  },
  {
    id: 'N23', name: 'not accepted', over: 'hand-over', from: { of: 'handed', shift: { schoolDays: 'n23-wait' } }, hours: 'sending',
    to: ['above-new-lead'], unless: ['accepted', 'hand-over-ended'], ends: 'answered',
    ladder: { climbs: 'chain', above: 'new-lead', wait: { schoolDays: 'n23-every' } }, card: 'lead-open',
    offers: ['accept-lead', 'name-lead'], doubt: 'resend', snooze: true,
  },

  // Care of the case
  {
    id: 'N29', name: 'cannot be reached', over: 'trying', from: { of: 'trying-since', shift: { hours: 'n29-wait' } }, hours: 'sending',
    to: ['desk-overseer'], unless: ['trying-acute'], ends: 'answered', card: 'person-unreachable', offers: ['give-to'], doubt: 'resend',
    snooze: true,
  },
  {
    id: 'N29-acute', name: 'cannot be reached, acute', over: 'trying', when: ['trying-acute'],
    from: { of: 'trying-since', shift: { minutes: 'n29-acute-wait' } }, hours: 'acute', to: ['desk-overseer'], unless: [],
    ends: 'answered', card: 'person-unreachable', offers: ['give-to'], doubt: 'resend', snooze: false,
  },
  {
    id: 'N30', name: 'Monday overview', over: 'week', from: { of: 'week-first-school-day', at: '08:00' }, hours: 'sending',
    to: ['desk-owner'], unless: ['overview-off'], ends: 'end of week', card: 'overview-monday', offers: [], doubt: 'drop', snooze: false,
    alone: true,
  },
  {
    id: 'N35', name: 'a tap is needed', over: 'question', from: { of: 'asked-at' }, hours: 'sending', to: ['asked'],
    unless: ['question-answered'], ends: 'answered',
    ladder: { climbs: 'chain', above: 'asked', wait: { schoolDays: 'n35-wait' } }, card: 'coordinator-asked',
    asks: [{ when: 'asked-who-leads', card: 'step-helped' }], offers: ['answer-question', 'plan-talk'], doubt: 'resend', snooze: true,
  },
  {
    id: 'N35-receipt', name: 'your question was answered', over: 'question', when: ['question-answered'], from: { of: 'answered-at' },
    hours: 'sending', to: ['asker'], unless: ['answered-by-asker'], ends: { after: { schoolDays: 5 } }, card: 'answer-receipt', offers: [],
    doubt: 'resend', snooze: false,
  },
] as const satisfies readonly Rule<V1>[];

/** The id of a rule of version 1. */
export type RuleId = (typeof rules)[number]['id'];
/** Every command that a card of version 1 offers; `core/case/families.ts` checks that each exists. */
export type OfferedCommand = (typeof rules)[number]['offers'][number];
/** Every card that a rule of version 1 sends; `app/render.ts` checks that each exists. */
export type NoticeCard =
  | (typeof rules)[number]['card']
  | (Extract<(typeof rules)[number], { asks: unknown }>['asks'][number]['card'])
  | (Extract<(typeof rules)[number], { copy: unknown }>['copy']['card']);
