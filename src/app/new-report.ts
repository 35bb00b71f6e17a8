// `/melding`: the number first, then the report, both once however often the form is sent; or only which other route was shown (I14).
import { append } from '../core/kernel/decide';
import type { CommandContext, Values } from '../core/kernel/command';
import { parseInput } from '../core/kernel/command';
import type { NewEvent } from '../core/kernel/entry';
import { isRefusal, type Refusal } from '../core/kernel/outcome';
import { reportEventsOf, reportInput, routeInput } from '../core/report/create';
import { EMPTY_REPORT } from '../core/report/report';
import { reportIdOf } from '../core/subject/ids';
import { dayOf } from '../core/time/instant';
import { answerCard } from '../core/views/answer-card';
import { whichPupilCard } from '../core/views/report-form';
import type { Viewer } from '../core/views/viewer';
import { draftOf, dropDraft, keepDraft } from './drafts';
import { liveDocument, openStates } from './find-subject';
import type { TapRound } from './in-tap';
import { replyRefused, replyWith, type Reply } from './reply';
import type { Round } from './round';
import { insertSubject } from './save';
import { isOver } from './is-over';
import { stateOf } from './record';
import { takeCaseNumber } from './take-number';
import type { Tap } from './receive';
import { joinTwins } from './twins';

/** Sends a report. What cannot be sent yet is kept as a draft under the form's id, which is the report's id too. */
export async function sendReport(round: TapRound, viewer: Viewer, tap: Tap, filled: Values): Promise<Reply> {
  const about = { subject: '', ref: tap.ref, about: '', number: '' };
  // "Wie bedoel je?" asks one thing; what was typed before waits on the desk.
  const draft = await draftOf(round, viewer.person, 'send-report');
  const values = draft?.id === tap.ref ? { ...(draft.values as Values), ...filled } : filled;

  const context = contextOf(viewer);
  const input = parseInput(reportInput, values);
  // Everything is checked before a number is taken: a refused form leaves no gap.
  const checked = isRefusal(input) ? input : reportEventsOf(input, '', context);
  if (isRefusal(checked) || isRefusal(input)) {
    await keepDraft(round, viewer.person, 'send-report', tap.ref, values);
    if (isRefusal(input)) return replyRefused(input, viewer, about);
    const refusal = checked as Refusal;
    return refusal.refused === 'which-pupil' ? replyWith(whichPupilCard(input, viewer, tap.ref)) : replyRefused(refusal, viewer, about);
  }

  const id = reportIdOf(round.schoolId, tap.ref);
  const number = await takeCaseNumber(round.store, round.schoolId, id, viewer.now);
  const others = (await openStates(round)).filter((state) => state.subject !== id);
  const events = reportEventsOf(input, number, context, others);
  if (isRefusal(events)) return replyRefused(events, viewer, about);
  await insert(round, viewer, id, tap.ref, events);
  await joinTwins(round, id);
  await dropDraft(round, viewer.person, tap.ref);
  return answered(round, viewer, 'send-report', id, tap.ref);
}

/** Stores only when, by whom and which route was shown; the draft of the form is wiped (I14). */
export async function showRoute(round: TapRound, viewer: Viewer, tap: Tap, values: Values): Promise<Reply> {
  const about = { subject: '', ref: tap.ref, about: '', number: '' };
  const input = parseInput(routeInput, values);
  if (isRefusal(input)) return replyRefused(input, viewer, about);
  const draft = await draftOf(round, viewer.person, 'send-report');
  if (draft !== undefined) await dropDraft(round, viewer.person, draft.id);
  const id = reportIdOf(round.schoolId, tap.ref === '' ? round.ids.next() : tap.ref);
  await insert(round, viewer, id, tap.ref, [{ type: 'route-shown', data: { route: input.route } }]);
  return answered(round, viewer, 'show-route', id, tap.ref);
}

function contextOf(viewer: Viewer): CommandContext {
  return { actor: viewer.person, about: '', now: viewer.now, today: dayOf(viewer.now), world: viewer.world };
}

/** Twice sent is once stored: the second one finds the first. */
async function insert(round: TapRound, viewer: Viewer, id: string, cause: string, events: NewEvent[]): Promise<void> {
  const entries = append([], events, { person: viewer.person, cause, answer: '["send-report"]', at: viewer.now });
  const document = {
    id,
    kind: 'report' as const,
    version: 1,
    wakeAt: 0,
    revision: viewer.world.school.revision,
    closed: false,
    body: { entries, receipts: [], reconciled: { seq: 0, receipts: 0, until: 0, desks: [] } },
  };
  await insertSubject(round, { ...document, closed: isOver(stateOf(document)) });
  round.saved.add(id);
}

async function answered(round: Round, viewer: Viewer, command: string, id: string, ref: string): Promise<Reply> {
  const document = await liveDocument(round, id);
  if (document === null) throw new Error(`${id} was stored and is not there`);
  const before = { ...EMPTY_REPORT, subject: id };
  const [after, formId] = [stateOf(document), round.ids.next()];
  return replyWith(answerCard(command, { before, after, viewer, ref, formId, about: '', choice: '' }));
}
