// The one edge of Teams: everything that comes in ends here in an answer within five seconds; nothing thrown leaves it.
import { setTimeout as sleep } from 'node:timers/promises';
import { kindOf } from '../../app/error-kind';
import { fillIn } from '../../app/mistake';
import type { OutgoingMessage } from '../../app/ports';
import { problemNumber } from '../../app/problem-number';
import type { References } from '../../app/references';
import { stackPlaces } from '../../app/stack-places';
import type { PersonId } from '../../core/school/school';
import words from '../../../cards/words/nl/teams.json';
import type { From, Incoming } from './activities';
import type { Known, People } from './people';
import { TEAMS } from './platform';
import { remembered } from './remembered';
import type { Sender } from './sender';
import { answerSentence, pointerMessage, sentenceMessage, type InvokeAnswer } from './sentences';
import { answerTap, type TappedParts } from './tapped';
import { answerTyped } from './typed';

/** Teams gives up after five seconds and asks again. */
const ANSWER_WITHIN = 4_000;
/** A word whose answer must wait is answered after that wait, when it is this short. */
const LONGEST_WAIT = 5_000;
/** Teams repeats what was slow after a quarter of a minute; a school does less in between. What comes later finds its answer in the records. */
const MOST_REPEATS = 200;

export interface EdgeParts extends TappedParts {
  appId: string;
  people: People;
  references: References;
  sender: Sender;
}

export interface TeamsEdge {
  /** The answer to an invoke; undefined for everything else. Never rejects. */
  handle(incoming: Incoming): Promise<InvokeAnswer | undefined>;
}

type Answer = InvokeAnswer | undefined;

export function teamsEdge(parts: EdgeParts): TeamsEdge {
  const answered = remembered<Promise<Answer>>(MOST_REPEATS);

  /** The same activity again waits for the first one, and gets its answer. */
  const once = (from: From, work: () => Promise<Answer>): Promise<Answer> => {
    if (from.activity === '') return work();
    const key = `${from.reference.conversation} ${from.activity}`;
    const answer = answered.get(key) ?? work();
    answered.set(key, answer);
    return answer;
  };

  return {
    async handle(incoming) {
      switch (incoming.what) {
        case 'nothing':
          return undefined;
        case 'other-invoke':
          return answerSentence(words.unknown);
        case 'tap':
          return once(incoming.from, () => inTime(guarded(parts, () => onTap(parts, incoming), answerSentence)));
        default:
          return once(incoming.from, async () => {
            const sayFailed = (sentence: string): Promise<void> => post(parts, incoming.from, sentenceMessage(sentence));
            await guarded(
              parts,
              () => guarded(parts, () => onOther(parts, incoming), sayFailed),
              () => undefined,
            );
            return undefined;
          });
      }
    },
  };
}

async function onTap(parts: EdgeParts, incoming: Extract<Incoming, { what: 'tap' }>): Promise<Answer> {
  const { from, answerable } = incoming;
  if (from.isBot) return answerSentence(words.unknown);
  if (!from.personal) return answerSentence(words.pointer);
  const world = await parts.loop.worlds.now();
  const known = await parts.people.recognise(from, world.school);
  if ('refused' in known) return answerSentence(refusalOf(known));
  let goOn = (): void => undefined;
  const answered = new Promise<void>((resolve) => (goOn = resolve));
  try {
    const { answer, chat, note } = await answerTap(parts, { ...incoming, person: known.person, world, answered });
    await parts.references.remember(known.person, from.reference, note);
    if (answerable) return answer;
    await post(parts, from, chat());
    return undefined;
  } finally {
    goOn();
  }
}

async function onOther(parts: EdgeParts, incoming: Extract<Incoming, { what: 'words' | 'installed' | 'uninstalled' }>): Promise<void> {
  const { from, what } = incoming;
  const { people, references, appId } = parts;
  if (from.isBot) return;
  if (!from.personal) return what === 'words' ? post(parts, from, pointerMessage(appId)) : undefined;
  const { school } = await parts.loop.worlds.now();
  if (what === 'uninstalled') {
    const person = people.remembered(from, school);
    return person === undefined ? undefined : references.forget(person);
  }
  const speaks = what === 'words' || incoming.greet;
  const known = await people.recognise(from, school);
  if ('refused' in known) return speaks ? post(parts, from, sentenceMessage(refusalOf(known))) : undefined;
  await references.remember(known.person, from.reference);
  if (what === 'words') return post(parts, from, await answerTyped(parts, known.person, incoming.text));
  if (speaks) return post(parts, from, await welcome(parts, known.person));
}

async function welcome({ receiver, presenter, loop }: EdgeParts, person: PersonId): Promise<OutgoingMessage> {
  return presenter.message(await receiver.welcome(person), await loop.worlds.now(), loop.clock.now(), 'open');
}

function refusalOf({ refused }: Extract<Known, { refused: string }>): string {
  if (refused === 'stranger' || refused === 'guest') return words[refused];
  return words.doubt;
}

/** Answers in the conversation from which something came. Who throttles us for a moment is waited for, once: nobody asks for it again. */
async function post({ sender, loop }: EdgeParts, { reference }: From, message: OutgoingMessage): Promise<void> {
  let sent = await sender.send(reference, message);
  if (sent.result === 'not-sent' && sent.retryAfterMs > 0 && sent.retryAfterMs <= LONGEST_WAIT) {
    await sleep(sent.retryAfterMs);
    sent = await sender.send(reference, message);
  }
  if (sent.result !== 'sent') loop.log.warn({ platform: TEAMS, result: sent.result }, 'an answer did not arrive');
}

/** Whatever fails is logged under a number that the person can name. */
async function guarded<T>({ loop }: EdgeParts, work: () => Promise<T>, failed: (sentence: string) => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reference = problemNumber(loop.ids);
    loop.log.error({ reference, error: kindOf(error), stack: stackPlaces(error) }, 'something from Teams failed');
    return failed(fillIn(words.failed, { reference }));
  }
}

/** What takes longer goes on and is saved; the same tap later gets its answer. */
async function inTime(work: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => resolve(answerSentence(words.slow)), ANSWER_WITHIN);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
