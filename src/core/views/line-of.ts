// A notice as one line with one button: what fell together with a more urgent one, or waited with others.
import type { CardName } from '../card-data';
import type { Line, LineKind } from '../cards/card';
import type { Notice } from '../kernel/notice';
import { dayOf, type Day } from '../time/instant';
import type { SubjectItem } from '../subject/items';
import type { SubjectState } from '../subject/state';
import type { Talk } from '../subject/subject';
import { dueOn } from '../subject/talk-days';
import { itemOf } from './notice-item';
import type { SubjectCard } from './notice-card';
import { seesStepOnly } from './office-of';
import { INSIDE, isOneOf } from './seen-by';
import { asksOf, recordFormOf } from './talk-view';
import type { Viewer } from './viewer';
import { kindOfId } from '../subject/talk-kind';

/** What a line says, and which card is behind its button. */
type Shape = Pick<Line, 'what' | 'opens'>;

/** Cards whose line does not depend on what they are about. A message that opens itself is shown again, with its own buttons. */
const PLAIN: Readonly<Record<Exclude<SubjectCard, 'step-plan' | 'step-due' | 'talk-passed' | 'target-waits'>, Shape>> = {
  'report-new': { what: 'report-open', opens: 'report-card' },
  'report-waiting': { what: 'report-open', opens: 'report-card' },
  'report-still': { what: 'report-open', opens: 'report-still' },
  'red-flag-call': { what: 'red-flag', opens: 'red-flag-card' },
  'red-flag-reporter': { what: 'red-flag', opens: 'red-flag-reporter' },
  'red-flag-seen': { what: 'running', opens: 'red-flag-seen' },
  'red-flag-open': { what: 'red-flag-open', opens: 'red-flag-open' },
  'other-route-call': { what: 'route', opens: 'other-route-call' },
  'other-route-asked': { what: 'route', opens: 'other-route-answer' },
  'pupil-phone': { what: 'phone', opens: 'pupil-phone' },
  'teller-answer': { what: 'teller', opens: 'teller-answer' },
  'solved-check': { what: 'solved', opens: 'solved-check' },
  'report-progress': { what: 'running', opens: 'report-progress' },
  'step-late': { what: 'talk-late', opens: 'step-late' },
  'step-help-asked': { what: 'talk-late', opens: 'step-help-asked' },
  'step-helped': { what: 'talk-together', opens: 'step-helped' },
  'talk-today': { what: 'talk-planned', opens: 'talk-today' },
  'vacation-bridge': { what: 'bridge', opens: 'vacation-bridge-form' },
  'follow-up': { what: 'follow-up', opens: 'round-form' },
  'round': { what: 'follow-up', opens: 'round-form' },
  'own-round': { what: 'follow-up', opens: 'round-form' },
  'round-open': { what: 'round-open', opens: 'round-open' },
  'case-worse': { what: 'worse', opens: 'case-worse' },
  'case-worse-told': { what: 'running', opens: 'case-worse-told' },
  'break-talks': { what: 'talk-plan', opens: 'break-talks' },
  'lead-offered': { what: 'lead-offered', opens: 'lead-offered' },
  'pupil-handed': { what: 'mentor', opens: 'pupil-handed' },
  'mentor-missing': { what: 'lead-open', opens: 'mentor-missing' },
  'pupil-gone': { what: 'pupil-gone', opens: 'pupil-gone' },
  'co-mentor-asked': { what: 'co-mentor', opens: 'co-mentor-asked' },
  'co-mentor-ended': { what: 'running', opens: 'co-mentor-ended' },
  'lead-receipt': { what: 'running', opens: 'lead-receipt' },
  'lead-open': { what: 'lead-open', opens: 'lead-open' },
  'level-still': { what: 'level-still', opens: 'level-still' },
  'sanction-back': { what: 'sanction-back', opens: 'sanction-return' },
  'case-silent': { what: 'silent', opens: 'case-silent' },
  'watch-round': { what: 'watch-round', opens: 'watch-form' },
  'may-close': { what: 'may-close', opens: 'close-case' },
  'search-due': { what: 'search', opens: 'search-due' },
  'promise-due': { what: 'task', opens: 'promise-due' },
  'whisper': { what: 'watch', opens: 'whisper' },
  'coordinator-asked': { what: 'question', opens: 'question-answer' },
  'answer-receipt': { what: 'answer', opens: 'answer-receipt' },
};

/** The line of one notice. It says no more than its message: never a name of a pupil, and above the coordinator number and step only. */
export function lineOf(notice: Notice, state: SubjectState, viewer: Viewer): Line {
  const item = itemOf(notice, state, viewer);
  const talk = item?.over === 'talk' || item?.over === 'plan' ? item.talk : undefined;
  const shape = shapeOf(notice.card as SubjectCard, talk, state, viewer);
  const stepOnly = seesStepOnly(viewer.person, state, viewer.world);
  return {
    subject: state.subject,
    ref: notice.key,
    about: notice.about,
    number: state.number,
    ...shape,
    talk: talkKindOf(item, talk),
    on: stepOnly ? '' : dayFor(shape.what, item, talk, state, viewer),
  };
}

function shapeOf(card: SubjectCard, talk: Talk | undefined, state: SubjectState, viewer: Viewer): Shape {
  switch (card) {
    case 'step-plan':
    case 'step-due':
    case 'talk-passed':
    case 'target-waits':
      return talk === undefined ? { what: 'running', opens: insideCard(state, viewer, card) } : ofTalk(card, talk, state, viewer);
    default:
      return PLAIN[card];
  }
}

function ofTalk(card: SubjectCard, talk: Talk, state: SubjectState, viewer: Viewer): Shape {
  const asks = asksOf(state, talk);
  if (asks === 'way')
    return talk.waits !== undefined && talk.waits.untilOn > dayOf(viewer.now)
      ? { what: 'waits', opens: 'other-way' }
      : { what: 'other-way', opens: 'other-way' };
  if (asks === 'wish') return { what: 'wish', opens: 'record-target' };
  if (asks === 'joint') return { what: 'joint', opens: 'target-yes' };
  const record = recordFormOf(state, talk);
  if (card === 'talk-passed') return { what: 'talk-passed', opens: record };
  return card === 'step-plan' ? { what: 'talk-plan', opens: 'day-choice' } : { what: 'talk-due', opens: record };
}

/** The case for who may read it, otherwise the message itself. */
function insideCard(state: SubjectState, viewer: Viewer, otherwise: CardName): CardName {
  return isOneOf(INSIDE, state, viewer) ? 'case' : otherwise;
}

function talkKindOf(item: SubjectItem | undefined, talk: Talk | undefined): Line['talk'] {
  if (talk !== undefined) return talk.kind;
  return (item?.over === 'question' ? kindOfId(item.question.about) : undefined) ?? '';
}

/** The day that a line of this kind names. */
function dayFor(what: LineKind, item: SubjectItem | undefined, talk: Talk | undefined, state: SubjectState, viewer: Viewer): Day | '' {
  switch (what) {
    case 'report-open':
      return dayOf(state.reportedAt);
    case 'talk-plan':
    case 'talk-late':
      return talk === undefined ? '' : dueOn(talk, viewer.world);
    case 'talk-planned':
      return talk?.plan?.on ?? '';
    case 'talk-together':
      return item?.over === 'question' ? item.question.on : '';
    case 'waits':
      return talk?.waits?.untilOn ?? '';
    case 'search':
    case 'task':
    case 'watch':
      return item?.over === 'task' || item?.over === 'watch' ? item.owing.owed.on : '';
    default:
      return '';
  }
}
