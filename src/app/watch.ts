// The long watch of a mentor over all closed cases: one form, saved case by case (N21).
import type { Values } from '../core/kernel/command';
import { refuse } from '../core/kernel/outcome';
import { savedLine } from '../core/views/away';
import { pupilsToWatch, watchForm, WATCHED_A_PAGE } from '../core/views/watch';
import type { AnyCard, Viewer } from '../core/views/viewer';
import { command } from './command';
import { subjectOfNumber } from './find-subject';
import type { TapRound } from './in-tap';
import { replyWith, type Reply } from './reply';
import type { Round } from './round';
import { stateOf } from './record';
import type { Tap } from './receive';

/** The next page of pupils, or the line that all of them are done. */
export async function watchPage(round: Round, viewer: Viewer): Promise<AnyCard> {
  const states = (await round.store.open('case')).map(stateOf);
  return watchForm(pupilsToWatch(states, viewer), round.ids.next()) ?? savedLine('watch-answered', '', '', viewer);
}

/** Saves what was filled in. @param choice `2026-031.p1,2026-032.p2`, in the order of the inputs; nothing in it is believed. */
export async function answerWatch(round: TapRound, viewer: Viewer, tap: Tap, choice: string, values: Values): Promise<Reply> {
  const asked = choice.split(',').slice(0, WATCHED_A_PAGE);
  const empty = asked.findIndex((_, index) => (values[`watch${index + 1}`] ?? '') === '');
  if (empty >= 0) {
    const field = `watch${empty + 1}`;
    return { atField: { ...refuse('field-required', { field }), field } };
  }
  const cases = new Map<string, { pupils: string[]; answers: string[] }>();
  asked.forEach((one, index) => {
    const [number = '', pupil = ''] = one.split('.');
    const { pupils, answers } = cases.get(number) ?? { pupils: [], answers: [] };
    cases.set(number, { pupils: [...pupils, pupil], answers: [...answers, values[`watch${index + 1}`] ?? ''] });
  });
  for (const [number, { pupils, answers }] of cases) {
    const subject = subjectOfNumber(round.world.school, number) ?? '';
    const given = Object.fromEntries(answers.map((answer, index) => [`watch${index + 1}`, answer]));
    const reply = await command(round, viewer, { ...tap, subject, about: '' }, 'answer-watch', pupils.join(','), given);
    if ('atField' in reply || reply.card.card === 'refusal') return reply;
  }
  return replyWith(await watchPage(round, viewer));
}
