// Every family of events and commands, joined; a rule that offers what nobody can do does not compile.
import type { OfferedCommand } from '../protocol/v1/rules';
import { approachCommands } from './case/approach/commands';
import { approachEvents } from './case/approach/events';
import { EMPTY_CASE, type CaseState } from './case/case';
import { breakCommands } from './case/breaks/commands';
import { breakEvents } from './case/breaks/events';
import { followUpCommands } from './case/follow-ups/commands';
import { followUpEvents } from './case/follow-ups/events';
import { closingCommands } from './case/closing/commands';
import { closingEvents } from './case/closing/events';
import { levelCommands } from './case/levels/commands';
import { classTalkCommands } from './case/class-talk/commands';
import { classTalkEvents } from './case/class-talk/events';
import { coMentorCommands } from './case/co-mentors/commands';
import { coMentorEvents } from './case/co-mentors/events';
import { correctionCommands } from './case/corrections/commands';
import { levelEvents } from './case/levels/events';
import { jointCommands } from './case/joint/commands';
import { jointEvents } from './case/joint/events';
import { guideCommands } from './case/guides/commands';
import { guideEvents } from './case/guides/events';
import { mentorCommands } from './case/mentors/commands';
import { mentorEvents } from './case/mentors/events';
import { mirrorCommands } from './case/mirrors/commands';
import { noteCommands } from './case/notes/commands';
import { noteEvents } from './case/notes/events';
import { otherWayCommands } from './case/other-way/commands';
import { otherWayEvents } from './case/other-way/events';
import { parentsCommands } from './case/parents/commands';
import { parentsEvents } from './case/parents/events';
import { peopleCommands } from './case/people/commands';
import { peopleEvents } from './case/people/events';
import { searchCommands } from './case/search/commands';
import { searchEvents } from './case/search/events';
import { shortTalkCommands } from './case/short-talks/commands';
import { shortTalkEvents } from './case/short-talks/events';
import { sanctionCommands } from './case/sanctions/commands';
import { sanctionEvents } from './case/sanctions/events';
import { startEvents } from './case/start/events';
import { talkCommands } from './case/talks/commands';
import { talkEvents } from './case/talks/events';
import { taskCommands } from './case/tasks/commands';
import { taskEvents } from './case/tasks/events';
import { watchingCommands } from './case/tasks/watching';
import { watchCommands } from './case/watch/commands';
import { watchEvents } from './case/watch/events';
import { writtenOf } from './case/written';
import type { Command } from './kernel/command';
import type { Entry, NewEvent } from './kernel/entry';
import { effective, fold, type CORRECTED, type EventDefinition } from './kernel/fold';
import { lastTap } from './subject/undo';
import { reportCommands } from './report/commands';
import { reportEvents } from './report/events';
import { EMPTY_REPORT, type ReportState } from './report/report';
import type { StartEvents } from './report/start';
import { bridgeCommands } from './subject/bridge/commands';
import { bridgeEvents } from './subject/bridge/events';
import { detailCommands } from './subject/details/commands';
import { detailEvents } from './subject/details/events';
import { joiningEvents } from './subject/joining/events';
import { leadCommands } from './subject/lead/commands';
import { leadEvents } from './subject/lead/events';
import { mirrorEvents } from './subject/mirrors/events';
import { stepThreeByMirrors } from './subject/mirrored';
import { planCommands } from './subject/plan/commands';
import { planEvents } from './subject/plan/events';
import { questionCommands } from './subject/questions/commands';
import { questionEvents } from './subject/questions/events';
import { redFlagCommands } from './subject/red-flags/commands';
import { redFlagEvents } from './subject/red-flags/events';
import { readable } from './subject/sealed-entries';
import { caseSealingCommands, reportSealingCommands } from './subject/sealing/commands';
import { sealingEvents } from './subject/sealing/events';
import { sharingCommands } from './subject/sharing/commands';
import { sharingEvents } from './subject/sharing/events';
import { severityCommands } from './subject/severity/commands';
import { severityEvents } from './subject/severity/events';
import { tellerCommands } from './subject/tellers/commands';
import { tellerEvents } from './subject/tellers/events';
import { snoozeEvents } from './subject/snooze/events';
import { parentsTalksDue } from './subject/parents-talks';
import type { SubjectState } from './subject/state';

const sharedEvents = {
  ...planEvents,
  ...sharingEvents,
  ...questionEvents,
  ...bridgeEvents,
  ...leadEvents,
  ...redFlagEvents,
  ...severityEvents,
  ...detailEvents,
  ...tellerEvents,
  ...joiningEvents,
  ...snoozeEvents,
  ...sealingEvents,
  ...mirrorEvents,
};
const reportTable = { ...sharedEvents, ...reportEvents };
const caseTable = {
  ...sharedEvents,
  ...startEvents,
  ...closingEvents,
  ...watchEvents,
  ...talkEvents,
  ...approachEvents,
  ...jointEvents,
  ...parentsEvents,
  ...peopleEvents,
  ...otherWayEvents,
  ...taskEvents,
  ...noteEvents,
  ...classTalkEvents,
  ...levelEvents,
  ...followUpEvents,
  ...shortTalkEvents,
  ...breakEvents,
  ...sanctionEvents,
  ...guideEvents,
  ...coMentorEvents,
  ...searchEvents,
  ...mentorEvents,
};

const sharedCommands = {
  ...planCommands,
  ...sharingCommands,
  ...questionCommands,
  ...bridgeCommands,
  ...leadCommands,
  ...redFlagCommands,
  ...severityCommands,
  ...detailCommands,
  ...tellerCommands,
};
const commandsOfReport = { ...sharedCommands, ...reportSealingCommands, ...reportCommands };
const commandsOfCase = {
  ...sharedCommands,
  ...caseSealingCommands,
  ...closingCommands,
  ...watchCommands,
  ...talkCommands,
  ...approachCommands,
  ...jointCommands,
  ...parentsCommands,
  ...peopleCommands,
  ...mirrorCommands,
  ...otherWayCommands,
  ...followUpCommands,
  ...shortTalkCommands,
  ...breakCommands,
  ...taskCommands,
  ...watchingCommands,
  ...noteCommands,
  ...classTalkCommands,
  ...correctionCommands,
  ...guideCommands,
  ...levelCommands,
  ...sanctionCommands,
  ...coMentorCommands,
  ...searchCommands,
  ...mentorCommands,
};

/** Commands that begin with no record; see `report/create.ts`. */
export const OPENING_COMMANDS = ['send-report', 'show-route'] as const;
/** About oneself and the school, with no record; see `app/away.ts`. */
export const SCHOOL_COMMANDS = ['report-absence', 'end-absence'] as const;
/** Taking back one's own last entry; see `kernel/undo.ts`. */
export const UNDO = 'undo';
/** Putting off a nudge: the desk decides; see `app/snooze.ts`. */
export const SNOOZE = 'snooze';

/** Every command that somebody can give. */
export type CommandName = keyof typeof commandsOfReport | keyof typeof commandsOfCase | (typeof OPENING_COMMANDS)[number] | typeof UNDO;
/** Every event that is ever written down. */
export type EventName = keyof typeof reportTable | keyof typeof caseTable;

/** `true` when all of these are commands. In brackets, so that one that is does not speak for the others. */
export type Exist<Offered extends string> = [Offered] extends [CommandName] ? true : never;

/** Compiles only when every command that a rule offers exists: no card has a dead button. */
export const everyOfferIsACommand: Exist<OfferedCommand> = true;

/** The names of what a table of commands writes down. */
type WrittenBy<Commands> = {
  [Name in keyof Commands]: Commands[Name] extends { decide(...input: never[]): infer Given } ? TypeOf<Given> : never;
}[keyof Commands];
type TypeOf<Given> = Given extends readonly { type: infer Type }[] ? Type : never;

/** Compiles only when everything that a command writes down is applied. A case is never started again; the kernel applies corrections. */
export const everyEventIsApplied: [
  WrittenBy<typeof commandsOfReport> extends keyof typeof reportTable ? true : never,
  Exclude<WrittenBy<typeof commandsOfCase>, keyof StartEvents | typeof CORRECTED> extends keyof typeof caseTable ? true : never,
] = [true, true];

export type AnyCommand = Command<SubjectState, unknown, NewEvent>;

/** The command of this name for a report or a case; undefined when it is not for that kind. */
export function commandOf(kind: SubjectState['kind'], name: string): AnyCommand | undefined {
  const table: Readonly<Record<string, unknown>> = kind === 'report' ? commandsOfReport : commandsOfCase;
  return Object.hasOwn(table, name) ? (table[name] as AnyCommand) : undefined;
}

/** The names of everything that somebody can do with a report, or with a case. */
export function commandNames(kind: SubjectState['kind']): string[] {
  return Object.keys(kind === 'report' ? commandsOfReport : commandsOfCase);
}

/** The state of a report after its entries. */
export function foldReport(written: readonly Entry[], subject: string): ReportState {
  const entries = effective(readable(written));
  const state = fold<ReportState>(reportTable as unknown as Table<ReportState>, { ...EMPTY_REPORT, subject }, entries);
  return { ...state, ...endOf(written) };
}

/** The state of a case after its entries. */
export function foldCase(written: readonly Entry[]): CaseState {
  const shown = readable(written);
  const entries = effective(shown);
  const state = fold<CaseState>(caseTable as unknown as Table<CaseState>, EMPTY_CASE, entries, FOLLOWS);
  // A copy is quick to read; a state in which fields came and went is not.
  return { ...state, ...endOf(written), ...lastEntryOf(entries, shown), ...wordsOf(entries) };
}

/** What follows from a case by itself, in this order. */
const FOLLOWS = [stepThreeByMirrors, parentsTalksDue];

/** What was written in own words, left out while there is nothing. */
function wordsOf(entries: readonly Entry[]): Pick<CaseState, 'written'> {
  const written = writtenOf(entries);
  return written.length === 0 ? {} : { written };
}

/** What was written down last; putting off a message and switching one off say nothing of the case (N27). */
function lastEntryOf(entries: readonly Entry[], all: readonly Entry[]): Pick<CaseState, 'lastEntry'> {
  const last = entries.findLast(({ type }) => type !== 'nudge-snoozed' && type !== 'progress-muted');
  return last === undefined || last.seq === all.at(-1)?.seq ? {} : { lastEntry: { seq: last.seq, at: last.writtenAt } };
}

/** What the end of the record says: its last entry, and the last tap when that can be taken back. */
function endOf(entries: readonly Entry[]): Pick<SubjectState, 'lastSeq' | 'lastAt' | 'undoable'> {
  const [first] = lastTap(entries);
  return {
    lastSeq: entries.at(-1)?.seq ?? 0,
    lastAt: entries.at(-1)?.writtenAt ?? 0,
    ...(first === undefined ? {} : { undoable: { by: first.by, fromSeq: first.seq, at: first.writtenAt } }),
  };
}

type Table<State> = Readonly<Record<string, EventDefinition<State, never>>>;
