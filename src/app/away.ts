// `/afwezig`: who is away from when until when, and who stands in, as people say it themselves.
import { parseInput, type Values } from '../core/kernel/command';
import { isRefusal } from '../core/kernel/outcome';
import { awayInput, awayWith, backFrom } from '../core/school/away';
import { dayOf } from '../core/time/instant';
import { savedLine } from '../core/views/away';
import type { Viewer } from '../core/views/viewer';
import { reviseSchool } from './change-school';
import { replyRefused, replyWith, type Reply } from './reply';
import type { Round } from './round';
import type { Tap } from './receive';

/** Saves an absence; from the next beat on its days count for everything that is due. */
export async function reportAbsence(round: Round, viewer: Viewer, tap: Tap, values: Values): Promise<Reply> {
  const about = { subject: '', ref: tap.ref, about: '', number: '' };
  const input = parseInput(awayInput, values);
  if (isRefusal(input)) return replyRefused(input, viewer, about);
  const refusal = await reviseSchool(round, (school) => {
    const reportedAbsences = awayWith(school, viewer.person, input, dayOf(viewer.now));
    return isRefusal(reportedAbsences) ? reportedAbsences : { ...school, reportedAbsences };
  });
  if (refusal !== undefined) return replyRefused(refusal, viewer, about);
  return replyWith(savedLine('away-set', input.untilOn, input.deputy, viewer));
}

/** "Ik ben er weer", or an absence that is taken back before it began. @param fromOn its first day. */
export async function endAbsence(round: Round, viewer: Viewer, tap: Tap, fromOn: string): Promise<Reply> {
  const refusal = await reviseSchool(round, (school) => {
    const reportedAbsences = backFrom(school, viewer.person, fromOn, dayOf(viewer.now));
    return isRefusal(reportedAbsences) ? reportedAbsences : { ...school, reportedAbsences };
  });
  if (refusal !== undefined) return replyRefused(refusal, viewer, { subject: '', ref: tap.ref, about: '', number: '' });
  return replyWith(savedLine('away-ended', '', '', viewer));
}
