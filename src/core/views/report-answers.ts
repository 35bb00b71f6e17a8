// What a person sees after sending a report, or answering one: where it is now, and what comes next (N1, N4, I9, I14).
import { leadersOf } from '../subject/leads';
import { asksArrangement } from '../subject/red-flag-written';
import type { SubjectState } from '../subject/state';
import type { TellerAnswer } from '../subject/subject';
import { done, nextForm, type Answering } from './answering';
import { canDo } from './asked';
import { whomToPhone } from './office-of';
import { arrangeOf } from './red-flag-opened';
import { relatesOf, reportCard } from './report-opened';
import { hasRoute, receiptOf, routeCalls } from './reporter-opened';
import { answerMessage } from './told';
import { cardOf, type AnyCard } from './viewer';

/** What happens now with the report; for what cannot wait, what the reporter does now (N4). */
export function reportSent(answering: Answering): AnyCard {
  const { after, viewer } = answering;
  const lines = redFlagLines(answering);
  if (lines !== undefined) return lines;
  // Who leads the case of this pupil reported it: how it belongs to that is asked at once (I9).
  const asks = after.kind === 'report' && after.offered?.lead === viewer.person && canDo('relate-report', after, viewer, 'report');
  return asks ? relatesOf(after, nextForm(answering, 'report')) : receiptOf(after, viewer, nextForm(answering, 'report'));
}

/** What to do now, for who raised a red flag; undefined when there is none. */
export function redFlagLines(answering: Answering): AnyCard | undefined {
  const { after, viewer } = answering;
  const flag = after.redFlags.at(-1);
  if (flag === undefined) return undefined;
  return cardOf('red-flag-reporter', {
    ...answerMessage(nextForm(answering, `red-flag-${flag.seq}`)),
    onCall: whomToPhone(after, viewer.world, viewer.person),
    unread: false,
    named: flag.kinds.length > 0,
  });
}

/** Page 2 when school is far away (N6). */
export function flagRecorded(answering: Answering): AnyCard {
  const { after, viewer } = answering;
  const flag = after.redFlags.find((one) => asksArrangement(one, viewer.world) && one.written?.at === after.lastAt);
  if (flag === undefined) return done(answering, 'red-flag-recorded');
  return arrangeOf(nextForm(answering, `red-flag-${flag.seq}`), flag, after, viewer);
}

export function routeShown(answering: Answering): AnyCard {
  const { after, viewer } = answering;
  return hasRoute(after) ? routeCalls(after, viewer, nextForm(answering, 'route')) : done(answering, 'route-shown');
}

/** I9: where it belongs now; a report of its own is read by whom it goes to. */
export function related(answering: Answering): AnyCard {
  const { after, viewer } = answering;
  if (after.status === 'joined') return done(answering, 'same-case');
  if (!canDo('pick-up', after, viewer, 'report')) return passedOn(answering);
  return reportCard({
    ...nextForm(answering, 'report'),
    card: 'report-card',
    choice: '',
    formId: answering.formId,
    values: {},
    state: after,
    viewer,
  });
}

/** Who gets it now; "with the coordinator" leaves it with who tapped. */
export function passedOn(answering: Answering): AnyCard {
  const { after, viewer } = answering;
  if (after.kind === 'case' || after.status === 'started') return done(answering, 'with-coordinator');
  return done(answering, 'not-mine', { person: leadersOf(after, viewer.world).find((person) => person !== viewer.person) ?? '' });
}

export function lastTold({ tellers = [] }: SubjectState): TellerAnswer | undefined {
  return tellers.reduce<TellerAnswer | undefined>((last, one) => (one.seq > (last?.seq ?? 0) ? one : last), undefined);
}
