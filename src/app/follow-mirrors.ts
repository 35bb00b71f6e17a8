// Mirrored cases know of each other (I17): one that was asked for is opened or found, both are linked, and what changes in one is told to the other.
import { append } from '../core/kernel/decide';
import type { CommandContext } from '../core/kernel/command';
import type { Entry, NewEvent } from '../core/kernel/entry';
import type { World } from '../core/school/world';
import type { CaseState } from '../core/case/case';
import { namingEvents } from '../core/case/naming';
import { mirrorReport } from '../core/report/mirror-report';
import { likenessOf } from '../core/subject/likeness';
import { openHandOver, shutOut } from '../core/subject/leads';
import { isMirrorOf, standingOf } from '../core/subject/mirrored';
import type { MirrorEvents } from '../core/subject/mirrors/events';
import { targetOf, type SubjectState } from '../core/subject/state';
import type { Involved } from '../core/subject/subject';
import { dayOf } from '../core/time/instant';
import { liveIn, writeFollowing } from './follow-writing';
import type { Store } from './ports';
import { stateOf, type SubjectDocument } from './record';
import { takeCaseNumber } from './take-number';

/** Entries after which a case may have got, or lost, a mirror. */
const CHANGES = ['case-started', 'others-named', 'role-changed', 'pupil-sealed', 'record-sealed', 'entry-withdrawn', 'case-reopened'];

/** Brings a case and its mirrors up to date with each other. Idempotent. Gives the ids of documents that it changed. */
export async function followMirrors(document: SubjectDocument, store: Store, world: World): Promise<string[]> {
  const state = stateOf(document);
  if (state.kind !== 'case') return [];
  const changed = await openAsked(state, document, store, world);
  const { entries, reconciled } = document.body;
  if (entries.some(({ seq, type }) => seq > reconciled.seq && CHANGES.includes(type))) {
    changed.push(...(await partFromOthers(state, store)), ...(await linkWithOthers(state, store)));
  }
  for (const { to } of state.mirrors ?? []) changed.push(...(await tell(state, to, store, world)));
  return changed;
}

/** What was asked for and is not there yet. */
async function openAsked(state: CaseState, document: SubjectDocument, store: Store, world: World): Promise<string[]> {
  const changed: string[] = [];
  for (const asked of state.mirrorsAsked ?? []) {
    const [victim, target] = [state.people.find(({ key }) => key === asked.pupil), targetOf(state)];
    if (victim === undefined || target === undefined) continue;
    const there = (await openCases(store)).find((other) => other.subject !== state.subject && isAbout(other, victim));
    if (there !== undefined) {
      if (isMirrorOf(state, there)) continue;
      const named = (now: SubjectState): NewEvent[] => (now.kind === 'case' ? nameIn(now, target, asked.by, asked.at, world) : []);
      if (await writeFollowing(store, there.subject, asked.by, asked.at, named)) changed.push(there.subject);
      if (await link(store, state, there.subject)) changed.push(document.id);
    } else if ((await store.load(asked.to)) === null) {
      changed.push(await open(state, { ...asked, victim, target }, document.body.entries, store, world));
    }
  }
  return changed;
}

interface Asked {
  seq: number;
  at: number;
  by: string;
  to: string;
  victim: Involved;
  target: Involved;
}

/** The report of such a case; it is picked up at once by who leads this one. */
async function open(state: CaseState, asked: Asked, entries: readonly Entry[], store: Store, world: World): Promise<string> {
  const number = await takeCaseNumber(store, asked.to.split(':')[0] ?? '', asked.to, asked.at);
  const entry = entries.find(({ seq }) => seq === asked.seq);
  const words = (entry?.data as MirrorEvents['mirror-asked'] | undefined)?.words ?? '';
  const events = mirrorReport(state, { ...asked, number, words }, world);
  const written = append([], events, { person: asked.by, cause: '', answer: '["mirror"]', at: asked.at });
  const reconciled = { seq: 0, receipts: 0, until: 0, desks: [] };
  const body = { entries: written, receipts: [], reconciled };
  await store.insert({ id: asked.to, kind: 'report', version: 1, wakeAt: 0, revision: world.school.revision, closed: true, body });
  return asked.to;
}

function nameIn(there: CaseState, target: Involved, by: string, at: number, world: World): NewEvent[] {
  if (there.people.some((one) => likenessOf(one, target) === 'sure')) return [];
  const { key: _key, ...pupil } = target;
  const context: CommandContext = { actor: by, about: '', now: at, today: dayOf(at), world };
  return namingEvents(there, [{ ...pupil, role: 'bully' }], context);
}

/** Every open case that mirrors this one. */
async function linkWithOthers(state: CaseState, store: Store): Promise<string[]> {
  if (state.status !== 'open') return [];
  const changed: string[] = [];
  for (const other of await openCases(store)) {
    const linked = state.mirrors?.some(({ to }) => to === other.subject) === true;
    if (!linked && isMirrorOf(state, other) && (await link(store, other, state.subject))) changed.push(state.subject);
  }
  return changed;
}

/** A pupil left, or plays another role: then nothing waits for the other case any more. */
async function partFromOthers(state: CaseState, store: Store): Promise<string[]> {
  const changed: string[] = [];
  for (const { to } of state.mirrors ?? []) {
    const other = await liveIn(store, to);
    const theirs = other === null ? undefined : stateOf(other);
    if (theirs === undefined || isMirrorOf(state, theirs)) continue;
    for (const [here, there] of [[state.subject, to] as const, [to, state.subject] as const]) {
      const parted = ({ mirrors = [] }: SubjectState): NewEvent[] =>
        mirrors.some((one) => one.to === there) ? [{ type: 'mirror-parted', data: { to: there } }] : [];
      if (await writeFollowing(store, here, SYSTEM, state.lastAt, parted)) changed.push(here);
    }
  }
  return changed;
}

const SYSTEM = 'system';

/** Writes in the case `subject` that `other` mirrors it. */
async function link(store: Store, other: SubjectState, subject: string): Promise<boolean> {
  return writeFollowing(store, subject, SYSTEM, other.lastAt, ({ mirrors = [] }) =>
    mirrors.some(({ to }) => to === other.subject)
      ? []
      : [{ type: 'mirror-linked', data: { ...standingOf(other), lead: '', number: other.number } }],
  );
}

/** What the other case keeps of this one; the later of the two is offered to who leads the first (I17: one lead). */
async function tell(state: CaseState, to: string, store: Store, world: World): Promise<string[]> {
  const standing = standingOf(state);
  const events = (other: SubjectState): NewEvent[] => {
    if (other.kind !== 'case') return [];
    const kept = other.mirrors?.find((one) => one.to === state.subject);
    if (kept === undefined) {
      return isMirrorOf(state, other) ? [{ type: 'mirror-linked', data: { ...standing, lead: '', number: state.number } }] : [];
    }
    const offer = offerOf(state, other, kept.lead, world);
    const known = kept.step2On === standing.step2On && kept.over === standing.over && kept.lead === standing.lead;
    return known ? [] : [{ type: 'mirror-followed', data: standing }, ...offer];
  };
  const by = state.lead;
  return (await writeFollowing(store, to, by, state.lastAt, events)) ? [to] : [];
}

function offerOf(first: CaseState, other: CaseState, told: string, world: World): NewEvent[] {
  const { lead } = first;
  const isFirst = first.number.localeCompare(other.number) < 0;
  if (!isFirst || lead === told || lead === other.lead || other.status !== 'open' || openHandOver(other) !== undefined) return [];
  if (shutOut(other, world).includes(lead)) return [];
  return [{ type: 'lead-offered', data: { to: lead, from: [other.lead], why: '' } }];
}

function isAbout(state: SubjectState, pupil: Involved): boolean {
  return state.people.some((one) => one.role === 'target' && likenessOf(one, pupil) === 'sure');
}

async function openCases(store: Store): Promise<CaseState[]> {
  const states = (await store.open('case')).map(stateOf);
  return states.filter((state): state is CaseState => state.kind === 'case' && state.status === 'open');
}
