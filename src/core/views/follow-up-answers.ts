// What a person sees after filling in a round, hearing both sides, or choosing what helps (N16-N19, I5).
import { followUpsOf } from '../subject/followed-up';
import type { TalkKind } from '../../protocol/v1/talks';
import type { CaseState } from '../case/case';
import { recordsTalks } from '../case/held-talk';
import { ownRound } from '../case/own-pupils';
import { isRefusal } from '../kernel/outcome';
import { valueOf } from '../school/choices';
import { alertsOf } from '../subject/alerts';
import { aboveLead, openHandOver } from '../subject/leads';
import { readerOf } from '../subject/notices';
import { roundsOf, stepThreeFollowUp, type Round } from '../subject/rounds';
import type { Talk } from '../subject/subject';
import { dueOn } from '../subject/talk-days';
import { wellSince } from '../subject/closing-gaps';
import { dayOf, MINUTE, type Day } from '../time/instant';
import { done, nextForm, ofTalk, type Answering } from './answering';
import { breakNextOf } from './break-opened';
import { chipsFor } from './chips';
import { roundPage } from './follow-up-opened';
import { sanctionsOf } from './sanction-opened';
import { undoUntil } from './undo-until';
import { cardOf, contextOf, type AnyCard, type Viewer } from './viewer';

/** The next page while there is one; otherwise what follows from what was filled in. */
export function roundAnswered(answering: Answering): AnyCard {
  const { after, viewer } = answering;
  const page = after.kind === 'case' ? followUpsOf(after).pages.at(-1) : undefined;
  if (after.kind !== 'case' || page === undefined) return done(answering, 'round-answered');
  const { rounds } = roundsOf(after, viewer.world);
  const round = [stepThreeFollowUp(after, viewer.world), ...rounds].find((one) => one?.id === page.round);
  const whole = { ...(round ?? between(page.round, page.left)), toAsk: page.left };
  // A co-mentor goes on with own pupils, and reads nothing of what the answers of others lead to.
  const context = contextOf(viewer, page.round);
  const rest = recordsTalks(after, context) ? whole : ownRound(whole, after, context);
  if (rest !== undefined && rest.toAsk.length > 0) return roundPage(nextForm(answering, page.round), rest, after, viewer);
  if (!recordsTalks(after, context)) return done(answering, 'round-answered');
  const alert = alertsOf(after, viewer.world).find((one) => one.round === page.round && !one.answered);
  const helper = alert === undefined ? undefined : aboveLead(after, viewer.world)[0]?.[0];
  return cardOf('round-saved', {
    ...nextForm(answering, page.round),
    askedAt: alert === undefined || helper === undefined ? 0 : askedAt(alert.at, helper, answering, after),
    helper: helper ?? '',
    worseOn: dueOf(newTalk('worse', page.round, after), answering),
    hearingOn: dueOf(newTalk('hearing', page.round, after), answering),
    partlyOn: newTalk('partly', page.round, after)?.plan?.on ?? '',
    ...asksAgain(round, answering, after),
    closingOn: wellSince(after, viewer.world) === undefined ? '' : mayCloseOn(viewer),
    undoUntil: undoUntil(after, viewer),
  });
}

/** N20: when who leads is asked whether the case can be closed, after a round of today. */
function mayCloseOn({ world, now }: Viewer): Day {
  return world.days.after(dayOf(now), valueOf(world.school, 'n20-wait'));
}

function between(id: string, left: string[]): Round {
  const asked = { toAsk: left, answers: [], misses: 0, lastAt: 0, over: false, takenAlong: false };
  return { id, kind: 'between', on: '', seq: 0, typedOn: '', holder: '', ...asked };
}

/** N19: five minutes after the tap, in the hours of who is asked. */
function askedAt(at: number, helper: string, { viewer }: Answering, state: CaseState): number {
  const from = at + valueOf(viewer.world.school, 'n19-wait') * MINUTE;
  return readerOf(state, [], viewer.world, viewer.now).sendingAt(helper, from);
}

/** The talk that an answer of this round, on whichever page, made due. */
function newTalk(kind: TalkKind, round: string, after: CaseState): Talk | undefined {
  const first = followUpsOf(after).pages.find((page) => page.round === round)?.seq ?? 0;
  return after.talks.find((talk) => talk.kind === kind && talk.done === undefined && talk.anchor.seq > first);
}

function dueOf(talk: Talk | undefined, { viewer }: Answering): string {
  return talk === undefined ? '' : dueOn(talk, viewer.world);
}

/** When a pupil was not spoken: the day on which that is asked again, with nearer ones as buttons; otherwise the next round. */
function asksAgain(
  round: Round | undefined,
  { viewer }: Answering,
  after: CaseState,
): { againOn: string; chips: { on: string }[]; nextOn: string } {
  const { open } = roundsOf(after, viewer.world);
  const nextOn = open?.on ?? '';
  if (round === undefined || round.toAsk.length === 0) return { againOn: '', chips: [], nextOn };
  const chips = chipsFor('move-round', after, viewer, round.id, [viewer.person]).filter(({ on }) => on < round.on);
  return { againOn: round.on, chips, nextOn: '' };
}

/** A hearing: its consequence, and from level 2 the choice that it asks. */
export function hearingAnswered(answering: Answering): AnyCard {
  const { after } = answering;
  const hearing = after.kind === 'case' ? followUpsOf(after).hearings.at(-1) : undefined;
  if (after.kind !== 'case' || hearing === undefined) return done(answering, 'heard');
  if (hearing.follows === 'choice') return breakNextOf(nextForm(answering, `alert-${hearing.seq}`), after, hearing.pupil, answering.viewer);
  if (hearing.follows === 'level-2') return done(answering, 'heard-up', { person: openHandOver(after)?.to ?? '' });
  return done(answering, hearing.follows === 'nothing' ? 'heard' : 'heard-broken');
}

/** From level 2: what follows; after "a sanction" the phases of that pupil (I7). */
export function breakAnswered(answering: Answering): AnyCard {
  const { after, viewer, formId } = answering;
  const answered = after.kind === 'case' ? followUpsOf(after).hearings.findLast(({ chosen }) => chosen !== undefined) : undefined;
  if (answered?.chosen?.next !== 'sanction') return done(answering, 'break-answered');
  const about = `sanction-${answered.pupil}`;
  const phases = sanctionsOf({ card: 'sanctions', choice: '', about, ref: '', formId, values: {}, state: after, viewer });
  return isRefusal(phases) ? done(answering, 'break-answered') : phases;
}

/** A short talk outside the steps. */
export function shortTalkRecorded(answering: Answering): AnyCard {
  const { after } = answering;
  const record = after.kind === 'case' ? after.records.at(-1) : undefined;
  const talk = after.talks.find(({ id }) => id === record?.talk);
  return done(answering, 'talk-recorded', ofTalk(talk, record?.heldOn));
}
