// The long watch on screen: one message over all cases of a mentor, and a form with five pupils a page (N21).
import type { Notice } from '../kernel/notice';
import { watchAsked, watchRounds } from '../subject/long-watch';
import { standsInFor } from '../subject/rights';
import type { SubjectState } from '../subject/state';
import { dayOf } from '../time/instant';
import { answerMessage, type Told } from './told';
import { cardOf, type AnyCard, type Viewer } from './viewer';

/** A notice with the case that it is about, as it is now. */
export interface NoticeOfCase {
  notice: Notice;
  state: SubjectState;
  repeat: boolean;
}

/** One pupil of the form, by the number of the case and the key in it. */
export interface WatchedPupil {
  number: string;
  pupil: string;
  name: string;
}

/** So many pupils on one page. */
export const WATCHED_A_PAGE = 5;

/** One card for all notices of a mentor: how many pupils, and nothing of any case. */
export function watchRound(items: readonly NoticeOfCase[], viewer: Viewer): AnyCard {
  const [first] = items;
  if (first === undefined) throw new Error('a message without a notice');
  const count = items.reduce((sum, { notice, state }) => sum + countOf(notice.about, state, viewer), 0);
  const { notice, state, repeat } = first;
  const deputyFor = notice.person === viewer.person ? '' : notice.person;
  const base = answerMessage({ subject: state.subject, ref: notice.key, about: notice.about, number: '' });
  return cardOf('watch-round', { ...base, as: 'mentor', deputyFor, repeat, count });
}

/** The same for one case, where it stands below another message. */
export function watchOfCase({ state, notice, viewer, message }: Told): AnyCard {
  return cardOf('watch-round', { ...message, number: '', count: countOf(notice.about, state, viewer) });
}

/** The pupils of all cases whom this person, or who this person stands in for, is asked about and who have no answer yet. */
export function pupilsToWatch(states: readonly SubjectState[], { person, now, world }: Viewer): WatchedPupil[] {
  const today = dayOf(now);
  const people = [person, ...standsInFor(person, world, today)];
  return [...states]
    .sort((one, other) => one.number.localeCompare(other.number))
    .flatMap((state) => {
      const rounds = watchAsked(state, world, today).filter(({ mentors }) => mentors.some((mentor) => people.includes(mentor)));
      const watched = state.kind === 'case' ? (state.watched ?? []) : [];
      return rounds.flatMap(({ vacation, pupils }) =>
        pupils
          .filter(({ key }) => !watched.some(({ watch, pupil }) => watch === vacation.id && pupil === key))
          .map(({ key, name }) => ({ number: state.number, pupil: key, name })),
      );
    });
}

/** The first page of who is left; undefined when nobody is. */
export function watchForm(left: readonly WatchedPupil[], formId: string): AnyCard | undefined {
  const page = left.slice(0, WATCHED_A_PAGE);
  if (page.length === 0) return undefined;
  const [name1 = '', name2 = '', name3 = '', name4 = '', name5 = ''] = page.map(({ name }) => name);
  return cardOf('watch-form', {
    ...{ subject: '', ref: formId, about: '', number: '' },
    pupils: page.map(({ number, pupil }) => `${number}.${pupil}`).join(','),
    ...{ name1, name2, name3, name4, name5 },
    part: 1,
    parts: Math.ceil(left.length / WATCHED_A_PAGE),
  });
}

/** Whether the pupils of this notice were answered for, also when the case was opened again by it. */
export function isWatchAnswered(about: string, state: SubjectState): boolean {
  return state.kind === 'case' && (state.watched ?? []).some(({ watch }) => about.startsWith(`watch.${watch}.`));
}

function countOf(about: string, state: SubjectState, { world }: Viewer): number {
  return watchRounds(state, world).find((round) => round.about === about)?.pupils.length ?? 0;
}
