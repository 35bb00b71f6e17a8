// Messages about who leads, and about questions to somebody and their answers (N22, N23, N35).
import type { Level } from '../../protocol/v1/levels';
import { changeWith } from '../case/level';
import { dayOf } from '../time/instant';
import { leadersOf } from '../subject/leads';
import type { HandOver, Question } from '../subject/subject';
import { asksOf, recordFormOf } from './talk-view';
import { itemAs, type Told } from './told';
import { cardOf, type AnyCard } from './viewer';

function offerOf(told: Told): HandOver {
  return itemAs(told, 'hand-over').offer;
}
function questionOf(told: Told): Question {
  return itemAs(told, 'question').question;
}

/** The level that a hand-over came with. */
function levelOf({ state }: Told, offer: HandOver): Level | '' {
  return state.kind === 'case' ? (changeWith(state, offer)?.to ?? '') : '';
}

/** N22. `from` leads until it is accepted. */
export function leadOffered(told: Told): AnyCard {
  const offer = offerOf(told);
  return cardOf('lead-offered', { ...told.message, from: offer.from[0] ?? offer.by, level: levelOf(told, offer) });
}

/** N22 to who led. */
export function leadReceipt(told: Told): AnyCard {
  const offer = offerOf(told);
  return cardOf('lead-receipt', { ...told.message, lead: offer.to, level: levelOf(told, offer) });
}

/** N23. */
export function leadOpen(told: Told): AnyCard {
  const offer = offerOf(told);
  return cardOf('lead-open', { ...told.message, newLead: offer.to, offeredOn: dayOf(offer.at) });
}

/** N35: a tap is needed. What is asked and why stands on the card behind it. */
export function coordinatorAsked(told: Told): AnyCard {
  const question = questionOf(told);
  const { kind, asker, on } = question;
  const names = kind === 'name-lead' ? 'lead' : kind === 'co-mentor' ? 'co-mentor' : '';
  return cardOf('coordinator-asked', { ...told.message, question: kind, asker, on, names });
}

/** N35 to who leads: somebody joins in, or names a day. Who is asked after that is told that a question is open. */
export function stepHelped(told: Told): AnyCard {
  const question = questionOf(told);
  const talk = told.state.talks.find(({ id }) => id === question.about);
  const isLead = leadersOf(told.state, told.viewer.world).includes(told.notice.person);
  if (!isLead || question.on === '' || talk === undefined) return coordinatorAsked(told);
  const how = asksOf(told.state, talk) === 'way' ? 'way' : 'joins';
  const record = recordFormOf(told.state, talk);
  return cardOf('step-helped', { ...told.message, how, talk: talk.kind, helper: question.asker, on: question.on, record });
}

/** N35 to the asker. The reason stands in the case, not in the message. */
export function answerReceipt(told: Told): AnyCard {
  const question = questionOf(told);
  const { by = '', answer = 'yes', on = '' } = question.answered ?? {};
  return cardOf('answer-receipt', { ...told.message, question: question.kind, by, answer, on });
}
