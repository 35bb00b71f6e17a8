// Pages that are about no report or case: help, the overview of the week, and being away. Typed as a word, or opened by a button.
import words from '../../cards/words/nl/help.json';
import { helpTopics, type HelpTopic } from '../protocol/v1/help';
import { refuse, isRefusal, type Refusal } from '../core/kernel/outcome';
import { awayForm } from '../core/views/away';
import { helpCard, helpClasses, helpPeople, helpTopic, plainCorridor, plainGuide } from '../core/views/help';
import type { AnyCard, Viewer } from '../core/views/viewer';
import { WORDS } from './chat-words';
import { nearestWord } from './nearest-word';
import { overviewFor } from './overview-now';
import { refused, replyWith, type Reply } from './reply';
import type { Round } from './round';
import { watchPage } from './watch';

/** Every word by which a topic can be asked. */
const TYPED: readonly (readonly [string, HelpTopic])[] = helpTopics.flatMap((topic) =>
  words.typed[topic].split(' ').map((word) => [word, topic] as const),
);
const NEAREST = {
  melding: 'report-form',
  casus: 'case-list',
  hulp: 'help',
  overzicht: 'overview-monday',
  afwezig: 'away',
} as const satisfies Record<(typeof WORDS)[number], string>;

/** `/hulp`, or `/hulp signalen`: the topic that was meant, also with a slip of the hand; the list of topics otherwise. */
export function helpFor(viewer: Viewer, typed: string): AnyCard {
  const meant = typed
    .split(/\s+/)
    .map(
      (word) =>
        TYPED.find(
          ([known]) =>
            known ===
            nearestWord(
              word,
              TYPED.map(([one]) => one),
            ),
        )?.[1],
    )
    .find((topic) => topic !== undefined);
  if (meant === 'who-is-who') return helpPeople(viewer);
  const card = meant === undefined ? helpCard(typed !== '') : helpTopic(meant);
  return isRefusal(card) ? helpCard(true) : card;
}

/** The page that a button opens; undefined when it is none of these. */
export async function pageBehind(round: Round, viewer: Viewer, card: string, choice: string, subject: string): Promise<Reply | undefined> {
  const page = await pageOf(round, viewer, card, choice, subject);
  if (page === undefined) return undefined;
  return replyWith(isRefusal(page) ? refused(page, viewer, { subject: '', ref: '', about: '', number: '' }) : page);
}

/** `/overzicht`: for who coordinates or leads a team; everybody else is told where to look instead. */
export async function overviewReply(round: Round, viewer: Viewer): Promise<Reply> {
  const page = (await overviewFor(round, viewer)) ?? refuse('overview-not-yours', {}, { instead: 'open:case-list' });
  return replyWith(isRefusal(page) ? refused(page, viewer, { subject: '', ref: '', about: '', number: '' }) : page);
}

/** What was typed is no word of ours: the nearest one, or where to begin. */
export function unknownWord(typed: string): AnyCard {
  const meant = WORDS.find((word) => word === nearestWord(firstWord(typed), WORDS));
  return {
    card: 'help-unknown',
    data: { subject: '', ref: '', about: '', number: '', nearest: meant === undefined ? '' : NEAREST[meant] },
  };
}

async function pageOf(round: Round, viewer: Viewer, card: string, choice: string, subject: string): Promise<AnyCard | Refusal | undefined> {
  switch (card) {
    case 'help':
      return helpCard(false);
    case 'help-topic':
      return helpTopic(choice);
    case 'help-people':
      return helpPeople(viewer);
    case 'help-classes':
      return helpClasses(viewer, Number(choice === '' ? 1 : choice));
    case 'guide-corridor':
      return subject === '' ? plainCorridor(choice) : undefined;
    case 'guide':
      return subject === '' ? plainGuide(choice) : undefined;
    case 'overview-monday':
      return (await overviewFor(round, viewer)) ?? refuse('overview-not-yours', {}, { instead: 'open:case-list' });
    case 'watch-form':
      return watchPage(round, viewer);
    case 'away':
      return awayForm(viewer, round.ids.next());
    default:
      return undefined;
  }
}

function firstWord(typed: string): string {
  return /^\/?(\S*)/.exec(typed)?.[1] ?? '';
}
