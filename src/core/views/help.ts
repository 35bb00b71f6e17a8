// The pages behind `/hulp`: what to do on the spot, signals, forms, guides, who is who at this school, and privacy.
import { bullyingForms, type BullyingForm } from '../../protocol/v1/bullying-forms';
import { corridorGuides } from '../../protocol/v1/guides/corridor';
import { guides, type GuideName } from '../../protocol/v1/guides/guides';
import { helpTopics, onTheSpot, privacyLines, type SpotLine, type SpotPart } from '../../protocol/v1/help';
import { signalGroups, type SignalGroup } from '../../protocol/v1/signals';
import type { HelpCards, HelpLine, HelpOffice, HelpPart, TextTopic } from '../cards/help-cards';
import type { Card } from '../cards/card';
import { refuse, type Refusal } from '../kernel/outcome';
import type { PersonId, School } from '../school/school';
import { pointsOf } from '../subject/checklists';
import { pagesOf } from './guide-pages';
import { pointsOfPage } from './guide-points';
import { cardOf, type AnyCard, type Viewer } from './viewer';

type Topic = HelpCards['help-topic'];

const NOTHING: Card = { subject: '', ref: '', about: '', number: '' };
/** So many classes on one page. */
const CLASSES = 20;

/** Topics with pages of their own: the pages in order, each with its lines. A guide opens its five lines. */
const PARTS: Readonly<Record<Exclude<TextTopic, 'privacy' | 'on-the-spot'>, Readonly<Partial<Record<HelpPart, readonly HelpLine[]>>>>> = {
  signals: signalGroups satisfies Record<SignalGroup, readonly HelpLine[]>,
  forms: bullyingForms satisfies Record<BullyingForm, readonly HelpLine[]>,
  guides: Object.fromEntries(Object.keys(guides).map((guide) => [guide, []])),
};

/** The topics. @param unknown what was typed behind the word is none of them. */
export function helpCard(unknown: boolean): AnyCard {
  const topics = helpTopics.map((topic) => ({ topic, opens: topic === 'who-is-who' ? ('help-people' as const) : ('help-topic' as const) }));
  return cardOf('help', { ...NOTHING, unknown, topics });
}

/** One topic, `signals`, or one page of it, `signals:at-school`. What to do on the spot stands on one page: nobody opens pages then. */
export function helpTopic(choice: string): AnyCard | Refusal {
  const [topic, part = ''] = choice.split(':');
  switch (topic) {
    case 'privacy':
      return page(topic, '', plain(privacyLines), []);
    case 'on-the-spot':
      return page(topic, '', spotLines(), []);
    case 'guides':
    case 'signals':
    case 'forms':
      return pageOf(topic, part);
    default:
      return refuse('not-possible-now', {}, { instead: 'open:help' });
  }
}

/** The five lines of a guide, apart from any case; undefined for what is no guide. I2: they name nobody. */
export function plainCorridor(guide: string): AnyCard | undefined {
  if (!Object.hasOwn(corridorGuides, guide)) return undefined;
  const name = guide as GuideName;
  const lines = corridorGuides[name].map((line) => ({ line }));
  return cardOf('guide-corridor', { ...NOTHING, guide: name, target: '', lines, mayTell: false, record: '', whole: true });
}

/** A page of a whole guide, apart from any case: `target:2`. It is only read, since what is ticked off is kept with a case. */
export function plainGuide(choice: string): AnyCard | undefined {
  const [name = '', page = ''] = choice.split(':');
  if (!Object.hasOwn(guides, name)) return undefined;
  const guide = name as GuideName;
  const pages = pagesOf(pointsOf(guide, false));
  const part = pages[Number(page) - 1] === undefined ? 1 : Number(page);
  return cardOf('guide', {
    ...NOTHING,
    ...pointsOfPage(pages[part - 1] ?? [], [], false),
    guide,
    playbook: false,
    target: '',
    onCall: '',
    sexual: false,
    sighting: false,
    page: '',
    saved: false,
    part,
    parts: pages.length,
    done: 0,
    total: 0,
    before: part - 1,
    after: part < pages.length ? part + 1 : 0,
    record: '',
  });
}

/** Whom to phone about what; the confidential adviser too (I10). */
export function helpPeople({ world }: Viewer): AnyCard {
  return cardOf('help-people', { ...NOTHING, lines: officesOf(world.school) });
}

/** Mentors and team leader of each class. */
export function helpClasses({ world }: Viewer, page: number): AnyCard {
  const { classes } = world.school;
  const pages = Math.max(1, Math.ceil(classes.length / CLASSES));
  const shown = Math.min(Math.max(1, Number.isInteger(page) ? page : 1), pages);
  const lines = classes
    .slice((shown - 1) * CLASSES, shown * CLASSES)
    .map(({ id, mentors, teamLeader }) => ({ class: id, mentors, teamLeader }));
  return cardOf('help-classes', { ...NOTHING, lines, page: shown, nextPage: shown < pages ? shown + 1 : 0 });
}

function pageOf(topic: keyof typeof PARTS, part: string): AnyCard | Refusal {
  const parts = PARTS[topic];
  const opens = topic === 'guides' ? ('guide-corridor' as const) : ('help-topic' as const);
  const names = Object.keys(parts) as HelpPart[];
  if (part === '')
    return page(
      topic,
      '',
      [],
      names.map((name) => ({ part: name, opens })),
    );
  const named = names.find((name) => name === part);
  return named === undefined ? refuse('not-possible-now', {}, { instead: 'open:help' }) : page(topic, named, plain(parts[named] ?? []), []);
}

function page(topic: TextTopic, part: HelpPart | '', lines: Topic['lines'], parts: Topic['parts']): AnyCard {
  return cardOf('help-topic', { ...NOTHING, topic, part, lines, parts });
}

function plain(lines: readonly HelpLine[]): Topic['lines'] {
  return lines.map((line) => ({ line, begins: '' }));
}

function spotLines(): Topic['lines'] {
  const groups = Object.entries(onTheSpot) as [SpotPart, readonly SpotLine[]][];
  return groups.flatMap(([part, lines]) => lines.map((line, index) => ({ line, begins: index === 0 ? part : ('' as const) })));
}

function officesOf({ seats, classes }: School): HelpCards['help-people']['lines'] {
  const held: readonly (readonly [HelpOffice, readonly PersonId[]])[] = [
    ['coordinator', seats.coordinators],
    ['on-call', seats.onCall],
    ['team-leader', classes.map(({ teamLeader }) => teamLeader)],
    ['support-team', seats.supportTeam],
    ['confidential-adviser', seats.confidentialAdviser],
    ['child-protection', seats.childProtection],
    ['management', seats.management],
    ['board', seats.board],
  ];
  return held.flatMap(([office, people]) => [...new Set(people)].map((person) => ({ office, person })));
}
