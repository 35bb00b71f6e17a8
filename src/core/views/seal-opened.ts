// Sealing, for the coordinator: what, and why; and what is left to read of what was sealed as a whole (I11).
import type { NoteCards, Sealable } from '../cards/note-cards';
import type { Entry } from '../kernel/entry';
import { refuse, type Refusal } from '../kernel/outcome';
import { entryAbout, pupilAbout, sealablePupils, talksOnlyWith, WHOLE } from '../subject/sealable';
import { readable } from '../subject/sealed-entries';
import { targetOf } from '../subject/state';
import { whyNot } from './asked';
import { linesOf } from './chronology';
import { LINES } from './digest-card';
import { formBase, type Opening } from './opening';
import { howFar } from './reporter-opened';
import { quoted } from './report-opened';
import { isOneOf, REPORTER } from './seen-by';
import { cardOf, type AnyCard } from './viewer';
import { noAccess } from './who-to-ask';

type SealLine = NoteCards['seal-which']['lines'][number];

/** As much of a text as tells which one it is. */
const SHORT = 120;
/** What was sealed stays readable as a fact: it is not sealed again. */
const FACTS: readonly string[] = ['sealed-pupil', 'sealed-words', 'sealed-all', 'corrected'];

/** @param entries those of the report and of the case that grew from it. */
export function sealWhich(opening: Opening, entries: readonly Entry[]): AnyCard | Refusal {
  const { state, viewer, choice } = opening;
  const refused = whyNot('seal', state, viewer, '');
  if (refused !== null) return refused;
  const all = [...pupilLines(opening), ...textLines(opening, readable(entries)), { about: WHOLE, what: 'all' as const, ...EMPTY }];
  const pages = Math.max(1, Math.ceil(all.length / LINES));
  const page = Number(choice) >= 1 && Number(choice) <= pages ? Math.trunc(Number(choice)) : 1;
  const lines = all.slice((page - 1) * LINES, page * LINES).map((line, index) => ({ ...line, place: (page - 1) * LINES + index + 1 }));
  return cardOf('seal-which', { ...formBase(opening, ''), lines, page, nextPage: page < pages ? page + 1 : 0 });
}

const EMPTY = { name: '', on: '', words: '' } as const;

function pupilLines({ state }: Opening): Omit<SealLine, 'place'>[] {
  return sealablePupils(state).map(({ about, name }) => ({ ...EMPTY, about, what: 'pupil', name }));
}

function textLines(opening: Opening, entries: readonly Entry[]): Omit<SealLine, 'place'>[] {
  return linesOf(opening, entries)
    .filter(({ what, words }) => words !== '' && !FACTS.includes(what))
    .reverse()
    .map(({ seq, on, words }) => ({ ...EMPTY, about: `entry-${seq}`, what: 'words', on, words: quoted(words, SHORT).words }));
}

/** The reason; for the only target also who was meant. */
export function sealForm(opening: Opening): AnyCard | Refusal {
  const { state, about, values, viewer } = opening;
  const pupil = pupilAbout(state, about);
  const what: Sealable | undefined =
    pupil !== undefined ? 'pupil' : about === WHOLE ? 'all' : entryAbout(state, about) === undefined ? undefined : 'words';
  if (what === undefined) return refuse('nothing-to-seal');
  const targets = state.people.filter(({ role }) => role === 'target');
  return cardOf('seal', {
    ...formBase(opening),
    what,
    name: pupil?.name ?? (what === 'all' ? (targetOf(state)?.name ?? '') : ''),
    words: (state.kind === 'case' ? (state.written ?? []) : []).find(({ seq }) => `entry-${seq}` === about)?.words.slice(0, SHORT) ?? '',
    only: pupil !== undefined && pupil.key !== '' && targets.every(({ key }) => key === pupil.key),
    alone: pupil !== undefined && pupil.key !== '' && talksOnlyWith(state, pupil.key).includes('step3'),
    meant: values['meant'] ?? '',
    why: values['why'] ?? '',
    classes: viewer.world.school.classes.map(({ id }) => ({ id })),
  });
}

/** That it was sealed, for the coordinator; the reporter sees that it is finished (I12). */
export function sealedCard(opening: Opening): AnyCard | Refusal {
  const { state, viewer, card } = opening;
  const seal = state.sealed?.at(-1);
  if (seal !== undefined && isOneOf(['coordinator'], state, viewer))
    return cardOf('sealed', { ...formBase(opening, ''), by: seal.by, at: seal.at, why: seal.why });
  const asks = ['case', 'report-receipt', 'report-progress'].includes(card);
  return asks && isOneOf(REPORTER, state, viewer) ? howFar(opening) : noAccess(state.number, viewer);
}
