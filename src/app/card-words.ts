// The words of every card in one table; a card without words does not compile.
import answers from '../../cards/words/nl/answers.json';
import forms from '../../cards/words/nl/bullying-forms.json';
import cases from '../../cards/words/nl/case.json';
import closing from '../../cards/words/nl/closing.json';
import every from '../../cards/words/nl/every-card.json';
import followUps from '../../cards/words/nl/follow-ups.json';
import leads from '../../cards/words/nl/lead.json';
import parents from '../../cards/words/nl/parents.json';
import records from '../../cards/words/nl/record.json';
import redFlags from '../../cards/words/nl/red-flag.json';
import refusals from '../../cards/words/nl/refusals.json';
import reports from '../../cards/words/nl/report.json';
import sanctions from '../../cards/words/nl/sanctions.json';
import sealing from '../../cards/words/nl/sealing.json';
import search from '../../cards/words/nl/search.json';
import signals from '../../cards/words/nl/signals.json';
import steps from '../../cards/words/nl/steps.json';
import type { CardName, MessageName } from '../core/card-data';
import type { BullyingForm, FormExample } from '../protocol/v1/bullying-forms';
import type { NoticeCard } from '../protocol/v1/rules';
import type { Signal, SignalGroup } from '../protocol/v1/signals';
import { coMentorCardWords } from './co-mentor-words';
import { guideCardWords, pointWords } from './guide-words';
import { insideALine } from './first-letter';
import { homeCardWords } from './home-words';
import { taskCardWords } from './task-words';
import { helpCardWords } from './help-words';
import type { WordGroup } from './words';

const message = { ...every['every-message'], more: every.line };
const { line } = every;
const { waits, ...overview } = cases['overview-monday'];
/** One sentence per field, the same at the field itself and in a refusal. */
const required = { $by: 'field', ...every['every-card'].errors };

/** Words that do not depend on the data. */
export const wordsOnEveryCard: WordGroup = every['every-card'];
/** Words of the lines below a message that speaks about more than one thing. */
export const wordsOfMore: WordGroup = { more: line };
/** The sentence of every refusal by its code. */
export const wordsOfRefusals: WordGroup = { sentence: { ...refusals.refusal.sentence, 'field-required': required } };

/** By `group` and `signal`, for a list of either on any card: `signals: { title: wordsOfSignals.signal }`. */
export const wordsOfSignals = signals satisfies { group: Said<SignalGroup>; signal: Said<Signal> };
/** By `form` (its name, and a hint) and by `example`. */
export const wordsOfForms = forms satisfies { form: Said<BullyingForm>; hint: Said<BullyingForm>; example: Said<FormExample> };
/** A choice that has words for every key. */
type Said<Key extends string> = Readonly<Record<Key | '$by', string>>;

export const cardWords = {
  ...sealing,
  ...reports,
  'other-route-call': { ...message, ...reports['other-route-call'] },
  'other-route-asked': { ...message, ...reports['other-route-asked'] },
  'report-card': {
    ...reports['report-card'],
    forms: { text: insideALine(wordsOfForms.form) },
    signals: { text: insideALine(wordsOfSignals.signal) },
  },
  'report-forms': { ...reports['report-forms'], forms: { title: wordsOfForms.form, hint: insideALine(wordsOfForms.hint) } },
  'report-signals': {
    ...reports['report-signals'],
    atSchool: { title: wordsOfSignals.signal },
    screenAndBody: { title: wordsOfSignals.signal },
    atHome: { title: wordsOfSignals.signal },
    evidence: { text: { ...pointWords, $by: 'point' } },
  },
  'report-urgent': {
    ...reports['report-urgent'],
    urgents: { title: { ...wordsOfForms.example, ...wordsOfSignals.signal, $by: 'urgent' } },
  },
  'report-progress': { ...message, ...reports['report-progress'] },
  'report-new': { ...message, ...reports['report-new'] },
  'report-waiting': { ...message, ...reports['report-waiting'] },
  'report-still': { ...message, ...reports['report-still'] },
  'solved-check': { ...message, ...reports['solved-check'] },
  'teller-answer': { ...message, ...reports['teller-answer'] },

  ...redFlags,
  'red-flag-card': { ...redFlags['red-flag-card'], signals: { text: wordsOfSignals.signal } },
  'red-flag-call': { ...message, ...redFlags['red-flag-call'] },
  'red-flag-reporter': { ...message, ...redFlags['red-flag-reporter'] },
  'red-flag-seen': { ...message, ...redFlags['red-flag-seen'] },
  'pupil-phone': { ...message, ...redFlags['pupil-phone'] },
  'red-flag-open': { ...message, ...redFlags['red-flag-open'] },

  ...steps,
  'step-plan': { ...message, ...steps['step-plan'] },
  'step-due': { ...message, ...steps['step-due'] },
  'step-late': { ...message, ...steps['step-late'] },
  'step-help-asked': { ...message, ...steps['step-help-asked'] },
  'step-helped': { ...message, ...steps['step-helped'] },
  'target-waits': { ...message, ...steps['target-waits'] },
  'talk-today': { ...message, ...steps['talk-today'] },
  'talk-passed': { ...message, ...steps['talk-passed'] },
  'vacation-bridge': { ...message, ...steps['vacation-bridge'] },
  ...guideCardWords,
  ...helpCardWords,
  ...records,
  ...parents,

  ...followUps,
  'follow-up': { ...message, ...followUps['follow-up'] },
  'round': { ...message, ...followUps.round },
  'round-open': { ...message, ...followUps['round-open'] },
  'case-worse': { ...message, ...followUps['case-worse'] },
  'case-worse-told': { ...message, ...followUps['case-worse-told'] },
  'break-talks': { ...message, ...followUps['break-talks'] },

  ...leads,
  'lead-offered': { ...message, ...leads['lead-offered'] },
  'lead-receipt': { ...message, ...leads['lead-receipt'] },
  'lead-open': { ...message, ...leads['lead-open'] },
  'level-still': { ...message, ...leads['level-still'] },
  'coordinator-asked': { ...message, ...leads['coordinator-asked'] },
  'answer-receipt': { ...message, ...leads['answer-receipt'] },
  'person-unreachable': { ...message, ...leads['person-unreachable'] },

  ...coMentorCardWords,

  'sanction-pupils': sanctions['sanction-pupils'],
  'sanctions': sanctions.sanctions,
  'sanction': { ...sanctions.sanction, rules: { text: sanctions.check } },
  'sanction-more': { ...sanctions['sanction-more'], rules: { title: sanctions.check } },
  'sanction-back': { ...message, ...sanctions['sanction-back'] },
  'sanction-return': sanctions['sanction-return'],

  ...search,
  'search-due': { ...message, ...search['search-due'] },

  ...cases,
  ...closing,
  'may-close': { ...message, ...closing['may-close'] },
  'watch-round': { ...message, ...closing['watch-round'] },
  ...taskCardWords,
  ...homeCardWords,
  'case-list': { ...cases['case-list'], lines: line },
  'case-more': { ...cases['case-more'], groups: { ...cases['case-more'].groups, actions: cases.case.actions } },
  'overview-monday': {
    ...message,
    ...overview,
    today: line,
    week: line,
    open: { ...line, text: [{ ...line.text, ...waits.text }, waits.on] },
  },
  'digest': { ...message, ...cases.digest, lines: line },

  ...answers,
  // Its sentence stands beside the parameters of the refusal, which differ per code.
  'refusal': { heading: refusals.refusal.heading, instead: refusals.refusal.instead, params: wordsOfRefusals },
} satisfies Record<CardName, WordGroup>;

/** Every card that a rule sends is a message that we have; a rule with another card does not compile. */
type Sent<Name extends MessageName> = Name;
export type SentCard = Sent<NoticeCard>;
