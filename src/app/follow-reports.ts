// Reports about one target know of each other (I9): a further one stands on the card of the first, and its reporter hears how that goes.
import type { CommandContext } from '../core/kernel/command';
import type { Entry, NewEvent } from '../core/kernel/entry';
import type { World } from '../core/school/world';
import type { ReportState } from '../core/report/report';
import { furtherReport } from '../core/case/new-event';
import { leadersOf } from '../core/subject/leads';
import { readableReport, wordsAreSealed } from '../core/subject/sealed-entries';
import type { SubjectState } from '../core/subject/state';
import { dayOf } from '../core/time/instant';
import { liveIn, writeFollowing } from './follow-writing';
import type { Store } from './ports';
import { stateOf, type SubjectDocument } from './record';

/** What follows from somebody's tap elsewhere is no tap of its own. */
const SYSTEM = 'system';

/** Brings a report up to date with what it belongs to, and what belongs to it. Idempotent. Gives the ids of documents that it changed. */
export async function followReports(document: SubjectDocument, store: Store, world: World): Promise<string[]> {
  const state = stateOf(document);
  const own = state.kind === 'report' ? await ofFurther(document, state, store, world) : [];
  return [...own, ...(await ofFirst(state, store))];
}

/** Of a further report: the case that it is offered to, and every card that it stood or stands on. */
async function ofFurther(document: SubjectDocument, state: ReportState, store: Store, world: World): Promise<string[]> {
  const changed: string[] = [];
  const offered = await offerEvents(state, store, world);
  if (offered.length > 0 && (await writeFollowing(store, document.id, state.addressee.by, state.lastAt, () => offered)))
    changed.push(document.id);
  for (const to of linkedTo(document)) {
    const main = await liveIn(store, to);
    if (main === null) continue;
    const belongs = state.joinedTo?.to === to;
    const by = belongs ? (state.joinedTo?.by ?? SYSTEM) : SYSTEM;
    const report = belongs ? state : withoutLink(state);
    const at = Math.max(state.lastAt, stateOf(main).lastAt);
    const context: CommandContext = { actor: by, about: '', now: at, today: dayOf(at), world };
    const missing = (now: SubjectState, entries: readonly Entry[]): NewEvent[] =>
      now.status === 'taken-back' || now.status === 'sealed' ? [] : furtherReport(now, asReadIn(now, report, entries), context);
    if (await writeFollowing(store, main.id, by, at, missing)) changed.push(main.id);
  }
  return changed;
}

/** Who leads the case is asked; when that changes, who leads it now. What is no case any more is no reason to wait. */
async function offerEvents(state: ReportState, store: Store, world: World): Promise<NewEvent[]> {
  const { offered } = state;
  if (state.status !== 'open' || offered === undefined || offered.taken === true) return [];
  const main = await liveIn(store, offered.to);
  const other = main === null ? undefined : stateOf(main);
  if (other === undefined || other.subject === state.subject) return [{ type: 'report-on-its-own', data: {} }];
  const { to, number } = offered;
  if (other.kind === 'report') {
    const waits = other.status === 'open' && other.offered === undefined;
    return waits ? [{ type: 'report-linked', data: { to, number, how: 'line' } }] : [{ type: 'report-on-its-own', data: {} }];
  }
  const lead = leadersOf(other, world)[0] ?? '';
  return lead === '' || lead === offered.lead ? [] : [{ type: 'report-offered', data: { to, number, lead } }];
}

/** Of a first report or case: what the reporters of the others hear, and where those go when it was taken back. */
async function ofFirst(state: SubjectState, store: Store): Promise<string[]> {
  const changed: string[] = [];
  for (const { subject } of state.joined ?? []) {
    const news = (other: SubjectState): NewEvent[] => newsFor(other, state);
    if (await writeFollowing(store, subject, SYSTEM, state.lastAt, news)) changed.push(subject);
  }
  return changed;
}

/** I11: what was sealed on the other card does not come back with its report. */
function asReadIn(main: SubjectState, report: ReportState, entries: readonly Entry[]): ReportState {
  const joined = main.joined?.find(({ subject }) => subject === report.subject);
  const words = joined !== undefined && wordsAreSealed(entries, joined.seq) ? { words: '', place: '', known: '' } : {};
  return { ...readableReport(report, entries), ...words };
}

function newsFor(other: SubjectState, state: SubjectState): NewEvent[] {
  if (other.kind !== 'report' || other.joinedTo?.to !== state.subject) return [];
  if (state.status === 'taken-back') return [{ type: 'report-parted', data: {} }];
  const count = state.progress.length;
  const kind = state.progress.at(-1)?.kind;
  return kind === undefined || count === (other.followed ?? 0) ? [] : [{ type: 'progress-followed', data: { kind, count } }];
}

/** Every report or case that this one was ever linked to, also when that was withdrawn. */
function linkedTo({ body }: SubjectDocument): string[] {
  const links = body.entries.filter(({ type }) => type === 'report-linked').map(({ data }) => (data as { to: string }).to);
  return [...new Set(links)];
}

function withoutLink({ joinedTo: _joinedTo, ...state }: ReportState): ReportState {
  return state;
}
