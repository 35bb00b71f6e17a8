// The entries as they may be read: what was sealed is taken out before anything is made from them, so that no view, rule or count has it (I11).
import type { Entry } from '../kernel/entry';
import { CORRECTED, WITHDRAWN } from '../kernel/fold';
import { withoutNames } from './hidden-names';
import type { SealingEvents } from './sealing/events';
import { EMPTY_BASE, type SubjectBase } from './subject';

type Seal = Entry<'pupil-sealed', SealingEvents['pupil-sealed']>;
/** Fields in which people write in their own words, whatever the event. */
const OWN_WORDS = [
  ...['words', 'wish', 'said', 'agreement', 'why', 'text', 'view', 'done', 'withPupil', 'place', 'note', 'where', 'ownWords', 'promise'],
  ...['plan', 'line', 'reason', 'known', 'seenHow', 'nextStep', 'targetSays', 'parentsSay', 'own'],
];
/** Fields by which an entry is about an earlier one. */
const ABOUT_ENTRY = ['record', 'sanction', 'hearing', 'alert'];
/** What is said about the talk together leaves with it. */
const OF_JOINT = ['joint-wish-recorded', 'joint-talk-recorded'];

/**
 * The entries without what was sealed; the same list when nothing was. Entries stay where they are: only what is read of them changes.
 * What was written after the sealing stays.
 */
export function readable(entries: readonly Entry[]): readonly Entry[] {
  const seals = sealsIn(entries);
  if (seals.length === 0) return entries;
  const all = seals.find(({ type }) => type === 'record-sealed');
  if (all !== undefined) return [...entries.slice(0, 1).map(blank), all];
  return seals.reduce<readonly Entry[]>((shown, seal) => {
    if (seal.type === 'pupil-sealed') return withoutPupil(shown, seal as Seal);
    const { entry } = seal.data as SealingEvents['words-sealed'];
    return shown.map((one) => (one.seq < seal.seq ? withoutWords(one, entry) : one));
  }, entries);
}

/** A further report, as the card that it stands on may keep it: without the pupils that were sealed there. */
export function readableReport<Report extends SubjectBase>(report: Report, entries: readonly Entry[]): Report {
  return sealsIn(entries)
    .filter((seal): seal is Seal => seal.type === 'pupil-sealed' && report.reportedAt < seal.writtenAt)
    .reduce((shown, { data }) => rewritten(shown, data) as Report, report);
}

/** Whether the words of the entry by which a further report joined were sealed. */
export function wordsAreSealed(entries: readonly Entry[], seq: number): boolean {
  return sealsIn(entries).some(({ type, data }) => type === 'words-sealed' && (data as SealingEvents['words-sealed']).entry === seq);
}

function sealsIn(entries: readonly Entry[]): Entry[] {
  const seals = entries.filter(({ type }) => type === 'pupil-sealed' || type === 'words-sealed' || type === 'record-sealed');
  if (seals.length === 0) return [];
  const withdrawn = entries.filter(({ type }) => type === WITHDRAWN).map(({ data }) => (data as { seq: number }).seq);
  return seals.filter(({ seq }) => !withdrawn.includes(seq));
}

/** Number, reporter and what the reporter heard: the rest is gone. */
function blank(entry: Entry): Entry {
  if (entry.type === 'case-started') {
    const data = entry.data as { from: SubjectBase };
    const { subject, number, reporter, reportedAt, ownPupil, muted, progress, shutOut } = data.from;
    return {
      ...entry,
      data: { ...data, from: { ...EMPTY_BASE, subject, number, reporter, reportedAt, ownPupil, muted, progress, shutOut } },
    };
  }
  if (entry.type !== 'report-sent') return entry;
  return { ...entry, data: { ...(entry.data as object), target: { name: '', class: '', number: '' }, words: '' } };
}

function withoutWords(entry: Entry, sealed: number): Entry {
  if (entry.seq === sealed) return { ...entry, data: wordless(entry.data) };
  if (entry.type === CORRECTED && (entry.data as { seq: number }).seq === sealed) {
    const { seq, fields } = entry.data as { seq: number; fields: object };
    const days = Object.entries(fields).map(([name, value]) => [name, name === 'heldOn' ? (value as string) : '']);
    return { ...entry, data: { seq, fields: Object.fromEntries(days) as object, why: '' } };
  }
  if (entry.type !== 'case-started') return entry;
  // The first entry of a case holds what its report said, and under which number each was written.
  const { from, ...data } = entry.data as { from: SubjectBase };
  const without = <One extends { seq: number }>(list: readonly One[]): One[] =>
    list.map((one) => (one.seq === sealed ? (wordless(one) as One) : one));
  const joined = from.joined === undefined ? {} : { joined: without(from.joined) };
  return {
    ...entry,
    data: { ...data, from: { ...from, ...(sealed === 1 ? { words: '' } : {}), redFlags: without(from.redFlags), ...joined } },
  };
}

function wordless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wordless);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (!OWN_WORDS.includes(name)) return [name, wordless(inner)];
      return [name, typeof inner === 'string' ? '' : Array.isArray(inner) ? [] : inner];
    }),
  );
}

function withoutPupil(entries: readonly Entry[], seal: Seal): Entry[] {
  const gone = new Set<number>();
  return entries.flatMap((entry): Entry[] => {
    if (entry.seq === seal.seq) return [{ ...entry, data: { ...seal.data, name: '', number: '', hides: [] } }];
    if (entry.seq > seal.seq) return [entry];
    if (isAboutPupil(entry, seal.data) || isAboutGone(entry, gone)) {
      gone.add(entry.seq);
      return [];
    }
    return [{ ...entry, data: rewritten(entry.data, seal.data) }];
  });
}

/** About this pupil only; of a target who was another pupil, everything stays. */
function isAboutPupil(entry: Entry, { pupil, talks, instead }: Seal['data']): boolean {
  if (instead !== undefined || pupil === '') return false;
  const data = entry.data as { pupil?: unknown; talk?: unknown; about?: unknown };
  if (data.pupil === pupil) return true;
  if (OF_JOINT.includes(entry.type) && talks.includes('step4')) return true;
  const talk = entry.type === 'question-asked' ? data.about : data.talk;
  return typeof talk === 'string' && (talks.includes(talk) || talk.endsWith(`-${pupil}`));
}

function isAboutGone(entry: Entry, gone: ReadonlySet<number>): boolean {
  const data = entry.data as Readonly<Record<string, unknown>>;
  const of = entry.type === CORRECTED || entry.type === WITHDRAWN ? ['seq'] : ABOUT_ENTRY;
  return of.some((name) => typeof data[name] === 'number' && gone.has(data[name]));
}

/** Without the pupil in lists, without the name in texts. */
function rewritten(value: unknown, seal: Seal['data']): unknown {
  if (typeof value === 'string') return withoutNames(value, seal.hides);
  if (Array.isArray(value)) return listWithout(value, seal);
  if (typeof value !== 'object' || value === null) return value;
  if (isThePupil(value, seal)) return { ...value, ...(seal.instead ?? { name: '', number: '' }) };
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, rewritten(inner, seal)]));
}

function listWithout(list: readonly unknown[], seal: Seal['data']): unknown[] {
  if (seal.instead !== undefined) return list.map((one) => rewritten(one, seal));
  const isOut = (one: unknown): boolean =>
    (seal.pupil !== '' && one === seal.pupil) ||
    isThePupil(one, seal) ||
    (typeof one === 'object' && one !== null && 'pupil' in one && seal.pupil !== '' && one.pupil === seal.pupil);
  return list.filter((one) => !isOut(one)).map((one) => rewritten(one, seal));
}

/** By number where the class list knows the pupil, otherwise by name. */
function isThePupil(value: unknown, { name, number }: Seal['data']): boolean {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('number' in value)) return false;
  return number === '' ? value.number === '' && value.name === name : value.number === number;
}
