// Messages about tasks and promises, and the one line to who keeps an eye on a place (N26).
import { newDaysUsed, watchOf, type OwedItem } from '../subject/owed';
import { waitsForYes } from '../subject/searching';
import type { SubjectState } from '../subject/state';
import { dayOf } from '../time/instant';
import { canDo } from './asked';
import { itemAs, type Told } from './told';
import { cardOf, type AnyCard } from './viewer';
import type { TaskCards } from '../cards/task-cards';

function owedItem(told: Told): OwedItem {
  return itemAs(told, 'task', 'watch').owing;
}

/** What it is, without its words: for messages. */
export function owingOf(
  item: OwedItem,
  state: SubjectState,
  reader: string,
): Pick<TaskCards['promise-due'], 'what' | 'key' | 'on' | 'owner' | 'asksYes'> {
  const { owed } = item;
  const what = item.kind === 'promise' ? 'promise' : item.task.watch === undefined ? 'task' : 'watch';
  const key = item.kind === 'task' && item.task.key !== '' ? item.task.key : 'own';
  return { what, key, on: owed.on, owner: owed.owner === reader ? '' : owed.owner, asksYes: !owed.done && waitsForYes(state, item) };
}

/** N26. */
export function promiseDue(told: Told): AnyCard {
  const { state, viewer, message, notice } = told;
  const item = owedItem(told);
  return cardOf('promise-due', {
    ...message,
    ...owingOf(item, state, viewer.person),
    asked: newDaysUsed(item, viewer.world),
    canMove: canDo('move-task', state, viewer, notice.about),
  });
}

/** One line and an end. Who leads is asked about it as about any other task. */
export function whisper(told: Told): AnyCard {
  const { state, viewer, message, notice } = told;
  const item = owedItem(told);
  if (watchOf(item) === undefined || item.kind !== 'task' || !canDo('watch-place', state, viewer, notice.about)) return promiseDue(told);
  const { text, on } = item.task;
  return cardOf('whisper', { ...message, place: text, untilOn: on, last: notice.rule === 'N26' && on <= dayOf(viewer.now) });
}
