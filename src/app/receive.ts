// A word or a tap of a person -> what was decided, saved, and shown. The only way in, for every platform.
import { caseList, welcomeCard } from '../core/views/case-list';
import { draftCard } from '../core/views/draft-card';
import { emptyForm } from '../core/views/report-form';
import { openCard } from '../core/views/open-card';
import { awayForm } from '../core/views/away';
import type { AnyCard, Viewer } from '../core/views/viewer';
import { SNOOZE, UNDO } from '../core/families';
import type { PersonId } from '../core/school/school';
import type { Values } from '../core/kernel/command';
import { isRefusal, refuse, type Refusal } from '../core/kernel/outcome';
import { endAbsence, reportAbsence } from './away';
import { readWord } from './chat-words';
import { draftBy, draftOf, dropDraft } from './drafts';
import { endingOf, goingOn, type Again } from './go-on';
import { command } from './command';
import { sendReport, showRoute } from './new-report';
import { documentBehind, liveDocument, openStates, subjectOfNumber } from './find-subject';
import { inTap } from './in-tap';
import { openFor } from './open-card';
import { helpFor, overviewReply, pageBehind, unknownWord } from './pages';
import { refused, replyWith, type Reply } from './reply';
import { startRound, type Loop, type Round } from './round';
import { stateOf } from './record';
import { snooze } from './snooze';
import { takeBack } from './take-back';
import { answerWatch } from './watch';

/** A button that was tapped: its verb, and what its card said it was about. Nothing in it is believed. */
export interface Tap {
  /** `command`, `command:choice`, `open:card`, or `open:card:choice`. */
  verb: string;
  subject: string;
  ref: string;
  about: string;
}

/** The front door of the app. `person` was recognised by the platform; rights are asked here, at every action. */
export interface Receiver {
  /** Typed text. */
  say(person: PersonId, text: string): Promise<Reply>;
  /**
   * What was decided is saved when this resolves; messages to others follow. @param answered resolves, and never rejects, when the reply
   * stands on the screen, where that is in the place of a message; the loop draws nothing there before.
   */
  tap(person: PersonId, tap: Tap, values: Values, answered?: Promise<void>): Promise<Reply>;
  /** The card of a first visit. */
  welcome(person: PersonId): Promise<AnyCard>;
}

/** Builds the front door over the loop. Throws what the world or a bug throws; the platform's edge answers that with `problem`. */
export function receiver(loop: Loop): Receiver {
  const viewerOf = (round: Round, person: PersonId): Viewer => ({ person, now: loop.clock.now(), world: round.world });
  return {
    async say(person, text) {
      const round = await startRound(loop);
      return say(round, viewerOf(round, person), text);
    },

    tap(person, tap, values, answered = Promise.resolve()) {
      const [name = '', ...rest] = tap.verb.split(':');
      const choice = rest.join(':');
      return inTap(loop, answered, async (round) => {
        const viewer = viewerOf(round, person);
        switch (name) {
          case 'open':
            return open(round, viewer, tap, rest, values);
          case 'say':
            return say(round, viewer, choice);
          case 'send-report':
            return sendReport(round, viewer, tap, values);
          case 'show-route':
            return showRoute(round, viewer, tap, values);
          case 'report-absence':
            return reportAbsence(round, viewer, tap, values);
          case 'answer-watch':
            return answerWatch(round, viewer, tap, choice, values);
          case 'end-absence':
            return endAbsence(round, viewer, tap, choice);
          case SNOOZE:
            return snooze(round, viewer, tap, choice);
          case UNDO:
            return takeBack(round, viewer, tap);
          default:
            return command(round, viewer, tap, name, choice, values);
        }
      });
    },

    async welcome(person) {
      return welcomeCard(viewerOf(await startRound(loop), person));
    },
  };
}

async function say(round: Round, viewer: Viewer, text: string): Promise<Reply> {
  const { word, rest } = readWord(text);
  switch (word) {
    case 'melding':
      return startReport(round, viewer, rest);
    case 'casus':
      return rest === '' ? replyWith(caseList(await openStates(round), viewer, 1)) : openNumber(round, viewer, rest);
    case 'hulp':
      return replyWith(helpFor(viewer, rest));
    case 'overzicht':
      return overviewReply(round, viewer);
    case 'afwezig':
      return replyWith(awayForm(viewer, round.ids.next()));
    case undefined:
      return replyWith(unknownWord(rest));
  }
}

/** The report form; or, when something was typed before and not sent, the question whether to go on with that. */
async function startReport(round: Round, viewer: Viewer, typed: string): Promise<Reply> {
  const draft = await draftOf(round, viewer.person, 'send-report');
  if (draft !== undefined && typed === '') return replyWith(draftCard(draft));
  return replyWith(emptyForm(viewer, round.ids.next(), typed));
}

async function open(round: Round, viewer: Viewer, tap: Tap, choice: readonly string[], values: Values): Promise<Reply> {
  const [card = '', ...rest] = choice;
  if (card === 'report-form') return reportForm(round, viewer, rest.join(':'));
  if (card === 'other-route') return replyWith({ card: 'other-route', data: { subject: '', ref: tap.ref, about: '', number: '' } });
  if (card === 'case-list') return replyWith(caseList(await openStates(round), viewer, Number(rest[0] ?? 1)));
  const page = await pageBehind(round, viewer, card, rest.join(':'), tap.subject);
  if (page !== undefined) return page;
  const document = await liveDocument(round, tap.subject);
  if (document === null) return refusedOpening(round, viewer, refuse('no-access'), tap);
  const { choice: chosen, again } = endingOf(rest);
  const typed = await typedIn(round, viewer, tap, again, values);
  const request = {
    card,
    choice: chosen,
    about: tap.about,
    ref: tap.ref,
    formId: round.ids.next(),
    values: typed,
  };
  const opened = await openFor(round, document, request, viewer);
  if (isRefusal(opened)) return refusedOpening(round, viewer, opened, tap);
  return replyWith(await goingOn(round, viewer, opened, { request, state: stateOf(document), again }));
}

/** `open:<card>:typed` goes on with what was typed into the form that was refused. */
async function typedIn(round: Round, { person }: Viewer, tap: Tap, again: Again, values: Values): Promise<Values> {
  const draft = again === 'typed' ? await draftBy(round, person, tap.ref) : undefined;
  return draft === undefined ? values : (draft.values as Values);
}

/** `continue`: with what was typed before. `new`: what was typed before is wiped. */
async function reportForm(round: Round, viewer: Viewer, choice: string): Promise<Reply> {
  const draft = await draftOf(round, viewer.person, 'send-report');
  if (choice === 'continue' && draft !== undefined) return replyWith(emptyForm(viewer, draft.id, '', draft.values as Values));
  if (draft !== undefined) await dropDraft(round, viewer.person, draft.id);
  return replyWith(emptyForm(viewer, round.ids.next(), ''));
}

/** `/casus 2026-014`. An unknown number and a case without access get the same sentence. */
async function openNumber(round: Round, viewer: Viewer, typed: string): Promise<Reply> {
  const subject = subjectOfNumber(round.world.school, typed);
  const document = subject === undefined ? null : await documentBehind(round, subject, viewer.person);
  const request = { card: 'case', choice: '', about: '', ref: '', formId: round.ids.next(), values: {} };
  const opened = document === null ? refuse('no-access') : openCard(request, stateOf(document), viewer);
  const number = /^\d{4}-\d{3,}$/.test(typed) ? typed : '';
  return isRefusal(opened) ? replyWith(refused(opened, viewer, { subject: '', ref: '', about: '', number })) : replyWith(opened);
}

function refusedOpening(round: Round, viewer: Viewer, refusal: Refusal, tap: Tap): Reply {
  const number = round.world.school.numbers[tap.subject] ?? '';
  return replyWith(refused(refusal, viewer, { subject: tap.subject, ref: tap.ref, about: tap.about, number }));
}
