// Which talk a card is about, whether it can be planned or held now (I1), and on which days.
import type { CommandContext } from '../kernel/command';
import { refuse, type Refusal } from '../kernel/outcome';
import type { Day } from '../time/instant';
import { nobodyFound, runningSearch } from './searching';
import { othersOf, type SubjectState } from './state';
import type { Talk } from './subject';
import { jointBar, type JointBar } from './joint-talk';
import { mirrorAwaited } from './mirrored';
import { asksJoint, asksOtherWay, asksWish, isClosed, isOfWatch, nextTalk, waitsForMirror } from './talk-days';

/** Why this talk is not the way now (I1, I15). */
const WHY_OTHER_WAY: Readonly<Record<JointBar, string>> = {
  '': 'target-said-wait', // step 3
  'not-asked': 'joint-not-asked',
  'target-no': 'joint-target-no',
  'others-not-there': 'joint-others-not-there',
  'severe': 'joint-severe',
};

/** The talk that the card was about, also by a question about it; or the one that is asked first. */
export function talkOf(state: SubjectState, context: CommandContext): Talk | undefined {
  const about = state.questions.find((question) => `question-${question.seq}` === context.about)?.about ?? context.about;
  const named = state.talks.find((talk) => talk.id === about);
  return named !== undefined && named.done === undefined ? named : nextTalk(state, context.world);
}

/** A case that was closed has no talks any more, but those of the long watch (N21). */
export function isOver(state: SubjectState, talk: Talk | undefined): boolean {
  return state.kind === 'case' && state.status === 'closed' && (talk === undefined || !isOfWatch(state, talk));
}

/** A talk can be planned or recorded: it is asked, and the steps before it are done (I1). */
export function talkIsOpen(state: SubjectState, context: CommandContext): Refusal | null {
  const talk = talkOf(state, context);
  if (isOver(state, talk)) return refuse('closed');
  if (talk === undefined || talk.done !== undefined) return refuse('not-possible-now');
  if (asksWish(state, talk)) return refuse('step3-before-step2', {}, { instead: 'open:record-target' });
  if (asksJoint(state, talk)) return refuse('joint-not-asked', {}, { instead: 'open:target-yes' });
  if (asksOtherWay(state, talk)) return refuse(whyOtherWay(state, talk), {}, { instead: 'open:other-way' });
  if (!isClosed(state, talk)) return null;
  if (runningSearch(state) !== undefined) return refuse('search-runs', {}, { instead: 'open:find-sender' });
  if (waitsForMirror(state, talk)) return refuse('mirror-first', { number: mirrorAwaited(state)?.number ?? '' });
  return othersOf(state).length === 0 ? refuse('nobody-named', {}, { instead: 'open:name-others' }) : refuse('not-possible-now');
}

function whyOtherWay(state: SubjectState, talk: Talk): string {
  return talk.kind === 'step3' && nobodyFound(state) ? 'sender-not-found' : WHY_OTHER_WAY[jointBar(state, talk)];
}

/** A day on which a talk can be: today or later, a school day, and not after the due day. */
export function checkDay(on: Day, latest: Day, context: CommandContext): Refusal | null {
  if (on < context.today) return refuse('day-in-past', { on }, { field: 'on' });
  if (!context.world.days.isSchoolDay(on)) return refuse('day-no-school-day', { on }, { field: 'on' });
  return on > latest ? refuse('day-too-far', { latestOn: latest }, { field: 'on' }) : null;
}
