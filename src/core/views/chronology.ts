// The whole course of a report and its case, by the day on which things happened; what was taken back stays, and says so (I11).
import type { ChronicleLine } from '../cards/case-cards';
import type { CorrectionEvents } from '../case/corrections/events';
import type { EventName } from '../families';
import type { Entry } from '../kernel/entry';
import { CORRECTED, WITHDRAWN } from '../kernel/fold';
import type { Refusal } from '../kernel/outcome';
import { dayOf } from '../time/instant';
import { leadersOf, officeOf } from '../subject/leads';
import { isSearchTask, isTaskKey, owedAbout } from '../subject/owed';
import { readable } from '../subject/sealed-entries';
import type { SubjectState } from '../subject/state';
import { canDo } from './asked';
import { CHRONICLE, type Said } from './chronicle';
import { LINES } from './digest-card';
import { formBase, type Opening } from './opening';
import { quoted } from './report-opened';
import { INSIDE, isOneOf, KNOWS_WHO_TOLD, seenBy } from './seen-by';
import { cardOf, type AnyCard } from './viewer';
import { noAccess } from './who-to-ask';
import { kindOfId } from '../subject/talk-kind';

/** Seven lines of this must fit into one card. */
const LONGEST_WORDS = 700;

/**
 * One page of the chronology.
 * @param entries those of the report and of the case that grew from it, with their own numbers.
 */
export function chronologyCard(opening: Opening, entries: readonly Entry[]): AnyCard | Refusal {
  const { state, viewer, choice } = opening;
  if (!isOneOf(INSIDE, state, viewer)) return noAccess(state.number, viewer);
  const lines = linesOf(opening, readable(entries)).map(({ seq: _seq, ...line }) => line);
  const page = Number(choice);
  const pages = Math.max(1, Math.ceil(lines.length / LINES));
  const shown = Number.isInteger(page) && page >= 1 && page <= pages ? page : 1;
  const canWrite = {
    canWrite: canDo('write-note', state, viewer, ''),
    canCorrect: canDo('correct-entry', state, viewer, ''),
    canSeal: canDo('seal', state, viewer, ''),
  };
  const part = lines.slice((shown - 1) * LINES, shown * LINES);
  return cardOf('chronology', { ...formBase(opening, ''), lines: part, page: shown, nextPage: shown < pages ? shown + 1 : 0, ...canWrite });
}

/** A line with the number of its entry. */
export type EntryLine = ChronicleLine & { seq: number };

/** Every line, by the day on which it happened. @param entries as they may be read. */
export function linesOf(opening: Opening, entries: readonly Entry[]): EntryLine[] {
  const corrections = correctionsIn(entries);
  const withdrawn = new Set(entries.filter(({ type }) => type === WITHDRAWN).map(({ data }) => (data as { seq: number }).seq));
  const sorted = [...entries].sort((one, other) => one.seq - other.seq);
  return sorted
    .flatMap((entry) => {
      const said = sayEntry(entry, sorted);
      if (said === null) return [];
      const own = corrections.filter(({ data }) => data.seq === entry.seq);
      const line = lineOf(entry, said, withdrawn.has(entry.seq), opening);
      // What stood there stays; the corrections follow beside it (I11).
      return [{ ...line, corrected: own.length > 0 }, ...own.map((one) => correctionOf(one, line))];
    })
    .sort((one, other) => one.on.localeCompare(other.on));
}

type Correction = Entry<typeof CORRECTED, CorrectionEvents[typeof CORRECTED]>;

function correctionsIn(entries: readonly Entry[]): Correction[] {
  return entries.filter((entry): entry is Correction => entry.type === CORRECTED);
}

/** How it was, on the day of what it corrects. */
function correctionOf({ by, writtenAt, data }: Correction, original: EntryLine): EntryLine {
  const words = [...Object.entries(data.fields)].filter(([name]) => name !== 'heldOn').map(([, text]) => text);
  return {
    ...original,
    what: 'corrected',
    by,
    day: data.fields['heldOn'] ?? '',
    words: quoted([...words, data.why].join(' · '), LONGEST_WORDS).words,
    writtenOn: dayOf(writtenAt),
    corrected: false,
  };
}

/** What an entry says, together with the others of its tap: one tap is told once. */
function sayEntry(entry: Entry, all: readonly Entry[]): Said | null {
  const said = saidBy(entry);
  if (said === null || entry.cause === '') return said;
  const others = all.filter(({ cause, seq }) => cause === entry.cause && seq !== entry.seq);
  const question = others.map(saidBy).find((other) => other?.what === 'asked');
  // A day that comes with "together" is told with it; one that comes with a question to somebody above is no more than its limit.
  if (said.what === 'day-agreed' && question !== undefined) return question?.asked === 'lead' ? { ...said, what: 'joined-in' } : null;
  const has = (type: string): boolean => others.some((other) => other.type === type);
  if (said.what === 'asked' && (has('block-said') || (said.asked === 'lead' && has('day-set')))) return null;
  // Who takes over has accepted by that tap (I6).
  return said.what === 'lead-offered' && has('lead-accepted') ? null : said;
}

function saidBy(entry: Entry): Said | null {
  const view = Object.hasOwn(CHRONICLE, entry.type) ? CHRONICLE[entry.type as EventName] : undefined;
  return view?.(entry.data as never) ?? null;
}

function lineOf(entry: Entry, said: Said, withdrawn: boolean, { state, viewer }: Opening): EntryLine {
  const { talk = '', day = '', to = '', answers = [] } = said;
  const show = seenBy(state, viewer);
  const writtenOn = dayOf(entry.writtenAt);
  return {
    seq: entry.seq,
    on: entry.happenedOn ?? writtenOn,
    what: said.what,
    by: said.told === true ? show(KNOWS_WHO_TOLD, entry.by, '') : writerOf(entry),
    person: said.asked === undefined ? (isOwnTelling(said, entry) ? '' : to) : (askedNow(said.asked, { state, viewer })[0] ?? ''),
    talk: kindOfId(talk) ?? '',
    pupil: state.people.find(({ key }) => key === said.pupil)?.name ?? '',
    day,
    answers: answers.map(({ pupil, answer }) => ({ name: state.people.find(({ key }) => key === pupil)?.name ?? '', answer })),
    ...aboutTask(said, state),
    withdrawn,
    writtenOn: (entry.happenedOn ?? writtenOn) < writtenOn ? writtenOn : '',
    corrected: false,
  };
}

/** Who told the parents is named beside who wrote it down only when that was somebody else. */
function isOwnTelling({ what, to }: Said, { by }: Entry): boolean {
  return (what === 'parents-told' || what === 'parents-tried') && to === by;
}

/** Nobody wrote what time alone brought (N28). */
function writerOf({ by, type }: Entry): string {
  return type === 'mentor-lapsed' ? '' : by;
}

/** The words, with those of the task or promise that they are about. */
function aboutTask({ task = '', words = '' }: Said, state: SubjectState): Pick<ChronicleLine, 'task' | 'words'> {
  const item = owedAbout(state, task);
  const own = item === undefined ? '' : item.kind === 'task' ? item.task.text : item.promise.text;
  const key = item?.kind === 'task' ? item.task.key : task;
  const said = [own, words].filter((text) => text !== '').join(': ');
  return { task: isTaskKey(key) || isSearchTask(key) ? key : 'none', words: quoted(said, LONGEST_WORDS).words };
}

function askedNow(asked: NonNullable<Said['asked']>, { state, viewer }: Pick<Opening, 'state' | 'viewer'>): readonly string[] {
  return asked === 'lead' ? leadersOf(state, viewer.world) : officeOf(state, asked, viewer.world);
}
