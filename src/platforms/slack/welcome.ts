// A first visit to the chat: who this is, and the one thing to try. Once.
import type { Receiver } from '../../app/receive';
import type { References } from '../../app/references';
import type { Answers } from './answers';
import type { Background } from '../../app/background';
import type { Sender } from './sender';

export interface WelcomeParts {
  answers: Answers;
  receiver: Receiver;
  references: References;
  sender: Sender;
  background: Background;
}

/** Greets an account that opened the chat; nothing for who was heard of before, and for who is not let in. */
export function slackWelcome({ answers, receiver, references, sender, background }: WelcomeParts): (user: string) => void {
  return (user) =>
    background.run('welcome', async () => {
      let first = false;
      const answer = await answers.look({ user }, async (person) => {
        first = (await references.of(person)) === undefined;
        return { card: await receiver.welcome(person) };
      });
      if (first && answer.kind === 'card') await sender.post(user, answer.message);
    });
}
