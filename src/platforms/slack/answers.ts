// The one edge of this platform: who taps is asked first, then the app; whatever fails is answered in plain words, with a number that finds it in the log.
import words from '../../../cards/words/nl/slack.json';
import { fillIn } from '../../app/mistake';
import type { OutgoingMessage } from '../../app/ports';
import type { Presenter } from '../../app/present';
import type { References } from '../../app/references';
import type { Reply } from '../../app/reply';
import type { Loop } from '../../app/round';
import { tellDoubts } from '../../app/tell-doubts';
import { problemNumber } from '../../app/problem-number';
import { refuse } from '../../core/kernel/outcome';
import type { PersonId } from '../../core/school/school';
import type { World } from '../../core/school/world';
import { MINUTE, type Instant } from '../../core/time/instant';
import type { AnyCard } from '../../core/views/viewer';
import type { Background } from '../../app/background';
import { codeOf } from './outcomes';
import { notLetIn, notOpened } from './own-cards';
import type { People, Who } from './people';
import { stackPlaces } from '../../app/stack-places';

/** What a person gets to see. `sentence`: the same in one sentence, for a place where no card fits. */
export type Answer =
  | { kind: 'card'; person: PersonId; card: AnyCard; message: OutgoingMessage }
  | { kind: 'field'; person: PersonId; field: string; sentence: string }
  | { kind: 'not-let-in' | 'failed'; message: OutgoingMessage; sentence: string };

export interface Answers {
  /** Never rejects. `work` is not asked when the person is not let in. */
  to(who: Who, work: Work): Promise<Answer>;
  /** The same for who only looks: nothing changes by it. */
  look(who: Who, work: Work): Promise<Answer>;
  /** A card of the app as a message. */
  drawn(card: AnyCard): Promise<OutgoingMessage>;
}

type Work = (person: PersonId) => Promise<Reply>;

const HEARD_AGAIN_AFTER = 5 * MINUTE;

export interface AnswerParts {
  loop: Loop;
  presenter: Presenter;
  people: People;
  references: References;
  background: Background;
  /** Somebody did something: what stands on the App Home may have changed. */
  acted(person: PersonId): void;
}

export function slackAnswers({ loop, presenter, people, references, background, acted }: AnswerParts): Answers {
  const { clock, ids, log } = loop;
  const heard = new Map<PersonId, { account: string; at: Instant }>();
  /** The school as last read, to answer in when the store is away. */
  let last: World | undefined;

  const draw = (card: AnyCard, world: World): OutgoingMessage =>
    presenter.message(card, world, clock.now(), card.card === 'folded' ? 'done' : 'open');

  const failed = (error: unknown): Answer => {
    const reference = problemNumber(ids);
    log.error({ reference, error: codeOf(error), stack: stackPlaces(error) }, 'a tap failed');
    const data = { subject: '', ref: '', about: '', number: '', reference, kept: false, retry: '' };
    if (last === undefined) return { kind: 'failed', ...notOpened() };
    const sentence = `${presenter.sentence(refuse('sending-failed'), last, clock.now())} ${fillIn(words.reference, { reference })}`;
    return { kind: 'failed', message: draw({ card: 'problem', data }, last), sentence };
  };

  /** Written down for who sends messages; asked of the desk only now and then. */
  const remember = (person: PersonId, account: string): void => {
    const before = heard.get(person);
    if (before?.account === account && clock.now() - before.at < HEARD_AGAIN_AFTER) return;
    heard.set(person, { account, at: clock.now() });
    background.run('remember', () => references.remember(person, { account }));
  };

  const look = async (who: Who, work: Work): Promise<Answer> => {
    try {
      const world = await loop.worlds.now();
      last = world;
      const known = await people.recognise(who, world);
      if ('refused' in known) {
        log.info({ why: known.refused }, 'somebody was not let in');
        if (known.refused === 'second-account' || known.refused === 'changed-email') {
          background.run('doubt', () => tellDoubts(loop, presenter));
        }
        return { kind: 'not-let-in', ...notLetIn(known.refused, world) };
      }
      const { person } = known;
      const reply = await work(person);
      remember(person, who.user);
      if ('card' in reply) return { kind: 'card', person, card: reply.card, message: draw(reply.card, world) };
      const { atField } = reply;
      return { kind: 'field', person, field: atField.field, sentence: presenter.sentence(atField, world, clock.now()) };
    } catch (error) {
      return failed(error);
    }
  };

  return {
    look,
    async to(who, work) {
      const answer = await look(who, work);
      if ('person' in answer) acted(answer.person);
      return answer;
    },
    drawn: async (card) => draw(card, await loop.worlds.now()),
  };
}
